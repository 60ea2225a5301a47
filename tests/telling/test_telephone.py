"""Who is called about a sign: whom its call names, else who can answer for them."""

import pytest

from footbridge.telling.telephone import Line, Numbers

DOCTOR = Line(whose="doctor", number="01 000 00", hours="8 to 4")
CLINIC = Line(whose="foot_care", number="02 000 00", hours="9 to 12")
BOTH = Numbers(
    doctor=DOCTOR.number,
    doctor_hours=DOCTOR.hours,
    foot_care=CLINIC.number,
    foot_care_hours=CLINIC.hours,
)
DOCTOR_ALONE = Numbers(doctor=DOCTOR.number, doctor_hours=DOCTOR.hours)
CLINIC_ALONE = Numbers(foot_care=CLINIC.number, foot_care_hours=CLINIC.hours)


@pytest.mark.parametrize(
    ("known", "call", "line"),
    [
        (BOTH, "same_day_doctor", DOCTOR),
        (BOTH, "same_day_foot_care", CLINIC),
        (BOTH, "clinician", DOCTOR),
        (DOCTOR_ALONE, "same_day_foot_care", DOCTOR),
        (CLINIC_ALONE, "same_day_foot_care", CLINIC),
        (CLINIC_ALONE, "same_day_doctor", None),
        (CLINIC_ALONE, "clinician", None),
        (Numbers(), "same_day_foot_care", None),
        (BOTH, "emergency", None),
    ],
)
def test_who_is_called(known: Numbers, call: str, line: Line | None) -> None:
    assert known.line_for(call) == line
