"""What CONTRIBUTING.md tells to copy is really enough, and the checks say what is missing."""

import re
import shutil
from pathlib import Path
from typing import ClassVar

import pytest

from footbridge.catalogue.check import check
from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.value import value
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told
from footbridge.telling.facts import what
from footbridge.web.urls import urlpatterns
from tests import test_every_kind

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DATA = ROOT / "src/footbridge/catalogue/data"
FACT = {"value": value, "Told": Told, "ClassVar": ClassVar, "Phrase": Phrase, "said": said}


def example(language: str, holding: str) -> str:
    """The one example of the page in which these words stand."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    (found,) = [block for block in blocks if holding in block]
    return str(found)


def copied(source: Path, holding: str) -> str:
    """A file with the lines of the example in place of its own."""
    text = source.read_text(encoding="utf-8")
    for line in example("toml", holding).splitlines():
        if not line.startswith("#"):
            key = line.partition(" = ")[0]
            text, times = re.subn(
                rf"^{key} = .*$", lambda _, to=line: to, text, count=1, flags=re.MULTILINE
            )
            assert times, f"{source.name} has no line of {key}"
    return text


def told(folder: Path) -> list[str]:
    return [str(problem) for problem in check(folder)]


@pytest.fixture
def data(tmp_path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


# An exercise


def test_a_copied_exercise_as_on_the_page_is_sound(data):
    text = copied(data / "exercises/toe-fans.toml", "exercises/toe-ripples.toml")
    (data / "exercises/toe-ripples.toml").write_text(text, encoding="utf-8")
    shutil.copy(data / "figures/toe-fans.toml", data / "figures/toe-ripples.toml")

    assert told(data) == []


def test_an_exercise_that_was_only_copied_is_told_what_is_missing(data):
    text = (data / "exercises/toe-fans.toml").read_text(encoding="utf-8")
    text = text.replace('"toe-fans"', '"toe-ripples"')
    (data / "exercises/toe-ripples.toml").write_text(text, encoding="utf-8")

    problems = "\n".join(told(data))

    assert '"Toe fans" is the name of something in toe-fans already' in problems
    assert 'there is no pose script "toe-ripples"' in problems
    assert 'harder: writes out "2"' in problems


# A kind of fact


def made_kind() -> type[Told]:
    names = dict(FACT)
    exec(example("python", "class Cramp"), names)
    return names["Cramp"]


def test_a_kind_of_fact_as_on_the_page_has_its_line_in_words():
    assert what(made_kind()(times=2), read_catalogue()) == "a cramp at night, 2 times"


def test_a_kind_that_no_page_asks_for_is_told():
    with pytest.raises(AssertionError, match="no page makes a Cramp"):
        test_every_kind.test_a_page_can_tell_it(made_kind())


def test_a_kind_that_nothing_reads_is_told():
    with pytest.raises(AssertionError, match="nothing asks the history for Cramp"):
        test_every_kind.test_something_reads_it(made_kind())


# A warning sign


def a_sign_in(data: Path) -> None:
    text = copied(data / "flags/FLAG-B15.toml", "flags/FLAG-B99.toml")
    (data / "flags/FLAG-B99.toml").write_text(text, encoding="utf-8")


def test_a_sign_that_nobody_finds_and_no_set_up_asks_for_is_told(data):
    a_sign_in(data)

    assert told(data) == [
        "flags/FLAG-B99.toml: no topic in search/ leads to it",
        "flags/FLAG-B99.toml: id: no line of safety/ asks for it",
    ]


def test_words_that_lead_to_a_sign_as_on_the_page_are_enough_for_the_search(data):
    a_sign_in(data)
    with (data / "search/signs.toml").open("a", encoding="utf-8") as signs:
        signs.write("\n" + example("toml", "[made-up]"))

    assert told(data) == ["flags/FLAG-B99.toml: id: no line of safety/ asks for it"]


# A page


def test_the_page_that_is_copied_has_the_address_of_the_example():
    (address, name) = re.findall(r'path\("([^"]+)", .*name="([^"]+)"', PAGE)[0]

    assert [str(each.pattern) for each in urlpatterns if each.name == name] == [address]


def test_every_place_that_is_named_is_there():
    cells = re.findall(r"^\| (`[^|]+`) \|", PAGE, re.MULTILINE)
    places = [place for cell in cells for place in re.findall(r"`([^`]+)`", cell)]

    assert len(places) > 20
    assert [place for place in places if not (ROOT / place).exists()] == []
