"""`footbridge prepare`, and what refuses to serve without it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.cli import preparing
from footbridge.cli.figure_files import Built, our_scripts
from footbridge.web.pages.look_round import look_round
from tests.people import START

SERVER = "import footbridge.wsgi; print('served')"


@pytest.fixture
def built(tmp_path, settings, monkeypatch) -> Path:
    """A folder for what is built, with figures that somebody drew before."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.FIGURES_ROOT = tmp_path / "figures"
    settings.FIGURES_ROOT.mkdir()
    for script in our_scripts().glob("*.toml"):
        (settings.FIGURES_ROOT / f"{script.stem}.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(preparing, "build_figures", lambda: 69)
    return tmp_path


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def named(folder: Path) -> set[str]:
    return preparing._named_by_manifest(folder)


@pytest.mark.django_db
def test_it_says_that_everything_is_ready_and_does_nothing_twice(run, built):
    first = run("prepare")
    stamp = (built / "static" / preparing.STAMP).stat().st_mtime_ns
    second = run("prepare")

    assert (first.exit_code, second.exit_code) == (0, 0), first.output
    assert first.stdout == "Ready: the tables, the pages and 69 figures.\n"
    assert (built / "static" / preparing.STAMP).stat().st_mtime_ns == stamp
    assert preparing.what_is_missing() == ()


def test_what_the_look_round_shows_is_drawn_first(monkeypatch, settings, tmp_path):
    settings.FIGURES_ROOT = tmp_path
    asked = []

    def drawn(scripts, output, *, only=()):
        asked.append(tuple(only))
        return Built((), (), ())

    monkeypatch.setattr("footbridge.cli.figure_files.build", drawn)

    preparing.build_figures()

    shown = [variant.figure for _, variant in look_round(read_catalogue(), START).movements]
    assert asked == [tuple(shown), ()]


@pytest.mark.django_db
def test_what_the_build_before_made_stays_for_servers_that_still_go_on(built, monkeypatch):
    preparing.build_static()
    first = named(built / "static") & files_in(built / "static")
    (built / "static" / "older.css").write_text("of a build long ago", encoding="utf-8")
    # Another version of a style: its name changes with it.
    monkeypatch.setattr("footbridge.web.static_files.squeezed_style", lambda text: text + "a{}")

    preparing.build_static()

    assert not first <= named(built / "static")
    assert first <= files_in(built / "static")
    assert "older.css" not in files_in(built / "static")
    assert not [path for path in built.iterdir() if path.name.startswith(preparing.DRAFT)]


@pytest.mark.django_db
def test_it_is_told_what_is_missing(built, settings):
    preparing.build_static()
    next(settings.FIGURES_ROOT.iterdir()).unlink()
    (settings.STATIC_ROOT / preparing.STAMP).write_text("of another version", encoding="ascii")

    said = " ".join(preparing.what_is_missing())

    assert "the pages are not built" in said
    assert "the figures are not drawn" in said
    assert "the tables" not in said
    assert "footbridge prepare" in said


def test_another_server_does_not_start_before_and_says_why(tmp_path):
    environ = {**os.environ, "FOOTBRIDGE_DATA": str(tmp_path / "data"), "DATABASE_URL": ""}

    done = subprocess.run(
        [sys.executable, "-c", SERVER], env=environ, capture_output=True, text=True, check=False
    )

    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("Footbridge is not prepared: ")
    assert "footbridge prepare" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"FOOTBRIDGE_SECRET_KEY": "short"}, "FOOTBRIDGE_SECRET_KEY: expected a secret"),
        ({"DATABASE_URL": "oracle://feet"}, "DATABASE_URL: expected sqlite"),
    ],
    ids=["secret", "database"],
)
def test_a_setting_that_cannot_be_right_is_named(tmp_path, program, environ, said):
    started = subprocess.run(
        [sys.executable, "-c", SERVER],
        env={**os.environ, "FOOTBRIDGE_DATA": str(tmp_path / "data"), **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    prepared = program("prepare", **environ)

    assert (started.returncode, prepared.returncode) == (3, 2)
    for done in (started, prepared):
        assert said in done.stderr
        assert "Traceback" not in done.stderr


# A key for a server that is somewhere else


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://feet.example.org", "https://feet.example.org/"),
        ("http://192.168.1.20:8350/", "http://192.168.1.20:8350/"),
    ],
)
def test_a_key_is_made_for_the_address_of_another_server(run, url, base):
    told = run("key", "--at", url).stdout.strip()

    assert told.startswith(f"{base}key/")
    assert len(told.rpartition("/")[2]) > 20


@pytest.mark.django_db
@pytest.mark.parametrize(
    "url",
    ["feet.example.org", "ftp://feet.example.org", "https://", "https://feet.example.org/today/",
     "https://ada:word@feet.example.org", "https://feet.example.org?key=1", "http://[::1"],
)  # fmt: skip
def test_what_is_no_address_of_a_server_is_wrong_use(run, url):
    done = run("key", "--at", url)

    assert done.exit_code == 2
    assert "expected an address such as https://feet.example.org" in done.stderr
