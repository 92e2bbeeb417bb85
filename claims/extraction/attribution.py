"""Who says it, by which words, and what: cues and roles into attributions.

The encoder finds cues and the words that are source and content to each of them. Rules take
over where a fixed construction says more than the corpus it learned from shows: accusations
and hearsay in the passive ("is suspected of", "is said to have"), impersonal and adverbial
hearsay, and quotations that stand without a cue of their own. What comes out is in words
(first, last included); ``read`` turns it into offsets.
"""

from __future__ import annotations

import dataclasses

from .encoder import Cue
from .lexicon import attribution as lexicon
from .phrases import (
    COMMAS,
    QUOTES,
    child,
    noun_phrase,
    ranges,
    start_of,
    subject_of,
    subtree,
)
from .structure import Structure

WordRange = tuple[int, int]

#: Cues the encoder is less sure of than this (log odds) are dropped when no clause follows.
WEAK = 0.0


@dataclasses.dataclass(slots=True)
class Link:
    """An attribution in the making. ``rule`` names what found it."""

    cue: WordRange
    source: WordRange | None
    contents: list[WordRange]
    rule: str
    mode: str = ""
    #: The word whose clause says it: the verb, or the noun of a noun cue.
    head: int = -1
    #: The subject that a passive hands on ("X is said to"): part of the content.
    passive_subject: int | None = None

    def words(self) -> set[int]:
        """Return the words of the content."""
        return {i for first, last in self.contents for i in range(first, last + 1)}


def find_links(s: Structure, cues: list[Cue]) -> list[Link]:
    """Return the attributions of a text in the order of their cues."""
    links = _passives(s)
    links += _adverbs(s)
    taken = {i for link in links for i in range(link.cue[0], link.cue[1] + 1)}
    for cue in cues:
        if any(i in taken for i in range(cue.first, cue.last + 1)):
            continue
        contents = [c for c in cue.contents if not _within(cue, c)]
        link = Link((cue.first, cue.last), cue.source, contents, "encoder")
        link.head = _cue_head(s, cue.first, cue.last)
        if _says_nothing(s, link.head):
            continue
        if not link.contents:
            link.contents = _complement(s, link.head)
        if link.contents:
            links.append(link)
    links.sort(key=lambda link: link.cue)
    for link in links:
        if link.rule == "encoder":
            _repair_source(s, link)
        link.contents = _tidy(s, link.contents, link)
    links = [link for link in links if link.contents]
    links += _loose_quotations(s, links)
    links.sort(key=lambda link: link.cue)
    onward = {q.continues: n for n, q in enumerate(s.quotations) if q.continues is not None}
    for link in links:
        _continue_quotation(s, link, onward)
        link.mode = _mode(s, link)
    return links


def _within(cue: Cue, piece: WordRange) -> bool:
    return cue.first <= piece[0] and piece[1] <= cue.last


def _cue_head(s: Structure, first: int, last: int) -> int:
    """Return the word of a cue that governs the rest of it, verbs before others."""
    best = first
    for index in range(first, last + 1):
        if not first <= s.head[index] <= last or s.head[index] == index:
            if s.relation[index] in ("punct", "mark"):
                continue
            best = index
            break
    return best


def _says_nothing(s: Structure, head: int) -> bool:
    """ "did not say when", "declined to comment": nobody says anything; it is an event."""
    lemma = s.lemma[head]
    if lemma in ("decline", "refuse"):
        return True
    governor = s.head[head]
    if s.relation[head] == "xcomp" and s.lemma[governor] in ("decline", "refuse", "fail"):
        return True
    negated = any(s.lower[c] in ("not", "n’t", "n't", "never") for c in s.children[head])
    return negated and lemma in ("say", "comment", "respond", "reply", "answer", "disclose", "reveal", "specify", "confirm", "name", "explain", "elaborate", "identify", "give", "provide", "tell")


# ------------------------------------------------------------------ passives and adverbs


