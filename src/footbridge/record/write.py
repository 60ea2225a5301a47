"""Values as text: the same value is always the same text."""

import json
from collections.abc import Iterable
from hashlib import sha256

from footbridge.engine.facts import Entry, Fact
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.timeline import Timeline
from footbridge.record import shapes

SINCE_VERSION_2 = ("time_zone", "country")


def write_fact(fact: Entry[Fact]) -> str:
    """One line of a journal. What was not answered is left out; every default is spelt out."""
    return shapes.of_fact().dump_json(fact, exclude_none=True).decode()


def write_person(person: Person) -> str:
    return shapes.of_person().dump_json(person, exclude=not_told(person)).decode()


def not_told(person: Person) -> set[str]:
    """Answers that version 1 did not know: where they are missing, they are left out."""
    return {name for name in SINCE_VERSION_2 if getattr(person, name) is None}


def write_decision(decision: Decision) -> str:
    """The whole decision on one line; what is None is left out, save the day's `card`."""
    text = shapes.of_decision().dump_json(decision, exclude_none=True).decode()
    return text if decision.card is not None else text.removesuffix("}") + ',"card":null}'


def write_timeline(timeline: Timeline) -> str:
    """The steps of a session or a test on one line; what is None is left out."""
    return shapes.of_timeline().dump_json(timeline, exclude_none=True).decode()


def digest(fact: Entry[Fact]) -> str:
    """SHA-256 of what the fact says, in hex. When it was recorded is not part of what it says."""
    plain = shapes.of_fact().dump_python(fact, mode="json", exclude_none=True)
    del plain["recorded"]
    return _sha256(json.dumps(plain, sort_keys=True, separators=(",", ":")))


def fingerprint(person: Person, facts: Iterable[Entry[Fact]]) -> str:
    """SHA-256 over a person and a set of facts, in hex; the order of the facts means nothing."""
    return fingerprint_of_digests(person, (digest(fact) for fact in facts))


def fingerprint_of_digests(person: Person, digests: Iterable[str]) -> str:
    """The same fingerprint, from digests that were stored beside the facts."""
    # Those that are stored come in order already: then a sort only looks at them.
    return _sha256("\n".join([person_told(person), *sorted(dict.fromkeys(digests))]))


def person_told(person: Person) -> str:
    """The person as fingerprints have them."""
    plain = shapes.of_person().dump_python(person, mode="json", exclude=not_told(person))
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()
