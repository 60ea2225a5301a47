"""Sheets joined into one file for each list of them that a template asks for."""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

TEMPLATES = Path(__file__).parent.parent / "templates"
FOLDER = "web/css/"
# On one line with quotes, or one name a line.
ASKED = re.compile(r"{% (?:sheets ([^%]*)%}|sheet_list %}([^{]*){% endsheet_list %})")
NAME = re.compile(r'[^"\s]+')

Sheets = tuple[str, ...]


def sheet(name: str) -> str:
    """The file of a sheet: "components/row" as "web/css/components/row.css"."""
    return f"{FOLDER}{name}.css"


def joined_name(sheets: Sheets) -> str:
    """One file for this list in this order. In the folder itself, where the letters are found."""
    digest = sha256(" ".join(sheets).encode()).hexdigest()[:10]
    return f"{FOLDER}joined-{digest}.css"


def lists_of(*templates: str) -> list[Sheets]:
    """Each list that these templates ask for; without a name, those of all templates."""
    paths = [TEMPLATES / each for each in templates] or sorted(TEMPLATES.rglob("*.html"))
    return list(dict.fromkeys(_lists_in(paths)))


def _lists_in(paths: Iterable[Path]) -> Iterable[Sheets]:
    for path in paths:
        for in_line, in_lines in ASKED.findall(path.read_text(encoding="utf-8")):
            yield tuple(NAME.findall(in_line or in_lines))
