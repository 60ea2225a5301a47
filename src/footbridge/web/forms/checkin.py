"""The check-in: how it feels, where, and what is new."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django import forms

from footbridge.catalogue.model import Flag
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Finding, NightPain
from footbridge.web.forms.asking import Cleaned, one_of, places, refuse, score, words_of
from footbridge.web.forms.flags import yes_no
from footbridge.web.forms.setup import NONE, plain


class Trip(StrEnum):
    NONE = "none"
    STUMBLE = "stumble"
    FALL = "fall"


class New(StrEnum):
    """Whether anything is new or worse."""

    NONE = "none"
    SOME = "some"


class Harm(StrEnum):
    """What a fall did."""

    HURT = "hurt"
    HEAD = "head"
    CANNOT_STAND = "cannot_stand"
    NONE = "none"


class Look(StrEnum):
    """What a look at the feet showed."""

    NOTHING = "nothing"
    SOMETHING = "something"
    COULD_NOT = "could_not"
    NOT_YET = "not_yet"


class FeelingForm(forms.Form):
    """Either may be left out: then nothing goes up, and nothing goes down."""

    pain = score()
    soreness = score()


class WhereForm(forms.Form):
    numb = places()
    tingling = places()
    burning = places()
    painful = places()


class NewsForm(forms.Form):
    night = one_of(NightPain, required=False)
    trip = forms.ChoiceField(choices=plain(Trip), widget=forms.RadioSelect)
    harm = forms.MultipleChoiceField(
        choices=plain(Harm), widget=forms.CheckboxSelectMultiple, required=False
    )
    look = forms.ChoiceField(choices=plain(Look), widget=forms.RadioSelect)

    new = forms.ChoiceField(choices=plain(New), widget=forms.RadioSelect)

    def __init__(self, flags: Sequence[Flag], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.flags = flags
        self.fields["signs"] = forms.MultipleChoiceField(
            choices=[(flag.id, flag.question) for flag in flags],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        harm = cleaned.get("harm", [])
        if cleaned.get("trip") == Trip.FALL and not harm:
            refuse(self, "harm", "which_harm")
        if Harm.NONE in harm and len(harm) > 1:
            refuse(self, "harm", "none_and_some")
        if cleaned.get("new") == New.SOME and not cleaned.get("signs"):
            refuse(self, "signs", "which")
        if cleaned.get("new") == New.NONE:
            cleaned["signs"] = []
        # The most urgent first, as the flags are: what was told is gone through in this order.
        chosen = cleaned.get("signs", [])
        cleaned["signs"] = [flag.id for flag in self.flags if flag.id in chosen]
        return cleaned


class MoreForm(forms.Form):
    """What only some answers ask for: second questions of signs, and what was behind a rise."""

    def __init__(
        self, flags: Sequence[Flag], streams: Sequence[Stream], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for flag in flags:
            if flag.escalation:
                self.fields[flag.id] = yes_no()
                self.fields[flag.id].label = flag.escalation.question
        if streams:
            choices = [*words_of(streams)(), (NONE, NONE)]
            self.fields["blames"] = forms.ChoiceField(choices=choices, widget=forms.RadioSelect)

    @property
    def second_questions(self) -> list[Any]:
        return [self[name] for name in self.fields if name != "blames"]


class FindingForm(forms.Form):
    """One thing that was seen, and where."""

    found = one_of(Finding)
    places = places()

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        if not cleaned.get("places"):
            refuse(self, "places", "place")
        return cleaned
