"""On a full disk a save is refused with words, nothing of it is stored, and later it is completed."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.faults.home import Home, home_in

DISK_MEGABYTES = 48
PIECE = 1024 * 1024
NO_LIMIT = resource.RLIM_INFINITY


def may_mount(place: Path) -> bool:
    """Whether a small disk of one's own can be had: as root, and where a sandbox allows it."""
    place.mkdir(exist_ok=True)
    size = f"size={DISK_MEGABYTES}m"
    words = ["mount", "-t", "tmpfs", "-o", size, "footbridge-tests", str(place)]
    with suppress(FileNotFoundError):
        return subprocess.run(words, check=False, capture_output=True).returncode == 0
    return False


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Home]:
    """Ruth's record on a small disk of its own."""
    place = tmp_path / "small"
    if not may_mount(place):
        pytest.skip("no disk can be mounted here; the limit of the system stands in for it")
    try:
        with home_in(place / "data") as home:
            yield home
    finally:
        subprocess.run(["umount", str(place)], check=True)


def fill(disk: Path) -> Path:
    """Leaves no room at all."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (PIECE, 4096, 1):
            with suppress(OSError):
                while True:
                    file.write(b"x" * size)
    return filler


def test_on_a_full_disk_nothing_is_half_saved_and_room_makes_it_whole(small):
    (first, *_), acts = small.acts(), small.acts()
    first.sent_by(small.browser)
    filler = fill(small.on.folder.parent)

    taken = [small.is_taken(act) for act in acts]
    typed = small.on.start("log", "walk", "9")
    code, said = typed.wait(), typed.said
    help_page = small.browser.get("/help/")
    filler.unlink()

    assert not all(taken)
    assert code == 6, said
    assert "The disk is full" in said
    assert help_page.code == 200
    small.complete([first, *acts])


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux limits another program")
def test_a_file_that_may_not_grow_is_refused_with_words_and_later_completed(home):
    (first, *_), acts = home.acts(), home.acts()
    first.sent_by(home.browser)

    resource.prlimit(home.server.pid, resource.RLIMIT_FSIZE, (0, NO_LIMIT))
    taken = [home.is_taken(act) for act in acts]
    resource.prlimit(home.server.pid, resource.RLIMIT_FSIZE, (NO_LIMIT, NO_LIMIT))

    assert taken == [False] * len(acts)
    home.complete([first, *acts])