def _passives(s: Structure) -> list[Link]:
    out = []
    for index, tag in enumerate(s.tag):
        if tag not in ("VBN", "VBD", "JJ"):
            continue
        lemma = s.lemma[index]
        if lemma not in lexicon.HANDED_ON and lemma not in lexicon.ACCUSING:
            if lemma not in lexicon.IMPERSONAL:
                continue
        link = _passive(s, index, lemma)
        if link is not None:
            out.append(link)
    return out


def _passive(s: Structure, verb: int, lemma: str) -> Link | None:
    auxiliary = None
    for index in s.children[verb]:
        if index < verb and s.relation[index] in ("aux:pass", "aux", "cop") and s.lemma[index] in ("be", "get", "become"):
            auxiliary = index if auxiliary is None else min(auxiliary, index)
        elif index < verb and s.relation[index] == "aux" and auxiliary is None and s.lemma[index] in ("have",):
            auxiliary = index
    has_passive = any(
        s.relation[c] == "aux:pass" or (s.relation[c] in ("aux", "cop") and s.lemma[c] == "be")
        for c in s.children[verb]
    )
    reduced = not has_passive and s.relation[verb] in ("acl", "advcl") and s.tag[verb] == "VBN"
    if not has_passive and not reduced:
        return None
    subject = s.head[verb] if reduced and s.relation[verb] == "acl" else subject_of(s, verb)
    if subject is None and s.relation[verb] == "conj":
        # "is accused of X and suspected of Y": the first verb's subject and auxiliary.
        subject = subject_of(s, s.head[verb])
    start = auxiliary if auxiliary is not None else verb
    agent = _agent(s, verb)
    if lemma in lexicon.ACCUSING:
        after = verb + 1
        while after < len(s) and s.sentence[after] == s.sentence[verb] and s.relation[after] == "advmod":
            after += 1
        if after < len(s) and s.lower[after] in lexicon.ACCUSING_PREPOSITIONS and subject is not None:
            last = _clause_end(s, verb, agent)
            if last <= after:
                return None
            return _passive_link(s, verb, (start, after), subject, (after + 1, last), agent, "accusation")
    if reduced and lemma not in lexicon.HANDED_ON:
        return None
    if subject is not None and s.lower[subject] == "it" and lemma in lexicon.IMPERSONAL:
        clause = child(s, verb, "ccomp", "csubj", "csubj:pass", "csubj:outer")
        if clause is not None and clause > verb:
            first, last = s.reach[clause]
            link = Link((start, verb), agent, [(max(first, verb + 1), last)], "impersonal")
            link.head = verb
            return link
    if lemma in lexicon.HANDED_ON and subject is not None:
        infinitive = child(s, verb, "xcomp", "ccomp", "advcl")
        if infinitive is None or infinitive < verb:
            return None
        to = verb + 1
        while to < infinitive and s.lower[to] != "to":
            to += 1
        if s.lower[to] != "to" or to - verb > 4:
            return None
        last = max(_clause_end(s, verb, agent), infinitive)
        return _passive_link(s, verb, (start, to), subject, (to + 1, last), agent, "handed on")
    return None


def _agent(s: Structure, verb: int) -> WordRange | None:
    agent = child(s, verb, "obl:agent")
    if agent is None or agent < verb:
        return None
    return noun_phrase(s, agent)


def _clause_end(s: Structure, verb: int, agent: WordRange | None) -> int:
    """Return the last word of what a verb's clause says, without conjoined clauses after it."""
    last = verb
    for index in s.children[verb]:
        if index < verb:
            continue
        relation = s.relation[index]
        if relation in ("conj", "parataxis", "cc") or (relation == "punct" and s.word[index] not in QUOTES):
            continue
        if relation == "advcl" and subject_of(s, index) is not None and s.lower[start_of(s, index)] in ("while", "whereas", "though", "although", "but"):
            continue
        if agent is not None and s.reach[index][0] <= agent[0] <= s.reach[index][1]:
            continue
        last = max(last, s.reach[index][1])
    # Marks that close a quotation may hang anywhere in the tree.
    while last + 1 < len(s) and s.sentence[last + 1] == s.sentence[verb] and s.word[last + 1] in ".,”’\"'" :
        if s.word[last + 1] in "”’\"'" and _quotation_open(s, verb, last + 1):
            last += 1
            break
        if last + 2 < len(s) and s.word[last + 1] in ".," and s.word[last + 2] in "”’\"'" and _quotation_open(s, verb, last + 2):
            last += 2
            break
        break
    return last


