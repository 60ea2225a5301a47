"""Whether a person's weeks may go to research."""

from django import forms

from footbridge.engine.facts.research import Shares
from footbridge.web.forms.asking import OnceForm


class ResearchForm(OnceForm):
    shares = forms.ChoiceField(
        choices=[(each.value, each.value) for each in Shares], widget=forms.RadioSelect
    )
