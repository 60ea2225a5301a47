"""A paper log to be typed in: a form for each day, asking what the sheet asks, in its order."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from footbridge.care import TypedDay
from footbridge.care.typed import Standing
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    Fall,
    Feeling,
    FeetCheck,
    Session,
    Stumble,
    Walk,
    ZoneFeeling,
)
from footbridge.report import log_fields
from footbridge.report.log_fields import FALL, STUMBLE, Asked, Field, Kind, asked_of_a_day
from footbridge.web.forms.asking import ZONES, Cleaned, number, places, refuse, yes_or_no
from footbridge.web.forms.checkin import Harm, fall_in
from footbridge.web.forms.entries import LONGEST_WALK_MINUTES
from footbridge.web.forms.setup import plain

INSTEAD, AS_WELL = "instead", "as_well"
STRENGTH = "strength"
FEELINGS = tuple(each.value for each in Feeling)


class DayRow(forms.Form):
    """One day of the sheet. All of it may be left out.

    `stands` is what is told of the day already: what would be told once more is asked about.
    `most` is where the test of walking ends: longer walks are asked about. `zones` are the marks
    of the map, where it is of this day.
    """

    harm = forms.MultipleChoiceField(
        choices=plain(Harm), widget=forms.CheckboxSelectMultiple, required=False
    )
    sure = forms.BooleanField(required=False)
    which = forms.ChoiceField(
        choices=[(INSTEAD, INSTEAD), (AS_WELL, AS_WELL)], widget=forms.RadioSelect, required=False
    )

    def __init__(self, on: date, stands: Standing, most: int, data: Any = None) -> None:
        super().__init__(data, prefix=prefix_of(on))
        self.on = on
        self.stands = stands
        self.most = most
        self.zones: tuple[ZoneFeeling, ...] | None = None
        self.asked = asked_of_a_day()
        for each in self.asked:
            self.fields[each.field.value] = _field(each)

    @property
    def questions(self) -> list[tuple[Asked, Any]]:
        """Each field of the sheet with its place in the form, in order."""
        return [(each, self[each.field.value]) for each in self.asked]

    @property
    def is_told(self) -> bool:
        """Whether anything was typed or ticked for this day."""
        names = (*(each.field.value for each in self.asked), "harm")
        return any(self[name].value() not in (None, "", [], False) for name in names)

    @property
    def told_again(self) -> list[Entry[Fact]]:
        """What stands already of what the day would tell."""
        return [each for kind in self._kinds() for each in self.stands.get(kind.KIND, ())]

    @property
    def asks_which(self) -> bool:
        return bool(self["which"].errors or self["which"].value())

    @property
    def asks_whether_sure(self) -> bool:
        return bool(self["sure"].errors or self["sure"].value())

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        self._refuse_half_a_fall(cleaned)
        minutes = cleaned.get(Field.MINUTES)
        if minutes and minutes > self.most and not cleaned.get("sure"):
            refuse(self, "sure", "beyond")
        if cleaned.get(Field.COMFORTABLE) and minutes is None and not self.errors.get("minutes"):
            refuse(self, Field.MINUTES, "which_walk")
        if cleaned.get(Field.EFFORT) is not None and STRENGTH not in cleaned.get(Field.DONE, ()):
            refuse(self, Field.DONE, "which_strength")
        if self.told_again and not cleaned.get("which"):
            refuse(self, "which", "required")
        return cleaned

    def _refuse_half_a_fall(self, cleaned: Cleaned) -> None:
        harm = cleaned.get("harm", [])
        if cleaned.get(Field.TRIP) == FALL and not harm:
            refuse(self, "harm", "which_harm")
        if Harm.NONE in harm and len(harm) > 1:
            refuse(self, "harm", "none_and_some")
        if cleaned.get(Field.TRIP) != FALL and set(harm) - {Harm.NONE}:
            refuse(self, Field.TRIP, "harm_and_no_fall")

    def _kinds(self) -> list[type[Fact]]:
        """The kinds of facts that the day tells."""
        day = self.told()
        trip: list[type[Fact]] = [type(day.trip)] if day.trip else []
        return [
            *([CheckIn] if day.rates else []),
            *([FeetCheck] if day.feet else []),
            *trip,
            *([Session] if day.done else []),
            *([Walk] if day.minutes else []),
        ]

    def told(self) -> TypedDay:
        """The day as it was typed, as far as it can be read."""
        said = getattr(self, "cleaned_data", {})
        instead = self.stands if said.get("which") == INSTEAD else {}
        return TypedDay(
            on=self.on,
            pain=said.get(Field.PAIN),
            soreness=said.get(Field.SORENESS),
            zones=self.zones,
            feet=_feet(said.get(Field.FEET, "")),
            trip=_trip(said),
            done=tuple(said.get(Field.DONE, ())),
            effort=said.get(Field.EFFORT),
            minutes=said.get(Field.MINUTES),
            comfortable=yes_or_no(said.get(Field.COMFORTABLE)),
            instead=instead,
        )


class MapForm(forms.Form):
    """The map of the feet on the sheet, and the day on which it was marked."""

    numb = places()
    tingling = places()
    burning = places()
    painful = places()

    def __init__(self, days: Sequence[date], data: Any = None) -> None:
        super().__init__(data)
        choices = [(each.isoformat(), each.isoformat()) for each in days]
        self.fields["marked"] = forms.ChoiceField(choices=choices, required=False)
        self.last = days[-1]

    @property
    def is_told(self) -> bool:
        return any(self[name].value() for name in FEELINGS)

    def zones_on(self, on: date) -> tuple[ZoneFeeling, ...] | None:
        """The marks, where they are of this day."""
        said = getattr(self, "cleaned_data", {})
        day = said.get("marked") or self.last.isoformat()
        if not any(said.get(name) for name in FEELINGS) or day != on.isoformat():
            return None
        return tuple(
            ZoneFeeling(zone=ZONES[key], feels=feels)
            for feels in Feeling
            for key in said.get(feels.value, ())
        )


class TypedSheet:
    """The whole sheet: its days, and its map. Valid when each of them is, and anything is told."""

    def __init__(
        self,
        days: Sequence[date],
        stands: Mapping[date, Standing],
        most: int,
        data: QueryDict | Mapping[str, Any] | None = None,
    ) -> None:
        self.rows = [DayRow(on, stands.get(on, {}), most, data) for on in days]
        self.map = MapForm(days, data)
        self.is_sent = data is not None
        if self.map.is_valid():
            for row in self.rows:
                row.zones = self.map.zones_on(row.on)

    @property
    def is_empty(self) -> bool:
        return not self.map.is_told and not any(row.is_told for row in self.rows)

    @property
    def wrong(self) -> list[DayRow]:
        """The days on which something has to be looked at again."""
        return [row for row in self.rows if self.is_sent and not row.is_valid()]

    def is_valid(self) -> bool:
        is_right = [form.is_valid() for form in (*self.rows, self.map)]
        return all(is_right) and not self.is_empty

    def told(self) -> list[TypedDay]:
        """Every day, as far as it can be read. What cannot is None, as if it were not told."""
        return [row.told() for row in self.rows]


def falls_typed(said: QueryDict) -> Iterator[Fall]:
    """Every fall in a sheet that was sent, whatever else can be read of it."""
    for day in dict.fromkeys(name.rpartition("-")[0] for name in said):
        harm = said.getlist(f"{day}-harm")
        if said.get(f"{day}-trip") == FALL or set(harm) - {Harm.NONE}:
            yield fall_in({"harm": harm})


def prefix_of(on: date) -> str:
    """With which word the fields of a day begin."""
    return f"d{on.isoformat()}"


def _field(asked: Asked) -> forms.Field:
    match asked.kind:
        case Kind.NUMBER:
            return number(asked.least, asked.most or LONGEST_WALK_MINUTES)
        case Kind.ONE:
            choices = [("", ""), *((each.value, each.words) for each in asked.answers)]
            return forms.ChoiceField(choices=choices, required=False)
        case Kind.SOME:
            return forms.MultipleChoiceField(
                choices=[(each.value, each.words) for each in asked.answers],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )


def _feet(said: str) -> FeetCheck | None:
    match said:
        case log_fields.SOMETHING:
            return FeetCheck(not_yet_told=True)
        case log_fields.NOTHING | log_fields.COULD_NOT:
            return FeetCheck(could_see=said == log_fields.NOTHING)
        case _:
            return None


def _trip(said: Mapping[str, Any]) -> Stumble | Fall | None:
    """What a fall did is told with it; ticked without a fall, it is one all the same."""
    harm = said.get("harm", ())
    if said.get(Field.TRIP) == FALL or set(harm) - {Harm.NONE}:
        return fall_in({"harm": harm})
    return Stumble() if said.get(Field.TRIP) == STUMBLE else None
