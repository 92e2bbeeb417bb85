"""Where a claim comes apart: the questions of grammar that decide whether a part comes off."""

from __future__ import annotations

from ..attribution.link import Link, head_of
from ..lexicon.attribution import EXPECTING, KEEPING_CUE, MEANING_TO, REPORTING
from ..phrases import (
    DASHES,
    QUOTES,
    VERB_TAGS,
    has_child,
    is_detached,
    is_finite,
    marker_of,
    start_of,
    subject_of,
)
from ..structure import Structure

#: Conjunctions that open a clause which is news of its own.
CUT_AT = frozenset(
    "after before as while whereas although though when where once but and with".split()
)
#: Conjunctions whose clause limits what is said: never cut.
_KEEP = frozenset(
    "if unless until till because since so that than whether lest provided in to for "
    "whenever".split()
)
_OBJECTS = ("obj", "xcomp", "ccomp", "obl", "iobj", "obl:agent")
_RENAMING = frozenset("a an the one its his her their".split())


def is_predicate(s: Structure, index: int) -> bool:
    """Return whether a word can carry a clause."""
    return s.tag[index] in VERB_TAGS or has_child(s, index, "cop", "nsubj", "nsubj:pass", "aux")


# ------------------------------------------------------------------ cues


def keeps_cue(s: Structure, link: Link) -> bool:
    """Return whether the words of a cue are part of what can be checked.

    So they are where the content is a thing, no statement ("approved the plans"), in a
    denial (without its cue it says the opposite), where somebody accuses, and where somebody
    means to do something: "plans to build" is no "builds".
    """
    lemma = s.lemma[link.head]
    if s.tag[link.head][:2] != "VB":
        return False
    if lemma in KEEPING_CUE:
        return True
    if link.rule != "encoder" or link.mode == "direct" or lemma in EXPECTING:
        return False
    if any(s.word[i] in QUOTES for i in link.words()):
        return False
    longest = max(link.contents, key=lambda c: c[1] - c[0])
    head = head_of(s, longest)
    if lemma in MEANING_TO and s.relation[head] == "xcomp" and s.head[head] == link.head:
        return "to" in marks_of(s, head)
    return not _is_statement(s, head)


def _is_statement(s: Structure, head: int) -> bool:
    """Return whether a content says something by itself: a clause, an infinitive."""
    if subject_of(s, head) is not None or has_child(s, head, "cop"):
        return True
    if s.tag[head] not in VERB_TAGS:
        return False
    clauses = ("xcomp", "ccomp", "csubj", "advcl", "conj", "root", "parataxis")
    return is_finite(s, head) or s.relation[head] in clauses


# ------------------------------------------------------------------ clauses


def conjunct_comes_off(s: Structure, first: int, second: int, *, first_is_news: bool) -> bool:
    """Return whether conjoined predicates are two claims: not where they share an object.

    ``first_is_news`` says that the first carries a claim.
    """
    if subject_of(s, second) is not None:
        return True
    if any(s.relation[c] == "cc" and s.lower[c] in ("or", "nor") for c in s.children[second]):
        # One of the two holds, nobody says which.
        return False
    if s.tag[second] not in VERB_TAGS:
        return is_finite(s, second)
    if s.relation[first] in ("advcl", "acl", "csubj") and "to" in marks_of(s, first):
        # "to undermine investigations and influence opinion": one purpose.
        return False
    if s.tag[second] == "VBG" and s.relation[first] != "root" and not is_finite(s, second):
        # "for closing two schools and selling a third": one reason.
        return first_is_news
    has_object = any(s.relation[c] in _OBJECTS for c in s.children[first] if c < second)
    shares = not has_object and has_child(s, second, "obj", "obl", "ccomp")
    if s.tag[first] not in VERB_TAGS and is_finite(s, second):
        # "is high and has three floors"
        return True
    if shares and second - first <= 3:
        return False
    # Infinitives under one verb ("helped intercept X and seize Y") are two, bare pairs one.
    return second - first > 2 or has_object


def marks_of(s: Structure, predicate: int) -> list[str]:
    """Return the words that open a subordinate clause."""
    return [s.lower[c] for c in s.children[predicate] if s.relation[c] == "mark"]


def opens_clause(s: Structure, index: int) -> bool:
    """Return whether a "when" or "where" only ties its clause to another."""
    clause = s.head[index]
    if s.relation[index] != "advmod" or index != start_of(s, clause):
        return False
    if s.lower[index] == "when" and s.relation[clause] == "advcl:relcl":
        return True
    tied = s.relation[clause] in ("advcl", "root", "parataxis", "conj")
    return tied and s.lower[index] in ("when", "where", "while")


def adverbial_comes_off(s: Structure, clause: int) -> bool:
    """Return whether an adverbial clause is news of its own: it neither limits nor explains."""
    marker = marker_of(s, clause)
    if marker in _KEEP:
        return False
    governor = s.head[clause]
    if subject_of(s, clause) is not None:
        if marker in ("when", "where") and s.lemma[governor] in REPORTING:
            return False
        if marker == "when" and not is_detached(s, clause):
            # When something happened belongs to what happened.
            return False
        # A past participle with a subject and no auxiliary is a past tense tagged wrongly.
        return marker in CUT_AT and (is_finite(s, clause) or s.tag[clause] == "VBN")
    if s.tag[clause] == "VBG" and marker in ("after", "before", "while"):
        return True
    if marker or s.tag[clause] not in ("VBG", "VBN"):
        return False
    # A participle set off by a comma, with something to say: "leaving 20 people dead".
    if clause < governor:
        return s.tag[clause] == "VBG" and has_child(s, clause, "obj")
    return is_detached(s, clause) and len(s.children[clause]) > 1


