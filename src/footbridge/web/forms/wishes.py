"""What a person asks of a day, and which exercise comes instead of another."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from django import forms

from footbridge.catalogue.model import Exercise
from footbridge.engine.facts import EasierToday, Fact, Lasts, NotToday, Rests
from footbridge.web.forms.asking import OnceForm, one_of
from footbridge.web.forms.setup import plain


class Wish(StrEnum):
    EASIER = "easier"
    STRENGTH = "strength"
    REST = "rest"

    def fact(self) -> Fact:
        match self:
            case Wish.EASIER:
                return EasierToday()
            case Wish.STRENGTH:
                return NotToday(rests=Rests.STRENGTH)
            case Wish.REST:
                return NotToday(rests=Rests.ALL)


class WishForm(OnceForm):
    """One wish for the whole day; or `back`, the wish that is taken back."""

    wish = forms.ChoiceField(choices=plain(Wish), required=False)
    back = forms.CharField(max_length=64, required=False)


class InsteadForm(OnceForm):
    """Another exercise out of those that today could hold, and for how long."""

    lasts = one_of(Lasts)

    def __init__(self, offered: Iterable[Exercise], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.id, each.name) for each in offered]
        self.fields["instead"] = forms.ChoiceField(choices=choices, widget=forms.RadioSelect)
