"""Files that were broken by chance: read, refused or asked about, and nothing else.

A small sample of `./run fuzz`, the same in every run.
"""

from contextlib import suppress
from itertools import count

import pytest

from footbridge.interop.incoming import NotSaid
from tests.interop.incoming.made import found_in
from tests.interop.incoming.seeds import seeds
from tools.fuzz.files import broken, tried_out

FILES = 150


@pytest.mark.parametrize("kind", seeds())
def test_no_broken_file_breaks_us(kind):
    numbers = count()

    said = [why for _, why in broken(kind, seeds()[kind], 7, lambda: next(numbers) < FILES) if why]

    assert said == []


@pytest.mark.parametrize("kind", seeds())
def test_every_file_is_whole_before_it_is_broken(kind):
    for data in seeds()[kind]:
        with suppress(NotSaid):
            assert found_in(data).walks


def test_a_crash_is_found(monkeypatch):
    monkeypatch.setattr("tools.fuzz.files.read", lambda *given: 1 / 0)

    assert "ZeroDivisionError" in tried_out(b"")
