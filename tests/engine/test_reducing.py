"""How much a flare takes and a good week adds, to the unit."""

from dataclasses import replace

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.streams.reducing import (
    cut_heavily,
    cut_lightly,
    raise_by,
    reduced,
    share_taken,
)


@pytest.mark.parametrize(
    ("amount", "least", "left"),
    [
        (10, 1, 9),  # a tenth
        (12, 1, 10),  # two are a sixth, one would be less than a tenth
        (8, 1, 7),  # one is an eighth
        (5, 1, 4),  # one is a fifth, and that is just allowed
        (4, 1, 4),  # one would be a quarter
        (10, 10, 10),  # there already
        (10, 12, 10),  # under it already: never raised
        (30, 29, 29),
    ],
)
def test_a_light_cut_is_a_tenth_to_a_fifth_and_never_under_the_least(
    amount: int, least: int, left: int
) -> None:
    assert cut_lightly(amount, 10, 20, least) == left


@pytest.mark.parametrize(
    ("amount", "least", "left"), [(10, 1, 8), (12, 1, 10), (4, 1, 4), (10, 9, 9), (10, 12, 10)]
)
def test_a_heavy_cut_takes_no_more_than_a_fifth_and_never_under_the_least(
    amount: int, least: int, left: int
) -> None:
    assert cut_heavily(amount, 20, least) == left


def test_what_a_flare_takes_is_what_the_numbers_say(catalogue: Catalogue) -> None:
    numbers = replace(catalogue.numbers, trim_light_percent=10, trim_heavy_percent=20)

    assert reduced(30, numbers, 1, heavy=False) == 27
    assert reduced(30, numbers, 1, heavy=True) == 24
    assert reduced(30, numbers, 28, heavy=True) == 28
    assert share_taken(numbers, heavy=False) == 10
    assert share_taken(numbers, heavy=True) == 20


@pytest.mark.parametrize(("amount", "percent", "more"), [(9, 10, 9), (10, 10, 11), (605, 5, 635)])
def test_a_raise_is_never_rounded_above_its_share(amount: int, percent: int, more: int) -> None:
    assert raise_by(amount, percent) == more
