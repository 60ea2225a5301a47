"""What all our forms share: an id made by the form, and choices in plain words."""

import uuid
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from django import forms

from footbridge.catalogue.model import Country
from footbridge.catalogue.words import Place, Side
from footbridge.drawings.footmap import zone_key
from footbridge.engine.person import Zone
from footbridge.telling.lists import sentence_case
from footbridge.telling.names import name

Choices = Callable[[], list[tuple[str, str]]]


class OnceForm(forms.Form):
    """A form that carries the id of the fact it makes, so that sending it twice saves it once."""

    id = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)

    @property
    def once(self) -> str:
        """The id that was sent, or a new one."""
        sent = self.data.get("id", "") if self.is_bound else ""
        return sent[:64] or str(self.initial.get("id") or uuid.uuid4())


def words_of(words: Iterable[StrEnum]) -> Choices:
    """Choices out of a closed list, named in the language of the moment."""
    listed = list(words)
    return lambda: [(word.value, sentence_case(name(word))) for word in listed]


def one_of(words: Iterable[StrEnum], *, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(choices=words_of(words), widget=forms.RadioSelect, required=required)


def some_of(words: Iterable[StrEnum], *, required: bool = False) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        choices=words_of(words), widget=forms.CheckboxSelectMultiple, required=required
    )


def score(*, required: bool = False) -> forms.ChoiceField:
    """0 to 10 as eleven boards."""
    choices = [(str(each), str(each)) for each in range(11)]
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, required=required)


def a_country(countries: Iterable[Country], *, required: bool = True) -> forms.ChoiceField:
    """One of the countries that we know, or another."""
    names = [(each.id, each.name) for each in countries]
    look = forms.Select(attrs={"class": "input"})
    return forms.ChoiceField(choices=names, widget=look, required=required)


def number(lo: int, hi: int, *, required: bool = False) -> forms.IntegerField:
    return forms.IntegerField(min_value=lo, max_value=hi, required=required)


ZONES = {zone_key(side, place): Zone(side=side, place=place) for side in Side for place in Place}


def places(*, required: bool = False) -> forms.MultipleChoiceField:
    """Any of the 36 places of the map."""
    choices = [(key, key) for key in ZONES]
    return forms.MultipleChoiceField(choices=choices, required=required)


def zones_of(keys: Iterable[str]) -> tuple[Zone, ...]:
    """The places behind the values of the map, in the order of the map."""
    wanted = set(keys)
    return tuple(zone for key, zone in ZONES.items() if key in wanted)


def as_score(text: str | None) -> int | None:
    return int(text) if text else None


def yes_or_no(text: str | None) -> bool | None:
    """What was said; None when nothing was."""
    return {"yes": True, "no": False}.get(text or "")


def refuse(form: forms.Form, field: str, code: str) -> None:
    """Put an error beside a field. The templates have the words, by `code`."""
    form.add_error(field, forms.ValidationError(code, code=code))


Cleaned = dict[str, Any]
