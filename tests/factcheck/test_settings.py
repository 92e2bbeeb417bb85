"""The settings as a fresh process finds them, because they are read once at start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECRET = "k" * 20 + "0123456789-abcdefghij-ABCDEFGHIJ"


def _start(**variables: str) -> subprocess.CompletedProcess[str]:
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "import django; django.setup(); from django.conf import settings as s;"
            "print(s.DEBUG, s.DATABASES['default']['ENGINE'], s.SESSION_COOKIE_SECURE)",
        ],
        cwd=ROOT,
        env={**keep, "DJANGO_SETTINGS_MODULE": "factcheck.settings", **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_development_starts_with_no_variable_set():
    started = _start()

    assert started.returncode == 0, started.stderr
    assert started.stdout.split() == ["True", "django.db.backends.sqlite3", "False"]


@pytest.mark.parametrize("secret", ["", "short"])
def test_production_refuses_a_secret_that_is_none(secret):
    started = _start(DJANGO_DEBUG="off", DJANGO_SECRET_KEY=secret)

    assert started.returncode == 1
    assert "DJANGO_SECRET_KEY must be set to a random value" in started.stderr


def test_production_starts_with_its_own_secret_and_secure_cookies():
    started = _start(
        DJANGO_DEBUG="off",
        DJANGO_SECRET_KEY=SECRET,
        DATABASE_URL="postgres://desk@127.0.0.1:5432/desk",
    )

    assert started.returncode == 0, started.stderr
    assert started.stdout.split() == ["False", "django.db.backends.postgresql", "True"]
