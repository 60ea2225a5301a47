"""Every number is asked for: one that decides nothing reads as a rule all the same."""

import re
from dataclasses import fields
from pathlib import Path

import footbridge
from footbridge.catalogue.numbers import Numbers

SOURCES = Path(footbridge.__file__).parent
DECLARED = (
    SOURCES / "catalogue" / "numbers.py",
    SOURCES / "catalogue" / "data" / "numbers.toml",
)
KINDS = ("*.py", "*.toml", "*.html")


def test_each_number_is_asked_for_by_the_code_or_shown_in_a_text():
    files = (path for kind in KINDS for path in SOURCES.rglob(kind) if path not in DECLARED)
    asked = {word for path in files for word in re.findall(r"\w+", path.read_text("utf-8"))}

    never = [field.name for field in fields(Numbers) if field.name not in asked]

    assert not never
