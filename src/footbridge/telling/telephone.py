"""The telephone numbers that a person may need: their own, and the country's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A number with the name of whose it is, and when somebody answers, in the person's words."""

    whose: str
    number: str
    hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """As they are dialled. `country` is two letters; empty where we know none."""

    country: str = ""
    emergency: str = ""
    advice: str = ""
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
