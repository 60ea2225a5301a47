"""Writes the table of who sees what, out of what each view declares: `python -m tools.doors`."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

DOCUMENT = "docs/who-sees-what.md"
BEGIN, END = "<!-- the table -->", "<!-- its end -->"
HEAD = (
    "| Address | Stranger | Shared device | Own device | Another’s device | Ended device |",
    "|---|---|---|---|---|---|",
)


def table() -> list[str]:
    """One line an address, in the order of their rules and then of their names."""
    from footbridge.web.rules import Rule, rule_of
    from footbridge.web.urls import urlpatterns

    order = list(Rule)
    rows = sorted(
        (order.index(rule_of(each.callback) or Rule.HOUSEHOLD), f"/{each.pattern}")
        for each in urlpatterns
    )
    return [*HEAD, *(_line(address, order[rule].value) for rule, address in rows)]


def _line(address: str, rule: str) -> str:
    cells = {
        "anybody": ("by its secret",) * 5,
        "readers": ("reads it", "yes", "yes", "yes", "reads it"),
        "device": ("no", "yes", "yes", "about its own person", "no"),
        "person": ("no", "whoever is chosen", "its person", "its own person", "no"),
        "household": ("no", "yes", "not there", "not there", "no"),
    }[rule]
    plain = address.replace("<", "‹").replace(">", "›")
    return f"| `{plain}` | {' | '.join(cells)} |"


def written(before: str) -> str:
    head, _, rest = before.partition(BEGIN)
    tail = rest.partition(END)[2]
    return "".join((head, BEGIN, "\n\n", "\n".join(table()), "\n\n", END, tail))


def _lines() -> Iterator[str]:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footbridge.settings")
    django.setup()
    file = Path(__file__).resolve().parent.parent / DOCUMENT
    file.write_text(written(file.read_text(encoding="utf-8")), encoding="utf-8")
    yield f"{DOCUMENT} is written."


if __name__ == "__main__":
    for line in _lines():
        print(line)
    sys.exit(0)
