"""What is typed after `footbridge`: an answer, or a refusal with words, and never a fault.

`./run fuzz words` looks for longer.
"""

from importlib import import_module

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command
from typer.testing import CliRunner

from footbridge.cli.doors import app
from footbridge.cli.sections import SECTIONS
from tests.faults.fuzzing import LOOK, Watch, again_and_again, words

# What serves for ever, builds for minutes, sets this machine up, or closes the database.
LEFT_ALONE = {
    "serve", "install", "site", "figures", "manage", "simulate", "bench", "prepare", "check",
    "doctor", "restore", "partition", "cohort", "ask", "replay",
}  # fmt: skip
DOORS = {
    door.name: door for doors in SECTIONS.values() for door in doors if door.name not in LEFT_ALONE
}
FINE = {0, 1, 2, 3, 4}


def options_of(name: str) -> list[str]:
    command = get_command(import_module(f"footbridge.cli.{DOORS[name].module}").app)
    return [each for option in command.params for each in getattr(option, "opts", ())]


@st.composite
def lines(draw, options: dict[str, list[str]]) -> list[str]:
    """A command with some of its options, in any order, and anything between them."""
    name = draw(st.sampled_from(sorted(DOORS)))
    # A name with a slash could be a place outside the folder of this test.
    typed = words.filter(lambda word: not set(word) & set("/\\\x00") and ".." not in word)
    known = [each for each in options[name] if each.startswith("-")]
    some = st.sampled_from(known) | typed if known else typed
    return [name, *draw(st.lists(some, max_size=5))]


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    """A folder of its own, in which a command may write what it likes."""
    monkeypatch.chdir(tmp_path)


def test_no_words_break_a_command(browser, ruth, nowhere):
    watch, options = Watch(), {name: options_of(name) for name in DOORS}

    @LOOK
    @given(lines(options), st.lists(words, max_size=3))
    def look(said, typed):
        given_in = "\n".join(typed).encode("utf-8", "surrogatepass")
        with transaction.atomic(), watch.over(said):
            result = CliRunner().invoke(app, said, input=given_in)
            transaction.set_rollback(True)
        assert result.exit_code in FINE, (said, typed, result.output, result.exception)
        assert "Traceback" not in result.output
        assert result.exit_code == 0 or result.output.strip(), said

    again_and_again(look)
