"""Trains the reader of newsgraph: one encoder, several heads (docs/reader.md)."""
