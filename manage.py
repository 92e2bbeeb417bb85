#!/usr/bin/env python
"""Runs the project's commands; ``python manage.py help`` lists them."""

import os
import sys


def main() -> None:
    """Hand the command line to Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    # The reader's arrays are small. With a thread for each core, numpy's threads wait for each
    # other longer than they work: on a busy machine, reading took three times as long.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from django.core.management import execute_from_command_line
    except ModuleNotFoundError as error:
        if error.name != "django":
            raise
        sys.exit("Django is not installed here: run `make setup`, then use .venv/bin/python.")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
