"""The telephone numbers that a person may need: their own, and the country's."""

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A number with the name of whose it is, and when somebody answers, in the person's words."""

    whose: str
    number: str
    hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """As they are dialled. The first two are those of the United Kingdom until changed."""

    country: str = ""
    emergency: str = "999"
    advice: str = "111"
    doctor: str = ""
    doctor_hours: str = ""
    foot_care: str = ""
    foot_care_hours: str = ""

    def line_for(self, call: str) -> Line | None:
        """Who answers a flag's `call`; None when nobody wrote a number for it yet."""
        doctor = Line(whose="doctor", number=self.doctor, hours=self.doctor_hours)
        clinic = Line(whose="foot_care", number=self.foot_care, hours=self.foot_care_hours)
        asked = {
            "same_day_doctor": (doctor,),
            "same_day_foot_care": (clinic, doctor),
            "clinician": (doctor,),
        }
        return next((line for line in asked.get(call, ()) if line.number), None)


def numbers_in(kept: Mapping[str, str]) -> Numbers:
    """What was written down; the country's where nothing was."""
    names = {field.name for field in fields(Numbers)}
    return Numbers(**{name: told for name, told in kept.items() if name in names and told})
