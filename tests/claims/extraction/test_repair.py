"""Mends of the tree."""

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.repair import repair
from claims.extraction.structure import Structure, plain_structure

_RELATIONS = (
    "root nsubj nsubj:pass obj obl nmod appos conj list case cc punct det amod ccomp xcomp"
).split()
_TAGS = "NN NNP NNS VBD VBN VB IN DT CC JJ , PRP".split()
_WORDS = "of the an Sky said , and plan seized police access".split()


def _structure(words: list[str], heads: list[int], draw: st.DataObject) -> Structure:
    s = plain_structure(" ".join(words))
    n = len(s)
    # Every word's head stands before it in a random order, so there is just one root.
    order = draw.draw(st.permutations(range(n)))
    s.head = list(range(n))
    for place, index in enumerate(order[1:], start=1):
        s.head[index] = order[heads[index % len(heads)] % place]
    s.relation = draw.draw(st.lists(st.sampled_from(_RELATIONS), min_size=n, max_size=n))
    s.tag = draw.draw(st.lists(st.sampled_from(_TAGS), min_size=n, max_size=n))
    s.lemma = [w.lower() for w in s.word]
    s.entity = ["O"] * n
    return s


@given(
    words=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12),
    heads=st.lists(st.integers(0, 30), min_size=1, max_size=12),
    draw=st.data(),
)
def test_a_mended_tree_is_still_a_tree(words, heads, draw):
    s = _structure(words, heads, draw)
    if not len(s):
        return

    repair(s)

    for index in range(len(s)):
        seen = set()
        at = index
        while s.head[at] != at:
            assert at not in seen, "the heads go round in a circle"
            seen.add(at)
            at = s.head[at]


def test_what_follows_a_preposition_is_no_subject():
    s = plain_structure("In coordination Europol acted")
    s.tag = ["IN", "NN", "NNP", "VBD"]
    s.lemma = ["in", "coordination", "europol", "act"]
    s.head = [1, 3, 3, 3]
    s.relation = ["case", "nsubj", "nsubj", "root"]

    repair(s)

    assert s.relation[1] == "obl"
    assert s.relation[2] == "nsubj"
    assert s.head[2] == 3
