"""A set-up takes five minutes at most, for whoever reads 200 words a minute, on both tracks.

Before, it had 29 screens: `BEFORE` is what the same reader met there.
"""

import pytest

from tests.web.reading import Reading
from tests.web.test_progress_of_set_up import answers_on, step_after

FIVE_MINUTES = 5 * 60
BOTH = pytest.mark.parametrize("felt", ["feet", "leg"])


def read_through(device, given) -> Reading:
    """From the first screen to the plan, with a tap for each choice and each Continue."""
    reading, step = Reading(), "emergency"
    while step != "plan":
        reading.read(step, device.get(f"/set-up/{step}/").content.decode())
        said = answers_on(step, given)
        for name, value in said.items():
            if name in {"name", "year", "clinic"}:
                reading.taps += 1
                reading.keys += len(value)
            elif name != "country":
                reading.taps += len(value) if isinstance(value, list) else 1
        reading.taps += 1
        step = step_after(device.post(f"/set-up/{step}/", said))
    return reading


@BOTH
def test_nobody_needs_more_than_five_minutes(device, felt):
    reading = read_through(device, {"where": {"felt": felt, "numb": "yes"}})

    assert reading.seconds <= FIVE_MINUTES
    assert reading.screens == 12


def test_somebody_with_diabetes_and_a_sore_is_not_kept_much_longer(device):
    given = {"skin": {"signs": ["FLAG-04"]}, "heart": {"signs": ["diabetes"]}}

    reading = read_through(device, given)

    assert reading.screens == 14
    assert reading.seconds <= FIVE_MINUTES * 1.25
