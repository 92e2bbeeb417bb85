"""Pronouns by what they can stand for, and the relative words."""

from __future__ import annotations

#: Third person: what each can go back to ("it" and "they" are kinds of their own here).
THIRD_PERSON = {
    **dict.fromkeys("he him his himself".split(), "male"),
    **dict.fromkeys("she her hers herself".split(), "female"),
    **dict.fromkeys("it its itself".split(), "it"),
    **dict.fromkeys("they them their theirs themselves".split(), "they"),
}
PRONOUNS = frozenset(THIRD_PERSON)
#: One person speaking of himself or herself.
FIRST_SINGULAR = frozenset("i me my mine myself".split())
FIRST_PERSON = FIRST_SINGULAR | frozenset("we us our ours ourselves".split())
POSSESSIVE = frozenset("his her its their hers theirs".split())
#: Words that open a relative clause and stand for what it describes.
RELATIVE = frozenset("who which that whom".split())
