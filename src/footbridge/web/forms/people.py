"""Choosing, naming and deleting the people on a device."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from django import forms

from footbridge.web.forms.plain_text import PlainText


class ChooseForm(forms.Form):
    """Whose pages are shown. `is_here` says whether there is somebody with a key."""

    person = forms.CharField()

    def __init__(self, is_here: Callable[[str], bool], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_here = is_here

    def clean_person(self) -> str:
        key: str = self.cleaned_data["person"]
        if not self.is_here(key):
            raise forms.ValidationError("", "invalid_choice")
        return key


class NameForm(forms.Form):
    """How the name of somebody begins, of very many people."""

    name = PlainText(max_length=80, required=False)


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
