"""How much comes over the wire: a page with all that it loads, compressed as it is sent."""

import re
from enum import Enum
from pathlib import Path
from urllib.parse import urljoin

import pytest
from django.core.management import call_command
from django.middleware.gzip import GZipMiddleware

from footbridge.cli.figure_files import build, our_scripts
from tests.web.pages import read

MOST_FOR_A_FIRST_VISIT = 120_000
MOST_FOR_A_REPEATED_VISIT = 15_000
# Pictures further down are fetched when they come near. So many Chromium fetches on a phone, with
# those ahead of the first screen: `tests/browser/player/test_first_visit.py` counts them.
PICTURES_WITHIN_REACH = 17
HEADERS_OF_ONE = 400
PAGES = ["/", "/exercises/", "/exercises/heel-raise/", "/check-in/feeling/", "/check-in/where/"]

# `import()` fetches only where it is needed: on a device that keeps something.
IMPORTED = re.compile(r"""\b(?:from|import)\s*["'](\.{1,2}/[^"']+)["']""")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)  # types are imported there, and no file is loaded
# Only fetched when somebody puts the app on the home screen.
WHEN_INSTALLED = re.compile(r"/icons/apple-touch-")
DRAWN = re.compile(r'<use href="([^"#]+)#')
ENDINGS = {"gzip": "gz", "br": "br"}


class Line(Enum):
    """What a browser says it reads: brotli only where nobody on the way could spoil it."""

    SAFE = ("gzip", "br")
    OF_THE_HOUSE = ("gzip",)


@pytest.fixture
def built(tmp_path, settings, monkeypatch) -> Path:
    """The files as a server has them: named by their content, compressed beforehand."""
    # It adds up to a hundred bytes by chance, against eavesdroppers.
    monkeypatch.setattr(GZipMiddleware, "max_random_bytes", 0)
    settings.STATIC_ROOT = tmp_path / "static"
    settings.FIGURES_ROOT = tmp_path / "figures"
    call_command("collectstatic", interactive=False, verbosity=0)
    build(our_scripts(), settings.FIGURES_ROOT)
    return settings.STATIC_ROOT


@pytest.mark.parametrize("line", Line, ids=str)
def test_a_first_visit_is_light_with_all_that_it_loads(built, browser, line):
    weighed = {path: first_visit(browser, built, path, line) for path in PAGES}

    assert {path: sum(parts.values()) for path, parts in weighed.items()} == at_most(
        MOST_FOR_A_FIRST_VISIT, weighed
    )


def test_a_repeated_visit_fetches_little_more_than_the_page_itself(built, browser):
    weighed = {path: repeated_visit(browser, built, path) for path in PAGES}

    assert {path: sum(parts.values()) for path, parts in weighed.items()} == at_most(
        MOST_FOR_A_REPEATED_VISIT, weighed
    )


def test_what_is_kept_by_a_browser_is_all_that_a_page_loads(built, browser):
    parts = first_visit(browser, built, "/")

    kinds = {Path(name).suffix for name in parts}

    assert {".css", ".js", ".svg", ".woff2"} <= kinds
    assert len([name for name in parts if name.endswith(".js")]) >= 2


def at_most(most: int, weighed: dict[str, dict[str, int]]) -> dict[str, int]:
    """The same sums where they are within the limit, and the limit where they are not."""
    return {path: min(sum(parts.values()), most) for path, parts in weighed.items()}


def first_visit(browser, built: Path, path: str, line: Line = Line.SAFE) -> dict[str, int]:
    """Everything by its address, in bytes with the headers."""
    html = browser.get(path).content.decode()
    parts = {path: answered(browser, path, line)}
    waiting = [*read(html).loaded, *DRAWN.findall(html)]
    pictures = [each for each in waiting if each.startswith("/figures/")]
    too_far = set(pictures[PICTURES_WITHIN_REACH:])
    while waiting:
        address = waiting.pop()
        if address in parts or address in too_far or WHEN_INSTALLED.search(address):
            continue
        if not address.startswith("/static/"):
            parts[address] = answered(browser, address, line)
            continue
        file = built / address.removeprefix("/static/")
        parts[address] = as_sent(file, line)
        if file.suffix == ".js":
            found = IMPORTED.findall(COMMENT.sub("", file.read_text(encoding="utf-8")))
            waiting += [urljoin(address, name) for name in found]
    return parts


def repeated_visit(browser, built: Path, path: str) -> dict[str, int]:
    """What a browser may not keep from one visit to the next. Files named by content it keeps."""
    return {
        address: size
        for address, size in first_visit(browser, built, path).items()
        if not address.startswith("/static/") and not is_kept(browser, address)
    }


def is_kept(browser, address: str) -> bool:
    return "immutable" in browser.get(address).headers.get("Cache-Control", "")


def answered(browser, address: str, line: Line) -> int:
    """What Django sends."""
    answer = browser.get(address, headers={"accept-encoding": ", ".join(line.value)})
    assert answer.status_code == 200, address
    return len(answer.content) + HEADERS_OF_ONE


def as_sent(file: Path, line: Line) -> int:
    ready = (file.with_name(f"{file.name}.{ENDINGS[how]}") for how in reversed(line.value))
    return next((each for each in ready if each.is_file()), file).stat().st_size + HEADERS_OF_ONE
