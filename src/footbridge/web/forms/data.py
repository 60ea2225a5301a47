"""What goes out: which parts of it are wished for, and how a calendar should be."""

from django import forms

from footbridge.care import CalendarWishes, Times, Wished
from footbridge.web.forms.asking import OnceForm

OWN_WORDS, NAME, HEALTH_WORDS = "words", "name", "health"


def _ticks(*names: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        choices=[(name, name) for name in names],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class TablesForm(forms.Form):
    more = _ticks(OWN_WORDS)

    def wished(self) -> Wished:
        return Wished(own_words=OWN_WORDS in self.cleaned_data["more"])


class ClinicForm(forms.Form):
    more = _ticks(NAME, OWN_WORDS)

    def wished(self) -> Wished:
        more = self.cleaned_data["more"]
        return Wished(own_words=OWN_WORDS in more, name=NAME in more)


class CalendarForm(OnceForm):
    """Times that are left out are any time of the day."""

    more = _ticks(HEALTH_WORDS)
    session = forms.TimeField(required=False)
    walk = forms.TimeField(required=False)

    def wishes(self) -> CalendarWishes:
        said = self.cleaned_data
        times = Times(session=said["session"], walk=said["walk"])
        return CalendarWishes(with_health_words=HEALTH_WORDS in said["more"], times=times)
