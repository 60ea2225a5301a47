"""What may be chosen of a paper. Read from an address: choosing changes nothing."""

from django import forms
from django.http import QueryDict

from footbridge.care import Paper, Wanted
from footbridge.report.clinician import USUAL, Detail

WEEKS = ("4", "12", "all")
ALL = "all"


class PaperForm(forms.Form):
    """The choices of one paper. `chosen` tells a form without a tick from no form at all."""

    chosen = forms.CharField(required=False, widget=forms.HiddenInput, initial="yes")
    large = forms.BooleanField(required=False)

    def __init__(self, paper: Paper, sent: QueryDict | None = None) -> None:
        is_sent = bool(sent and sent.get("chosen"))
        super().__init__(
            sent if is_sent else None,
            auto_id=f"{paper}-%s",
            initial={"chosen": "yes", "details": [*USUAL], "weeks": ALL},
        )
        self.paper = paper
        if paper is Paper.REPORT:
            self.fields["details"] = forms.MultipleChoiceField(
                choices=[(each.value, each.value) for each in Detail],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
            self.fields["weeks"] = forms.ChoiceField(
                choices=[(each, each) for each in WEEKS], widget=forms.RadioSelect, required=False
            )

    @property
    def wanted(self) -> Wanted:
        """What was chosen; what is usual where nothing was asked. Only of a form that is right."""
        if not self.is_bound:
            return Wanted()
        weeks = self.cleaned_data.get("weeks") or ALL
        return Wanted(
            large=self.is_large,
            details=tuple(Detail(each) for each in self.cleaned_data.get("details", ())),
            weeks=None if weeks == ALL else int(weeks),
        )

    @property
    def is_large(self) -> bool:
        return self.is_bound and bool(self.cleaned_data["large"])
