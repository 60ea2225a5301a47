"""A release: the same bytes anywhere and on any day, with all that it needs, and a bill of it."""

import json
import os
import re
import shutil
import tarfile
import tomllib
from datetime import UTC, datetime
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from footbridge import __version__
from footbridge.catalogue.read import read_catalogue
from tools import package, shipped
from tools.package import built, content_of, refuse_differences
from tools.shipped import bill, licences
from tools.trouble import Trouble

ROOT = Path(__file__).parent.parent
AT = 1_780_000_000
# What a build reads besides the sources; some of the rest, so that there is something to pack.
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "STYLE.md", "requirements.txt", "run")
MADE_BY_OTHERS = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")


def a_copy(folder: Path, *, days_ago: int, mode: int) -> Path:
    """The tree as somebody else may have it: another place, another day, other rights."""
    shutil.copytree(ROOT / "src", folder / "src", ignore=MADE_BY_OTHERS)
    for name in NEEDED:
        shutil.copy(ROOT / name, folder)
    for path in (each for each in folder.rglob("*") if each.is_file()):
        is_program = path.stat().st_mode & 0o100
        path.chmod(mode | (0o111 if is_program else 0))
        os.utime(path, (AT - days_ago * 86_400,) * 2)
    return folder


@pytest.fixture(scope="module")
def copies(tmp_path_factory) -> tuple[Path, Path]:
    return (
        a_copy(tmp_path_factory.mktemp("here"), days_ago=3, mode=0o644),
        a_copy(tmp_path_factory.mktemp("a-far-longer-name-there"), days_ago=400, mode=0o664),
    )


@pytest.fixture(scope="module")
def files(copies) -> dict[str, bytes]:
    return built(copies[0], AT)


@pytest.fixture(scope="module")
def wheel(files) -> ZipFile:
    return ZipFile(BytesIO(files[f"footbridge-{__version__}-py3-none-any.whl"]))


# The same bytes


def test_another_folder_another_day_and_other_rights_give_the_same_bytes(copies, files):
    again = built(copies[1], AT)

    refuse_differences(files, again)

    assert files.keys() == again.keys()
    assert len(files) == 2


