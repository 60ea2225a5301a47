"""The check-in: how it feels, where, what is new, and the facts that all of it tells."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any

from django import forms

from footbridge.care import Part
from footbridge.catalogue.model import Flag
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import (
    CheckIn,
    DayMarkers,
    Fall,
    Feeling,
    FeetCheck,
    Finding,
    FlagRaised,
    NightPain,
    Stumble,
    Surface,
    ZoneFeeling,
)
from footbridge.engine.facts.day_markers import Ease, Shoes, TimeOfDay
from footbridge.engine.person import Slot
from footbridge.web.forms.asking import (
    ZONES,
    Cleaned,
    as_score,
    one_of,
    places,
    refuse,
    score,
    words_of,
    yes_or_no,
)
from footbridge.web.forms.flags import yes_no
from footbridge.web.forms.setup import NONE, YesNoUnsure, plain

Answers = Mapping[str, Mapping[str, Any]]
"""What was said so far, by screen."""

LOOK = "feet"


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
    """Either may be left out: then nothing goes up, and nothing goes down.

    The half of the day is asked of an earlier day alone; today the clock says it.
    """

    pain = score()
    soreness = score()
    night = one_of(NightPain, required=False)
    slot = one_of(Slot, required=False)


class WhereForm(forms.Form):
    numb = places()
    tingling = places()
    burning = places()
    painful = places()


class NewsForm(forms.Form):
    """What is new, with nothing chosen beforehand. Feet that were `looked_at` today are not
    asked about again. Whether the places `changed` may be left out: then nobody looked at the map.
    """

    changed = forms.ChoiceField(
        choices=plain(YesNoUnsure)[:2], widget=forms.RadioSelect, required=False
    )
    trip = forms.ChoiceField(choices=plain(Trip), widget=forms.RadioSelect)
    harm = forms.MultipleChoiceField(
        choices=plain(Harm), widget=forms.CheckboxSelectMultiple, required=False
    )
    look = forms.ChoiceField(choices=plain(Look), widget=forms.RadioSelect)
    stairs = one_of(Ease, required=False)
    getting_up = one_of(Ease, required=False)
    shoes = one_of(Shoes, required=False)
    surface = one_of(Surface, required=False)
    time_of_day = one_of(TimeOfDay, required=False)

    new = forms.ChoiceField(choices=plain(New), widget=forms.RadioSelect)

    def __init__(
        self, flags: Sequence[Flag], *args: Any, looked_at: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.flags = flags
        # A page that was open before the look may still tell of one, and that is heard.
        if looked_at and "look" not in self.data:
            del self.fields["look"]
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
        if cleaned.get("new") == New.NONE and cleaned.get("signs"):
            refuse(self, "new", "none_and_some")
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


def parts_from(answers: Answers, slot: Slot) -> list[Part]:
    """What a check-in tells, each part by its name. What it says of the half of the day wins."""
    news = answers["news"]
    said = answers.get("feeling", {}).get("slot")
    return [
        Part("", _check_in(answers, Slot(said) if said else slot)),
        Part(LOOK, _look(Look(news.get("look", Look.NOT_YET)))),
        Part("stumble", Stumble() if news["trip"] == Trip.STUMBLE else None),
        Part("markers", _markers(news)),
        Part("fall", fall_in(news) if news["trip"] == Trip.FALL else None),
        *(Part(flag, _sign(flag, answers)) for flag in news["signs"]),
    ]


def _check_in(answers: Answers, slot: Slot) -> CheckIn:
    feeling, news, more = (answers.get(name, {}) for name in ("feeling", "news", "more"))
    blames = more.get("blames")
    # A form that was begun before the two screens asks for the night among the news.
    night = feeling.get("night") or news.get("night")
    return CheckIn(
        slot=slot,
        pain=as_score(feeling.get("pain")),
        soreness=as_score(feeling.get("soreness")),
        zones=_zones(answers.get("where")),
        night_pain=NightPain(night) if night else None,
        blames=Stream(blames) if blames and blames != NONE else None,
    )


def _look(said: Look) -> FeetCheck | None:
    match said:
        case Look.NOTHING | Look.COULD_NOT:
            return FeetCheck(could_see=said is Look.NOTHING)
        case Look.SOMETHING:
            return FeetCheck(not_yet_told=True)
        case Look.NOT_YET:
            return None


def fall_in(news: Mapping[str, Any]) -> Fall:
    """Nothing ticked is not a no: it was not told."""
    told = news.get("harm", ())
    return Fall(
        **{name.value: name in told if told else None for name in Harm if name is not Harm.NONE}
    )


def _markers(news: Mapping[str, Any]) -> DayMarkers | None:
    """What was told of the day, if anything was."""
    told = {field.name: news[field.name] for field in fields(DayMarkers) if news.get(field.name)}
    return DayMarkers(**told) if told else None


def _sign(flag: str, answers: Answers) -> FlagRaised:
    return FlagRaised(flag=flag, worse=yes_or_no(answers.get("more", {}).get(flag)))


def _zones(marks: Mapping[str, Any] | None) -> tuple[ZoneFeeling, ...] | None:
    """Each mark in the order of the map; None when the map was not looked at."""
    if marks is None:
        return None
    return tuple(
        ZoneFeeling(zone=ZONES[key], feels=feels)
        for feels in Feeling
        for key in marks.get(feels.value, ())
    )
