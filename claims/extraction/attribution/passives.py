"""Accusations and hearsay in the passive.

"is suspected of", "is said to", "it is believed that".
"""

from __future__ import annotations

from ..lexicon import attribution as lexicon
from ..phrases import QUOTES, child, noun_phrase, start_of, subject_of
from ..structure import Structure
from .link import Link, WordRange

_HANDING_ON = lexicon.ACCUSING | lexicon.HANDED_ON | lexicon.IMPERSONAL
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
    full = any(
        s.relation[c] == "aux:pass" or (s.relation[c] in ("aux", "cop") and s.lemma[c] == "be")
        for c in s.children[verb]
    )
    reduced = not full and s.relation[verb] in ("acl", "advcl") and s.tag[verb] == "VBN"
    if not full and not reduced:
        return None
    subject = s.head[verb] if reduced and s.relation[verb] == "acl" else subject_of(s, verb)
    if subject is None and s.relation[verb] == "conj":
        # "is accused of X and suspected of Y": the first verb's subject and auxiliary.
        subject = subject_of(s, s.head[verb])
    start = _first_auxiliary(s, verb)
    agent = _agent(s, verb)
    if lemma in lexicon.ACCUSING and subject is not None:
        preposition = _preposition_after(s, verb)
        if preposition is not None:
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


def _first_auxiliary(s: Structure, verb: int) -> int:
    """Return where the passive begins: its first auxiliary, or the verb itself."""
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


def _preposition_after(s: Structure, verb: int) -> int | None:
    """Return the preposition that opens what somebody is accused of, adverbs skipped."""
    after = verb + 1
    _, end = s.sentences[s.sentence[verb]]
    while after < end and s.relation[after] == "advmod":
        after += 1
    if after < len(s) and s.lower[after] in lexicon.ACCUSING_PREPOSITIONS:
        return after
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
    contents = [(first, last), rest] if last < cue[0] else [rest]
    return Link(cue, agent, contents, rule, verb, passive_subject=subject)


def _plain_subject(s: Structure, subject: int) -> WordRange:
    """Return the subject as it stands next to the verb.

    Of "its developer, the firm X," it is the firm X.
    """
    for index in s.children[subject]:
        if s.relation[index] == "appos" and index > subject and s.tag[index].startswith("NNP"):
            return noun_phrase(s, index)
    return noun_phrase(s, subject)
