"""Whatever is seen, told or noticed leads to one flag, or rests its place and to none."""

from collections import Counter
from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import FallTold, Finding, Noticed, StopSign, Word

Sign = tuple[str, Word]


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a sign that no flag hears, one that two flags hear, and a gate that is not there."""
    heard = Counter(sign for flag in catalogue.flags.values() for sign in set(_heard_by(flag)))
    for kind, word in _all_signs():
        times = heard[kind, word]
        # A stop that was not explained may have been any of several signs.
        if times == 0 or (times > 1 and kind != "stops"):
            yield Problem(file="flags", key=f"{kind}.{word}", what=f"is heard by {times} flags")
    for kind, word in heard:
        if isinstance(word, Finding) and word.rests_its_place:
            what = "rests its place, and is no warning sign"
            yield Problem(file="flags", key=f"{kind}.{word}", what=what)
    for flag in catalogue.flags.values():
        gate = flag.raised_by.same_day_with if flag.raised_by else ""
        if gate and gate not in catalogue.gates:
            what = f'there is no gate "{gate}"'
            yield Problem(file=file_of("flags", flag.id), key="raised_by.same_day_with", what=what)


def _heard_by(flag: Flag) -> Iterator[Sign]:
    if flag.raised_by:
        yield from (("findings", each) for each in flag.raised_by.findings)
        yield from (("falls", each) for each in flag.raised_by.falls)
        yield from (("notes", each) for each in flag.raised_by.notes)
    if flag.asked_by:
        yield from (("findings", each) for each in flag.asked_by.findings)
        yield from (("stops", each) for each in flag.asked_by.stops)
        yield from (("notes", each) for each in flag.asked_by.notes)


def _all_signs() -> Iterator[Sign]:
    yield from (("findings", each) for each in Finding if not each.rests_its_place)
    yield from (("falls", each) for each in FallTold)
    yield from (("stops", each) for each in StopSign)
    yield from (("notes", each) for each in Noticed)
