"""What the tests of this folder stand on."""

import pytest

from tests.web.conftest import browser, clock, device, ruth

__all__ = ["browser", "clock", "device", "ruth"]


@pytest.fixture
def home(tmp_path):
    """Ruth's record on a machine of its own, a server that runs, and a browser that is let in."""
    from tests.faults.home import home_in

    with home_in(tmp_path / "data") as made:
        yield made


@pytest.fixture
def small(tmp_path):
    """The same on a small disk of its own."""
    from tests.faults.disk import NoDisk, small_disk
    from tests.faults.home import home_in

    try:
        with small_disk(tmp_path / "small") as place, home_in(place / "data") as made:
            yield made
    except NoDisk:
        pytest.skip("no disk can be mounted here; the limits of the system stand in for it")
