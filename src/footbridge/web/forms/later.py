"""The questions that the set-up left for later, one form each, by what is asked."""

from collections.abc import Mapping

from footbridge.web import left_to_ask
from footbridge.web.forms.asking import OnceForm, places
from footbridge.web.forms.plain_text import PlainText
from footbridge.web.forms.setup import WeekdaysForm


class LaterForm(OnceForm):
    """Any of them."""


class ZonesLater(LaterForm):
    zones = places()


class WeekdaysLater(LaterForm, WeekdaysForm):
    pass


class DoctorLater(LaterForm):
    doctor = PlainText(max_length=20, required=False)
    doctor_hours = PlainText(max_length=60, required=False)


FORMS: Mapping[str, type[LaterForm]] = {
    left_to_ask.ZONES: ZonesLater,
    left_to_ask.WEEKDAYS: WeekdaysLater,
    left_to_ask.DOCTOR: DoctorLater,
}
