"""Choosing, naming and deleting the people on a device."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django import forms

from footbridge.web.forms.plain_text import PlainText


class ChooseForm(forms.Form):
    def __init__(self, keys: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = forms.ChoiceField(choices=[(key, key) for key in keys])


class WhoseDevice(StrEnum):
    """Whose a device is."""

    ONE = "one"
    HOUSEHOLD = "household"


class PhoneForm(forms.Form):
    """Nothing is chosen beforehand: it decides who can read what."""

    belongs = forms.ChoiceField(
        choices=[(each.value, each.value) for each in WhoseDevice], widget=forms.RadioSelect
    )


class RenameForm(forms.Form):
    """What a device is called."""

    name = PlainText(max_length=80)


class DeleteForm(forms.Form):
    sure = forms.BooleanField(error_messages={"required": "sure"})
