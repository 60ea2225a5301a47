"""The questions of the set-up, one form a screen."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django import forms

from footbridge.catalogue.model import Country, Flag, Gate, SafetyLine, SafetyScreen
from footbridge.catalogue.words import Equipment
from footbridge.engine.person import Sex, Slot, Weekday
from footbridge.engine.signs.safety import Felt
from footbridge.web.forms.asking import Cleaned, a_country, number, one_of, refuse, some_of
from footbridge.web.forms.plain_text import PlainText
from footbridge.web.forms.told_apart import LONGEST, ToldApart

NONE = "none"
UNSURE = "unsure"
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


class Lines(forms.Form):
    """The lines of one part of the body, "none of these", and "not sure". None is chosen yet."""

    def __init__(self, screen: SafetyScreen, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines = [(line.id, line.says) for line in screen.lines]
        self.fields["signs"] = forms.MultipleChoiceField(
            choices=[*lines, (NONE, NONE), (UNSURE, UNSURE)], widget=forms.CheckboxSelectMultiple
        )

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        chosen = cleaned.get("signs", [])
        if NONE in chosen and len(chosen) > 1:
            refuse(self, "signs", "none_and_some")
        return cleaned


class UnsureLines(forms.Form):
    """Which of the lines that were left open nobody is sure of."""

    def __init__(self, lines: Sequence[SafetyLine], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signs"] = forms.MultipleChoiceField(
            choices=[(line.id, line.says) for line in lines], widget=forms.CheckboxSelectMultiple
        )


class Opened(forms.Form):
    """The own questions of gates and flags that a tick has opened."""

    def __init__(self, asked: Sequence[Flag | Gate], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for each in asked:
            answers = plain(YesNoUnsure)
            self.fields[each.id] = forms.ChoiceField(
                choices=answers if isinstance(each, Gate) else answers[:2],
                widget=forms.RadioSelect,
                label=each.question,
                help_text=each.help if isinstance(each, Gate) else "",
            )


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


class Where(forms.Form):
    """Where it is felt; and whether feet are numb, unless a sign has told so before."""

    felt = forms.ChoiceField(choices=plain(Felt), widget=forms.RadioSelect)

    def __init__(self, *args: Any, is_numb: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_numb:
            self.fields["numb"] = forms.ChoiceField(
                choices=plain(YesNoUnsure), widget=forms.RadioSelect
            )


class HomeForm(forms.Form):
    home = some_of(Equipment)


class MinutesForm(forms.Form):
    minutes = forms.TypedChoiceField(
        choices=[(each, each) for each in (8, 15, 20, 30, 45)],
        coerce=int,
        widget=forms.RadioSelect,
    )


class DayForm(MinutesForm):
    slot = one_of(Slot)


class Year(forms.Form):
    """Nobody is set up who is younger than `adult_years`."""

    sex = one_of(Sex, required=False)

    def __init__(self, this_year: int, adult_years: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"] = number(OLDEST_BIRTH, this_year - adult_years, required=True)


class CountryForm(forms.Form):
    """Where the person lives, and the number of who looks after their feet."""

    clinic = PlainText(max_length=20, required=False)

    def __init__(self, countries: Sequence[Country], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"] = a_country(countries)


class OwnNumber(forms.Form):
    """The emergency number of a country that we do not know."""

    emergency = PlainText(max_length=20, required=False)


class Name(ToldApart):
    """Last, and it may stay empty."""

    name = PlainText(max_length=LONGEST, required=False)


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
