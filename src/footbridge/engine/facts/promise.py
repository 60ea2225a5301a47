"""A promise that somebody else knows of, such as a bridge that is shown on Sundays."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.engine.facts.amounts import OneLine
from footbridge.engine.facts.phrase import All, Phrase, said, word
from footbridge.engine.facts.times import in_known_time
from footbridge.engine.facts.told import Fault, Told
from footbridge.engine.person import Weekday


@value
class Promise(Told):
    """What is promised to a friend or a group on some days of each week. It decides nothing.

    It holds from the day on which it was told, and before `ended`. Whether it was kept is nowhere
    asked and nowhere told.
    """

    KIND: ClassVar = "promise"
    ASKED: ClassVar = {
        "to": "Who knows of it, in your own words.",
        "says": "What you promise, in your own words.",
        "weekdays": "On which days of the week.",
        "ended": "The day from which on it no longer holds.",
    }

    to: OneLine
    says: OneLine
    weekdays: tuple[Weekday, ...]
    ended: date | None = None

    def line(self) -> Phrase:
        days = All(tuple(word(each) for each in self.weekdays))
        if self.ended is None:
            return said(
                "promised to {to}: “{says}” ({days})", to=self.to, says=self.says, days=days
            )
        return said(
            "promised to {to} until {ended}: “{says}” ({days})",
            to=self.to,
            ended=self.ended,
            says=self.says,
            days=days,
        )

    def faults(self) -> Iterator[Fault]:
        if not self.weekdays:
            yield "weekdays", "one day of the week or more", "none"
        if len(set(self.weekdays)) < len(self.weekdays):
            yield "weekdays", "each day of the week once", ", ".join(self.weekdays)
        if self.ended is not None:
            yield from in_known_time("ended", self.ended)
