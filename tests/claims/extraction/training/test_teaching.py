"""A desk teaches the reader: decisions, export, a few steps of training, a reading with the result.

The training has an environment of its own (`make train-setup`), so it runs in a process of its
own. Where that environment is not there these tests are skipped, but where TRAINING_REQUIRED is
set, as .ci/run does, they fail.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from claims.checks import check_model
from claims.extraction.corrections import CorrectedArticle, Judgement
from claims.extraction.encoder import MODEL, Encoder, load_encoder, verified_files
from claims.extraction.reading import reading_from_dict
from claims.extraction.structure import plain_structure
from claims.services.ingest import ingest_article
from claims.services.readings import check_reading
from claims.services.review import move_claim
from tests.claims.management.running import run
from tests.factories import claim, make_outlet

ROOT = Path(__file__).resolve().parents[4]
PYTHON = ROOT / ".venv-train" / "bin" / "python"

pytestmark = [pytest.mark.training, pytest.mark.timeout(1200)]

ARTICLES = (
    "Lock gate closed\n\nThe canal board said on Tuesday that the gate had failed. "
    "“Nobody was hurt,” said Ilse Marten, its engineer. Walkers were sent home. "
    "According to the police, two boats were damaged.",
    "Beatrix Oduya, the mayor, said that the library would reopen in May. "
    "She added that 40 volunteers had helped. Residents believe that the roof is unsafe.",
)
#: What neither article says, to see whether the rest of the reader stays as it is.
OTHER = (
    "A storm tore the roof off a school in the valley. Teachers said the pupils had left an hour "
    "before.\n\nThe council, which owns the building, will decide in June whether to repair it. "
    "“We were lucky,” said Tomas Vrba, who has taught there for 12 years."
)

#: Prints by how much the float model differs from what the committed graph gives.
COMPARE = """
import sys, numpy, torch
from claims.extraction.encoder import Encoder, MODEL
from claims.extraction.structure import plain_structure
from claims.extraction.training.resume import load_committed
encoder = Encoder(MODEL)
model, labels = load_committed(MODEL, exact=True)
assert list(labels["tags"]) == encoder.tags and list(labels["relations"]) == encoder.relations
(_, feed), = encoder.windows(plain_structure(sys.argv[1]))
given, = encoder.session.run(None, feed)
feed = {name: torch.from_numpy(array) for name, array in feed.items()}
with torch.no_grad():
    states = model.encode(feed["ids"], feed["forms"], feed["gaps"])
    made = model.project(states[0][feed["first"]]).numpy()
