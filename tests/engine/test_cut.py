"""Cuts lie between ten and twenty percent wherever whole numbers allow it (E3)."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.engine.streams.reducing import cut_heavily, cut_lightly, raise_by

# The table of the evidence: repetitions a set, the light cut, the heavy cut.
TABLE = [
    (6, 5, 5), (7, 6, 6), (8, 7, 7), (9, 8, 8), (10, 9, 8),
    (11, 9, 9), (12, 10, 10), (13, 11, 11), (14, 12, 12), (15, 13, 12),
]  # fmt: skip


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("reps", "light", "heavy"), TABLE)
def test_repetitions_are_cut_as_the_evidence_says(reps: int, light: int, heavy: int) -> None:
    assert cut_lightly(reps, 10, 20, 4) == light
    assert cut_heavily(reps, 20, 4) == heavy


@given(amount=st.integers(1, 5000), least=st.integers(1, 60))
def test_a_cut_is_between_ten_and_twenty_percent_or_none(amount: int, least: int) -> None:
    light, heavy = cut_lightly(amount, 10, 20, least), cut_heavily(amount, 20, least)

    assert heavy <= light <= amount
    assert min(amount, least) <= heavy
    assert (amount - heavy) * 100 <= 20 * amount
    assert light in (amount, least) or (amount - light) * 100 >= 10 * amount


@given(amount=st.integers(1, 5000), percent=st.integers(0, 10))
def test_a_raise_is_never_rounded_above_its_percent(amount: int, percent: int) -> None:
    assert amount * 100 <= raise_by(amount, percent) * 100 <= amount * (100 + percent)
