"""Files and lines that the commands take in, and how what was refused is told."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from django.core.management.base import CommandError, OutputWrapper

from claims.intake import TEXT_LIMIT, Refused, check_characters

#: How a file name says "standard input" or "standard output".
STANDARD = "-"

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

#: Bytes of the longest text that is let in: no character takes more than four.
_MOST_BYTES = 4 * TEXT_LIMIT


def read_bytes(path: str) -> bytes:
    """Return the bytes of the file, or of standard input for ``-``, or raise Refused.

    What is longer than any text that is let in is refused without reading the rest of it.
    """
    if path == STANDARD:
        data = sys.stdin.buffer.read(_MOST_BYTES + 1)
    else:
        check_characters(path, field="its name")
        try:
            with Path(path).open("rb") as stream:
                data = stream.read(_MOST_BYTES + 1)
        except (OSError, ValueError) as error:
            raise Refused("file", "unreadable", _reason(error)) from None
    if len(data) > _MOST_BYTES:
        message = f"the file is too long: {TEXT_LIMIT:,} characters are allowed."
        raise Refused("file", "too_long", message)
    return data


def read_lines(path: str) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not blank, with its number from 1.

    Lines end at a line feed. A byte order mark before the first is no part of it. Raises
    CommandError where the file cannot be read.
    """
    try:
        for number, line in enumerate(_stream(path), start=1):
            content = line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line
            if content.strip():
                yield number, content
    except (OSError, ValueError) as error:
        raise CommandError(f"{path}: {_reason(error)}", returncode=2) from None


def _stream(path: str) -> Iterator[bytes]:
    if path == STANDARD:
        yield from sys.stdin.buffer
    else:
        with Path(path).open("rb") as stream:
            yield from stream


def _reason(error: OSError | ValueError) -> str:
    """Return in words why a file could not be read or written."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file."
    if isinstance(error, IsADirectoryError):
        return "it is a directory."
    if isinstance(error, PermissionError):
        return "you may not read or write it."
    return f"it cannot be read or written: {getattr(error, 'strerror', None) or error}."


class Tally:
    """Counts what was done and what was refused, and tells each refusal as it comes."""

    def __init__(self, stderr: OutputWrapper) -> None:
        self._stderr = stderr
        self.done = 0
        self.refused = 0

    def refuse(self, place: str, refusal: Refused) -> None:
        """Count a refusal and say in one line where it was and why."""
        self.refused += 1
        self._stderr.write(printable(f"{place}: {refusal}"))

    def end(self, *, verb: str) -> None:
        """Raise the CommandError with the exit code that this deserves; return if all was done."""
        if self.refused:
            total = self.done + self.refused
            raise CommandError(
                f"{self.refused:,} of {total:,} refused, {self.done:,} {verb}.",
                returncode=1 if self.done else 2,
            )


def counted(number: int, what: str) -> str:
    """Return "1 claim", "2 claims"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def printable(text: str) -> str:
    """Return the text for a terminal: what could steer it is shown as a replacement character."""
    return "".join(
        character if character.isprintable() or character == "\n" else "\N{REPLACEMENT CHARACTER}"
        for character in text
    )


@contextlib.contextmanager
def ends_quietly() -> Iterator[None]:
    """Turn Ctrl-C, and a reader of our output who has had enough, into an end without traceback."""
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        raise CommandError("Interrupted.", returncode=130) from None
    except BrokenPipeError:
        # Python would complain once more when it flushes what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(141) from None


@contextlib.contextmanager
def output_lines(path: str, stdout: OutputWrapper) -> Iterator[Callable[[str], object]]:
    """Give a function that writes one line to the file, or to standard output for ``-``.

    The file is there whole when all has gone well, and otherwise as it was before. What is no
    regular file (a pipe, a device) is written as it comes.
    """
    if path == STANDARD:
        yield stdout.write
        return
    target = Path(path).resolve()
    straight = target.exists() and not target.is_file()
    written = target if straight else target.with_name(f".{target.name}.part")
    try:
        with written.open("w", encoding="utf-8", newline="\n") as stream:
            yield lambda line: stream.write(f"{line}\n")
        if not straight:
            written.replace(target)
    except BrokenPipeError:
        raise
    except FileNotFoundError:
        raise CommandError(f"{path}: there is no such folder.", returncode=2) from None
    except OSError as error:
        raise CommandError(f"{path}: {_reason(error)}", returncode=2) from None
    finally:
        if not straight:
            with contextlib.suppress(OSError):
                written.unlink(missing_ok=True)
