"""The same sources give the same bytes; only what is used goes in; too much is refused."""

import json
import marshal
import zipfile
from pathlib import Path

import pytest

from footbridge.site import chosen, compiled, folder, pressed
from footbridge.site.trouble import CannotBuild

SOURCE = b'"""Words."""\n\n\ndef stand(how):\n    """More words."""\n    assert how, "hold on"\n'


def unpacked(path: Path) -> dict[str, bytes]:
    content = path.read_bytes()
    length = int.from_bytes(content[:4], "little")
    listed = json.loads(content[4 : 4 + length])
    body = content[4 + length :]
    return {name: body[offset : offset + size] for name, offset, size in listed}


@pytest.fixture
def stage(tmp_path) -> Path:
    root = tmp_path / "stage"
    (root / "steps").mkdir(parents=True)
    (root / "steps" / "one.py").write_bytes(SOURCE)
    (root / "steps" / "words.txt").write_bytes(b"slow")
    return root


def test_a_pack_holds_every_file_and_is_the_same_each_time(stage, tmp_path):
    for name in ("first", "second"):
        compiled.write_pack(str(stage), str(tmp_path / name))

    held = unpacked(tmp_path / "first")
    assert sorted(held) == ["steps/one.pyc", "steps/words.txt"]
    assert held["steps/words.txt"] == b"slow"
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


def test_what_is_asserted_stays_and_words_for_readers_go(stage):
    names: dict = {}
    exec(marshal.loads(compiled.pyc(SOURCE, "steps/one.py")[16:]), names)

    assert names["stand"].__doc__ is None
    with pytest.raises(AssertionError, match="hold on"):
        names["stand"](False)


def test_the_library_holds_what_is_wanted_with_no_time_in_it(tmp_path):
    source = tmp_path / "source.zip"
    with zipfile.ZipFile(source, "w") as made:
        made.writestr("calm.py", "x = 1\n")
        made.writestr("loud.py", "x = 2\n")

    compiled.write_library(str(source), ["calm.py"], str(tmp_path / "library.zip"))

    with zipfile.ZipFile(tmp_path / "library.zip") as held:
        assert [each.filename for each in held.infolist()] == ["calm.pyc"]
        assert held.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("django/http/request.py", True),
        ("django/contrib/sessions/models.py", True),
        ("django/contrib/admin/sites.py", False),
        ("django/conf/locale/en_GB/formats.py", True),
        ("django/conf/locale/de/formats.py", False),
        ("django/core/management/commands/migrate.py", True),
        ("django/core/management/commands/shell.py", False),
        ("footbridge/web/templates/web/base.html", True),
        ("footbridge/cli/serve.py", False),
        ("pydantic-2.14.3.dist-info/METADATA", True),
        ("pydantic-2.14.3.dist-info/RECORD", False),
    ],
)
def test_only_what_is_used_goes_in(name, is_wanted):
    assert chosen.is_wanted(name) is is_wanted


def test_too_large_a_first_visit_is_refused_with_what_is_large():
    with pytest.raises(CannotBuild, match=r"(?s)12 bytes, 10 at most.*9  big"):
        pressed.refuse_too_much({"big": 9, "small": 3}, most=10)


def test_a_file_is_pressed_in_both_ways_and_the_same_each_time(tmp_path):
    path = tmp_path / "words.txt"
    path.write_bytes(b"step by step " * 500)

    size = pressed.press(path)
    first = (tmp_path / "words.txt.gz").read_bytes()
    pressed.press(path)

    assert size == (tmp_path / "words.txt.br").stat().st_size < 200
    assert (tmp_path / "words.txt.gz").read_bytes() == first


def test_a_folder_of_others_is_left_alone(tmp_path):
    (tmp_path / "letters.txt").write_text("mine")

    with pytest.raises(CannotBuild, match="holds other things"):
        folder.refuse_a_folder_of_others(tmp_path)


def test_an_earlier_site_may_be_built_again(tmp_path):
    (tmp_path / folder.MARK).write_text("{}")

    folder.refuse_a_folder_of_others(tmp_path)
    folder.refuse_a_folder_of_others(tmp_path / "new")
