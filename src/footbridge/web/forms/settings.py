"""Settings: how pages look, telephone numbers, and every answer of the set-up again."""

from collections.abc import Sequence
from typing import Any

from django import forms

from footbridge.catalogue.model import Country
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.person import Slot, Weekday
from footbridge.web.display import Shown, Switch, Text, Theme, Tone
from footbridge.web.forms.asking import OnceForm, a_country, one_of, places, some_of
from footbridge.web.forms.plain_text import PlainText
from footbridge.web.forms.setup import MinutesForm, WeekdaysForm, YesNoUnsure, plain
from footbridge.web.here import zones


class DisplayForm(forms.Form):
    text = forms.ChoiceField(choices=plain(Text), widget=forms.RadioSelect)
    theme = forms.ChoiceField(choices=plain(Theme), widget=forms.RadioSelect)
    shown = forms.ChoiceField(choices=plain(Shown), widget=forms.RadioSelect, required=False)
    tone = forms.ChoiceField(choices=plain(Tone), widget=forms.RadioSelect, required=False)
    switches = forms.MultipleChoiceField(
        choices=[("voice", "voice"), ("clicks", "clicks"), ("still", "still")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def switch(self, name: str) -> Switch:
        return Switch.ON if name in self.cleaned_data["switches"] else Switch.OFF


class NumbersForm(forms.Form):
    """Where a number is left empty, that of the country stands on the button."""

    emergency = PlainText(max_length=20, required=False)
    advice = PlainText(max_length=20, required=False)
    doctor = PlainText(max_length=20, required=False)
    doctor_hours = PlainText(max_length=60, required=False)
    foot_care = PlainText(max_length=20, required=False)
    foot_care_hours = PlainText(max_length=60, required=False)

    def __init__(self, countries: Sequence[Country], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"] = a_country(countries, required=False)


class ZoneForm(OnceForm):
    zone = forms.ChoiceField(
        choices=lambda: [(each, each) for each in sorted(zones())],
        widget=forms.Select(attrs={"class": "input"}),
    )


class ProfileForm(OnceForm, WeekdaysForm, MinutesForm):
    """The answers of the set-up that can change without a safety question."""

    track = one_of(Track)
    zones = places()
    home = some_of(Equipment)
    weekdays = some_of(Weekday, required=True)
    slot = one_of(Slot)
    numb = forms.ChoiceField(choices=plain(YesNoUnsure), widget=forms.RadioSelect)
    diabetes = forms.ChoiceField(choices=plain(YesNoUnsure), widget=forms.RadioSelect)