def test_every_time_in_it_is_that_of_the_commit(files, wheel):
    committed = datetime.fromtimestamp(AT, UTC)
    to_two_seconds = committed.replace(second=committed.second // 2 * 2)

    with tarfile.open(fileobj=BytesIO(files[f"footbridge-{__version__}.tar.gz"])) as source:
        of_source = {each.mtime for each in source}

    assert {datetime(*each.date_time, tzinfo=UTC) for each in wheel.infolist()} == {to_two_seconds}
    assert of_source == {AT}


def test_a_byte_that_differs_is_told_and_nothing_is_kept():
    with pytest.raises(Trouble, match=r"differ in: two\.whl\. Nothing is kept"):
        refuse_differences({"one.whl": b"same", "two.whl": b"a"}, {"one.whl": b"same"})


def test_the_content_of_a_wheel_is_known_however_it_was_compressed(files, wheel):
    again = BytesIO()
    with ZipFile(again, "w") as loose:
        for name in wheel.namelist():
            loose.writestr(name, wheel.read(name))

    name = f"footbridge-{__version__}-py3-none-any.whl"

    assert again.getvalue() != files[name]
    assert content_of(again.getvalue()) == content_of(files[name])


def test_one_builder_is_named_and_it_is_the_one_of_the_tests():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    ours = [f"hatchling=={version('hatchling')}"]

    assert project["build-system"]["requires"] == ours
    assert project["dependency-groups"]["package"] == ours


def test_without_commits_there_is_nothing_to_build_from(tmp_path):
    with pytest.raises(Trouble, match="no commits to build from"):
        package.build(tmp_path, tmp_path / "dist")

    assert not (tmp_path / "dist").exists()


# What is in it


def test_the_wheel_holds_every_file_of_the_sources(copies, wheel):
    sources = {
        path.relative_to(copies[0] / "src").as_posix()
        for path in (copies[0] / "src").rglob("*")
        if path.is_file()
    }

    held = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert held == sources


def test_the_wheel_holds_a_drawing_script_for_every_exercise(wheel):
    scripts = {Path(name).stem for name in wheel.namelist() if "/data/figures/" in name}
    wanted = {
        variant.figure
        for exercise in read_catalogue().exercises.values()
        for variant in exercise.variants
    }

    assert wanted
    assert wanted <= scripts


def test_the_program_is_called_footbridge(wheel):
    told = wheel.read(f"footbridge-{__version__}.dist-info/entry_points.txt").decode()

    assert told == "[console_scripts]\nfootbridge = footbridge.cli:main\n"


def test_the_wheel_holds_the_licence_of_each_thing_that_is_not_ours(wheel):
    licences = [name for name in wheel.namelist() if ".dist-info/licenses/" in name]

    assert [name.rpartition("/licenses/")[2] for name in sorted(licences)] == [
        "LICENSE",
        "src/footbridge/report/fonts/OFL-LICENSE.txt",
        "src/footbridge/web/static/web/icons/LICENSE.txt",
    ]


def test_nothing_names_the_folder_or_the_machine_it_was_built_on(copies, files, wheel):
    ours = (str(copies[0]).encode(), str(ROOT).encode(), str(Path.home() / "").encode())
    node = os.uname().nodename.encode() if hasattr(os, "uname") else b""
    marks = [mark for mark in (*ours, node) if len(mark) > 8]

    with tarfile.open(fileobj=BytesIO(files[f"footbridge-{__version__}.tar.gz"])) as source:
        packed = [source.extractfile(each).read() for each in source if each.isfile()]
        owners = {(each.uname, each.gname, each.uid) for each in source}
    contents = [*packed, *(wheel.read(name) for name in wheel.namelist())]

    assert [mark for mark in marks for content in contents if mark in content] == []
    assert owners == {("", "", 0)}


def test_the_source_archive_holds_only_what_is_named(files):
    with tarfile.open(fileobj=BytesIO(files[f"footbridge-{__version__}.tar.gz"])) as source:
        tops = {name.split("/")[1] for name in source.getnames()}

    # What the builder adds: its own metadata, and what says which files are not to be packed.
    assert tops - {"PKG-INFO", ".gitignore"} == {*NEEDED, "src"}


# What it is made of


def test_the_bill_lists_every_library_of_the_locked_list():
    told = json.loads(bill(ROOT, "1"))
    locked = (ROOT / "requirements.txt").read_text(encoding="utf-8")

    libraries = [each["name"] for each in told["components"] if "purl" in each]

    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert libraries == re.findall(r"^([\w.-]+)==", locked, re.MULTILINE)


def test_everything_on_the_bill_says_its_licence():
    told = json.loads(bill(ROOT, "1"))

    licences = {
        each["name"]: each["licenses"][0]["license"]["name"] for each in told["components"]
    }

    assert [name for name, licence in licences.items() if licence == "not said"] == []


def test_every_font_and_every_foreign_drawing_is_on_the_bill():
    listed = {path for part in shipped._listed()["part"] for path in ROOT.glob(part["files"])}
    foreign = {
        path
        for path in (ROOT / "src").rglob("*")
        if path.suffix in {".ttf", ".woff", ".woff2", ".otf"}
        or (
            path.suffix in {".svg", ".js", ".css"} and re.search(rb"licen[cs]e", path.read_bytes())
        )
    }

    assert listed >= foreign
    assert foreign


def test_the_words_of_each_licence_are_there():
    words = licences(ROOT)

    for part in ("SIL OPEN FONT LICENSE", "ISC License", "Apache License", "Zope Public License"):
        assert part in words
    locked = shipped.PINNED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    assert [name for name, at in locked if f"\n{name} {at}: " not in words] == []


def test_a_library_of_another_version_than_the_listed_one_is_refused(tmp_path):
    for name in ("LICENSE", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "requirements.txt").write_text("django==1.0 \\\n", encoding="utf-8")

    with pytest.raises(Trouble, match=r"django is 1\.0 on requirements\.txt, and .* is installed"):
        bill(tmp_path, "1")
