"""Accusations and hearsay in the passive.

"is suspected of", "is said to", "it is believed that".
"""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import COMMAS, QUOTES, child, inherited_subject, noun_phrase, start_of, subject_of
from ..structure import Structure
from .link import Link, WordRange

_HANDING_ON = lexicon.ACCUSING.keys() | lexicon.HANDED_ON | lexicon.IMPERSONAL
_CLOSING = "”’\"'"
_AGAINST = frozenset(("while", "whereas", "though", "although", "but"))


def passives(s: Structure) -> list[Link]:
    """Return the attributions whose cue is a passive; their source is the agent, if any."""
    out = []
    for index, tag in enumerate(s.tag):
        if tag in ("VBN", "VBD", "JJ") and s.lemma[index] in _HANDING_ON:
            link = _passive(s, index)
            if link is not None:
                out.append(link)
    return out


def _passive(s: Structure, verb: int) -> Link | None:
    lemma = s.lemma[verb]
    full = _is_full(s, verb)
    reduced = not full and s.relation[verb] in ("acl", "advcl") and s.tag[verb] == "VBN"
    if not full and not reduced:
        return None
    subject = s.head[verb] if reduced and s.relation[verb] == "acl" else subject_of(s, verb)
    if subject is None and _stands(s, verb):
        subject = subject_of(s, verb - 1)
    if subject is None and full:
        # "The comet is estimated to be": parsed as what the infinitive is about.
        subject = _subject_of_infinitive(s, verb, start=_first_auxiliary(s, verb))
    if subject is None:
        # "is accused of X and suspected of Y", "left after being accused of": the first verb's.
        subject = inherited_subject(s, verb)
    start = _first_auxiliary(s, verb)
    agent = _agent(s, verb)
    if lemma in lexicon.ACCUSING and subject is not None:
        preposition = _preposition_after(s, verb, lexicon.ACCUSING[lemma])
        if preposition is not None and not _is_powered(s, verb, subject, preposition):
            last = _clause_end(s, verb, agent)
            if last <= preposition:
                return None
            rest = (preposition + 1, last)
            return _link(s, verb, (start, preposition), subject, rest, agent, "accusation")
    if reduced and lemma not in lexicon.HANDED_ON:
        return None
    if subject is not None and s.lower[subject] == "it" and lemma in lexicon.IMPERSONAL:
        clause = child(s, verb, "ccomp", "csubj", "csubj:pass", "csubj:outer")
        if clause is not None and clause > verb:
            first, last = s.reach[clause]
            content = (max(first, verb + 1), last)
            return Link((start, verb), agent, [content], "impersonal", verb)
    if lemma in lexicon.HANDED_ON and subject is not None:
        return _handed_on(s, verb, start, subject, agent)
    return None


def _subject_of_infinitive(s: Structure, verb: int, start: int) -> int | None:
    infinitive = child(s, verb, "xcomp")
    subject = None if infinitive is None else subject_of(s, infinitive)
    return subject if subject is not None and subject < start else None


def _is_powered(s: Structure, verb: int, subject: int, preposition: int) -> bool:
    """Return whether a thing is charged with a thing: "the phone is charged with a cable"."""
    accused = s.entity[subject] != "object" or s.tag[s.head[preposition]] == "VBG"
    return s.lemma[verb] == "charge" and not accused


def _is_full(s: Structure, verb: int) -> bool:
    """Return whether a participle has an auxiliary, or shares one: "is accused … and suspected"."""
    if any(
        s.relation[c] == "aux:pass" or (s.relation[c] in ("aux", "cop") and s.lemma[c] == "be")
        for c in s.children[verb]
    ):
        return True
    shared = s.relation[verb] == "conj" and s.tag[verb] in ("VBN", "VBD")
    if shared and subject_of(s, verb) is None and s.tag[s.head[verb]] in ("VBN", "VBD"):
        return _is_full(s, s.head[verb])
    return _stands(s, verb)


def _stands(s: Structure, verb: int) -> bool:
    """Return whether it is "stands accused"."""
    return verb > 0 and s.lemma[verb - 1] == "stand" and s.tag[verb] in ("VBN", "VBD", "JJ")


def _first_auxiliary(s: Structure, verb: int) -> int:
    """Return where the passive begins: its first auxiliary, or the verb itself."""
    if _stands(s, verb):
        return verb - 1
    for index in s.children[verb]:
        if index > verb:
            break
        relation, lemma = s.relation[index], s.lemma[index]
        if relation in ("aux:pass", "aux", "cop") and lemma in ("be", "get", "become"):
            return index
        if relation == "aux" and lemma == "have":
            return index
    return verb


