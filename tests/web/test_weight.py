"""How much has to come over the wire for Today, compressed as the server compresses it."""

from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders

from tests.web.pages import read

MOST_FOR_TODAY = 25_000
MOST_FOR_A_FIRST_VISIT = 120_000


def squeezed(data: bytes) -> int:
    return len(brotli.compress(data))


def loaded(html: str, ending: str) -> list[bytes]:
    paths = [each.removeprefix("/static/") for each in read(html).loaded if each.endswith(ending)]
    found = [finders.find(path) for path in dict.fromkeys(paths)]
    return [Path(path).read_bytes() for path in found]


def test_today_with_its_style_is_light(browser):
    html = browser.get("/").content

    total = squeezed(html) + sum(squeezed(css) for css in loaded(html.decode(), ".css"))

    assert total <= MOST_FOR_TODAY


@pytest.mark.parametrize(
    "path", ["/", "/exercises/", "/exercises/heel-raise/", "/check-in/where/"]
)
def test_a_first_visit_is_light_with_fonts_and_scripts(browser, path):
    html = browser.get(path).content
    text = html.decode()

    parts = [squeezed(each) for ending in (".css", ".js", ".svg") for each in loaded(text, ending)]
    fonts = [len(each) for each in loaded(text, ".woff2")]

    assert squeezed(html) + sum(parts) + sum(fonts) <= MOST_FOR_A_FIRST_VISIT
