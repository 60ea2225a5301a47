"""People by the beginning of their name, read from an index of small letters: a clinic has very
many, and no page may read them all.

SQLite knows small letters of A to Z only, and PostgreSQL compares as its language does. So the
index is written out for each, and another letter is looked for in the ways that it is written.
"""

import uuid
from datetime import date
from typing import NamedTuple

from django.db import connection

from footbridge.storage import models

INDEX = "storage_person_by_name"
_SMALL = {"sqlite": "lower(name)", "postgresql": 'lower(name) COLLATE "C"'}
_LAST = chr(0x10FFFF)
_BEGINNING = """
SELECT key, name, started_on FROM storage_person WHERE {ranges} ORDER BY {small}, key LIMIT %s
"""
_COUNT = """
SELECT count(*) FROM (SELECT 1 FROM storage_person WHERE {ranges} LIMIT %s) AS found
"""
_CALLED = """
SELECT key, name, started_on FROM storage_person WHERE {small} IN ({places}) LIMIT %s
"""


class Named(NamedTuple):
    key: uuid.UUID
    name: str
    started_on: date


def to_make_the_index(vendor: str) -> str:
    return f"CREATE INDEX {INDEX} ON storage_person ({_SMALL[vendor]})"


def to_drop_the_index() -> str:
    return f"DROP INDEX {INDEX}"


def beginning_with(words: str, most: int) -> list[Named]:
    """At most so many people, by name; capitals and small letters are alike."""
    asked = _BEGINNING.format(ranges=_ranges(words), small=_SMALL[connection.vendor])
    return _named(asked, [*_ends(words), most])


def count_beginning_with(words: str, most: int) -> int:
    """How many they are; `most` where they are as many or more."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT.format(ranges=_ranges(words)), [*_ends(words), most])
        return int(cursor.fetchone()[0])


def called(name: str, most: int) -> list[Named]:
    """At most so many people with this whole name."""
    ways = _ways(name)
    places = ", ".join(["%s"] * len(ways))
    asked = _CALLED.format(small=_SMALL[connection.vendor], places=places)
    return _named(asked, [*ways, most])


def _named(asked: str, values: list[object]) -> list[Named]:
    found = models.Person.objects.raw(asked, values)
    return [Named(each.key, each.name, each.started_on) for each in found]


def _ranges(words: str) -> str:
    small = _SMALL[connection.vendor]
    return " OR ".join([f"({small} >= %s AND {small} < %s)"] * len(_ways(words)))


def _ends(words: str) -> list[str]:
    return [end for way in _ways(words) for end in (way, way + _LAST)]


def _ways(words: str) -> list[str]:
    """How it may stand in the index, with letters beyond A to Z small or as capitals."""
    written = (words, words.lower(), words.upper(), words.title(), words.capitalize())
    return sorted({_small_a_to_z(each) if _keeps_others() else each.lower() for each in written})


def _keeps_others() -> bool:
    return connection.vendor == "sqlite"


def _small_a_to_z(text: str) -> str:
    return "".join(each.lower() if each.isascii() else each for each in text)
