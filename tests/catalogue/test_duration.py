"""How long an exercise takes, worked out by hand."""

import pytest

from footbridge.catalogue.duration import first_seconds
from footbridge.catalogue.model import Tempo
from footbridge.catalogue.words import Sides
from tests.catalogue import build

NUMBERS = build.numbers(change_over_seconds=15, switch_sides_seconds=5)
TEMPO = Tempo(up=2, pause=1, down=3, source="S2:L62")


@pytest.mark.parametrize(
    ("dose", "seconds"),
    [
        (build.timed(), 120 + 15),
        (build.timed(sides=Sides.EACH), 2 * 120 + 5 + 15),
        (build.timed(sides=Sides.EACH_BOTH_WAYS), 4 * 120 + 5 + 15),
        (build.timed(sides=Sides.ALTERNATING), 120 + 15),
        (build.repeated(), 2 * 2 * 8 * 4 + 45 + 2 * 5 + 15),
        (build.repeated(tempo=TEMPO), 2 * 2 * 8 * 6 + 45 + 2 * 5 + 15),
        (build.held(), 2 * 3 * 20 + 5 + 15),
        (build.held(rep_seconds=build.amount(2)), 2 * 3 * 22 + 5 + 15),
        (build.timed(work_seconds=None), 15),
        (build.held(reps=None), 2 * 20 + 5 + 15),
    ],
)
def test_work_rests_sides_and_changing_over_add_up(dose, seconds):
    assert first_seconds(build.exercise(dose=dose), NUMBERS) == seconds


def test_the_usual_variant_may_have_its_own_tempo_and_sides():
    usual = build.variant(tempo=TEMPO, sides=Sides.TOGETHER)

    seconds = first_seconds(build.exercise(variants=(usual,), dose=build.repeated()), NUMBERS)

    assert seconds == 2 * 8 * 6 + 45 + 15
