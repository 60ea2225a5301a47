"""What templates need besides Django's own: figures, icons, sheets, and the words of the lists."""

from collections.abc import Collection, Hashable
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from html import escape
from typing import Any

from django import template
from django.forms import BoundField, Form
from django.template import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from footbridge import care
from footbridge.care.figures_built import drawn
from footbridge.catalogue.model import MeasureText
from footbridge.catalogue.words import Equipment
from footbridge.drawings.chart import Chart, Table
from footbridge.drawings.chart_svg import chart_svg
from footbridge.drawings.feet_marked import feet_marked
from footbridge.drawings.shares import Share, share_svg
from footbridge.engine.shown.decision import Item
from footbridge.telling import days, short_name
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import sentence_case
from footbridge.telling.names import name
from footbridge.web import kept_pages
from footbridge.web.areas import Group, signs_by_area
from footbridge.web.drawn import THEMES, person_in
from footbridge.web.numbers import address
from footbridge.web.pages.footmap import foot_map
from footbridge.web.pages.setup_screen import Opens
from footbridge.web.pages.words import svg
from footbridge.web.static_files import addresses_of

register = template.Library()
register.filter("tel", address)

# Its shape is what counts: room is kept for it before it has come.
STILL_WIDTH = 300


@register.simple_tag
def icon(name: str) -> SafeString:
    """One icon of the sprite, hidden from screen readers: there are always words beside it."""
    return _icon(static("web/icons/icons.svg"), name)


@lru_cache(maxsize=200)
def _icon(sprite: str, name: str) -> SafeString:
    return format_html(
        '<svg class="i" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        sprite,
        name,
    )


@register.simple_tag
def sheets(*names: str) -> SafeString:
    """Links to the sheets `web/css/<name>.css`, in this order; one when they were joined."""
    return _links(tuple(addresses_of(names)))


@lru_cache(maxsize=200)
def _links(addresses: tuple[str, ...]) -> SafeString:
    links = ((each,) for each in addresses)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', links)


@register.simple_block_tag
def sheet_list(content: str) -> SafeString:
    """The same for a list that is too long for one line: a name a line, without quotes."""
    return sheets(*content.split())


@register.simple_tag(takes_context=True)
def around(context: Context, name: str) -> SafeString:
    """What stands around every page: "parts/header", "parts/tabs" or "player/kept".

    The same for a person on all the pages of a tab, so it is kept for them. Those templates may
    use nothing but what is named here.
    """
    someone, tab = context.get("someone"), context.get("tab")
    whose = (someone.key, someone.name, someone.has_others) if someone else ("", "", False)
    filled = kept_pages.part(
        whose[0],
        name,
        tab,
        *whose[1:],
        fill=lambda: render_to_string(f"web/{name}.html", {"someone": someone, "tab": tab}),
    )
    return mark_safe(filled)  # noqa: S308 - a template of ours


@register.simple_tag(takes_context=True)
def kept(context: Context, template: str, **values: Hashable) -> SafeString:
    """A template that is filled in from these values and nothing else, so it is kept under them.

    Where something new was told, most of a page says what it said before.
    """
    someone = context.get("someone")
    filled = kept_pages.part(
        someone.key if someone else "",
        template,
        *values.items(),
        fill=lambda: render_to_string(template, values),
    )
    return mark_safe(filled)  # noqa: S308 - a template of ours


@register.filter
def named(word: StrEnum) -> str:
    """The word of a closed list as it stands alone: "Nerve glides"."""
    return sentence_case(name(word))


@register.filter
def in_words(word: StrEnum) -> str:
    """The word of a closed list as it stands inside a sentence: "nerve glides"."""
    return name(word)


@register.filter
def html_language(code: str) -> str:
    """Django's "en-gb" as HTML writes it: "en-GB"."""
    tongue, _, region = code.partition("-")
    return f"{tongue}-{region.upper()}" if region else tongue


@register.simple_tag
def measure(name: str) -> MeasureText:
    """How it is asked: `{% measure "TRACK-01" as pain %}`, then `pain.ask` and `pain.how.0`."""
    return care.catalogue().measures[name]


@register.simple_tag
def measures_asked() -> tuple[MeasureText, ...]:
    """All that is asked of a day or a review, by id; tests of the body are not in it."""
    known = care.catalogue().measures.values()
    return tuple(each for each in known if each.guided is None)


@register.simple_tag
def home_picture(thing: str) -> SafeString:
    """The picture of a thing that may be at home."""
    return mark_safe(render_to_string(f"web/pictures/{Equipment(thing).value}.html"))  # noqa: S308


