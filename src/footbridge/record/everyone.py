"""The list of a folder that holds everybody: a file a person, and by what each file is known.

With the list, a file that was changed, cut short, left out or put in is noticed before anything is
read out of it.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import TypeAdapter

from footbridge.catalogue.value import Between, Length, value
from footbridge.record.decode import Place, decode, loosely_written, refuse
from footbridge.record.problem import BadRecord, Problem

LIST_VERSION: Literal[1] = 1
LIST_NAME = "everyone.json"
BESIDE = re.compile(r"[\w-]+\.jsonl")
Digest = Annotated[str, Length(64, 64)]
Count = Annotated[int, Between(0, 1_000_000_000)]


@value
class FileTold:
    """A file of one person: its SHA-256 in hex, and how many lines it has."""

    file: Annotated[str, Length(1, 80)]
    sha256: Digest
    lines: Count


@value
class Everyone:
    """The whole list, in the order in which people began. `made_by` is a version of Footbridge."""

    footbridge_everyone: Literal[1]
    made_by: Annotated[str, Length(1, 80)]
    people: tuple[FileTold, ...]


_ADAPTER: TypeAdapter[Everyone] = TypeAdapter(Everyone)


def write_everyone(made_by: str, people: tuple[FileTold, ...]) -> str:
    """The text of the list."""
    told = Everyone(footbridge_everyone=LIST_VERSION, made_by=made_by, people=people)
    return _ADAPTER.dump_json(told, indent=2).decode() + "\n"


def read_everyone(text: str, source: str) -> Everyone:
    """What `write_everyone` wrote. Raises BadRecord with every problem."""
    place = Place(source)
    told = decode(_ADAPTER, Everyone, text, place)
    refuse(tuple(loosely_written(text)), place)
    names = Counter(each.file for each in told.people)
    expected = "names of files beside this list that end in .jsonl"
    # A name that leads elsewhere would be read from there.
    elsewhere = [("people", expected, name) for name in names if not BESIDE.fullmatch(name)]
    twice = [("people", "each file once", f"{n} twice") for n, count in names.items() if count > 1]
    refuse((*elsewhere, *twice), place)
    return told


def compared(told: Everyone, found: Mapping[str, str], source: str) -> None:
    """Hold the files that are there, each with its SHA-256, against the list. Raises BadRecord."""
    listed = {each.file: each.sha256 for each in told.people}
    problems = [
        Problem(source, None, name, f"the file with the SHA-256 {listed[name][:12]}…", got)
        for name in listed
        if (got := _got(listed[name], found.get(name)))
    ]
    problems += [
        Problem(source, None, name, "only files of the list", "a file that is not in it")
        for name in sorted(found.keys() - listed.keys())
    ]
    if problems:
        raise BadRecord(tuple(problems))


def _got(wanted: str, found: str | None) -> str:
    if found is None:
        return "no such file"
    return "" if found == wanted else f"a changed one, {found[:12]}…"
