"""The words around the catalogue's texts: those of pages, of `telling`, and of the terminal.

The catalogue's own are judged by `footbridge check`; these by the same rules.
"""

from footbridge.catalogue.read import read_names
from footbridge.catalogue.rules import apostrophes, one_name
from tests.test_reading_age import MODULES, OURS, SPOKEN, TEMPLATES, in_module, in_template

REPORTS = sorted((OURS / "report").rglob("*.py"))
# Where a word is no text for people, or is said as it is on purpose, with the reason.
NO_TEXT = ("cli/figure_preview.py", "cli/measured/", "cli/log/", "cli/bench.py")


def said() -> list[tuple[str, str, str]]:
    """Each text with its file, as the rules want them."""
    found = [(path, text) for path in TEMPLATES for text in in_template(path)]
    found += [(path, text) for path in (*MODULES, *REPORTS) for text in in_module(path)]
    named = ((path.relative_to(OURS).as_posix(), text) for path, text in found)
    return [(file, "", text) for file, text in named if not file.startswith(NO_TEXT)]


def test_texts_are_found():
    assert len(said()) > 1000
    assert {file.split("/")[0] for file, _, _ in said()} >= {"web", "report", *SPOKEN[:3]}


def test_every_apostrophe_is_the_printed_one():
    # A command is quoted as it is typed.
    sentences = [each for each in said() if " " in each[2] and "'footbridge[" not in each[2]]

    assert list(apostrophes.check(sentences)) == []


def test_a_thing_has_one_name_and_nothing_is_said_stiffly():
    names = {kind: dict(known) for kind, known in read_names().items()}
    # A program is what runs on a computer: here, and never in the catalogue.
    names["names"]["programme"] = [x for x in names["names"]["programme"] if x != "program"]
    sentences = [each for each in said() if " " in each[2]]

    assert list(one_name.check(sentences, names)) == []
