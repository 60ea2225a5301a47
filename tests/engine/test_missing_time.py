"""What a break makes of the day after it: to the day, and to the unit."""

from dataclasses import replace

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.progress.missing_time import Restart, lessened, restart_after


@pytest.mark.covers("RULE-29", "RULE-36")
@pytest.mark.parametrize(
    ("days", "restart"),
    [
        (0, Restart.AS_PLANNED),
        (6, Restart.AS_PLANNED),
        (7, Restart.LIGHTER),
        (13, Restart.LIGHTER),
        (14, Restart.MUCH_LIGHTER),
        (27, Restart.MUCH_LIGHTER),
        (28, Restart.FRESH),
        (365, Restart.FRESH),
    ],
)
def test_a_break_of_some_days_is_as_heavy_as_it_is_long(
    catalogue: Catalogue, days: int, restart: Restart
) -> None:
    assert restart_after(days, catalogue.numbers) is restart


@pytest.mark.parametrize(
    ("amount", "lighter", "much_lighter"), [(10, 8, 7), (12, 10, 8), (8, 7, 5), (600, 480, 420)]
)
def test_a_break_takes_no_more_than_its_share_and_a_third_at_least(
    catalogue: Catalogue, amount: int, lighter: int, much_lighter: int
) -> None:
    """The smaller share is rounded down, the larger one up: never more than was meant."""
    numbers = replace(catalogue.numbers, trim_heavy_percent=20, gap_middle_percent=30)

    assert lessened(amount, Restart.LIGHTER, numbers) == lighter
    assert lessened(amount, Restart.MUCH_LIGHTER, numbers) == much_lighter
    assert isinstance(lessened(amount, Restart.MUCH_LIGHTER, numbers), int)
