"""A kind of fact is whole: a page and a command can tell it, something reads it, and it has words.

Whoever adds one is told here what is still missing. Nothing is asked that nothing reads.
"""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.cli.log import OWN, app
from footbridge.engine.facts import KINDS, CheckIn, Session, Walk, Withdrawn
from footbridge.telling.facts import what
from tests.strategies import KINDS as DRAWN

SOURCE = Path(__file__).parent.parent / "src" / "footbridge"
PLAYER = SOURCE / "web" / "static" / "web" / "js" / "player"
# Read from files of version 1 and never told again.
OF_VERSION_1 = {(CheckIn, "slept_well"), (CheckIn, "tags"), (Session, "tags"), (Walk, "tags")}
# Told to be looked back on, and in no rule yet.
ONLY_KEPT = {(Session, "finished"), (Session, "effort")}


def code(*folders: str) -> str:
    """All Python of some packages, without the kinds themselves."""
    files = [path for name in folders for path in sorted((SOURCE / name).rglob("*.py"))]
    return "\n".join(path.read_text() for path in files if "facts" not in path.parts)


WEB, READERS = code("web"), code("engine", "looking_back", "web", "care")
EVERY = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


@EVERY
def test_a_page_can_tell_it(kind):
    made = kind is Withdrawn and "care.withdraw(" in WEB
    assert made or re.search(rf"\b{kind.__name__}\(", WEB), f"no page makes a {kind.__name__}"


@EVERY
def test_a_command_can_tell_it(kind):
    own = OWN.get(kind, ("", None))[0]
    named = {command.name for command in app.registered_commands}
    plain = {command.callback.__doc__ for command in app.registered_commands}

    assert own in named or kind.__doc__.partition("\n")[0] in {
        (doc or "").partition("\n")[0] for doc in plain
    }


@EVERY
def test_something_reads_it(kind):
    if kind is Withdrawn:
        assert "Withdrawn" in code("engine")
        return
    asked = rf"\.(of|on|days)\([^()]*\b{kind.__name__}\)|isinstance\([^()]*{kind.__name__}\)"
    assert re.search(asked, READERS), f"nothing asks the history for {kind.__name__}"


@EVERY
def test_every_field_of_it_is_read(kind):
    kept = OF_VERSION_1 | ONLY_KEPT
    unread = [
        field.name
        for field in fields(kind)
        if (kind, field.name) not in kept and not re.search(rf"\.{field.name}\b", READERS)
    ]

    assert unread == []


@EVERY
def test_it_has_a_line_in_words_and_says_what_it_is(kind):
    assert kind.__doc__
    assert "line" in vars(kind)


@EVERY
def test_random_lives_hold_it(kind):
    assert kind is Withdrawn or kind.KIND in DRAWN


def test_a_kind_with_every_gap_open_is_told_in_words():
    catalogue = read_catalogue()
    simple = [kind for kind in KINDS.values() if all(f.default is None for f in fields(kind))]

    assert all(what(kind(), catalogue) for kind in simple)
