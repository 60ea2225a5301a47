"""A file that is sent, what of a table has to be said, and what else may come in with it."""

from typing import Any

from django import forms

from footbridge.care import Left
from footbridge.interop.incoming import Asked, Columns, DateOrder, Unit
from footbridge.web.forms.asking import Cleaned, OnceForm, refuse

NONE = ""
# What is said by hand; the other units a table says by itself.
UNITS = (Unit.MINUTES, Unit.HOURS_MINUTES, Unit.MINUTES_SECONDS, Unit.SECONDS, Unit.HOURS)


class FileForm(forms.Form):
    """Whatever it is: an empty file is told what it is, too."""

    file = forms.FileField(allow_empty_file=True, max_length=255)


class AlsoForm(forms.Form):
    """What is left out unless somebody wants it."""

    also = forms.MultipleChoiceField(
        choices=[(each.value, each.value) for each in Left],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    # Says that the boxes were seen: none of them ticked is an answer then.
    seen = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def wanted(self, usual: frozenset[Left]) -> frozenset[Left]:
        """What was ticked; `usual` where nobody was asked yet."""
        if not self.is_valid() or not self.cleaned_data["seen"]:
            return usual
        return frozenset(Left(each) for each in self.cleaned_data["also"])


class ColumnsForm(OnceForm):
    """Which column of a table says what. What the table says by itself is filled in."""

    def __init__(self, asked: Asked, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        columns = [(str(place), name) for place, name in enumerate(asked.names)]
        none = [(NONE, "")]
        known = asked.known
        for name in ("start", "time", "lasted", "steps", "sport"):
            needed = name in ("start", "lasted")
            choices = columns if needed and getattr(known, name) is not None else none + columns
            self.fields[name] = forms.ChoiceField(choices=choices, required=needed)
            self.initial.setdefault(name, _text(getattr(known, name)))
        units = [(each.value, each.value) for each in UNITS]
        self.fields["unit"] = forms.ChoiceField(choices=units, widget=forms.RadioSelect)
        self.initial.setdefault("unit", known.unit)
        self.fields["order"] = forms.ChoiceField(
            choices=[(each.value, each.value) for each in DateOrder], widget=forms.RadioSelect
        )
        self.initial.setdefault("order", known.order)
        if known.unit is not None and known.unit not in UNITS:
            del self.fields["unit"]
        for each in self.fields.values():
            each.widget.attrs["class"] = "input"

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        if cleaned.get("start") and cleaned.get("start") == cleaned.get("lasted"):
            refuse(self, "lasted", "same_column")
        return cleaned

    @property
    def columns(self) -> Columns:
        """What was said."""
        said = self.cleaned_data
        places = {
            name: int(said[name]) if said[name] else None
            for name in ("start", "time", "lasted", "steps", "sport")
        }
        unit = Unit(said["unit"]) if said.get("unit") else self.asked.known.unit
        return Columns(**places, unit=unit, order=DateOrder(said["order"]))


class SureForm(forms.Form):
    """Amounts beyond their measure were seen, and are right."""

    sure = forms.BooleanField(required=False)


def _text(place: int | None) -> str:
    return NONE if place is None else str(place)
