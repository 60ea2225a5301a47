"""Footbridge as a folder of files that any web host can serve, with no server behind it."""
