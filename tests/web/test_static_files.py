"""What the build makes of our own files: few of them, with names that change with the content."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.templatetags.static import static

from footbridge.web.joining.scripts import LEANS_ON
from footbridge.web.offline import files_to_keep
from footbridge.web.static_files import addresses_of


@pytest.fixture
def built(tmp_path, settings) -> Path:
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_without_a_build_a_file_is_served_under_its_plain_name(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path

    assert static("web/css/base.css") == "/static/web/css/base.css"


def test_after_a_build_each_file_has_a_name_that_changes_with_it(built):
    named = static("web/css/print.css")

    assert re.fullmatch(r"/static/web/css/print\.[0-9a-f]{12}\.css", named)
    assert (built / named.removeprefix("/static/")).is_file()
    assert (built / (named.removeprefix("/static/") + ".br")).is_file()


def test_no_module_imports_another_by_its_plain_name(built):
    hashed = re.compile(r"\.[0-9a-f]{12}\.js$")
    modules = [path for path in built.rglob("*.js") if hashed.search(path.name)]
    imported = re.compile(
        r"""(?:^(?:import|export)\b[^;"']*|\bimport\()["'](\.{1,2}/[^"']+)["']""", re.MULTILINE
    )

    names = [
        (path.name, name)
        for path in modules
        for name in imported.findall(path.read_text(encoding="utf-8"))
    ]

    assert names
    assert [pair for pair in names if not hashed.search(pair[1])] == []


def test_a_module_that_was_joined_is_not_served_a_second_time_alone(built):
    scripts = {path.relative_to(built).as_posix() for path in built.rglob("*.js")}

    assert {re.sub(r"\.[0-9a-f]{12}\.", ".", name) for name in scripts} == set(LEANS_ON)


def test_a_list_of_sheets_is_one_file_when_it_was_built(built):
    base = ("tokens", "reset", "base", "layout", "components/button")

    (address,) = addresses_of(base)

    text = (built / address.removeprefix("/static/")).read_text(encoding="utf-8")
    assert text.startswith("@layer tokens,reset,base,layout,components,print;")
    assert re.search(r"url\(\"\.\./fonts/[\w-]+\.[0-9a-f]{12}\.woff2\"\)", text)


def test_without_a_build_a_list_of_sheets_is_fetched_sheet_by_sheet(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path

    assert addresses_of(("tokens", "components/row")) == [
        "/static/web/css/tokens.css",
        "/static/web/css/components/row.css",
    ]


def test_what_is_kept_without_a_network_are_the_files_that_were_built(built):
    kept = files_to_keep()

    assert set(LEANS_ON) <= set(kept)
    assert not [name for name in kept if "components" in name]
    assert all((built / static(name).removeprefix("/static/")).is_file() for name in kept)
