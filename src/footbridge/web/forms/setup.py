"""The questions of the set-up, one form a screen."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django import forms

from footbridge.catalogue.model import Flag
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.person import Sex, Slot, Weekday
from footbridge.web.forms.asking import Cleaned, number, one_of, places, refuse, some_of
from footbridge.web.forms.plain_text import PlainText

NONE = "none"
OLDEST_BIRTH = 1900
DAYS = list(Weekday)
FEWEST_DAYS = 2
MOST_DAYS = 3


class YesNoUnsure(StrEnum):
    """The words are the template's."""

    NO = "no"
    YES = "yes"
    UNSURE = "unsure"


def plain(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


class Signs(forms.Form):
    """Several warning signs on one screen, and "none of these"."""

    def __init__(self, flags: Sequence[Flag], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(flag.id, flag.question) for flag in flags] + [(NONE, NONE)]
        self.fields["signs"] = forms.MultipleChoiceField(
            choices=choices, widget=forms.CheckboxSelectMultiple
        )

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        chosen = cleaned.get("signs", [])
        if NONE in chosen and len(chosen) > 1:
            refuse(self, "signs", "none_and_some")
        return cleaned


class Worse(forms.Form):
    """The second question of each sign that was said yes to."""

    def __init__(self, flags: Sequence[Flag], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for flag in flags:
            if flag.escalation:
                self.fields[flag.id] = forms.ChoiceField(
                    choices=plain(YesNoUnsure)[:2],
                    widget=forms.RadioSelect,
                    label=flag.escalation.question,
                )


class Gate(forms.Form):
    answer = forms.ChoiceField(choices=plain(YesNoUnsure), widget=forms.RadioSelect)


class Name(forms.Form):
    name = PlainText(max_length=80)


class Year(forms.Form):
    """Nobody is set up who is younger than `adult_years`."""

    sex = one_of(Sex, required=False)

    def __init__(self, this_year: int, adult_years: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"] = number(OLDEST_BIRTH, this_year - adult_years, required=True)


class TrackForm(forms.Form):
    track = one_of(Track)


class YesNoUnsureForm(forms.Form):
    answer = forms.ChoiceField(choices=plain(YesNoUnsure), widget=forms.RadioSelect)


class ZonesForm(forms.Form):
    zones = places()


class HomeForm(forms.Form):
    home = some_of(Equipment)


class MinutesForm(forms.Form):
    minutes = forms.TypedChoiceField(
        choices=[(each, each) for each in (8, 15, 20, 30, 45)],
        coerce=int,
        widget=forms.RadioSelect,
    )


class WeekdaysForm(forms.Form):
    weekdays = some_of(Weekday, required=True)

    def clean_weekdays(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["weekdays"]
        if not FEWEST_DAYS <= len(chosen) <= MOST_DAYS:
            raise forms.ValidationError("few_days", code="few_days")
        numbers = {Weekday(day).number for day in chosen}
        if any((each + 1) % len(DAYS) in numbers for each in numbers):
            raise forms.ValidationError("next_days", code="next_days")
        return chosen


class SlotForm(forms.Form):
    slot = one_of(Slot)


class NowOrLater(StrEnum):
    NOW = "now"
    LATER = "later"


class OfferForm(forms.Form):
    when = forms.ChoiceField(choices=plain(NowOrLater), widget=forms.RadioSelect)


class SecondsForm(forms.Form):
    result = number(0, 600)


class SidesForm(forms.Form):
    left = number(0, 600)
    right = number(0, 600)


class CountForm(forms.Form):
    result = number(0, 200)


class WalkMinutesForm(forms.Form):
    result = number(0, 600)


class EmptyForm(forms.Form):
    """The last screen: a look back, and a button."""
