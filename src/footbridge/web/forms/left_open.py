"""The questions that were left open, each with its answers."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from django import forms

from footbridge.web.forms.asking import score
from footbridge.web.forms.flags import yes_no
from footbridge.web.forms.session import few


class Waiting(Protocol):
    """A drill with the names of the questions that wait."""

    @property
    def key(self) -> str: ...

    @property
    def asked(self) -> tuple[str, ...]: ...


def _steady() -> forms.ChoiceField:
    choices = [(str(each), str(each)) for each in range(1, 6)]
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, required=False)


FIELDS: dict[str, Callable[[], forms.ChoiceField]] = {
    "comfortable": lambda: yes_no(required=False),
    "form_kept": lambda: yes_no(required=False),
    "near_fall": lambda: yes_no(required=False),
    "effort": score,
    "steadiness": _steady,
    "touches": lambda: few(3),
}


class LeftOpenForm(forms.Form):
    """Any of them may stay open. `opens` are those that one page shows."""

    def __init__(self, opens: Sequence[Waiting], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opens = opens
        for each in self.opens:
            for name in each.asked:
                self.fields[f"{each.key}:{name}"] = FIELDS[name]()

    @property
    def questions(self) -> list[tuple[Waiting, list[tuple[str, forms.BoundField]]]]:
        """Each drill with its fields, by the name of the question."""
        return [
            (each, [(name, self[f"{each.key}:{name}"]) for name in each.asked])
            for each in self.opens
        ]

    def said(self, each: Waiting) -> dict[str, Any]:
        """The answers about one drill that were given."""
        answers = {name: self.cleaned_data[f"{each.key}:{name}"] for name in each.asked}
        return {name: value for name, value in answers.items() if value not in ("", None)}
