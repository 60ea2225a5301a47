"""Warning signs and limits: asked, raised, and said to be over."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from footbridge.catalogue.model import Flag, Gate
from footbridge.engine.facts import Mistake
from footbridge.web.areas import Group, gates_by_area
from footbridge.web.forms.asking import Cleaned, OnceForm, refuse
from footbridge.web.forms.plain_text import PlainText
from footbridge.web.forms.setup import NONE, YesNoUnsure, plain


def yes_no(*, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(
        choices=plain(YesNoUnsure)[:2], widget=forms.RadioSelect, required=required
    )


class AnswerForm(forms.Form):
    answer = yes_no()


class RaiseForm(OnceForm):
    """A yes to a flag's question, and to its second one."""

    answer = yes_no()
    worse = yes_no(required=False)


KEEP = "keep"


class MistakeForm(OnceForm):
    """Whether a sign was told and never so, and how that came."""

    why = forms.ChoiceField(choices=[(KEEP, KEEP), *plain(Mistake)], widget=forms.RadioSelect)

    @property
    def mistake(self) -> Mistake | None:
        """None when it is so, or may be."""
        said = self.cleaned_data["why"]
        return None if said == KEEP else Mistake(said)


class OverForm(OnceForm):
    """Who says that it is over, and since when."""

    clinician = PlainText(max_length=200, required=False)
    day = forms.DateField()

    def __init__(self, *args: Any, named: str, today: date, since: date, **kwargs: Any) -> None:
        """`named`: whose name it takes, "clinician", "helper", or "" where nobody's."""
        super().__init__(*args, **kwargs)
        self.named = named
        self.today = today
        self.since = since

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        if self.named and not cleaned.get("clinician", "").strip():
            refuse(self, "clinician", self.named)
        day = cleaned.get("day")
        if day is not None and day > self.today:
            refuse(self, "day", "future")
        if day is not None and day < self.since:
            refuse(self, "day", "before_start")
        return cleaned

    @property
    def said_so(self) -> str | None:
        """Who says that it is over; None when nobody was named."""
        return self.cleaned_data["clinician"].strip() or None


class ScreeningForm(OnceForm):
    """All gates again on one page, and the signs."""

    def __init__(
        self, flags: Sequence[Flag], gates: Sequence[Gate], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked = gates
        choices = [(flag.id, flag.question) for flag in flags] + [(NONE, NONE)]
        self.fields["signs"] = forms.MultipleChoiceField(
            choices=choices, widget=forms.CheckboxSelectMultiple
        )
        for gate in gates:
            self.fields[gate.id] = forms.ChoiceField(
                choices=plain(YesNoUnsure), widget=forms.RadioSelect
            )

    @property
    def areas(self) -> tuple[Group, ...]:
        """Each gate with its field, by what it is about."""
        return gates_by_area((gate, self[gate.id]) for gate in self.asked)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the page: the signs, and each area of the gates."""
        return ("signs", *(group.area for group in self.areas))

    @property
    def missing(self) -> list[Any]:
        """The fields that need another look, in the order of the page."""
        in_order = ["signs", *(gate.id for group in self.areas for gate, _ in group.asked)]
        return [self[name] for name in in_order if name in self.errors]

    def clean(self) -> Cleaned:
        cleaned = self.cleaned_data
        chosen = cleaned.get("signs", [])
        if NONE in chosen and len(chosen) > 1:
            refuse(self, "signs", "none_and_some")
        return cleaned

    def said(self, word: YesNoUnsure) -> tuple[str, ...]:
        """The gates answered so."""
        return tuple(gate.id for gate in self.asked if self.cleaned_data.get(gate.id) == word)
