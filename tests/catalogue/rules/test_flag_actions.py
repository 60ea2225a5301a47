import pytest

from footbridge.catalogue.rules import flag_actions
from tests.catalogue import build


@pytest.mark.parametrize("key", ["do_now", "meanwhile"])
def test_a_flag_without_an_action_is_refused(key):
    problems = list(flag_actions.check(build.catalogue(build.flag(**{key: ()}))))

    assert build.places(problems) == [("flags/FLAG-04.toml", key)]
