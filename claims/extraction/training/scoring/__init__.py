"""Scores of the reader on text that others marked: definitions, corpora, tables, the record."""
