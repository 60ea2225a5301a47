"""A day of a life as files: `footbridge decide` gives the decision that the life had."""

import pytest

from footbridge import record
from footbridge.blocks.refusal import Refused
from footbridge.simulator.follower import decide_all
from footbridge.simulator.life import live
from footbridge.simulator.promises import walk_in
from footbridge.simulator.replaying import replay
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.simulator.settings import Settings

SETTINGS = Settings(people=4, weeks=3, seed=9, scenarios=("adherence",), block=2)
LIFE = "adherence/as-in-trials/3"


def test_the_files_give_the_same_day_as_the_life(tmp_path, catalogue):
    setup = SCENARIOS["adherence"].setups[0]
    day = live("adherence", setup, 3, seed=9, weeks=3, catalogue=catalogue).days[12]

    done = replay(SETTINGS, LIFE, 12, tmp_path)

    person = record.read_person(done.person.read_text(), "person", known=catalogue)
    lines = done.journal.read_text().splitlines()
    journal = record.read_journal(lines, "journal", today=done.on, known=catalogue)
    decision = decide_all(journal.facts, person, catalogue, done.on)
    assert decision.situation.kind == day.situation
    assert walk_in(decision) == day.walk
    assert done.breaks == day.breaks


@pytest.mark.parametrize(
    ("life", "day", "said"),
    [
        ("somewhere/row/1", 0, "expected SCENARIO/ROW/PERSON"),
        ("adherence/row/1", 0, "has the rows"),
        ("adherence/as-in-trials/4", 0, "a person from 0 to 3"),
        ("adherence/as-in-trials/one", 0, "a person from 0 to 3"),
        (LIFE, 21, "the days 0 to 20"),
    ],
)
def test_what_is_not_of_this_run_is_refused(tmp_path, life, day, said):
    with pytest.raises(Refused, match=said):
        replay(SETTINGS, life, day, tmp_path)