def _quotation_open(s: Structure, first: int, last: int) -> bool:
    return any(q.start >= s.start[first] and q.end == s.end[last] for q in s.quotations_between(s.start[first], s.end[last]))


def _passive_link(s: Structure, verb: int, cue: WordRange, subject: int, rest: WordRange,
                  agent: WordRange | None, rule: str) -> Link:  # fmt: skip
    if s.lower[subject] in ("who", "which", "that") and s.relation[verb] in ("acl:relcl", "acl"):
        # "the file, which is said to hold": what is handed on is about the file.
        subject = s.head[verb]
    first, last = _plain_subject(s, subject)
    contents = [(first, last)] if last < cue[0] else []
    contents.append(rest)
    link = Link(cue, agent, contents, rule, passive_subject=subject)
    link.head = verb
    return link


def _plain_subject(s: Structure, subject: int) -> WordRange:
    """Return the subject as it stands next to the verb: of "its developer, the firm X," the firm X."""
    for index in s.children[subject]:
        if s.relation[index] == "appos" and index > subject and s.tag[index].startswith("NNP"):
            return noun_phrase(s, index)
    return noun_phrase(s, subject)


def _adverbs(s: Structure) -> list[Link]:
    out = []
    for index, word in enumerate(s.lower):
        if word not in lexicon.ADVERBS or s.relation[index] not in ("advmod", "amod", "discourse"):
            continue
        head = s.head[index]
        if word == "apparently":
            continue
        first, last = s.sentences[s.sentence[index]]
        words = subtree(s, head, frozenset(("conj", "parataxis", "cc", "punct"))) if s.tag[head][:2] in ("VB", "NN", "JJ") else set()
        words = {w for w in words if first <= w < last} - {index}
        if len(words) < 2:
            continue
        link = Link((index, index), None, ranges(words), "adverb")
        link.head = index
        out.append(link)
    return out


# ------------------------------------------------------------------ encoder's links


def _complement(s: Structure, head: int) -> list[WordRange]:
    """Return what a verb's clause or quotation says, where the encoder left the content open."""
    if s.lemma[head] not in lexicon.REPORTING:
        return []
    for relation in ("ccomp", "parataxis"):
        clause = child(s, head, relation)
        if clause is not None:
            first, last = s.reach[clause]
            if first > head or last < head:
                return [(first, last)]
    return []


def _repair_source(s: Structure, link: Link) -> None:
    """Give the cue's own subject as the source where the encoder named none but there is one."""
    if link.source is not None and _is_told(s, link):
        link.source = None
        return
    if link.source is not None:
        first, last = link.source
        while first < last and s.relation[first] in ("case", "mark", "cc") and s.lower[first] not in ("the", "a", "an"):
            first += 1
        while last > first and (s.word[last] in COMMAS or s.word[last] in ".”"):
            last -= 1
        head = head_of(s, (first, last))
        subject = subject_of(s, link.head)
        if subject is None and s.tag[link.head][:2] == "VB" and link.head > last:
            subject = next((i for i in range(last, first, -1) if s.head[i] == link.head and s.relation[i] in ("nsubj", "nsubj:pass")), None)
        if subject is not None and first <= subject <= last and subject != head:
            # "Opening the case, Tobias Renwick said": the verb's own subject speaks.
            head = subject
            first, last = noun_phrase(s, subject)
        for clause in s.children[head]:
            if s.relation[clause] == "acl:relcl" and head < clause <= last:
                last = start_of(s, clause) - 1
                break
        while last > first and s.word[last] in COMMAS:
            last -= 1
        link.source = (first, max(first, last))
        return
    head = link.head
    if s.lemma[head] not in lexicon.REPORTING or s.tag[head][:2] != "VB":
        return
    content = link.words()
    subject = subject_of(s, head)
    if subject is None and s.relation[head] == "conj":
        subject = subject_of(s, s.head[head])
    if subject is None or s.relation[subject] != "nsubj" or subject in content:
        return
    if s.lower[subject] in ("it", "there", "that", "which", "this", "what") and s.relation[subject] != "nsubj":
        return
    passive = any(s.relation[c] == "aux:pass" for c in s.children[head])
    if not passive and s.lower[subject] not in ("there", "who", "which", "that"):
        link.source = noun_phrase(s, subject)