def only_refers(s: Structure, clause: int) -> bool:
    """Return whether a clause says nothing by itself: "as most economists had expected"."""
    if marker_of(s, clause) != "as" or subject_of(s, clause) is None:
        return False
    reporting = s.lemma[clause] in REPORTING | EXPECTING | MEANING_TO
    return reporting and not has_child(s, clause, "obj", "ccomp", "xcomp", "obl")


def is_adjunct_of_its_own(s: Structure, child: int) -> bool:
    """Return whether a phrase is "…, as part of an operation" or "…, the most since 2010"."""
    if not is_detached(s, child):
        return False
    first = start_of(s, child)
    if s.lower[first : first + 3] == ["as", "part", "of"]:
        return True
    return s.tag[child][:2] in ("NN", "JJ") and any(
        s.tag[i] in ("JJS", "RBS") for i in range(first, child + 1)
    )


def is_aside(s: Structure, child: int) -> bool:
    """Return whether a phrase repeats what was said before: "As well as the arrests, …"."""
    first = start_of(s, child)
    words = s.lower[first : first + 3]
    return (
        words == ["as", "well", "as"]
        or words[:2] in (["apart", "from"], ["aside", "from"], ["in", "addition"])
        or words[:1] == ["besides"]
    )


# ------------------------------------------------------------------ nouns


def adds_to_noun(s: Structure, clause: int) -> bool:
    """Return whether a relative clause is set off by a comma or a dash."""
    first = start_of(s, clause)
    return is_detached(s, clause) or (first > 0 and s.word[first - 1] in DASHES)


def describes_apposition(s: Structure, head: int) -> bool:
    """Return whether what limits a noun is said of the name beside it.

    "Ashgrove, a former nurse who took over in 2016": said of Ashgrove, not of nurses.
    """
    return (
        s.relation[head] == "appos"
        and is_detached(s, head)
        and any(s.lower[c] in ("a", "an") for c in s.children[head] if s.relation[c] == "det")
    )


def may_rename(s: Structure, head: int, child: int) -> bool:
    """Return whether what hangs on a noun may give it another name, a role or an age."""
    if s.relation[child] == "appos" or _is_hidden_apposition(s, head, child):
        return True
    after_name = child > head and s.tag[head].startswith("NNP")
    return s.tag[child] == "CD" and after_name and is_detached(s, child)


def _is_hidden_apposition(s: Structure, head: int, child: int) -> bool:
    """Return whether a lone "conjunct" after a comma, without a conjunction, renames.

    "SKY ECC, an encrypted platform" is often parsed so.
    """
    relation = s.relation[child]
    if relation not in ("conj", "list") or child < head:
        return False
    if s.tag[child] not in ("NN", "NNP") or s.tag[head] not in ("NN", "NNP"):
        return False
    if not is_detached(s, child) or has_child(s, child, "cc"):
        return False
    if sum(1 for c in s.children[head] if s.relation[c] == relation) != 1:
        return False
    return s.tag[child] == "NNP" or s.lower[start_of(s, child)] in _RENAMING


def renames(s: Structure, head: int, child: int) -> bool:
    """Return whether an apposition says what something is: no date, place in a place or gloss."""
    if s.tag[child] == "CD" or s.entity[child] == "time" or s.entity[head] == "time":
        return False
    names = s.tag[child].startswith("NNP")
    if s.entity[child] == "place" and s.entity[head] in ("place", "person") and names:
        return False
    if s.word[start_of(s, child) - 1] == "(":
        return False
    return not (names and s.tag[head].startswith("NNP") and child - head < 3)


def gives_age(s: Structure, head: int, child: int) -> bool:
    """Return whether a number beside a name is a person's age: "X, 52"."""
    if not s.tag[head].startswith("NNP") or s.entity[head] not in ("person", "O"):
        return False
    number = s.word[child]
    return number.isdecimal() and len(number) <= 3 and 0 < int(number) < 120


def tells_origin(s: Structure, head: int, child: int) -> bool:
    """Return whether a phrase tells where a person is from: "Ines Prado, of Lisbon"."""
    return (
        s.relation[child] in ("nmod", "obl")
        and child > head
        and s.tag[head].startswith("NNP")
        and s.entity[head] == "person"
        and is_detached(s, child)
        and s.lower[start_of(s, child)] == "of"
    )


def is_list(s: Structure, child: int) -> bool:
    """Return whether a phrase lists members: after "including", "such as" or a colon."""
    first = start_of(s, child)
    opener = s.lower[first]
    several = has_child(s, child, "conj")
    if first > 0 and s.word[first - 1] == ":" and s.tag[child][:2] in ("NN", "CD"):
        return several
    if s.lower[first : first + 2] in (["among", "them"], ["among", "whom"]):
        return True
    if s.tag[s.head[child]] == "$":
        # "£200, including fees": no members.
        return False
    if opener == "including" or s.lower[first : first + 2] == ["such", "as"]:
        return several or is_detached(s, child)
    return False
