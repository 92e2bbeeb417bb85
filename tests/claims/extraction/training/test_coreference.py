"""What counts as the right name, on an invented document with invented chains."""

import pytest

from claims.extraction.training.coreference import judge, print_answers
from claims.extraction.training.coreference_data import read_documents
from claims.extraction.training.coreference_ranker import Example, learn

# Chain 1: the ferry line and "it", "the company"; 2: the minister, named after the post, "she";
# 3: a bird that nobody names.
DOCUMENT = """\
# newdoc id = GUM_news_ferry
# newpar
# text = Norland Lines sank.
1\tNorland\tNorland\tPROPN\tNNP\t_\t2\tcompound\t_\tEntity=(1-organization-new-coref
2\tLines\tLines\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=1)
3\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = It told minister Anna Holt of a gull.
1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-organization-giv:act-ana)
2\ttold\ttell\tVERB\tVBD\t_\t0\troot\t_\t_
3\tminister\tminister\tNOUN\tNN\t_\t2\tobj\t_\tEntity=(2-person-new-coref
4\tAnna\tAnna\tPROPN\tNNP\t_\t3\tappos\t_\t_
5\tHolt\tHolt\tPROPN\tNNP\t_\t4\tflat\t_\tEntity=2)
6\tof\tof\tADP\tIN\t_\t8\tcase\t_\t_
7\ta\ta\tDET\tDT\t_\t8\tdet\t_\tEntity=(3-animal-new-coref
8\tgull\tgull\tNOUN\tNN\t_\t2\tobl\t_\tEntity=3)|SpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# text = She said the company liked the bird, I think.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(2-person-acc-ana)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(1-organization-giv-coref
4\tcompany\tcompany\tNOUN\tNN\t_\t5\tnsubj\t_\tEntity=1)
5\tliked\tlike\tVERB\tVBD\t_\t2\tccomp\t_\t_
6\tthe\tthe\tDET\tDT\t_\t7\tdet\t_\tEntity=(3-animal-giv-coref
7\tbird\tbird\tNOUN\tNN\t_\t5\tobj\t_\tEntity=3)|SpaceAfter=No
8\t,\t,\tPUNCT\t,\t_\t10\tpunct\t_\t_
9\tI\tI\tPRON\tPRP\t_\t10\tnsubj\t_\tEntity=(4-person-new-ana)
10\tthink\tthink\tVERB\tVBP\t_\t2\tparataxis\t_\tSpaceAfter=No
11\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


@pytest.fixture
def document(tmp_path):
    (tmp_path / "train").mkdir()
    (tmp_path / "train" / "GUM_news_ferry.conllu").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "train" / "GUM_voyage_fjord.conllu").write_text(DOCUMENT, encoding="utf-8")
    (only,) = read_documents(tmp_path, ("train",))
    return only


def test_document_is_the_text_as_written_with_its_chains(document):
    assert document.text == (
        "Norland Lines sank. It told minister Anna Holt of a gull.\n\n"
        "She said the company liked the bird, I think."
    )
    assert (document.name, document.part, document.genre) == ("GUM_news_ferry", "train", "news")
    words = {
        chain: [document.text[document.start[m.first] : document.end[m.last]] for m in mentions]
        for chain, mentions in document.chains.items()
    }
    assert words == {
        1: ["Norland Lines", "It", "the company"],
        2: ["minister Anna Holt", "She"],
        3: ["a gull", "the bird"],
        4: ["I"],
    }


def test_post_before_a_name_names(document):
    (minister, she) = document.chains[2]

    assert document.is_name(minister)
    assert not document.is_name(she)


@pytest.mark.parametrize(
    ("words", "name", "outcome"),
    [
        ("It", "Norland Lines", "right"),
        ("It", "Anna Holt", "wrong"),
        ("It", "It", "abstained"),
        ("She", "Anna Holt", "right"),
        ("the company", "Norland Lines", "right"),
        ("the company", "company", "abstained"),
        ("the bird", "Norland Lines", "false"),
        ("the bird", "the bird", "left"),
        ("the bird", "gull", "left"),
    ],
)
def test_name_is_held_against_the_chain(document, words, name, outcome):
    start = document.text.index(words)
    answer = judge(document, start, start + len(words), name)

    assert answer is not None
    assert answer.outcome == outcome


@pytest.mark.parametrize("words", ["Norland Lines", "minister Anna Holt", "I", "liked"])
def test_names_first_persons_and_what_nobody_marked_are_not_counted(document, words):
    start = document.text.rindex(words)

    assert judge(document, start, start + len(words), "Anna Holt") is None


def test_table_counts_every_outcome(document, capsys):
    starts = {words: document.text.index(words) for words in ("It", "She", "the bird")}
    given = {"It": "Norland Lines", "She": "She", "the bird": "Anna Holt"}
    answers = [
        judge(document, start, start + len(words), given[words]) for words, start in starts.items()
    ]

    print_answers("sources", answers)

    table = [line.split() for line in capsys.readouterr().out.splitlines() if line]
    assert table[1] == ["all", "2", "1", "0", "1", "50.0", "1"]
    assert table[2] == ["pronoun", "2", "1", "0", "1", "50.0", "0"]
    assert table[3] == ["noun", "0", "0", "0", "0", "–", "1"]


def test_ranker_learns_what_tells_the_right_from_the_wrong():
    near = Example("person", [["none"], ["gap:0"], ["gap:5"]], [1])
    nobody = Example("person", [["none", "alone"], ["gap:5"]], [0])

    ranker = learn([near, nobody] * 20)

    weights = ranker.weights["person"]
    assert weights["gap:0"] > 0 > weights["gap:5"]
    assert weights["alone"] > 0


def test_ranker_learns_the_same_twice():
    examples = [Example("it", [["none"], ["gap:0", "named"], ["gap:1"]], [1])] * 5

    assert learn(examples) == learn(examples)