def _is_told(s: Structure, link: Link) -> bool:
    """ "the jury heard that", "a court was told": whoever is told says nothing."""
    assert link.source is not None
    head = link.head
    subject = head_of(s, link.source)
    if s.head[subject] != head:
        return False
    if s.lemma[head] == "hear" and s.relation[subject] == "nsubj":
        return s.lower[subject] not in ("i", "we", "he", "she")
    return s.relation[subject] == "nsubj:pass" and s.lemma[head] in ("tell", "inform", "advise", "warn", "ask")


def _tidy(s: Structure, contents: list[WordRange], link: Link) -> list[WordRange]:
    """Respect marks: whole quotations with their marks, no comma or full stop left hanging."""
    out: list[WordRange] = []
    for first, last in contents:
        for quotation in s.quotations_between(s.start[first], s.end[last]):
            inner = s.words_in(quotation.start, quotation.end)
            if not inner:
                continue
            q_first, q_last = inner[0], inner[-1]
            # A quotation nearly covered is covered whole.
            covered = min(last, q_last) - max(first, q_first) + 1
            if covered >= 0.8 * (q_last - q_first + 1) or (q_first + 1 == first) or (q_last - 2 <= last < q_last and q_first >= first):
                cue_inside = q_first <= link.cue[0] <= q_last
                if not cue_inside:
                    first, last = min(first, q_first), max(last, q_last)
        while first < last and s.word[first] in COMMAS:
            first += 1
        while last > first and (s.word[last] in COMMAS or s.word[last] in (".", "!", "?") ) and not _closes_quotation(s, last):
            last -= 1
        if first <= last and not (first == last and s.word[first] in COMMAS):
            out.append((first, last))
    out.sort()
    merged: list[WordRange] = []
    cue_words = range(link.cue[0], link.cue[1] + 1)
    for first, last in out:
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    # The content never holds its own cue or source.
    blocked = set(cue_words)
    if link.source is not None:
        blocked.update(range(link.source[0], link.source[1] + 1))
    if any(i in blocked for f, l in merged for i in range(f, l + 1)) and link.rule != "adverb":
        words = {i for f, l in merged for i in range(f, l + 1)} - blocked
        merged = [r for r in ranges(words) if not all(s.word[i] in COMMAS or s.word[i] == "." for i in range(r[0], r[1] + 1))]
    return merged


def _closes_quotation(s: Structure, index: int) -> bool:
    end = s.end[index]
    return any(
        q.start < s.start[index] and s.start[index] < q.end and q.end - end <= 2
        for q in s.quotations_between(s.start[index], end)
    )


# ------------------------------------------------------------------ quotations


def _loose_quotations(s: Structure, links: list[Link]) -> list[Link]:
    """Attribute whole quotations that no cue covers to whoever spoke last.

    A sentence or paragraph that is nothing but a quotation goes to the speaker of the
    attribution before it; the cue is that speaker's cue. Scare quotes are none of it.
    """
    covered: set[int] = set()
    for link in links:
        covered |= link.words()
    out: list[Link] = []
    ordered = sorted(links, key=lambda link: link.cue)
    for quotation in s.quotations:
        words = s.words_in(quotation.start, quotation.end)
        if len(words) < 6 or quotation.continues is not None:
            continue
        if sum(1 for i in words if i in covered) > len(words) // 2:
            continue
        first, last = words[0], words[-1]
        sentence_first = s.sentences[s.sentence[first]][0]
        sentence_last = s.sentences[s.sentence[last]][1] - 1
        outside = [
            i for i in (*range(sentence_first, first), *range(last + 1, sentence_last + 1))
            if s.word[i] not in COMMAS and s.word[i] != "."
        ]  # fmt: skip
        if outside:
            continue
        before = None
        for link in ordered:
            if link.cue[0] > first:
                break
            if link.source is not None and s.paragraph[first] - s.paragraph[link.cue[0]] <= 1:
                spoken = [c for c in link.contents if any(s.word[i] in QUOTES for i in range(c[0], c[1] + 1))]
                if spoken or s.paragraph[first] == s.paragraph[link.cue[0]]:
                    before = link
        if before is not None:
            link = Link(before.cue, before.source, [(first, last)], "loose quotation")
            link.head = before.head
            out.append(link)
    # The same words said by the same speaker: one attribution, its content in pieces.
    for link in out:
        for other in links:
            if other.cue == link.cue:
                other.contents = sorted(other.contents + link.contents)
                link.contents = []
                break
    return [link for link in out if link.contents]


