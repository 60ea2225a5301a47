"""Reminders: breaks from sitting, times for the plan, and the hours in which all is quiet."""

from typing import Any

from django import forms

from footbridge.catalogue.movements import Amount
from footbridge.web.forms.asking import Cleaned, number, refuse
from footbridge.web.reminders import Reminders, amounts


class RemindersForm(forms.Form):
    """What may be chosen, and its limits, come from the catalogue."""

    sitting = forms.BooleanField(required=False)
    first = forms.TimeField(required=False)
    second = forms.TimeField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = amounts()
        for name in ("minutes", "from_hour", "until_hour"):
            self.fields[name] = _field(allowed[name])

    def clean(self) -> Cleaned:
        said: Cleaned = super().clean() or self.cleaned_data
        hours = said.get("from_hour"), said.get("until_hour")
        for name in ("first", "second"):
            at = said.get(name)
            if at is not None and None not in hours and not hours[0] <= at.hour < hours[1]:
                refuse(self, name, "at_night")
        return said

    @property
    def chosen(self) -> Reminders:
        said = self.cleaned_data
        times = {said[name] for name in ("first", "second") if said[name] is not None}
        return Reminders(
            sitting=said["minutes"] if said["sitting"] else None,
            from_hour=said["from_hour"],
            until_hour=said["until_hour"],
            times=tuple(sorted(each.replace(second=0, microsecond=0) for each in times)),
        )


def _field(allowed: Amount) -> forms.IntegerField:
    return number(allowed.lo, allowed.hi, required=True)


def as_chosen(chosen: Reminders) -> dict[str, object]:
    """What the form is filled in with."""
    first, second = (*(f"{each:%H:%M}" for each in chosen.times), "", "")[:2]
    return {
        "sitting": chosen.sitting is not None,
        "minutes": amounts()["minutes"].start if chosen.sitting is None else chosen.sitting,
        "from_hour": chosen.from_hour,
        "until_hour": chosen.until_hour,
        "first": first,
        "second": second,
    }
