"""Rows: the one Django app with models, and the way from row to value and back."""
