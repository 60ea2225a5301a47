"""A run in blocks: the same whatever the blocks and workers, and a kill costs one of them."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

import pytest

from footbridge.blocks.playing import missing, play, processes
from footbridge.blocks.refusal import Refused
from footbridge.simulator.overrides import catalogue_with
from footbridge.simulator.playing import work_of
from footbridge.simulator.results import look_through
from footbridge.simulator.settings import Settings, blocks_of, claim, settings_in

pytest.importorskip("pyarrow")

SETTINGS = Settings(people=8, weeks=1, seed=5, scenarios=("adherence",), block=3)


def played(folder, settings=SETTINGS, workers=1, done=lambda block: None, opened=None):
    """The digest of a run that is played in this folder."""
    claim(folder, settings, "any")
    blocks = list(blocks_of(settings))
    play(work_of(settings, folder), blocks, folder, opened or processes(workers), done)
    return look_through(settings, blocks, folder, catalogue_with(())).digest


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A run in blocks of three with one worker: its folder and its digest."""
    folder = tmp_path_factory.mktemp("first")
    return folder, played(folder)


def test_blocks_of_five_and_two_workers_give_the_same(first, tmp_path):
    fives = Settings(people=8, weeks=1, seed=5, scenarios=("adherence",), block=5)

    assert played(tmp_path, fives, workers=2) == first[1]


def test_another_seed_gives_other_lives(first, tmp_path):
    other = Settings(people=8, weeks=1, seed=6, scenarios=("adherence",), block=8)

    assert played(tmp_path, other) != first[1]


def test_a_killed_worker_costs_one_block_and_changes_nothing(first, tmp_path):
    pools, finished = [], []

    @contextmanager
    def opened():
        with processes(1)() as pool:
            assert isinstance(pool, ProcessPoolExecutor)
            pools.append(pool)
            yield pool

    def kill_after_the_first(block):
        finished.append(block.index)
        if len(finished) == 1:
            for pid in list(pools[-1]._processes):
                os.kill(pid, signal.SIGKILL)

    digest = played(tmp_path, done=kill_after_the_first, opened=opened)

    assert digest == first[1]
    assert len(pools) == 2
    # At most the one that was being played was played again.
    assert sorted(set(finished)) == sorted(finished)


def test_a_block_that_is_there_is_not_played_again(first):
    folder, digest = first
    blocks = list(blocks_of(SETTINGS))
    (folder / blocks[1].file).unlink()
    kept = (folder / blocks[0].file).stat().st_mtime_ns
    again = []

    found = played(folder, done=lambda block: again.append(block.index))

    assert found == digest
    assert again == [1]
    assert (folder / blocks[0].file).stat().st_mtime_ns == kept
    assert missing(blocks, folder) == []


def test_a_half_written_block_is_no_block(tmp_path):
    first = next(blocks_of(SETTINGS))
    (tmp_path / f"{first.file}.123.part").write_bytes(b"PAR1")

    assert first in missing(blocks_of(SETTINGS), tmp_path)


def test_workers_that_break_for_ever_are_not_opened_for_ever(tmp_path):
    from concurrent.futures.process import BrokenProcessPool

    @contextmanager
    def broken():
        raise BrokenProcessPool("killed")
        yield

    with pytest.raises(BrokenProcessPool):
        played(tmp_path, opened=broken)


def test_a_folder_with_another_run_is_refused_and_says_what_differs(tmp_path):
    claim(tmp_path, SETTINGS, "one")

    with pytest.raises(Refused, match="catalogue is one there, two here"):
        claim(tmp_path, SETTINGS, "two")
    assert settings_in(tmp_path) == SETTINGS


def test_blocks_cover_everybody_once():
    settings = Settings(people=7, weeks=1, seed=1, scenarios=("misses", "ladder"), block=3)

    blocks = list(blocks_of(settings))

    assert [block.index for block in blocks] == list(range(12))
    for row in {block.row for block in blocks}:
        people = [n for b in blocks if b.row == row for n in range(b.first, b.end)]
        assert people == list(range(7))
