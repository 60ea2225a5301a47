"""Formats of others: what comes in and what goes out, as values. Pure: no clock, no files."""