def _agent(s: Structure, verb: int) -> WordRange | None:
    agent = child(s, verb, "obl:agent")
    if agent is None or agent < verb:
        return None
    return noun_phrase(s, agent)


def _preposition_after(s: Structure, verb: int, words: frozenset[str]) -> int | None:
    """Return the preposition that opens what somebody is accused of, or None.

    Adverbs may stand between ("was later charged on Monday with"), and a time or place.
    """
    _, end = s.sentences[s.sentence[verb]]
    if verb + 1 < end and s.lower[verb + 1] in words:
        return verb + 1
    for index in s.children[verb]:
        if index < verb or s.relation[index] == "punct":
            continue
        first = start_of(s, index)
        if s.lower[first] in words and s.relation[first] in ("case", "mark"):
            return first
        if s.relation[index].split(":")[0] not in ("advmod", "obl"):
            return None
    return None


def _handed_on(
    s: Structure, verb: int, start: int, subject: int, agent: WordRange | None
) -> Link | None:
    """Return "X is said to …", where an infinitive follows closely."""
    infinitive = child(s, verb, "xcomp", "ccomp", "advcl")
    if infinitive is None or infinitive < verb:
        return None
    to = verb + 1
    while to < infinitive and s.lower[to] != "to":
        to += 1
    if s.lower[to] != "to" or to - verb > 4:
        return None
    last = max(_clause_end(s, verb, agent), infinitive)
    return _link(s, verb, (start, to), subject, (to + 1, last), agent, "handed on")


def _clause_end(s: Structure, verb: int, agent: WordRange | None) -> int:
    """Return the last word of what a verb's clause says, without conjoined clauses after it."""
    last = verb
    for index in s.children[verb]:
        if index < verb:
            continue
        relation = s.relation[index]
        if relation in ("conj", "parataxis", "cc"):
            continue
        if s.lower[start_of(s, index)] == "according":
            continue
        if relation == "punct" and s.word[index] not in QUOTES:
            continue
        if (
            relation == "advcl"
            and subject_of(s, index) is not None
            and s.lower[start_of(s, index)] in _AGAINST
        ):
            continue
        if agent is not None and s.reach[index][0] <= agent[0] <= s.reach[index][1]:
            continue
        last = max(last, s.reach[index][1])
    return _with_closing_marks(s, verb, last)


def _with_closing_marks(s: Structure, verb: int, last: int) -> int:
    """Take in the marks that close a quotation: they may hang anywhere in the tree."""
    after = last + 1
    if after >= len(s) or s.sentence[after] != s.sentence[verb]:
        return last
    if s.word[after] in _CLOSING:
        return after if _closes_quotation_of(s, verb, after) else last
    if s.word[after] in ".," and after + 1 < len(s) and s.word[after + 1] in _CLOSING:
        return after + 1 if _closes_quotation_of(s, verb, after + 1) else last
    return last


def _closes_quotation_of(s: Structure, first: int, last: int) -> bool:
    start, end = s.start[first], s.end[last]
    return any(q.start >= start and q.end == end for q in s.quotations_between(start, end))


def _link(
    s: Structure,
    verb: int,
    cue: WordRange,
    subject: int,
    rest: WordRange,
    agent: WordRange | None,
    rule: str,
) -> Link:
    """Return the attribution of a passive: its content is the subject and the ``rest``."""
    relative = s.relation[verb] in ("acl:relcl", "acl")
    if relative and s.lower[subject] in ("who", "which", "that"):
        # "the file, which is said to hold": what is handed on is about the file.
        subject = s.head[verb]
    first, last = _plain_subject(s, subject)
    if first < cue[0] <= last:
        # "a man accused of fraud": what limits the noun is the accusation itself.
        last = cue[0] - 1
        while last > first and s.word[last] in COMMAS:
            last -= 1
    contents = [rest]
    if last < cue[0]:
        contents.insert(0, (first, last))
    elif first > rest[1]:
        contents.append((first, last))
    return Link(cue, agent, contents, rule, verb, passive_subject=subject)


def _plain_subject(s: Structure, subject: int) -> WordRange:
    """Return the subject as it stands next to the verb.

    Of "its developer, the firm X," it is the firm X.
    """
    for index in s.children[subject]:
        if s.relation[index] == "appos" and index > subject and s.tag[index].startswith("NNP"):
            return noun_phrase(s, index)
    return noun_phrase(s, subject)
