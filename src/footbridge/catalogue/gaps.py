"""Gaps in texts, filled with the numbers that the text is about: it can never disagree with one.

`{freeze_days}` is a number of `numbers.toml`, `{dose.reps.hi}` a number of the same thing, and
`{exercises/heel-raise.dose.tempo.up}` one of another thing; an item of a list goes by its id or
its place. What may follow a name, in this order:

    {gap_light_days - 1}            one less, or `+ 1`
    {warm_up_seconds_least as minutes}, {review_days as weeks}
    {review_days as weeks in words}     "two"; `in Words` where a sentence begins
    {freeze_days with unit}             "7 days", and "1 day" for one

One kind of gap is filled with words, those of how a movement is done: `{guided.support in words}`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from footbridge.catalogue.problem import Problem
from footbridge.catalogue.units import MINUTE, WEEK_DAYS

WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip

# How many of a smaller unit make one of a larger.
_IN_ONE = {("seconds", "minutes"): MINUTE, ("days", "weeks"): WEEK_DAYS}
_UNITS = {"percent": "per cent", "reps": "repetitions"}
_LARGER = {larger: smaller for smaller, larger in _IN_ONE}

# What is told of how a movement is done ends a name of this kind.
_TOLD = "support"

# Sentences of reasons have gaps of their own, which each reason fills.
_OTHER_GAPS = "sentences"

_GAP = re.compile(
    r"\{(?P<name>[a-z][\w/.-]*)(?: (?P<shift>[-+] \d+))?(?: as (?P<larger>minutes|weeks))?"
    r"(?: in (?P<words>[wW]ords))?(?P<with_unit> with unit)?\}"
)


class Filler:
    """Fills the texts of one data folder. `written` keeps each text that had a gap as it was."""

    def __init__(
        self,
        numbers: Mapping[str, int],
        units: Mapping[str, str],
        tables: Mapping[str, Mapping[str, Any]],
    ) -> None:
        self.numbers = numbers
        self.units = units
        self.tables = tables
        self.written: dict[tuple[str, str], str] = {}
        self.problems: list[Problem] = []

    def filled(self, thing: str) -> dict[str, Any]:
        """The table of `thing` ("rules/RULE-19") with every gap of its texts filled."""
        return {
            key: part if key == _OTHER_GAPS else self._filled(part, thing, key)
            for key, part in self.tables[thing].items()
        }

    def _filled(self, part: object, thing: str, key: str) -> object:
        if isinstance(part, dict):
            return {
                name: self._filled(each, thing, f"{key}.{name}") for name, each in part.items()
            }
        if isinstance(part, list):
            return [self._filled(each, thing, f"{key}.{n}") for n, each in enumerate(part)]
        if isinstance(part, str) and ("{" in part or "}" in part):
            return self._text(part, thing, key)
        return part

    def _text(self, text: str, thing: str, key: str) -> str:
        file = f"{thing}.toml"
        self.written[file, key] = text
        try:
            whole = _GAP.sub(lambda gap: self._told(gap, self.tables[thing]), text)
            if "{" in whole or "}" in whole:
                raise NoNumber("a brace is left over: it is no gap that can be read")
        except NoNumber as missing:
            self.problems.append(Problem(file=file, key=key, what=str(missing)))
            return text
        return whole

    def _told(self, gap: re.Match[str], own: Mapping[str, Any]) -> str:
        name, larger = gap["name"], gap["larger"]
        if gap["words"] and name.endswith(_TOLD):
            return self._support(name, own, is_first=gap["words"] == "Words")
        count = self._number(name, own) + int((gap["shift"] or "0").replace(" ", ""))
        unit = self.units.get(name) or _unit_by_name(name)
        if larger:
            count, unit = _in_larger(name, count, _LARGER[larger], larger), larger
        told = _in_words(name, count) if gap["words"] else str(count)
        if gap["words"] == "Words":
            told = told.capitalize()
        return f"{told} {_unit(name, unit, count)}" if gap["with_unit"] else told

    def _support(self, name: str, own: Mapping[str, Any], *, is_first: bool) -> str:
        found = _inside(own, name)
        if not isinstance(found, str) or not found:
            raise NoNumber(f'"{name}" is no support that is known')
        return found if is_first else found[0].lower() + found[1:]

    def _number(self, name: str, own: Mapping[str, Any]) -> int:
        thing, _, path = name.partition(".")
        found: object = self.numbers.get(name)
        if found is None:
            found = _inside(self.tables.get(thing), path) if "/" in name else _inside(own, name)
        if not isinstance(found, int) or isinstance(found, bool):
            raise NoNumber(f'"{name}" is no number that is known')
        return found


class NoNumber(Exception):
    """A gap that nothing fills, in plain words."""


def without_gaps(text: str) -> str:
    """`text` with every gap taken out."""
    return _GAP.sub("", text)


def _inside(whole: object, path: str) -> object:
    for step in path.split("."):
        if isinstance(whole, list):
            whole = dict(_steps(whole)).get(step)
        elif isinstance(whole, Mapping):
            whole = whole.get(step)
        else:
            return None
    return whole


def _steps(items: list[Any]) -> Iterator[tuple[str, object]]:
    for place, each in enumerate(items):
        yield str(place), each
        if isinstance(each, Mapping) and "id" in each:
            yield str(each["id"]), each


def _in_larger(name: str, count: int, smaller: str, larger: str) -> int:
    whole, rest = divmod(count, _IN_ONE[smaller, larger])
    if rest:
        raise NoNumber(f'"{name}" is {count} {smaller}, which are no whole {larger}')
    return whole


def _in_words(name: str, count: int) -> str:
    if count not in range(len(WORDS)):
        raise NoNumber(f'"{name}" is {count}, which has no word here')
    return WORDS[count]


def _unit_by_name(path: str) -> str:
    return "seconds" if "_seconds" in path or ".tempo." in path else ""


def _unit(name: str, unit: str, count: int) -> str:
    if not unit:
        raise NoNumber(f'"{name}" says no unit')
    told = _UNITS.get(unit, unit)
    return told.removesuffix("s") if count == 1 else told
