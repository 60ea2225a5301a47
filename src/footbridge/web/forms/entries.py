"""Entries by hand: a walk, a test, a session of an earlier day, days away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise, lazy

from footbridge import care
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.units import MINUTE
from footbridge.catalogue.words import Side
from footbridge.engine.facts import AwayReason, Entry, Session, SetDone, Surface
from footbridge.telling import facts
from footbridge.web.forms.asking import Cleaned, OnceForm, number, one_of, refuse, score
from footbridge.web.forms.flags import yes_no
from footbridge.web.forms.plain_text import PlainText

LONGEST_WALK_MINUTES = 720
OLDEST_ENTRY = timedelta(days=60)


AS_WELL = "as_well"


@dataclass(frozen=True, slots=True)
class Told:
    """An entry that stands on a day, the id that it was first told under, and its words, which
    need not be found before they are shown.
    """

    entry: str
    first: str
    words: str | Promise


class DayForm(OnceForm):
    """Anything that happened on a day: today, or up to sixty days ago and since the start.

    `told` gives what of its kind stands on a day: then it is asked which is meant. `own` is the
    entry that the form mends, whose day may be any. `PARTS` are the names of what it tells;
    `TOGETHER`: all that stands on a day is one thing.
    """

    PARTS: ClassVar[Sequence[str]] = ()
    TOGETHER: ClassVar[bool] = False

    day = forms.DateField()

    def __init__(
        self,
        *args: Any,
        today: date,
        started_on: date,
        told: Callable[[date], list[Told]] | None = None,
        own: Entry[Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.started_on = started_on
        self.own = own
        self._told = told or (lambda day: [])
        self.initial.setdefault("day", own.at.date() if own else today)
        if own is not None:
            self.initial["id"] = own.id
        self.already = self._on(self._day_meant())
        if self.already:
            groups = [self.already] if self.TOGETHER else [[each] for each in self.already]
            choices = [(_ids(each), _words(each)) for each in groups]
            self.fields["instead"] = forms.ChoiceField(
                choices=[*choices, (AS_WELL, AS_WELL)], widget=forms.RadioSelect
            )

    def _day_meant(self) -> date | None:
        try:
            day: date | None = self.fields["day"].to_python(self["day"].value())
        except forms.ValidationError:
            return None
        return day

    def _on(self, day: date | None) -> list[Told]:
        """What stands on a day beside this form, which may have been sent before."""
        if day is None or (self.own is not None and day == self.own.at.date()):
            return []
        mine = {self.once, *(care.part_id(self.once, name) for name in self.PARTS)}
        return [each for each in self._told(day) if each.first not in mine]

    @property
    def instead_of(self) -> tuple[str, ...]:
        """The entries whose place it takes."""
        said = self.cleaned_data.get("instead") or AS_WELL
        return () if said == AS_WELL else tuple(said.split("."))

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if self.own is not None and day == self.own.at.date():
            return day
        for is_wrong, code in (
            (day > self.today, "future"),
            (day < self.started_on, "before_start"),
            (day < self.today - OLDEST_ENTRY, "too_old"),
        ):
            if is_wrong:
                raise forms.ValidationError(code, code=code)
        return day


def _ids(told: Sequence[Told]) -> str:
    return ".".join(each.entry for each in told)


def _in_words(told: Sequence[Told]) -> str:
    return "; ".join(str(one.words) for one in told)


_words = lazy(_in_words, str)


class WalkForm(DayForm):
    """The longest stretch without a rest, and all of it, in minutes.

    More than `most` minutes, the end of the walking test, are asked about first.
    """

    minutes = number(1, LONGEST_WALK_MINUTES, required=True)
    total = number(1, LONGEST_WALK_MINUTES)
    comfortable = yes_no()
    surface = one_of(Surface, required=False)
    sure = forms.BooleanField(required=False)

    def __init__(self, *args: Any, most: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.most = most

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        minutes, total = cleaned.get("minutes"), cleaned.get("total")
        if minutes and total and total < minutes:
            refuse(self, "total", "less")
        self.longest = max(minutes or 0, total or 0)
        self.hours = self.longest // MINUTE
        if self.longest > self.most and not cleaned.get("sure"):
            refuse(self, "sure", "beyond")
        return cleaned


class TestForm(DayForm):
    """One result, or one for each of the legs `sides`."""

    __test__ = False
    PARTS = (*Side, "both")
    TOGETHER = True

    def __init__(self, lo: int, hi: int, sides: Sequence[Side], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for side in sides:
            self.fields[side.value] = number(lo, hi)
        if not sides:
            self.fields["result"] = number(lo, hi, required=True)

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        sides = [side.value for side in Side if side.value in self.fields]
        if sides and not self.errors and all(cleaned.get(side) is None for side in sides):
            refuse(self, sides[0], "required")
        return cleaned


ALL = "all"


class LateSessionForm(DayForm):
    """Exercises that were done on an earlier day, as they were planned then: some, or all."""

    TOGETHER = True

    effort = score()

    def __init__(self, names: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.planned = [name for name, _ in names]
        self.fields["done"] = forms.MultipleChoiceField(
            choices=[(ALL, ""), *names] if names else [], widget=forms.CheckboxSelectMultiple
        )

    def clean_done(self) -> list[str]:
        done: list[str] = self.cleaned_data["done"]
        return self.planned if ALL in done else done


class SetsForm(OnceForm):
    """The sets of a session, each with the amount that was done; 0 takes a set out."""

    def __init__(
        self, sets: Sequence[SetDone], catalogue: Catalogue, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sets = sets
        self.catalogue = catalogue
        for place, done in enumerate(sets):
            amount = amount_of(done)
            if amount is not None:
                name = f"set-{place}"
                self.fields[name] = number(0, MOST_OF[amount], required=True)
                self.initial.setdefault(name, getattr(done, amount))

    @property
    def asked(self) -> list[tuple[str, str, Any]]:
        """What each set was of, its unit, and its field."""
        return [
            (facts.set_of(done, self.catalogue), amount_of(done) or "", self[f"set-{place}"])
            for place, done in enumerate(self.sets)
            if f"set-{place}" in self.fields
        ]

    def session(self, before: Session) -> Session:
        """The session with these amounts; what else was told of each set stays."""
        done = []
        for place, one in enumerate(self.sets):
            amount, told = amount_of(one), self.cleaned_data.get(f"set-{place}")
            if amount is None or one.skipped is not None or one.stop is not None:
                done.append(one if amount is None else _with(one, amount, told))
            elif told:
                done.append(_with(one, amount, told))
        return replace(before, sets=tuple(done))


MOST_OF = {"reps": 200, "hold_seconds": 600, "work_seconds": 3600}


def _with(done: SetDone, amount: str, told: Any) -> SetDone:
    return replace(done, **{amount: told})


def amount_of(done: SetDone) -> str | None:
    """The field in which a set counts; None where no amount was told."""
    return next((name for name in MOST_OF if getattr(done, name) is not None), None)


class AwayForm(OnceForm):
    first = forms.DateField()
    last = forms.DateField()
    why = one_of(AwayReason)

    def __init__(self, *args: Any, today: date, started_on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.started_on = started_on

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and first < self.started_on:
            refuse(self, "first", "before_start")
        if first and last and last < first:
            refuse(self, "last", "order")
        return cleaned


class NotForMeForm(OnceForm):
    why = PlainText(max_length=200)
