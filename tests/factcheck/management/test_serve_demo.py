import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from factcheck.access.models import User

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["0.0.0.0:8000", "[::]:8000", "192.0.2.7:80", "desk.example.org:8000", "0:8000"]
)
def test_other_addresses_than_this_machine_are_refused_and_nothing_is_made(settings, address):
    settings.DEBUG = True

    with pytest.raises(CommandError, match="this machine only"):
        call_command("serve_demo", address, noreload=True)

    assert not User.objects.exists()


@pytest.mark.django_db
def test_demo_server_is_refused_outside_development(settings):
    settings.DEBUG = False

    with pytest.raises(CommandError, match="DJANGO_DEBUG is off"):
        call_command("serve_demo", noreload=True)


@pytest.mark.parametrize("address", ["0.0.0.0:8000", "0:8000", "[::]:8000"])
def test_development_server_refuses_other_addresses_too(settings, address):
    # Otherwise one word more on the command line would show demo accounts to the whole network.
    settings.DEBUG = True

    with pytest.raises(CommandError, match="this machine only"):
        call_command("runserver", address, use_reloader=False)


@pytest.fixture
def served(tmp_path):
    """Start the demo server as a newcomer does, and return its address and what it printed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    printed = tmp_path / "printed"
    with printed.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "manage.py", "serve_demo", f"127.0.0.1:{port}", "--noreload"],
            cwd=ROOT,
            env={
                **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
                "DATABASE_URL": f"sqlite:///{tmp_path / 'demo.sqlite3'}",
                "PYTHONUNBUFFERED": "1",
            },
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        for _ in range(240):
            assert server.poll() is None, printed.read_text()
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.25)  # asks again; the connection decides, not the pause
        yield f"http://127.0.0.1:{port}", printed
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


def test_newcomer_signs_in_with_what_the_server_prints(served):
    address, printed = served
    name, password = re.search(r"^  (editor) +(\S+)", printed.read_text(), re.MULTILINE).groups()
    cookies = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))

    page = browser.open(f"{address}/", timeout=30)
    token = next(cookie.value for cookie in cookies if cookie.name == "csrftoken")
    form = {"username": name, "password": password, "csrfmiddlewaretoken": token}
    answer = browser.open(page.url, urllib.parse.urlencode(form).encode(), timeout=30)

    assert urllib.parse.urlsplit(answer.url).path == "/admin/"
    assert b"Eddie" in answer.read()