tags = slice(0, len(encoder.tags))
print(numpy.corrcoef(given.ravel(), made.ravel())[0, 1])
print((given[:, tags].argmax(1) == made[:, tags].argmax(1)).mean())
"""


@pytest.fixture(scope="module", autouse=True)
def training_environment():
    """Skip where training cannot run, or fail where it has to."""
    if not PYTHON.exists():
        reason = "there is no training environment here: make train-setup"
        if os.environ.get("TRAINING_REQUIRED"):
            pytest.fail(reason)
        pytest.skip(reason)


def in_training(*arguments):
    """Run Python in the training environment, with one thread so that every run is the same."""
    return subprocess.run(
        [PYTHON, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        timeout=1000,
        check=False,
    )


def teach(corrections, out, *options):
    return in_training(
        *("-m", "claims.extraction.training", "--corrections", corrections, "--out", out),
        *("--threads", 1, *options),
    )


@pytest.fixture
def corrections(monkeypatch, tmp_path, checker):
    """Return the export of two articles: some claims accepted, one dismissed, the rest open."""
    outlet = make_outlet()
    for text in ARTICLES:
        article = ingest_article(outlet=outlet, text=text, door="service").article
        first, second, *_ = article.claims.order_by("position")
        move_claim(claim_id=first.pk, move="accept", by=checker, door="api")
        move_claim(
            claim_id=second.pk, move="dismiss", by=checker, door="api", reason_kind="not_a_claim"
        )
    path = tmp_path / "corrections.jsonl"
    outcome = run(monkeypatch, "export_corrections", "--output", path)
    assert (outcome.code, outcome.out) == (0, "")
    return path


@pytest.mark.django_db
def test_desk_teaches_the_reader_and_reads_with_what_it_learned(corrections, tmp_path, settings):
    ours = tmp_path / "models" / "ours"

    taught = teach(corrections, ours, "--steps", 4)

    assert taught.returncode == 0, taught.stderr
    assert sorted(path.name for path in ours.iterdir()) == [
        *("README.md", "card.json", "encoder.onnx", "heads.npz", "labels.json", "tokenizer.json"),
    ]
    assert [path.name for path in ours.parent.iterdir()] == ["ours"]
    card = json.loads((ours / "card.json").read_text("utf-8"))
    own, start = card["version"], load_encoder().version
    assert own.startswith(f"{start.split('+')[0]}+desk.")
    assert (card["started_from"], card["articles"]) == (start, 2)
    assert (ours / "encoder.onnx").read_bytes() != (MODEL / "encoder.onnx").read_bytes()
    settings.READER_MODEL = ours
    assert check_model() == []
    _read_with(ours, own)
    _says_the_same_of_trees(ours)


def _read_with(model, version):
    """Read an article by the command, in a process of its own, with the model of the settings."""
    split = subprocess.run(
        [sys.executable, "manage.py", "split", "--json", "-"],
        cwd=ROOT,
        input=OTHER.encode(),
        capture_output=True,
        env=os.environ | {"READER_MODEL": str(model)},
        timeout=300,
        check=False,
    )
    assert split.returncode == 0, split.stderr
    data = json.loads(split.stdout)
    reading = reading_from_dict({name: value for name, value in data.items() if name != "id"})
    assert reading.reader.version == version
    check_reading(reading, OTHER)
    assert len(reading.claims) >= 3
    assert "Tomas Vrba" in {one.source.name for one in reading.attributions if one.source}


def _says_the_same_of_trees(model):
    """Corrections say nothing of tags and trees, so that these have to stay."""
    before, after = plain_structure(OTHER), plain_structure(OTHER)
    load_encoder().analyse(before)
    Encoder(model).analyse(after)
    words = range(len(before))
    assert sum(before.tag[i] == after.tag[i] for i in words) >= 0.97 * len(words)
    assert sum(before.head[i] == after.head[i] for i in words) >= 0.95 * len(words)


def test_model_goes_on_in_float_from_what_the_committed_one_says():
    compared = in_training("-c", COMPARE, " ".join(ARTICLES[0].split()))

    assert compared.returncode == 0, compared.stderr
    likeness, tags = map(float, compared.stdout.split())
    assert likeness > 0.99
    assert tags >= 0.97


def one_line(state):
    """Return a line of corrections without attributions, its one claim in that state."""
    text = "The ferry sank."
    return CorrectedArticle(
        article={"id": 1},
        text=text,
        parts=(),
        published_at=None,
        attributions=(),
        claims=(claim(text, "The ferry sank", id="c1"),),
        judgements={"c1": Judgement(state, "added")},
    ).to_json()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "No such file"),
        ("", "nothing in it was decided"),
        (one_line("unjudged"), "nothing in it was decided"),
        ("{}\n", "line 1: it does not say that its format is factcheck-corrections/1"),
    ],
)
def test_corrections_that_cannot_teach_are_refused_and_nothing_is_written(tmp_path, content, said):
    path = tmp_path / "corrections.jsonl"
    if content is not None:
        path.write_text(content, encoding="utf-8")

    taught = teach(path, tmp_path / "ours", "--steps", 1)

    assert taught.returncode == 2
    assert said in taught.stderr
    assert "Traceback" not in taught.stderr
    assert not (tmp_path / "ours").exists()


def test_model_in_use_is_never_written_over(tmp_path):
    path = tmp_path / "corrections.jsonl"
    path.write_text(one_line("accepted"), encoding="utf-8")
    before = verified_files(MODEL)

    taught = teach(path, MODEL, "--steps", 1)

    assert taught.returncode == 2
    assert "is there already" in taught.stderr
    assert verified_files(MODEL) == before


def test_damaged_model_is_not_gone_on_from(tmp_path):
    path = tmp_path / "corrections.jsonl"
    path.write_text(one_line("accepted"), encoding="utf-8")
    shutil.copytree(MODEL, tmp_path / "start")
    (tmp_path / "start" / "heads.npz").write_bytes(b"")

    taught = teach(path, tmp_path / "ours", "--from", tmp_path / "start", "--steps", 1)

    assert taught.returncode == 2
    assert "heads.npz is damaged" in taught.stderr
    assert not (tmp_path / "ours").exists()
