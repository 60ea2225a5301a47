"""Folders of scripts become folders of pictures, and a page shows one while it is written."""

import json
import shutil
import threading
from pathlib import Path
from urllib.request import urlopen

import pytest

from footbridge.cli.figure_files import build, our_scripts, shown
from footbridge.cli.figure_preview import Preview
from footbridge.figures.problem import BadScript
from tests.figures.shipped import FOLDER


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A folder with two quick figures."""
    folder = tmp_path / "scripts"
    (folder / "words").mkdir(parents=True)
    shutil.copy(FOLDER / "words" / "en.toml", folder / "words")
    for name in ("toe-fans", "short-foot"):
        shutil.copy(FOLDER / f"{name}.toml", folder)
    return folder


def test_our_own_scripts_are_found():
    assert (our_scripts() / "heel-raise.toml").is_file()


def test_a_script_becomes_a_moving_figure_stills_and_words(scripts, tmp_path):
    output = tmp_path / "out"

    done = build(scripts, output)

    assert done.drawn == ("short-foot", "toe-fans")
    facts = json.loads((output / "toe-fans.json").read_text(encoding="utf-8"))
    assert [row["file"] for row in facts["stills"]] == ["toe-fans-1.svg", "toe-fans-2.svg"]
    assert all((output / row["file"]).is_file() for row in facts["stills"])
    assert 'data-phases="1 0.8 1 0.2"' in (output / "toe-fans.svg").read_text(encoding="utf-8")


def test_only_what_changed_is_drawn_again(scripts, tmp_path):
    output = tmp_path / "out"
    build(scripts, output)
    script = scripts / "toe-fans.toml"
    script.write_text(
        script.read_text(encoding="utf-8").replace("clean floor", "clean mat"), encoding="utf-8"
    )

    done = build(scripts, output)

    assert (done.drawn, done.unchanged) == (("toe-fans",), ("short-foot",))


def test_a_lost_picture_is_drawn_again(scripts, tmp_path):
    output = tmp_path / "out"
    build(scripts, output)
    (output / "toe-fans-2.svg").unlink()

    assert build(scripts, output).drawn == ("toe-fans",)


def test_pictures_without_a_script_are_removed(scripts, tmp_path):
    output = tmp_path / "out"
    build(scripts, output)
    (scripts / "toe-fans.toml").unlink()

    done = build(scripts, output)

    assert "toe-fans.svg" in done.removed
    assert not list(output.glob("toe-fans*"))


def test_one_figure_alone_can_be_built(scripts, tmp_path):
    done = build(scripts, tmp_path / "out", only=["short-foot"])

    assert done.drawn == ("short-foot",)


def test_a_bad_script_leaves_the_folder_as_it_was(scripts, tmp_path):
    (scripts / "toe-fans.toml").write_text("title = 3", encoding="utf-8")

    with pytest.raises(BadScript, match=r"toe-fans\.toml: setting: is missing"):
        build(scripts, tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_the_sheet_is_given_every_still_of_a_built_folder(scripts, tmp_path):
    build(scripts, tmp_path / "out")

    rows = shown(tmp_path / "out", only=["toe-fans"])

    assert [(row.id, len(row.pictures)) for row in rows] == [("toe-fans", 2)]


def test_the_preview_shows_the_figure_and_then_what_is_wrong_with_it(scripts):
    file = scripts / "toe-fans.toml"
    phrases = (FOLDER / "words" / "en.toml").read_text(encoding="utf-8")
    preview = Preview(file, phrases, port=0)
    host, port = preview.server.server_address[:2]
    thread = threading.Thread(target=preview.server.serve_forever, daemon=True)
    thread.start()
    try:
        good = _read(f"http://{host}:{port}/")
        before = _read(f"http://{host}:{port}/changed")
        file.write_text("title = 3", encoding="utf-8")
        bad = _read(f"http://{host}:{port}/")
        after = _read(f"http://{host}:{port}/changed")
    finally:
        preview.server.shutdown()
        preview.server.server_close()

    assert "data-phases" in good
    assert "All checks pass." in good
    assert "toe-fans.toml: setting: is missing" in bad
    assert before != after


def _read(address: str) -> str:
    with urlopen(address) as answer:
        return answer.read().decode()


def test_where_only_the_feet_change_the_left_side_is_drawn_as_well(scripts, tmp_path):
    shutil.copy(FOLDER / "tandem-stance.toml", scripts)
    output = tmp_path / "out"

    build(scripts, output, only=["tandem-stance"])

    left = json.loads((output / "tandem-stance-left.json").read_text(encoding="utf-8"))
    assert left["id"] == "tandem-stance-left"
    (output / "tandem-stance-left.svg").unlink()
    assert build(scripts, output, only=["tandem-stance"]).drawn == ("tandem-stance",)
    assert "tandem-stance-left.json" not in build(scripts, output).removed
