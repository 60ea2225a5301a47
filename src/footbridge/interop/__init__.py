"""Formats of other programs: what comes in, what goes out, as values. No clock, no files."""
