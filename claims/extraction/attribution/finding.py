"""The attributions of a text, from all that finds them.

The encoder finds cues and the words that are source and content to each of them. Rules take
over where a fixed construction says more than the corpus it learned from shows: accusations
and hearsay in the passive ("is suspected of", "is said to have"), impersonal and adverbial
hearsay, and quotations that stand without a cue of their own.
"""

from __future__ import annotations

from ..encoder import Cue
from ..lexicon import attribution as lexicon
from ..phrases import COMMAS
from ..structure import Structure
from .contents import complement, tidy
from .cues import cue_head, mend_source, says_nothing
from .hearsay import according, adverbs
from .inner import clause_of, held, nested
from .link import Link
from .mode import mode_of
from .passives import passives
from .quotations import continue_quotation, loose_quotations, signed_quotations
from .suspicions import suspicions
from .transcripts import turn_links


def find_links(s: Structure, cues: list[Cue]) -> list[Link]:
    """Return the attributions of a text in the order of their cues."""
    turns = turn_links(s)
    links = passives(s) + adverbs(s)
    taken = {i for link in links for i in link.cue_words()}
    links += [link for link in suspicions(s) if taken.isdisjoint(link.cue_words())]
    links += _from_encoder(s, cues, {i for link in links + turns for i in link.cue_words()})
    links += according(s, {i for link in links for i in link.cue_words()})
    links += held(s, {i for link in links for i in link.cue_words()})
    links.sort(key=lambda link: link.cue)
    for link in links:
        if link.rule == "encoder":
            mend_source(s, link)
        link.contents = tidy(s, link)
    _end_before_next_cue(s, links)
    links = [link for link in links if link.contents]
    links = _without_echoes(s, links) + turns
    links += nested(s, links)
    links += signed_quotations(s, links)
    links += loose_quotations(s, links)
    links.sort(key=lambda link: link.cue)
    onward = {q.continues: n for n, q in enumerate(s.quotations) if q.continues is not None}
    for link in links:
        continue_quotation(s, link, onward)
        link.mode = mode_of(s, link)
    return links


def _end_before_next_cue(s: Structure, links: list[Link]) -> None:
    """Cut a content that runs on into the cue of what is said next: "was closed and added …"."""
    ends = {link.cue[1]: link.cue[0] for link in links if link.rule == "encoder"}
    for link in links:
        first, last = link.contents[-1] if link.contents else (0, -1)
        cut = ends.get(last, first)
        if cut > first + 1 and link.rule == "encoder":
            last = cut - 1
            while last > first and (s.relation[last] == "cc" or s.word[last] in COMMAS):
                last -= 1
            link.contents[-1] = (first, last)


def _without_echoes(s: Structure, links: list[Link]) -> list[Link]:
    """Drop a colon or dash with no source whose content another attribution has already."""
    out = []
    for number, link in enumerate(links):
        bare = link.source is None and not any(s.word[i][0].isalnum() for i in link.cue_words())
        if bare:
            words = link.words()
            near = links[max(0, number - 4) : number + 5]
            if any(other is not link and words <= other.words() for other in near):
                continue
        out.append(link)
    return out


def _from_encoder(s: Structure, cues: list[Cue], taken: set[int]) -> list[Link]:
    """Return the encoder's attributions, but for those whose cue a rule has taken."""
    out = []
    for cue in cues:
        if any(i in taken for i in range(cue.first, cue.last + 1)):
            continue
        head = cue_head(s, cue.first, cue.last)
        if says_nothing(s, head):
            continue
        if cue.source is None and s.lemma[head] in lexicon.SENTENCING:
            continue
        contents = [c for c in cue.contents if not (cue.first <= c[0] and c[1] <= cue.last)]
        contents = contents or complement(s, head)
        clause = clause_of(s, head) if s.lemma[head] in lexicon.HELD else None
        if clause is not None and contents and contents[0][0] == clause[0]:
            # "Allegations that he took bribes surfaced": the clause is what is alleged.
            contents = [clause]
        if contents:
            out.append(Link((cue.first, cue.last), cue.source, contents, "encoder", head))
    return out
