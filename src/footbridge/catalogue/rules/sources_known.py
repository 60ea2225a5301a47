"""Every number and every fact says where it comes from, and we know the place."""

import re
from collections.abc import Iterator
from itertools import chain

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.parts import parts
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import Thing, things

# `ours`, a resolved conflict, or a part of the evidence such as E3 or I1.
_OURS = re.compile(r"ours|C-(0[1-9]|[1-4]\d|5[0-5])|[A-L]\d{1,2}[a-z]?")
# A line, or lines, of a source that `sources.toml` names.
_LINE = re.compile(r"(?P<source>[A-Za-z0-9-]+)(:L\d+([-–]L?\d+)?)?")
_SOURCE = re.compile(r"(.+\.)?(source|sources\.\d+)")
_BETWEEN = re.compile(r"[,;]\s*")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a source that is blank or unknown."""
    notes = (
        ("numbers.toml", f"{name}.source", note.source)
        for name, note in catalogue.number_notes.items()
    )
    named = (
        (file, key, source) for file, thing in things(catalogue) for key, source in _sources(thing)
    )
    for file, key, source in chain(notes, named):
        if not all(_is_known(part, catalogue) for part in _BETWEEN.split(source)):
            yield Problem(file=file, key=key, what=f'"{source}" is not a source that is known')


def _sources(thing: Thing) -> Iterator[tuple[str, str]]:
    for place, part in parts(thing):
        if _SOURCE.fullmatch(place):
            yield place, str(part)


def _is_known(source: str, catalogue: Catalogue) -> bool:
    if _OURS.fullmatch(source):
        return True
    line = _LINE.fullmatch(source)
    return line is not None and line["source"] in catalogue.sources
