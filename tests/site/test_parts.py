"""The parts of a site are those that were tested, and none that was changed on the way."""

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from footbridge.site import chosen, parts, programs
from footbridge.site.parts import Parts, Runtime, Wheel
from footbridge.site.trouble import CannotBuild

LOCKED = Path(__file__).parents[2] / "requirements.txt"


def test_every_library_is_the_one_that_servers_have():
    locked = LOCKED.read_text(encoding="utf-8")

    for wheel in parts.listed().wheels:
        told = locked.partition(f"\n{wheel.name}=={wheel.version} ")[2].partition("\n    # ")[0]
        assert wheel.sha256 in told, f"{wheel.name}: ./run lock, then parts.toml"


def imported_at_once(source: str) -> Iterator[str]:
    """What a module needs before anything else in it runs: its first words of each import."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_every_library_that_the_pages_import_is_among_the_parts():
    known = packages_distributions()
    package = Path(parts.__file__).parents[1]
    pages = ("care", "drawings", "interop", "looking_back", "report", "storage", "telling", "web")
    sources = [each for name in pages for each in sorted((package / name).rglob("*.py"))]
    wanted = {
        known[name][0].lower()
        for each in sources
        if chosen.is_wanted(f"footbridge/{each.relative_to(package).as_posix()}")
        for name in imported_at_once(each.read_text(encoding="utf-8"))
        if name not in sys.stdlib_module_names and name != "footbridge"
    }

    assert wanted <= {each.name for each in parts.listed().wheels}


def test_the_list_names_no_place():
    assert not re.search(r"https?:|\.(?:org|com)\b", parts.LISTED.read_text(encoding="utf-8"))


@pytest.fixture
def one_wheel() -> Parts:
    """A made-up library of two bytes, whose fingerprint is listed."""
    of_ab = "fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603"
    wheel = Wheel("stone", "1.0", "stone-1.0-py3-none-any.whl", of_ab)
    return Parts("3.14", "made_up", Runtime("made-up", "1", _integrity(b"")), (wheel,))


def _integrity(content: bytes) -> str:
    import base64
    import hashlib

    return "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()


def test_what_is_there_and_whole_is_not_fetched_again(one_wheel, tmp_path, monkeypatch):
    (tmp_path / one_wheel.runtime.file).write_bytes(b"")
    (tmp_path / one_wheel.wheels[0].file).write_bytes(b"ab")
    monkeypatch.setattr(parts.subprocess, "run", None)

    parts.fetch(one_wheel, tmp_path)


def test_a_part_that_was_changed_is_refused_and_thrown_away(one_wheel, tmp_path, monkeypatch):
    path = tmp_path / one_wheel.wheels[0].file
    (tmp_path / one_wheel.runtime.file).write_bytes(b"")
    monkeypatch.setattr(parts, "_run", lambda *_: path.write_bytes(b"other"))

    with pytest.raises(CannotBuild, match="stone is not the one that was listed"):
        parts.fetch(one_wheel, tmp_path)

    assert not path.exists()


def test_without_npm_it_says_what_to_install(one_wheel, tmp_path, monkeypatch):
    monkeypatch.setattr(programs.shutil, "which", lambda _: None)
    monkeypatch.setattr(programs, "find_spec", lambda _: None)

    with pytest.raises(CannotBuild, match="needs node and npm"):
        parts.fetch(one_wheel, tmp_path)