def _continue_quotation(s: Structure, link: Link, onward: dict[int, int]) -> None:
    """Carry a content on into the paragraphs that its quotation runs on through.

    ``onward`` gives for a quotation the one that goes on with it.
    """
    last = link.contents[-1][1]
    number = next(
        (n for n, q in s.numbered_quotations(s.start[last], s.end[last]) if n in onward), None
    )
    while number is not None and number in onward:
        number = onward[number]
        quotation = s.quotations[number]
        words = s.words_in(quotation.start, quotation.end)
        if not words or words[0] <= link.contents[-1][1]:
            return
        link.contents.append((words[0], words[-1]))


# ------------------------------------------------------------------ mode


def _mode(s: Structure, link: Link) -> str:
    lemmas = {s.lemma[i] for i in range(link.cue[0], link.cue[1] + 1)}
    lowers = {s.lower[i] for i in range(link.cue[0], link.cue[1] + 1)}
    verbs = {s.lemma[i] for i in range(link.cue[0], link.cue[1] + 1) if s.tag[i][:2] == "VB"}
    if link.rule == "accusation" or verbs & {"accuse", "suspect", "indict"} or (
        verbs & {"charge"} and link.rule != "encoder"
    ):
        return "accusation"
    if lowers & lexicon.SUSPICION and lowers & {"of", "on"} and not link.source:
        return "accusation"
    quoted, total = 0, 0
    for first, last in link.contents:
        for index in range(first, last + 1):
            if s.word[index] in QUOTES or s.word[index] in COMMAS or s.word[index] == ".":
                continue
            total += 1
            if any(q.start <= s.start[index] < q.end for q in s.quotations_between(s.start[index], s.end[index])):
                quoted += 1
    share = quoted / total if total else 0.0
    if link.source is None:
        return "hearsay" if share < 0.9 else "direct"
    if share < 0.9 and _is_document(s, link.source):
        return "document"
    del lemmas
    if share >= 0.9:
        return "direct"
    return "mixed" if quoted else "indirect"


def _is_document(s: Structure, source: WordRange) -> bool:
    head = head_of(s, source)
    return s.lemma[head].lower() in lexicon.DOCUMENTS and s.lower[head] not in lexicon.NOT_DOCUMENTS


def head_of(s: Structure, piece: WordRange) -> int:
    """Return the word of a phrase that governs the rest of it."""
    first, last = piece
    for index in range(first, last + 1):
        if not first <= s.head[index] <= last or s.head[index] == index:
            if s.relation[index] not in ("punct", "case", "det") or first == last:
                return index
    return last


def parents(links: list[Link]) -> list[int | None]:
    """Return for each attribution the innermost one whose content holds its cue."""
    holders: dict[int, list[int]] = {}
    sizes = []
    for number, link in enumerate(links):
        words = link.words()
        sizes.append(len(words))
        for index in words:
            holders.setdefault(index, []).append(number)
    out: list[int | None] = []
    for number, link in enumerate(links):
        around = [
            other for other in holders.get(link.cue[0], ())
            if other != number and links[other].cue != link.cue and other in holders.get(link.cue[1], ())
        ]  # fmt: skip
        out.append(min(around, key=lambda n: (sizes[n], n)) if around else None)
    return out
