"""What a review asks: which change to take, whether this is how it is now, and everyday things."""

from typing import Any

from django import forms

from footbridge.engine.facts import DayMarkers
from footbridge.engine.facts.day_markers import Ease
from footbridge.web.forms.asking import one_of, yes_or_no
from footbridge.web.forms.flags import yes_no

KEEP = "keep"


class ReviewForm(forms.Form):
    """One of the proposals, or keep everything, which is what happens without an answer."""

    usual_now = yes_no(required=False)

    def __init__(self, proposals: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each, each) for each in (*proposals, KEEP)]
        self.fields["change"] = forms.ChoiceField(choices=choices, required=False)

    @property
    def keeps(self) -> bool:
        """Whether nothing was chosen but to keep everything as it is."""
        return self["change"].value() in {None, "", KEEP}

    def is_usual_now(self) -> bool | None:
        """Whether this is how it is now; None when that was not asked or not answered."""
        return yes_or_no(self.cleaned_data["usual_now"])

    def accepted(self) -> tuple[str, ...]:
        """The id of the proposal said yes to, if it was one."""
        change = self.cleaned_data["change"]
        return (change,) if change not in {"", KEEP} else ()


class EverydayForm(forms.Form):
    """How stairs and getting up went in the last days. Either may be left out."""

    stairs = one_of(Ease, required=False)
    getting_up = one_of(Ease, required=False)

    def told(self) -> DayMarkers | None:
        """None when neither was answered."""
        said = self.cleaned_data
        stairs, getting_up = said["stairs"], said["getting_up"]
        if not stairs and not getting_up:
            return None
        return DayMarkers(
            stairs=Ease(stairs) if stairs else None,
            getting_up=Ease(getting_up) if getting_up else None,
        )
