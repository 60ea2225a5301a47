"""What a walk is shown as, and the most that it may become, to the second."""

from dataclasses import replace

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.streams.walking_dose import as_shown, most_after


@pytest.fixture
def numbers(catalogue: Catalogue) -> Numbers:
    """A tenth more at most; shown to the second below ten minutes, then to the minute."""
    return replace(
        catalogue.numbers,
        walk_most_percent=10,
        walk_exact_below_seconds=600,
        walk_shown_step_seconds=60,
    )


@pytest.mark.parametrize(
    ("seconds", "shown"), [(599, 599), (600, 600), (629, 600), (630, 660), (689, 660), (690, 720)]
)
def test_a_walk_is_shown_to_the_second_while_short_then_to_the_nearest_step(
    numbers: Numbers, seconds: int, shown: int
) -> None:
    assert as_shown(seconds, numbers) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(599, 599), (600, 585), (607, 585), (608, 630)])
def test_a_walk_is_shown_to_the_nearest_of_odd_steps_too(
    numbers: Numbers, seconds: int, shown: int
) -> None:
    assert as_shown(seconds, replace(numbers, walk_shown_step_seconds=45)) == shown


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize("step", [60, 45])
@pytest.mark.parametrize("start", range(840, 3600, 240))
def test_the_most_is_a_tenth_more_inside_and_as_shown_and_not_a_second_less(
    numbers: Numbers, start: int, step: int
) -> None:
    numbers = replace(numbers, walk_shown_step_seconds=step)

    def may_be(walk: int, after: int) -> bool:
        no_more_inside = walk * 100 <= after * 110
        shown, before = as_shown(walk, numbers), as_shown(after, numbers)
        return no_more_inside and shown * 100 <= before * 110

    for seconds in range(start, start + 240):
        most = most_after(seconds, numbers)

        assert may_be(most, seconds)
        assert not may_be(most + 1, seconds)


@pytest.mark.parametrize(
    ("seconds", "most"), [(100, 110), (300, 330), (540, 594), (560, 616), (590, 629)]
)
def test_a_short_walk_grows_by_a_tenth_of_what_was_shown(
    numbers: Numbers, seconds: int, most: int
) -> None:
    """590 seconds could be 649, but that would be shown as eleven minutes."""
    assert most_after(seconds, numbers) == most
