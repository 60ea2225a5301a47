"""What is asked after an exercise, when it is left out, and when it was stopped."""

from enum import StrEnum
from typing import Any

from django import forms

from footbridge.catalogue.words import DoseKind
from footbridge.engine.shown.decision import Dose
from footbridge.engine.today.from_plan import Questions
from footbridge.web.forms.asking import number, score
from footbridge.web.forms.setup import YesNoUnsure, plain


class HowMuch(StrEnum):
    ALL = "all"
    SOME = "some"


class Felt(StrEnum):
    """What made somebody press stop."""

    PAIN = "pain"
    DIZZY = "dizzy"
    WEAK = "weak"
    TINGLING = "tingling"
    MISTAKE = "mistake"


class SkipReason(StrEnum):
    """Why an exercise was left out; the words are kept with the session."""

    TIRED = "tired"
    SORE = "sore"
    TIME = "time"
    PLACE = "place"
    UNSURE = "unsure"
    OTHER = "other"


def few(most: int) -> forms.ChoiceField:
    choices = [(str(each), str(each)) for each in range(most + 1)]
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, required=False)


class ExerciseForm(forms.Form):
    """Whether all of it was done, how much of it, and how it was."""

    how = forms.ChoiceField(
        choices=plain(HowMuch), widget=forms.RadioSelect, initial=HowMuch.ALL.value
    )

    def __init__(self, dose: Dose, feeling: Questions, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sets"] = number(1, dose.sets)
        self.fields["amount"] = number(0, _most(dose))
        if feeling.effort:
            self.fields["effort"] = score()
        if feeling.sensation:
            self.fields["sensation"] = score()
        if feeling.form:
            self.fields["form_kept"] = forms.ChoiceField(
                choices=plain(YesNoUnsure)[:2], widget=forms.RadioSelect, required=False
            )
        if feeling.steadiness:
            steady = [(str(each), str(each)) for each in range(1, 6)]
            self.fields["steadiness"] = forms.ChoiceField(
                choices=steady, widget=forms.RadioSelect, required=False
            )
            self.fields["touches"] = few(3)
            self.fields["grabs"] = few(3)
            self.fields["near_fall"] = forms.ChoiceField(
                choices=plain(YesNoUnsure)[:2], widget=forms.RadioSelect, required=False
            )

    def answers(self) -> dict[str, Any]:
        """What was said as plain JSON. All of it done leaves the amounts as they were asked."""
        said = {
            name: value for name, value in self.cleaned_data.items() if value not in ("", None)
        }
        if said.pop("how") == HowMuch.ALL:
            said.pop("sets", None)
            said.pop("amount", None)
        return said


def _most(dose: Dose) -> int:
    match dose.kind:
        case DoseKind.REPS:
            return 200
        case DoseKind.HOLD:
            return dose.hold_seconds or 0
        case DoseKind.TIME:
            return 3600


class SkipForm(forms.Form):
    why = forms.ChoiceField(choices=plain(SkipReason), widget=forms.RadioSelect)


class StopForm(forms.Form):
    felt = forms.ChoiceField(choices=plain(Felt))
