"""Reads single settings from the environment, refusing what makes no sense with one sentence."""

import os
import zoneinfo
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "on", "true", "yes"}
_FALSE = {"0", "off", "false", "no"}
_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def _value(name: str) -> str | None:
    value = os.environ.get(name, "").strip()
    return value or None


def words(name: str, *, default: str) -> str:
    """Return the text called ``name``."""
    return _value(name) or default


def folder(name: str, *, base: Path) -> Path | None:
    """Return the folder called ``name``, None where none is; a relative one lies in ``base``.

    Whether it holds what it should is for whoever uses it to say.
    """
    value = _value(name)
    return None if value is None else base / Path(value).expanduser()


def on_or_off(name: str, *, default: bool) -> bool:
    """Return the switch called ``name``; a word that is neither on nor off is an error.

    Reading a misspelt "flase" as off, or as on, would each be wrong for somebody.
    """
    value = _value(name)
    if value is None:
        return default
    if value.lower() in _TRUE:
        return True
    if value.lower() in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be on or off, not {value!r}.")


def whole_number(name: str, *, default: int) -> int:
    """Return the whole number called ``name``, zero or more."""
    value = _value(name)
    if value is None:
        return default
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def log_level(name: str, *, default: str) -> str:
    """Return the level of logging called ``name``."""
    value = (_value(name) or default).upper()
    if value not in _LEVELS:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(_LEVELS)}, not {value!r}.")
    return value


def host_list(name: str, *, default: Sequence[str] = ()) -> list[str]:
    """Return the host names called ``name``, separated by commas; addresses are refused."""
    value = _value(name)
    if value is None:
        return list(default)
    hosts = [host.strip() for host in value.split(",") if host.strip()]
    for host in hosts:
        if "/" in host:
            raise ImproperlyConfigured(
                f"{name} lists host names such as desk.example.org, not {host!r}."
            )
    return hosts


def address_list(name: str) -> list[str]:
    """Return the addresses called ``name``, separated by commas; each needs its scheme."""
    addresses = [part.strip() for part in (_value(name) or "").split(",") if part.strip()]
    for address in addresses:
        if not address.startswith(("http://", "https://")):
            raise ImproperlyConfigured(
                f"{name} lists addresses such as https://desk.example.org, not {address!r}."
            )
    return addresses


def time_zone(name: str, *, default: str) -> str:
    """Return the time zone called ``name``, such as Europe/London."""
    value = _value(name) or default
    if value not in zoneinfo.available_timezones():
        raise ImproperlyConfigured(
            f"{name} must be a time zone such as Europe/London, not {value!r}."
        )
    return value


def database(name: str, *, default: str) -> dict[str, Any]:
    """Return the database at the address called ``name``: SQLite or PostgreSQL.

    The address itself is not repeated in errors; it may hold a password.
    """
    address = _value(name) or default
    scheme = address.partition("://")[0]
    if scheme not in {"sqlite", "postgres", "postgresql"} or "://" not in address:
        raise ImproperlyConfigured(
            f"{name} must begin with sqlite:/// or postgres://; others are not supported."
        )
    config: dict[str, Any] = environ.Env.db_url_config(address)
    if not config.get("NAME"):
        raise ImproperlyConfigured(f"{name} names no database.")
    return config
