"""Classes whose end is a value, such as `thing--{{ thing.mark }}`: each value has its style.

Nothing names them in one piece, so a rule that is taken out, or a value that gets a new word, goes
unseen. Where a value looks like all the others it is named here as plain.
"""

import re
from collections.abc import Iterable, Iterator

import pytest

from footbridge.drawings import bridge, footmap
from footbridge.drawings.bridge import Site
from footbridge.drawings.chart import BandKind, Look
from footbridge.engine.facts import Feeling
from footbridge.looking_back import month
from footbridge.report.document import Weight
from footbridge.web.pages.messages import URGENCY, Place
from footbridge.web.pages.today import Mark
from footbridge.web.templatetags.paper import WIDEST, tens
from tests.test_nothing_unused import text_of

# The brush of each feeling, or the one brush where nothing is told of it.
LAYERS = (*Feeling, "one")
BEFORE_ALL = (Place.NOW, Place.FIRST)
# Each beginning with every word that may end it.
ENDS: dict[str, Iterable[object]] = {
    "also--": [kind for kind, place in URGENCY.items() if place not in BEFORE_ALL],
    "chart-band--": BandKind,
    "chart-line--": Look,
    "f-": LAYERS,
    "map-view--": [view.name for view in footmap.views()],
    "month-day--": month.Kind,
    "only-": {site.name for site in vars(bridge).values() if isinstance(site, Site)},
    "p-": LAYERS,
    "paper-": Weight,
    "paper--": ("dense", "landscape"),
    "paper-w": sorted({tens(width) for width in range(WIDEST)}),
    "slot--": [kind for kind, place in URGENCY.items() if place in BEFORE_ALL],
    "t": range(1, 5),
    "thing--": Mark,
}
# They look as the class before them says. What is below the list looks alike, whatever it is.
PLAIN = {
    *(f"also--{kind}" for kind in ENDS["also--"]),
    "chart-band--own",
    "chart-line--filled",
    "month-day--none",
    "paper-plain",
    "slot--call_today",
    "slot--may_be_urgent",
    "slot--old_session",
    "slot--review",
    "slot--safety_questions",
    "slot--situation",
    "slot--within_days",
    "thing--done",
    "thing--later",
}
# Those that a page names in one piece, and that only say what it is.
ONLY_NAMED = {"phone--shown", "q--two", "why--thin"}


def styled(styles: str) -> set[str]:
    """Every class that some rule speaks of."""
    rules = re.sub(r"/\*.*?\*/|\"[^\"]*\"|url\([^)]*\)", "", styles, flags=re.DOTALL)
    return set(re.findall(r"\.([a-zA-Z_][\w-]*)", rules))


def worn(pages: str) -> Iterator[str]:
    """What stands in each class of pages: words, and values in braces."""
    value = r"\{\{.*?\}\}|\{%.*?%\}"
    for told in re.findall(rf'class="((?:{value}|[^"])*)"', pages, flags=re.DOTALL):
        yield re.sub(value, lambda gap: "{}" if gap[0].startswith("{{") else " ", told)


def beginnings(pages: str, code: str) -> set[str]:
    """How the classes begin that end with a value, in pages and in code."""
    found = {each for told in worn(pages) for each in re.findall(r"([\w-]+)\{\}", told)}
    found |= set(re.findall(r'class="[^"{]*?([\w-]+)\{', code))
    found |= set(re.findall(r"className = `([\w-]+)\$\{", code))
    return found | set(re.findall(r"[\"'`\s]([a-z][\w-]*--)\$?\{", code))


def test_every_class_that_ends_with_a_value_is_known_here():
    assert beginnings(text_of(".html"), text_of(".py", ".js")) == set(ENDS)


@pytest.mark.parametrize("begins", ENDS)
def test_each_value_that_a_class_may_end_with_has_its_style(begins):
    classes = {f"{begins}{end}" for end in ENDS[begins]}

    assert classes - styled(text_of(".css")) == classes & PLAIN


def test_each_change_of_a_look_that_a_page_names_has_its_style():
    named = {each for told in worn(text_of(".html")) for each in told.split() if "{" not in each}
    changes = {each for each in named if "--" in each or each.startswith("is-")}

    assert changes - styled(text_of(".css")) - PLAIN == ONLY_NAMED


def test_of_a_bridge_that_is_drawn_twice_one_is_seen_at_a_time():
    """Narrow, unless there is room for the wide one."""
    styles = re.sub(r"\s+", " ", text_of(".css"))

    narrow, wide = styles.split("@container app (width > 46rem) { .only-wide")

    assert ".only-wide { display: none; }" in narrow
    assert wide.startswith(" { display: block; } .only-narrow { display: none; }")


def test_a_beginning_is_found_wherever_it_stands():
    pages = """<p class="calm calm--{{ "a b"|first }}{% if "x" %} loud{% endif %}">"""
    code = """f'<g class="line line-{look}">', f"sheet--{size}", item.className = `t${beat}`"""

    assert beginnings(pages, code) == {"calm--", "line-", "sheet--", "t"}
