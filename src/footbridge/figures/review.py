"""A sheet for a physiotherapist: each figure beside its words, boxes to tick, a line to write on.

It prints on A4 and needs no script; the colours are written into the pictures.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

STYLE = """
@page { size: A4; margin: 14mm 14mm 16mm; }
body { margin: 0 auto; max-width: 182mm; font: 11pt/1.4 sans-serif; color: #000;
  background: #fff; }
h1 { font-size: 20pt; margin: 0 0 2mm; }
section { break-inside: avoid; border-top: 1.5pt solid #000; padding: 4mm 0 6mm; }
h2 { font-size: 14pt; margin: 0; }
h2 small { font-weight: normal; font-size: 9pt; color: #444; }
h3 { font-size: 11pt; margin: 3mm 0 0; }
.pictures { display: flex; flex-wrap: wrap; gap: 4mm; margin: 2mm 0; }
.pictures figure { margin: 0; flex: 1 1 40mm; max-width: 88mm; }
.pictures svg { display: block; width: 100%; max-height: 58mm; }
figcaption { font-size: 9pt; }
dl { display: grid; grid-template-columns: 33mm 1fr; gap: 0 3mm; margin: 1mm 0; }
dt { font-weight: bold; }
dd { margin: 0; }
ul { list-style: none; margin: 3mm 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 1mm 7mm; }
li::before, .box::before { content: ""; display: inline-block; width: 3.6mm; height: 3.6mm;
  border: 1pt solid #000; margin-right: 2mm; vertical-align: -0.6mm; }
.line { border-bottom: 0.75pt solid #000; height: 9mm; }
.signed { display: flex; gap: 8mm; margin: 4mm 0 6mm; }
.signed span { flex: 1; border-bottom: 0.75pt solid #000; padding-top: 8mm; }
"""
ASKED = (
    "The right leg, the right side",
    "Hands and support as written",
    "Movement, direction and speed",
    "Safe to show to a patient",
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A still as SVG text with its colours written in, and what is seen on it."""

    svg: str
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """One movement or test that the figure stands for, as it is told. Empty words are left out."""

    name: str
    support: str
    side: str
    phases: str
    cue: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One figure: its id, its title, its pictures and all that it stands for."""

    id: str
    title: str
    shows: str
    pictures: tuple[Picture, ...]
    told: tuple[Told, ...]


def review_sheet(figures: Iterable[Reviewed]) -> str:
    """One HTML page. Figures come in the order in which they are given."""
    sections = "".join(map(_section, figures))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Figures to review</title><style>{STYLE}</style><body>"
        "<h1>Figures to review</h1>"
        "<p>Please look at each picture beside its words. Tick what is right. Write down what is"
        " not, or what is missing. The pale outline is where the movement began. The paler leg is"
        " the one that is not meant. The coloured part works or is stretched.</p>"
        '<p class="signed"><span>Name</span><span>Profession</span><span>Date</span></p>'
        f"{sections}</body></html>\n"
    )


def _section(figure: Reviewed) -> str:
    pictures = "".join(map(_picture, figure.pictures))
    told = "".join(map(_told, figure.told))
    boxes = "".join(f"<li>{escape(asked)}</li>" for asked in ASKED)
    return (
        f"<section><h2>{escape(figure.title)} <small>{escape(figure.id)}, drawn for the"
        f" {escape(figure.shows)} side</small></h2>"
        f'<div class="pictures">{pictures}</div>{told}<ul>{boxes}</ul>'
        '<div class="line"></div><div class="line"></div></section>'
    )


def _picture(picture: Picture) -> str:
    return f"<figure>{picture.svg}<figcaption>{escape(picture.words)}</figcaption></figure>"


def _told(told: Told) -> str:
    rows = (
        ("Support", told.support),
        ("Side", told.side),
        ("One repetition", told.phases),
        ("Said", told.cue),
    )
    lines = "".join(
        f"<dt>{name}</dt><dd>{escape(said)}</dd>" for name, said in rows if said.strip()
    )
    return f"<h3>{escape(told.name)}</h3><dl>{lines}</dl>"
