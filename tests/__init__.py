"""The tests, path for path beside the packages they test.

This file has to exist: without it ``tests/claims`` would hide the app ``claims``.
"""
