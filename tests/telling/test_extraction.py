"""Translators get every sentence: those of the code, and those of reasons in the content."""

import ast
from pathlib import Path

import pytest
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from footbridge.catalogue.model import SentenceIf
from footbridge.catalogue.texts import texts

ROOT = Path(__file__).parents[2]
MARKS = {"said", "_"}


@pytest.fixture(scope="module")
def extracted(tmp_path_factory) -> set[str]:
    """What the command of the page on translating finds."""
    found = tmp_path_factory.mktemp("locale") / "footbridge.pot"
    command = f"pybabel -q extract -F babel.cfg -k said -k counted:1,2 -o {found} ."
    with pytest.MonkeyPatch.context() as here:
        here.chdir(ROOT)
        here.syspath_prepend(str(ROOT))
        CommandLineInterface().run(command.split())
    with found.open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    return {each if isinstance(each, str) else each[0] for each in ids}


def marked(path: Path) -> set[str]:
    """The first text of each call that marks a sentence."""
    return {
        str(call.args[0].value)
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in MARKS
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_sentence_of_a_rule_is_found(extracted, catalogue):
    said = {
        text
        for rule in catalogue.rules.values()
        for place, text in texts(rule)
        if place.startswith("sentences.")
    }

    assert len(said) > 30
    assert said <= extracted


def test_every_general_sentence_is_found(extracted, catalogue):
    said = {text for _, text in texts(catalogue.sentences)}

    assert "You start again, as at the beginning." in said
    assert said <= extracted


def test_what_a_sentence_needs_is_no_sentence(extracted, catalogue):
    needed = {
        each.needs
        for each in catalogue.sentences.about["situation"]["restarted"]
        if isinstance(each, SentenceIf)
    }

    assert needed == {"fresh"}
    assert needed.isdisjoint(extracted)


@pytest.mark.parametrize("folder", ["telling", "engine/facts"])
def test_every_sentence_of_the_code_is_found(extracted, folder):
    said = set().union(
        *(marked(path) for path in (ROOT / "src/footbridge" / folder).rglob("*.py"))
    )

    assert len(said) > 20
    assert said <= extracted
