"""`split` answers as the description of readings says, whatever it is given."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claims.extraction.reading import reading_from_dict, text_hash
from tests.claims.management.running import run

ROOT = Path(__file__).resolve().parents[3]
SPLIT = (sys.executable, "manage.py", "split")
TEXT = "Europol said on Monday that 21 people were arrested in Tirana."


@pytest.fixture
def split(monkeypatch):
    """Return a function that runs the command."""
    return lambda *arguments, stdin=b"": run(monkeypatch, "split", *arguments, stdin=stdin)


def jsonl(path, *documents):
    path.write_text("".join(json.dumps(document) + "\n" for document in documents), "utf-8")
    return path


def manage(*arguments, stdin=b"", env=None, cwd=ROOT):
    """Run the command in a process of its own."""
    return subprocess.run(
        [*SPLIT, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env=os.environ | (env or {}),
        timeout=120,
    )


def test_each_document_has_its_reading_in_the_same_order(split, tmp_path):
    documents = jsonl(
        tmp_path / "docs.jsonl",
        {"id": "b", "text": TEXT, "published_at": "2026-05-31", "parts": []},
        {"id": "a", "text": "", "parts": None},
        {"id": 7, "text": f"Headline\n\n{TEXT}", "parts": [{"part": "headline", "span": [0, 8]}]},
    )
    target = tmp_path / "readings.jsonl"

    outcome = split("--input", documents, "--output", target)

    readings = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert [reading["id"] for reading in readings] == ["b", "a", 7]
    assert readings[0]["text_sha256"] == text_hash(TEXT)
    assert readings[0]["claims"]
    assert readings[1]["claims"] == readings[1]["attributions"] == []
    assert reading_from_dict({k: v for k, v in readings[0].items() if k != "id"}).claims


def test_what_is_refused_is_named_by_line_and_reason_and_the_rest_is_read(split, tmp_path):
    documents = tmp_path / "docs.jsonl"
    documents.write_bytes(
        b"\xef\xbb\xbf"
        + json.dumps({"id": "1", "text": TEXT}).encode()
        + b"\r\n\n"
        + b'{"id": "3", "text": "a\\u0000b"}\n'
        + b'{"id": "4", "text": "a\\ud800b"}\n'
        + b'{"id": "5", "text": "\xff"}\n'
        + b'{"id": "6"}\n'
        + b'{"text": "x"}\n'
        + b'{"id": "8", "text": 5}\n'
        + b'{"id": "9", "text": "x", "date": "x"}\n'
        + b'{"id": "10", "text": "x", "published_at": "soon"}\n'
        + b'{"id": "11", "text": "x", "parts": [{"part": "body", "span": [0, 9]}]}\n'
        + b"[1]\n"
        + b"{\n"
        + b"[" * 100_000
        + b"\n"
        + b'{"id": "15", "text": "x", "published_at": '
        + b"1" * 5000
        + b"}\n"
        + b'{"id": NaN, "text": "x"}\n'
        + json.dumps({"id": "17", "text": TEXT}).encode()
    )
    target = tmp_path / "readings.jsonl"

    outcome = split("--input", documents, "--output", target)

    ids = [json.loads(line)["id"] for line in target.read_text("utf-8").splitlines()]
    told = outcome.err.splitlines()
    assert (outcome.code, ids) == (1, ["1", "17"])
    assert [line.removeprefix(f"{documents}: ").partition(":")[0] for line in told[:-1]] == [
        f"line {number}" for number in range(3, 17)
    ]
    assert told[0].endswith("line 3: text has a NUL character, at 1.")
    assert told[1].endswith("line 4: text has a lone surrogate, at 1.")
    assert told[2].endswith("line 5: line is not UTF-8: byte 21 does not fit.")
    assert told[3].endswith("line 6: text is missing.")
    assert told[-1] == "14 of 16 refused, 2 read."


def test_where_nothing_is_readable_the_output_stays_as_it_was(split, tmp_path):
    documents = jsonl(tmp_path / "docs.jsonl", {"id": "1"})
    target = tmp_path / "readings.jsonl"
    target.write_text("before", "utf-8")

    outcome = split("--input", documents, "--output", target)

    assert (outcome.code, target.read_text("utf-8")) == (2, "before")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs.jsonl", "readings.jsonl"]


def test_no_documents_give_no_readings(split, tmp_path):
    documents = jsonl(tmp_path / "docs.jsonl")
    target = tmp_path / "readings.jsonl"

    assert split("--input", documents, "--output", target).code == 0
    assert target.read_text("utf-8") == ""


def test_standard_input_and_output_are_a_dash(split):
    line = json.dumps({"id": "1", "text": TEXT}).encode()

    outcome = split("--input", "-", "--output", "-", stdin=line)

    assert (outcome.code, outcome.lines[0]["id"]) == (0, "1")
    assert split("--input", "-", stdin=line).out == outcome.out
    assert split("-", "--json", stdin=TEXT.encode()).lines[0]["id"] == "-"


def test_files_give_readings_named_by_their_path(split, tmp_path):
    one, empty = tmp_path / "one.txt", tmp_path / "empty.txt"
    one.write_bytes(b"\xef\xbb\xbf" + TEXT.encode() + b"\r\n")
    empty.write_bytes(b"")

    outcome = split(one, empty, "--json")

    first, second = outcome.lines
    assert (outcome.code, first["id"], second["id"]) == (0, str(one), str(empty))
    assert first["text_sha256"] == text_hash("\ufeff" + TEXT + "\r\n")
    assert second["claims"] == []


def test_people_get_a_table(split, tmp_path):
    text = tmp_path / "one.txt"
    text.write_text(TEXT + " Prices rose by [bold]5%[/bold].\x1b[31m", "utf-8")

    outcome = split(text)

    assert outcome.code == 0
    for heading in ("Claim", "Kind", "Figures", "Who said it", "passages assert nothing"):
        assert heading in outcome.out
    assert "\x1b" not in outcome.out


def test_a_text_in_another_language_is_told_in_one_sentence(split, tmp_path):
    text = tmp_path / "one.txt"
    text.write_text("Die Brücke bleibt geschlossen, sagte der Bürgermeister am Montag.", "utf-8")

    outcome = split(text)

    assert outcome.code == 0
    assert outcome.out.splitlines()[-2:] == [
        "0 claims, 1 passage asserts nothing",
        "The text is in German; the reader reads English alone, so nothing was looked for.",
    ]


def test_one_claim_is_one_claim(split, tmp_path):
    text = tmp_path / "one.txt"
    text.write_text("The boat sank.", "utf-8")

    assert "1 claim, 0 passages assert nothing" in split(text).out


def test_ids_that_are_empty_or_stand_twice_are_refused(split, tmp_path):
    documents = jsonl(
        tmp_path / "docs.jsonl",
        {"id": "a", "text": TEXT},
        {"id": "a", "text": "The boat sank."},
        {"id": "", "text": TEXT},
        {"id": 7, "text": TEXT},
        {"id": 7, "text": TEXT},
        {"id": "b", "text": 5},
        {"id": "b", "text": "The boat sank."},
    )

    outcome = split("--input", documents)

    assert (outcome.code, [reading["id"] for reading in outcome.lines]) == (1, ["a", 7, "b"])
    assert outcome.err.splitlines() == [
        f"{documents}: line 2: id 'a' is that of line 1 too.",
        f"{documents}: line 3: id is empty.",
        f"{documents}: line 5: id 7 is that of line 4 too.",
        f"{documents}: line 6: text has the wrong type.",
        "4 of 7 refused, 3 read.",
    ]


def test_texts_longer_than_any_door_takes_are_refused(split, tmp_path):
    long = tmp_path / "long.txt"
    long.write_text("a" * 2_000_001, "utf-8")
    longer = tmp_path / "longer.txt"
    longer.write_bytes(b"a" * 8_000_001)
    documents = jsonl(tmp_path / "docs.jsonl", {"id": "1", "text": "a" * 2_000_001})

    assert split(long, longer).err.splitlines() == [
        f"{long}: the file is too long: 2,000,001 characters, where 2,000,000 are allowed.",
        f"{longer}: the file is too long: 2,000,000 characters are allowed.",
        "2 of 2 refused, 0 read.",
    ]
    assert split("--input", documents).err.splitlines()[0] == (
        f"{documents}: line 1: text is too long: 2,000,001 characters, where 2,000,000 are allowed."
    )


def test_files_that_cannot_be_read_are_named(split, tmp_path):
    good, binary, nul = tmp_path / "good.txt", tmp_path / "binary", tmp_path / "nul.txt"
    good.write_text(TEXT, "utf-8")
    binary.write_bytes(bytes(range(256)))
    nul.write_bytes(b"a\0b")
    missing = tmp_path / "missing.txt"

    outcome = split(missing, tmp_path, binary, good, nul, "--json")

    assert outcome.code == 1
    assert [reading["id"] for reading in outcome.lines] == [str(good)]
    assert outcome.err.splitlines() == [
        f"{missing}: there is no such file.",
        f"{tmp_path}: it is a directory.",
        f"{binary}: the file is not UTF-8: byte 128 does not fit.",
        f"{nul}: the file has a NUL character, at 1.",
        "4 of 5 refused, 1 read.",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--output", "readings.jsonl"),
        ("one.txt", "--input", "docs.jsonl"),
        ("one.txt", "--output", "readings.jsonl"),
        ("--input", "missing.jsonl"),
        ("--input", "/"),
        ("missing.txt",),
    ],
)
def test_wrong_usage_and_nothing_readable_end_with_2(split, arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    outcome = split(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.strip()


@pytest.mark.parametrize(
    ("target", "why"),
    [(".", "it is a directory."), ("no/such/folder/readings.jsonl", "there is no such folder.")],
)
def test_an_output_that_cannot_be_written_is_named(split, tmp_path, monkeypatch, target, why):
    monkeypatch.chdir(tmp_path)
    documents = jsonl(tmp_path / "docs.jsonl", {"id": "1", "text": TEXT})

    outcome = split("--input", documents, "--output", target)

    assert (outcome.code, outcome.err) == (2, f"{target}: {why}\n")


def test_a_reading_never_depends_on_what_is_read_beside_it(split, tmp_path):
    one, other = {"id": "1", "text": TEXT}, {"id": "2", "text": f"{TEXT} {TEXT}"}
    both = split("--input", jsonl(tmp_path / "a.jsonl", one, other)).out
    turned = split("--input", jsonl(tmp_path / "b.jsonl", other, one)).out

    assert sorted(both.splitlines()) == sorted(turned.splitlines())


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["missing", "cut short"])
def test_an_unusable_model_is_a_clear_error(tmp_path, damage):
    for name in ("claims", "factcheck", "sources"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "manage.py", tmp_path)
    for weights in (tmp_path / "claims/extraction/model").glob("*.onnx"):
        content = weights.read_bytes()
        weights.unlink()
        if damage == "cut short":
            weights.write_bytes(content[:-1000])

    outcome = manage("-", stdin=TEXT.encode(), cwd=tmp_path)

    assert (outcome.returncode, outcome.stdout) == (2, b"")
    assert b".onnx" in outcome.stderr
    assert outcome.stderr.count(b"\n") == 1


@pytest.mark.slow
def test_no_database_is_needed():
    outcome = manage(
        "-",
        "--json",
        stdin=TEXT.encode(),
        env={"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nowhere"},
    )

    assert (outcome.returncode, outcome.stderr) == (0, b"")
    assert json.loads(outcome.stdout)["claims"]


@pytest.mark.slow
def test_the_exit_status_reaches_the_shell(tmp_path):
    assert manage().returncode == 2
    assert manage("--no-such-option").returncode == 2
    outcome = manage(tmp_path / "missing.txt")
    assert outcome.returncode == 2
    assert b"Traceback" not in outcome.stderr


@pytest.mark.slow
def test_a_reader_who_has_had_enough_ends_it_without_a_traceback(tmp_path):
    documents = jsonl(tmp_path / "docs.jsonl", *({"id": str(n), "text": TEXT} for n in range(2000)))
    process = subprocess.Popen(
        [*SPLIT, "--input", str(documents)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()

    assert process.stderr.read() == b""
    assert process.wait(timeout=120) == 141


@pytest.mark.slow
def test_an_interruption_leaves_no_half_written_file(tmp_path):
    documents = jsonl(
        tmp_path / "docs.jsonl", *({"id": str(n), "text": TEXT * 20} for n in range(5000))
    )
    process = subprocess.Popen(
        [*SPLIT, "--input", str(documents), "--output", str(tmp_path / "readings.jsonl")],
        cwd=ROOT,
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 60
    while not (tmp_path / ".readings.jsonl.part").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)

    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"CommandError: Interrupted.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["docs.jsonl"]
