"""A contact sheet: every figure's stills on one page, to be looked at in every theme."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from footbridge.figures.palette import SKINS, Body, Theme
from footbridge.figures.stylesheet import stylesheet

SCREEN_THEMES = (Theme.LIGHT, Theme.DARK, Theme.CONTRAST)
PAGE_STYLE = """
body { margin: 0; padding: 12px; font: 15px/1.3 sans-serif; background: #fbf7ee; color: #12232b; }
body[data-theme="dark"] { background: #0e1a20; color: #f3ecdc; }
body[data-theme="contrast"] { background: #fff; color: #000; }
nav { display: flex; gap: 1.5rem; margin-bottom: 12px; }
main { display: flex; flex-wrap: wrap; gap: 10px; }
figure { margin: 0; padding: 6px 8px; background: #f3ecdd; border-radius: 3px; }
body[data-theme="dark"] figure { background: #15252d; }
body[data-theme="contrast"] figure { background: #fff; outline: 1px solid; }
figure div { display: flex; gap: 4px; align-items: end; }
figure .fig { height: var(--size, 160px); width: auto; }
figcaption { max-width: 40rem; text-align: center; font-weight: 600; }
"""
SCRIPT = """
for (const choice of document.querySelectorAll("select")) {
  choice.onchange = () => { document.body.dataset[choice.name] = choice.value; };
}
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """One figure of the sheet: its id, its title and the SVG texts to show side by side."""

    id: str
    title: str
    pictures: tuple[str, ...]


def sheet(figures: Iterable[Shown], *, theme: Theme = Theme.LIGHT, body: Body = Body.MAN) -> str:
    """One HTML page; pickers on it change theme, person and skin."""
    pickers = (
        _picker("theme", SCREEN_THEMES, theme),
        _picker("body", tuple(Body), body),
        _picker("skin", SKINS, "2"),
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title>'
        f"<style>{stylesheet()}{PAGE_STYLE}</style>"
        f'<body data-theme="{theme}" data-body="{body}" data-skin="2">'
        f"<nav>{''.join(pickers)}</nav><main>{''.join(map(_figure, figures))}</main>"
        f"<script>{SCRIPT}</script></body></html>"
    )


def _picker(name: str, values: Iterable[str], chosen: str) -> str:
    options = "".join(
        f"<option{' selected' if value == chosen else ''}>{value}</option>" for value in values
    )
    return f'<label>{name} <select name="{name}">{options}</select></label>'


def _figure(shown: Shown) -> str:
    caption = f"{escape(shown.title)} <small>{escape(shown.id)}</small>"
    return (
        f"<figure><div>{''.join(shown.pictures)}</div><figcaption>{caption}</figcaption></figure>"
    )
