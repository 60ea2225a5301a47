import pytest

from footbridge.catalogue.rules import dose_fields
from tests.catalogue import build


@pytest.mark.parametrize(
    ("dose", "key"),
    [
        (build.repeated(reps=None), "dose.reps"),
        (build.repeated(hold_seconds=build.amount(5)), "dose.hold_seconds"),
        (build.repeated(work_seconds=build.amount(5)), "dose.work_seconds"),
        (build.repeated(rep_seconds=None), "dose.rep_seconds"),
        (build.held(reps=None), "dose.reps"),
        (build.held(hold_seconds=None), "dose.hold_seconds"),
        (build.held(work_seconds=build.amount(5)), "dose.work_seconds"),
        (build.timed(work_seconds=None), "dose.work_seconds"),
        (build.timed(reps=build.amount(5)), "dose.reps"),
    ],
)
def test_a_dose_that_does_not_fit_its_kind_is_refused(dose, key):
    catalogue = build.catalogue(build.exercise(dose=dose))

    problems = list(dose_fields.check(catalogue))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", key)]


def test_each_kind_with_its_own_fields_passes():
    catalogue = build.catalogue(
        build.exercise(id="a", dose=build.repeated()),
        build.exercise(id="b", dose=build.held()),
        build.exercise(id="c", dose=build.timed()),
        build.exercise(id="d", dose=build.repeated(tempo=build.tempo(2, 1, 3), rep_seconds=None)),
    )

    assert not list(dose_fields.check(catalogue))
