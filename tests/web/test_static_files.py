"""What the build makes of our own files: names that change with the content, everywhere."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.templatetags.static import static


@pytest.fixture
def built(tmp_path, settings) -> Path:
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_without_a_build_a_file_is_served_under_its_plain_name(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path

    assert static("web/css/base.css") == "/static/web/css/base.css"


def test_after_a_build_each_file_has_a_name_that_changes_with_it(built):
    named = static("web/css/base.css")

    assert re.fullmatch(r"/static/web/css/base\.[0-9a-f]{12}\.css", named)
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
