"""Runs a command of the desk as its users do, and gives what it said."""

from __future__ import annotations

import dataclasses
import io
import json
import sys
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError


@dataclasses.dataclass(frozen=True)
class Outcome:
    """Exit status and what was written."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        """Standard output as lines of JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


def run(
    monkeypatch: pytest.MonkeyPatch, command: str, *arguments: object, stdin: bytes = b""
) -> Outcome:
    """Run the command in this process; anything but CommandError is a traceback, and fails."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=err)
    except CommandError as error:
        err.write(f"{error}\n")
        return Outcome(error.returncode, out.getvalue(), err.getvalue())
    return Outcome(0, out.getvalue(), err.getvalue())
