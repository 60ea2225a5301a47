"""What every test stands on: a data folder of its own, how hard Hypothesis looks, the browser."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Sequence
from typing import Any

import pytest
from django.conf import settings as of_django
from hypothesis import HealthCheck, Phase, settings

from tests.touching_rows import may_touch_rows
from tools.browser import BrowserMissing, find_browser

IS_ONE_OF_MANY = "PYTEST_XDIST_WORKER" in os.environ
if of_django.configured and not IS_ONE_OF_MANY:
    raise pytest.UsageError("Run the tests without DJANGO_SETTINGS_MODULE.")


def folder_of_its_own() -> str:
    """A data folder for one process, gone when all is over."""
    folder = tempfile.mkdtemp(prefix="footbridge-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


# Before Django reads its settings: nobody's own records are ever touched by a test.
if not IS_ONE_OF_MANY:
    os.environ["FOOTBRIDGE_DATA"] = folder_of_its_own()
os.environ["DJANGO_SETTINGS_MODULE"] = "footbridge.settings"

settings.register_profile(
    "desk", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# Derandomised: a change that did not touch the code must not turn the build red.
settings.register_profile("ci", settings.get_profile("desk"), max_examples=60, derandomize=True)
# To see at once whether anything is broken at all.
settings.register_profile("quick", settings.get_profile("desk"), max_examples=5)
# For faults that are put in on purpose: seeing one is enough, its smallest case is not looked for.
settings.register_profile(
    "mutants",
    settings.get_profile("quick"),
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "desk"))

# Playwright keeps an event loop running, and Django then refuses its own synchronous queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session", autouse=True)
def a_place_for_static_files() -> None:
    """Nothing is built for these tests; a server, in whichever of them, only wants the folder."""
    of_django.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(specs: Sequence[Any]) -> None:
    """Processes that test side by side have clocks of their own: one would let go of the files
    that wait for another.
    """
    for spec in specs:
        spec.env["FOOTBRIDGE_DATA"] = folder_of_its_own()


def pytest_addoption(parser: pytest.Parser) -> None:
    said = "leave out what touches no row and so is the same on each database"
    parser.addoption("--rows-only", action="store_true", help=said)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--rows-only"):
        return
    left_out = [each for each in items if not may_touch_rows(each)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [each for each in items if may_touch_rows(each)]


def pytest_configure() -> None:
    """Django is set up here, after the data folder above was named, and not by the plugin."""
    import django

    django.setup()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium on this machine, for Playwright's ``executable_path``."""
    found = find_browser()
    if found is None:
        raise BrowserMissing
    return str(found)


@pytest.fixture(autouse=True)
def _people_leave_properly(request):
    """Django empties all tables after a transactional test, which the guards would refuse."""
    marker = request.node.get_closest_marker("django_db")
    asked = {"live_server", "transactional_db"} & set(request.fixturenames)
    if not asked and not (marker and marker.kwargs.get("transaction")):
        yield
        return
    request.getfixturevalue("transactional_db")
    yield
    from footbridge import care

    for person in care.people():
        care.delete(person.key)


@pytest.fixture
def german(tmp_path, monkeypatch):
    """`telling` knows one sentence in German."""
    from footbridge.telling import language
    from tests.translation import machine_object

    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    pairs = {"": head, "{n} second\0{n} seconds": "{n} Sekunde\0{n} Sekunden"}
    (folder / "footbridge.mo").write_bytes(machine_object(pairs))
    monkeypatch.setattr(language, "LOCALE", tmp_path)
    language._sentences.cache_clear()
    yield
    language._sentences.cache_clear()
