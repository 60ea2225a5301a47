"""Somebody who knows: what a card carries, the goal on it, and promises."""

from django import forms

from footbridge.engine.person import Weekday
from footbridge.looking_back.card import CardPart
from footbridge.web.forms.asking import OnceForm, some_of
from footbridge.web.forms.plain_text import PlainText

LONGEST = 120


class CardForm(forms.Form):
    """Nothing is kept: what is ticked stands in the address of the page, and is gone with it."""

    parts = forms.MultipleChoiceField(
        choices=[(each.value, each.value) for each in CardPart],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    @property
    def chosen(self) -> tuple[CardPart, ...]:
        """What was ticked; nothing where the answer cannot be read."""
        if not self.is_valid():
            return ()
        return tuple(CardPart(each) for each in self.cleaned_data["parts"])


class GoalForm(OnceForm):
    says = PlainText(max_length=LONGEST)
    adds = PlainText(max_length=LONGEST, required=False)


class PromiseForm(OnceForm):
    to = PlainText(max_length=LONGEST)
    says = PlainText(max_length=LONGEST)
    weekdays = some_of(Weekday, required=True)
