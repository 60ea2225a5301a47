"""Of a day a player leads the session or the walk, and leaves out what is done."""

from dataclasses import replace

from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.shown.session import left_to_do, session_blocks, to_play, walk_blocks
from tests.people import RUTH, START


def test_a_session_holds_neither_the_walk_nor_what_lies_between(catalogue):
    decision = decide(Journal(), RUTH, catalogue, START)

    blocks = {block.id for block in session_blocks(decision)}

    assert blocks == {block.id for block in decision.blocks} - {"walk", "recovery"}


def test_the_walk_is_played_by_itself(catalogue):
    decision = decide(Journal(), RUTH, catalogue, START)

    made = to_play(walk_blocks(decision), catalogue.numbers)

    assert [part.exercise for part in made.parts] == ["walking"]


def test_what_is_done_is_not_played_again(catalogue):
    block, *_ = session_blocks(decide(Journal(), RUTH, catalogue, START))
    first, *others = block.items
    half_done = replace(block, items=(replace(first, done=True), *others))

    left = left_to_do([half_done])

    assert [item.exercise for _, item in left] == [each.exercise for each in others]
