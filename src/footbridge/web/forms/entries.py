"""Entries by hand: a walk, a test, a session of an earlier day, days away."""

from datetime import date, timedelta
from typing import Any

from django import forms

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import AwayReason, Surface
from footbridge.web.forms.asking import Cleaned, OnceForm, number, one_of, refuse, score
from footbridge.web.forms.flags import yes_no
from footbridge.web.forms.plain_text import PlainText

LONGEST_WALK_MINUTES = 720
OLDEST_ENTRY = timedelta(days=60)
FARTHEST_AHEAD = timedelta(days=120)


class DayForm(OnceForm):
    """Anything that happened on a day: today, or up to sixty days ago and since the start."""

    day = forms.DateField()

    def __init__(self, *args: Any, today: date, started_on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.started_on = started_on
        self.initial.setdefault("day", today)

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        for is_wrong, code in (
            (day > self.today, "future"),
            (day < self.started_on, "before_start"),
            (day < self.today - OLDEST_ENTRY, "too_old"),
        ):
            if is_wrong:
                raise forms.ValidationError(code, code=code)
        return day


class WalkForm(DayForm):
    """The longest stretch without a rest, and all of it, in minutes."""

    minutes = number(1, LONGEST_WALK_MINUTES, required=True)
    total = number(1, LONGEST_WALK_MINUTES)
    comfortable = yes_no()
    surface = one_of(Surface, required=False)

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        minutes, total = cleaned.get("minutes"), cleaned.get("total")
        if minutes and total and total < minutes:
            refuse(self, "total", "less")
        return cleaned


class TestForm(DayForm):
    """One result, or one for each leg."""

    __test__ = False

    def __init__(self, lo: int, hi: int, sides: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if sides:
            self.fields[Side.LEFT.value] = number(lo, hi)
            self.fields[Side.RIGHT.value] = number(lo, hi)
        else:
            self.fields["result"] = number(lo, hi, required=True)

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        sides = [side.value for side in Side if side.value in self.fields]
        if sides and not self.errors and all(cleaned.get(side) is None for side in sides):
            refuse(self, sides[0], "required")
        return cleaned


class MeasureForm(forms.Form):
    measure = one_of(Measure)


ALL = "all"


class LateSessionForm(DayForm):
    """Exercises that were done on an earlier day, as they were planned then: some, or all."""

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


KEEP = "keep"


class ReviewForm(OnceForm):
    """One of the proposals, or keep everything, which is what happens without an answer."""

    def __init__(self, proposals: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each, each) for each in (*proposals, KEEP)]
        self.fields["change"] = forms.ChoiceField(choices=choices, required=False)

    def accepted(self) -> tuple[str, ...]:
        """The id of the proposal said yes to, if it was one."""
        change = self.cleaned_data["change"]
        return (change,) if change not in {"", KEEP} else ()


class NotForMeForm(OnceForm):
    why = PlainText(max_length=200)
