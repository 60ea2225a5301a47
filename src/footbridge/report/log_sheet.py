"""The daily log on paper: a line a day to fill in by pen, and the map of the feet.

It asks what `log_fields` lists, in that order, so that it is typed in as it was ticked.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from footbridge.catalogue.words import Tier
from footbridge.drawings.feet_to_mark import feet_to_mark
from footbridge.engine.facts import Feeling
from footbridge.engine.person import Slot
from footbridge.report.document import (
    Beside,
    Blank,
    Boxes,
    Cell,
    Document,
    Grid,
    Heading,
    PageBreak,
    Panel,
    Paragraph,
    Part,
    Picture,
    Points,
    Weight,
)
from footbridge.report.foot import foot
from footbridge.report.log_fields import DAYS, Answer, Asked, Kind, asked_of_a_day
from footbridge.report.story import Story
from footbridge.telling import name, sentence_case
from footbridge.telling.days import WEEKDAYS, full_day, short_day, span
from footbridge.telling.language import _
from footbridge.telling.sentence import said

NAME = "log"
MAP_WIDTH = 120.0
ROW_HIGH = 6.0
WEEK = 7
# Shares of the width of a page that lies on its side: a column is as wide as its longest word.
DAY_WIDTH, LEAST_WIDTH = 8.5, 7.0
LABEL_WIDTH = 2.6
# As the map of the pages fills what is marked: solid, dots, lines, crosses.
PENS = {
    Feeling.NUMB: said("fill it in"),
    Feeling.TINGLING: said("dots"),
    Feeling.BURNING: said("lines"),
    Feeling.PAINFUL: said("crosses"),
}


def log_sheet(story: Story, first: date, *, large: bool = False) -> Document:
    """The sheet for the days from `first` on. In large print there is a page for each week."""
    days = [first + timedelta(days=number) for number in range(DAYS)]
    how = Paragraph(text=_how(story.person.check_in_slot))
    feet, split = tuple(_map(days[-1])), PageBreak()
    if large:
        parts = (how, _at_once(story), split, *_weeks(days), split, *feet)
    else:
        parts = (how, _table(days), split, Beside(columns=((_at_once(story),), feet)))
    return Document(
        name=NAME,
        title=_("Daily log"),
        about=_("{name}, {span}").format(name=story.name, span=span(days[0], days[-1])),
        parts=parts,
        foot=foot(story),
        landscape=True,
        dense=not large,
    )


def _how(slot: Slot) -> str:
    """When to fill it in, and what to leave out."""
    when = _("every morning") if slot is Slot.MORNING else _("every evening")
    return _(
        "Fill in your pain and soreness {when}, and the rest when it is done. "
        "0 is none, 10 is the worst. Leave out what you do not know. "
        "Later, type it in: on the page “Type in a paper log”."
    ).format(when=when)


def _table(days: list[date]) -> Grid:
    """A line a day, a column for everything that is written or ticked."""
    columns = _columns()
    widths = (max(LEAST_WIDTH, *map(len, head.split())) for head, _is_number in columns)
    rows = tuple(
        (_day_of_week(each), *(_room(is_number) for _head, is_number in columns)) for each in days
    )
    return Grid(
        name=_("Daily log"),
        heads=(_("Day"), *(head for head, _is_number in columns)),
        rows=rows,
        widths=(DAY_WIDTH, *widths),
        high=ROW_HIGH,
    )


def _weeks(days: list[date]) -> tuple[Part, ...]:
    """The same turned round: a column a day, for a week."""
    weeks = [days[at : at + WEEK] for at in range(0, len(days), WEEK)]
    parts: list[Part] = []
    for week in weeks:
        parts += [_week(week), PageBreak()]
    return tuple(parts[:-1])


def _week(days: list[date]) -> Grid:
    rows = tuple((head, *(_room(is_number) for _each in days)) for head, is_number in _columns())
    return Grid(
        name=span(days[0], days[-1]),
        heads=(_("Day"), *(_day_of_week(each) for each in days)),
        rows=rows,
        widths=(LABEL_WIDTH, *(1.0 for _each in days)),
        high=ROW_HIGH,
    )


def _day_of_week(on: date) -> str:
    """ "Fri 27": of two weeks that is enough."""
    weekday = _(WEEKDAYS[on.weekday()].one)
    return _("{weekday} {number}").format(weekday=weekday[:3], number=on.day)


def day_in_short(on: date) -> str:
    """ "Fri 27 Nov"."""
    weekday = _(WEEKDAYS[on.weekday()].one)
    return _("{weekday} {day}").format(weekday=weekday[:3], day=short_day(on))


def _columns() -> list[tuple[str, bool]]:
    """What is written or ticked, in order: its head, and whether it is a number."""
    return [
        column
        for field in asked_of_a_day()
        for column in (
            [(_head(field), True)]
            if field.kind is Kind.NUMBER
            else [(_box(field, answer), False) for answer in field.answers]
        )
    ]


def _head(field: Asked) -> str:
    """ "Nerve pain, 0 to 10", "Walk, minutes"."""
    if field.most is not None:
        return _("{name}, {least} to {most}").format(
            name=field.name, least=field.least, most=field.most
        )
    return _("{name}, {unit}").format(name=field.name, unit=field.unit)


def _box(field: Asked, answer: Answer) -> str:
    return _("{name}: {answer}").format(name=field.name, answer=answer.words)


def _room(is_number: bool) -> str | Cell:
    """Room for a number, or a box to tick."""
    return "" if is_number else Cell(parts=(Boxes(labels=("",)),))


def _at_once(story: Story) -> Panel:
    """What no sheet may wait for."""
    signs = [flag.name for flag in story.catalogue.flags.values() if flag.tier is Tier.EMERGENCY]
    return Panel(
        title=_("Do not wait with these"),
        parts=(
            Paragraph(
                text=_(
                    "A fall, or something new on your feet? Look at your sheet of warning signs "
                    "today. Do not wait until you type it in."
                )
            ),
            Paragraph(
                text=_("Call {emergency} now for any of these:").format(
                    emergency=story.numbers.emergency
                ),
                weight=Weight.STRONG,
            ),
            Points(texts=tuple(signs)),
        ),
        urgent=True,
    )


def _map(last: date) -> Iterator[Part]:
    yield Heading(text=_("Where do you feel it?"))
    yield Paragraph(
        text=_("Mark it once, at best on the last day, {day}.").format(day=full_day(last))
    )
    yield Paragraph(text=" ".join(_pen(feels) for feels in Feeling))
    yield Picture(
        svg=feet_to_mark("to-mark"),
        alt=_(
            "Both feet, to mark by pen: the soles on the left, the tops on the right. "
            "In each, the left foot stands on the left."
        ),
        width=MAP_WIDTH,
    )
    yield Paragraph(text=_("Left: the soles of both feet. Right: the tops."), weight=Weight.SMALL)
    yield Blank(label=_("Marked on this day:"))
    yield Heading(text=_("Something new on a foot?"))
    yield Paragraph(text=_("Put a ring around it on the map, and write what you saw, and when."))
    yield Blank(label=_("What, and when:"), lines=2)


def _pen(feels: Feeling) -> str:
    return _("{feeling}: {pen}.").format(
        feeling=sentence_case(name(feels)), pen=_(PENS[feels].one)
    )
