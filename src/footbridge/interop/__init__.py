"""Formats that other programs read and write. Values in, values out: no files, no clock."""
