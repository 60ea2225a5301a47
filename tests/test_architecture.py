"""The core stays pure: it imports a short list of modules that touch no clock, file or chance."""

import sys
import tomllib
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent

PURE = {
    "abc",
    "bisect",
    "collections",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "fractions",
    "functools",
    "hashlib",
    "itertools",
    "json",
    "math",
    "operator",
    "re",
    "statistics",
    "string",
    "types",
    "typing",
}

# Turning text into values and values into text, as drawings do, touches nothing either.
TEXT = {"html", "tomllib", "xml"}

# Pose scripts are read by the decoder of the catalogue, which is text into values as well.
DECODER = {"pydantic", "pydantic_core"}

# Extras that are loaded when they are asked for, and said to be missing where they are.
LOADED_WHEN_ASKED_FOR = {"pyarrow", "distributed", "typst", "ibis", "pyspark"}

# What each third-party import is called in the list of requirements.
DISTRIBUTIONS = {"csp": "django-csp", "psycopg": "psycopg"}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("footbridge", include_external_packages=True, cache_dir=None)


def everything_in(graph: grimp.ImportGraph, package: str) -> set[str]:
    return {package} | graph.find_descendants(package)


def imported_from_outside(graph: grimp.ImportGraph, modules: set[str]) -> set[str]:
    imported = set().union(*(graph.find_modules_directly_imported_by(each) for each in modules))
    return {name for name in imported if not name.startswith("footbridge")}


@pytest.mark.parametrize(
    ("package", "allowed"),
    [
        ("footbridge.engine", PURE),
        ("footbridge.figures", PURE | TEXT | DECODER),
        ("footbridge.catalogue.model", PURE),
    ],
)
def test_the_core_and_all_it_leans_on_import_only_what_is_pure(graph, package, allowed):
    modules = everything_in(graph, package)
    leaned_on = set().union(*(graph.find_upstream_modules(each) for each in modules))
    ours = modules | {name for name in leaned_on if name.startswith("footbridge")}

    outside = imported_from_outside(graph, ours)

    assert outside - allowed == set()


def test_only_the_edges_that_decode_know_pydantic(graph):
    importers = graph.find_modules_that_directly_import("pydantic")

    strangers = {
        name
        for name in importers
        if name != "footbridge.catalogue.decode" and not name.startswith("footbridge.record")
    }

    assert strangers == set()


def test_every_library_that_the_product_imports_is_in_its_own_list(graph):
    listed = {line.split("==")[0] for line in pinned("requirements.txt")}

    used = imported_from_outside(graph, everything_in(graph, "footbridge"))
    used -= sys.stdlib_module_names | LOADED_WHEN_ASKED_FOR
    unlisted = {DISTRIBUTIONS.get(name, name).replace("_", "-") for name in used} - listed

    assert unlisted == set()


def test_both_locked_lists_agree_on_every_version():
    runtime = set(pinned("requirements.txt"))

    with_tests = set(pinned("requirements-dev.txt"))

    assert runtime <= with_tests


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "package-lock.json"])
def test_no_locked_list_names_a_place_to_download_from(name):
    text = (ROOT / name).read_text(encoding="utf-8")

    assert "index-url" not in text
    assert '"resolved"' not in text
    assert "://" not in text


def test_every_requirement_is_locked_and_says_what_it_spares_us():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)
    asked = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["postgres"],
        *project["dependency-groups"]["dev"],
    ]
    locked = {line.split("==")[0] for line in pinned("requirements-dev.txt")}

    lines = [line.strip() for line in text.splitlines()]

    for requirement in asked:
        name = requirement.split(">")[0].split("[")[0]
        assert name in locked
        assert any(line.startswith(f'"{requirement}",') and "#" in line for line in lines), name


def pinned(name: str) -> list[str]:
    """The ``name==version`` of each line of a locked list, without markers and hashes."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines if "==" in line and not line.startswith(" ")]