@register.simple_tag
def opens_more(opens: Opens, thing: str) -> str:
    """ "8 more exercises", for a thing that is not ticked and opens some by itself."""
    more = opens.more.get(thing, 0)
    if not more:
        return ""
    return ngettext("{n} more exercise", "{n} more exercises", more).format(n=more)


@register.inclusion_tag("web/parts/footmap.html")
def feet(form: Form, *fields: str, was: Collection[str] = ()) -> dict[str, Any]:
    """The foot map for these fields of the form: one field, or one for each feeling."""
    ticked = {field: form[field].value() or () for field in fields}
    drawn = foot_map(ticked, was, by_feeling=len(fields) > 1)
    return {"views": drawn.views, "brushes": drawn.brushes, "marked": drawn.marked}


@register.simple_tag
def chart(told: Chart) -> SafeString:
    """The picture, laid out twice: the sheet shows the one whose letters fit the text."""
    return svg(chart_svg(told) + chart_svg(told, is_large=True))


@register.simple_tag(takes_context=True)
def looked_back(context: Context, name: str, told: Hashable) -> SafeString:
    """A chart ("chart") or the feet over time ("numb") with its words and numbers.

    Kept for its person while it is the same: it is made from nothing but this value.
    """
    whose = context["someone"].key
    filled = kept_pages.part(
        whose,
        name,
        told,
        fill=lambda: render_to_string(f"web/looking_back/{name}.html", {name: told}),
    )
    return mark_safe(filled)  # noqa: S308 - a template of ours


@register.simple_tag
def table_rows(table: Table) -> SafeString:
    """The rows of a table, the head of each first.

    A year has thousands of cells; over those, a loop in a template takes longer than all else.
    """
    rows = (
        f'<tr><th scope="row">{escape(head)}</th>'
        + "".join(f'<td class="num">{escape(cell)}</td>' for cell in cells)
        + "</tr>"
        for head, *cells in table.rows
    )
    return mark_safe("".join(rows))  # noqa: S308 - each cell is escaped


@register.simple_tag
def feet_as_marked(name: str, marked: Collection[str]) -> SafeString:
    """Both feet with the marked places filled. `name` begins the ids of the drawing."""
    return svg(feet_marked(name, marked))


@register.filter
def as_planks(share: Share) -> SafeString:
    """How many of how many, as a row of planks."""
    return svg(share_svg(share))


@register.filter
def by_area(field: BoundField) -> tuple[Group, ...]:
    """The boards of a list of signs in groups, by the part of the body."""
    return signs_by_area(field, care.catalogue().flags)


@register.filter
def weekday(on: date) -> str:
    """ "Friday"."""
    return _(days.WEEKDAYS[on.weekday()].one)


@register.filter
def day(on: date) -> str:
    """ "Friday 20 November"."""
    return days.day(on)


@register.filter
def full_day(on: date) -> str:
    """ "20 November 2026"."""
    return days.full_day(on)


@register.filter
def moment(at: datetime) -> str:
    """ "Friday 20 November, 9:12", on the clock of whoever was there."""
    return f"{days.day(at.date())}, {clock_time(at)}"


@register.filter
def clock_time(at: datetime) -> str:
    """ "9:12"."""
    return f"{at.hour}:{at.minute:02}"


@register.filter
def exercise_name(item: Item) -> str:
    return short_name(item, care.catalogue())


@register.inclusion_tag("web/parts/figure.html", takes_context=True)
def figure(context: Context, name: str) -> dict[str, Any]:
    """The moving figure; its absence in words."""
    found = drawn(name)
    if found is None:
        return {"drawn": False}
    person = person_in(name, context["display"])
    return {
        "drawn": True,
        "moving": svg(found.moving),
        "start": svg(found.start.picture),
        "start_words": found.start.words,
        "end": svg(found.end.picture),
        "end_words": found.end.words,
        "description": found.description,
        "body": person.body.value,
        "skin": person.skin,
    }


@register.inclusion_tag("web/parts/still.html", takes_context=True)
def still(context: Context, name: str) -> dict[str, Any]:
    """The telling still of a figure, for lists: a file, fetched once and when it comes near."""
    found = drawn(name)
    if found is None:
        return {"drawn": False}
    theme = context["display"].theme.value
    return {
        "drawn": True,
        "figure": name,
        "who": person_in(name, context["display"]).called,
        "mark": found.mark,
        "theme": theme if theme in THEMES else "light",
        "is_auto": theme not in THEMES,
        "width": STILL_WIDTH,
        "height": round(STILL_WIDTH / found.aspect),
    }


@register.filter
def iso(value: object) -> str:
    """A day as date fields of browsers want it; whatever else was typed as it is."""
    return value.isoformat() if isinstance(value, date) else str(value or "")
