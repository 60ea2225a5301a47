"""The plan for two weeks on paper: a line a day with boxes to tick, then how each move is done.

It holds what the engine says of each day to come, if each goes as usual, and nothing else. Where
nothing may be done, or nobody can say what may, it says that instead.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.engine.ahead import Ahead, stops_all
from footbridge.engine.known.guide import variant_of
from footbridge.engine.shown.decision import Decision, Dose, Item
from footbridge.engine.shown.session import session_blocks, walk_blocks
from footbridge.engine.shown.situations import AwayNow, FirstDays, NotEnoughKnown, OnCourse
from footbridge.report.document import (
    Boxes,
    Cell,
    Document,
    Grid,
    Heading,
    Inside,
    PageBreak,
    Panel,
    Paragraph,
    Part,
    Picture,
    Points,
    Weight,
)
from footbridge.report.foot import foot
from footbridge.report.log_sheet import day_in_short
from footbridge.report.story import Story
from footbridge.telling import block_name, doses, item_name, short_name, situations, together
from footbridge.telling.days import day, full_day, short_day, span
from footbridge.telling.language import _
from footbridge.telling.lists import in_a_sentence

NAME = "plan"
Pictures = Mapping[str, tuple[Picture, ...]]
"""What is seen of an exercise from its start to its end, by the name of its figure."""

# What says nothing that a sheet could be read without.
ORDINARY = OnCourse | FirstDays | NotEnoughKnown


def plan_sheet(story: Story, ahead: Ahead, pictures: Pictures) -> Document:
    """The sheet from today on. `ahead` is what the engine says of these days."""
    days = ahead.days
    last = days[-1].on if days else story.today
    return Document(
        name=NAME,
        title=_("Your plan for two weeks") if days else _("No plan to print today"),
        about=_("{name}, {span}").format(name=story.name, span=span(story.today, last)),
        parts=tuple(_parts(story, ahead, pictures)),
        foot=foot(story),
    )


def _parts(story: Story, ahead: Ahead, pictures: Pictures) -> Iterator[Part]:
    catalogue = story.catalogue
    if not ahead.days:
        yield _instead(ahead.end or story.decision, catalogue)
        return
    yield Paragraph(text=_if_all_goes_on(story.today))
    yield from _today_is_special(ahead.days[0], catalogue)
    yield _when_to_stop(catalogue)
    yield Grid(
        name=_("Your plan, day by day"),
        heads=(_("Day"), _("To tick when it is done")),
        rows=tuple(_rows(ahead.days, catalogue)),
        widths=(1.5, 6.5),
    )
    yield Paragraph(text=_ends(ahead))
    yield PageBreak()
    yield Heading(text=_("How each one is done"))
    yield Grid(
        name=_("How each one is done"),
        heads=(_("Exercise"), _("Start and end"), _("How")),
        rows=tuple(_exercises(ahead.days, pictures, catalogue)),
        widths=(3.0, 2.9, 4.4),
    )


def _if_all_goes_on(today: date) -> str:
    return _(
        "This is the plan as it stood on {day}. It holds only if each day goes as usual. "
        "Nothing goes up in it: that needs your check-ins. Pain, a warning sign or missed days "
        "change it, so look at the app when you can."
    ).format(day=day(today))


def _instead(decision: Decision, catalogue: Catalogue) -> Panel:
    """What holds today in place of a plan."""
    text = situations.situation(decision, catalogue)
    if stops_all(decision):
        what = _("Do none of the exercises of an older sheet either.")
        return Panel(title=text.title, parts=(_said(text.lead), _said(what)), urgent=True)
    return Panel(title=_("Safety questions come first"), parts=(_said(_questions_first()),))


def _questions_first() -> str:
    return _("Please answer the safety questions in the app. They decide what you can do.")


def _said(text: str) -> Paragraph:
    return Paragraph(text=text)


def _today_is_special(decision: Decision, catalogue: Catalogue) -> Iterator[Part]:
    """What makes the plan smaller than it could be, and what waits for an answer."""
    for found in (decision.situation, *decision.also):
        if not isinstance(found, ORDINARY):
            text = situations.of_situation(found, decision, catalogue)
            yield Paragraph(text=_("{title}.").format(title=text.title), weight=Weight.STRONG)
            yield Paragraph(text=text.lead)
    if decision.asks:
        yield Paragraph(
            text=_("There’s a question for you in the app. Please answer it before you go on."),
            weight=Weight.STRONG,
        )


def _when_to_stop(catalogue: Catalogue) -> Panel:
    numbers = catalogue.numbers
    return Panel(
        title=_("When to stop"),
        parts=(
            Points(
                texts=(
                    _(
                        "Sharp or growing pain, dizziness or weakness? Stop at once and sit down. "
                        "Do no more that day. Then say so in the app."
                    ),
                    _(
                        "Something new on a foot, a fall, or a warning sign? Do nothing of this "
                        "sheet. Look at your sheet of warning signs: it says what to do, and how "
                        "soon."
                    ),
                    _(
                        "Pain or soreness {points} points or more over your usual, and still up "
                        "the day after? Open the app first: the plan gets a little lighter."
                    ).format(points=numbers.trigger_peak_rise_points),
                    _(
                        "Ill, in hospital, or {days} days without exercise? This sheet holds no "
                        "more. Open the app first."
                    ).format(days=numbers.gap_light_days),
                )
            ),
        ),
        urgent=True,
    )


def _rows(days: tuple[Decision, ...], catalogue: Catalogue) -> Iterator[tuple[str | Cell, ...]]:
    has_had_review = False
    for decision in days:
        is_review = any(due.what == "review" for due in decision.due)
        yield _row(decision, catalogue, is_review=is_review and not has_had_review)
        has_had_review = has_had_review or is_review


def _row(decision: Decision, catalogue: Catalogue, *, is_review: bool) -> tuple[str | Cell, ...]:
    head = [_said(day_in_short(decision.on))]
    if decision.is_strength_day:
        head.append(_said(_("Strength day")))
    return Cell(parts=tuple(head)), _to_tick(decision, catalogue, is_review=is_review)


def _to_tick(decision: Decision, catalogue: Catalogue, *, is_review: bool) -> str | Cell:
    """A box for what comes before all else, one for each part of the session, one for the walk."""
    review = _("Review today, in the app. It may change the days after it.")
    above = (Paragraph(text=review, weight=Weight.STRONG),) if is_review else ()
    if isinstance(decision.situation, AwayNow):
        return _("Away: nothing is planned.")
    parts = [
        _("{part}: {names}").format(part=block_name(block), names=_names(block.items, catalogue))
        for block in session_blocks(decision)
    ]
    walks = [
        _("{part}: {names}").format(part=block_name(block), names=doses.amount(item.dose))
        for block in walk_blocks(decision)
        for item in block.items
    ]
    first = _("First: check-in, and a look at your feet")
    if not parts and not walks:
        none = _said(_("No exercises on this day."))
        return Cell(parts=(*above, Boxes(labels=(first,)), none))
    return Cell(parts=(*above, Boxes(labels=(first, *parts, *walks))))


def _names(items: Iterable[Item], catalogue: Catalogue) -> str:
    """Names hold commas themselves."""
    return "; ".join(in_a_sentence(short_name(item, catalogue)) for item in items)


def _ends(ahead: Ahead) -> str:
    if ahead.end is None:
        return _("After {day}, print a new sheet.").format(day=full_day(ahead.days[-1].on))
    return _(
        "On {day} safety questions come first. Answer them in the app, then print a new sheet."
    ).format(day=full_day(ahead.end.on))


def _exercises(
    days: tuple[Decision, ...], pictures: Pictures, catalogue: Catalogue
) -> Iterator[tuple[str | Cell, ...]]:
    """Each way of each exercise once, in the order in which it comes first."""
    ways: dict[tuple[str, str], list[tuple[Decision, Item]]] = {}
    for decision in days:
        for block in (*session_blocks(decision), *walk_blocks(decision)):
            for item in block.items:
                ways.setdefault((item.exercise, item.variant), []).append((decision, item))
    for (exercise, _variant), times in ways.items():
        yield _exercise(catalogue.exercises[exercise], times, days, pictures, catalogue)


def _exercise(
    exercise: Exercise,
    times: list[tuple[Decision, Item]],
    days: tuple[Decision, ...],
    pictures: Pictures,
    catalogue: Catalogue,
) -> tuple[str | Cell, ...]:
    item = times[0][1]
    variant = variant_of(exercise, item.variant)
    head = (_said(item_name(item, catalogue)), *map(_said, _how_much(times, days)))
    seen = pictures.get(variant.figure, ())
    return (
        Cell(parts=head),
        Cell(parts=seen, beside=True) if seen else "",
        Cell(parts=tuple(_how(exercise, variant, item))),
    )


def _how(exercise: Exercise, variant: Variant, item: Item) -> Iterator[Inside]:
    yield Points(texts=variant.steps or exercise.steps, numbered=True)
    if item.dose.target is not None:
        yield Paragraph(text=doses.target(item.dose.target), weight=Weight.SMALL)


def _how_much(times: list[tuple[Decision, Item]], days: tuple[Decision, ...]) -> Iterator[str]:
    """The dose; where it differs from day to day, which of them is when."""
    by_dose: dict[Dose, list[Decision]] = {}
    for decision, item in times:
        by_dose.setdefault(item.dose, []).append(decision)
    for dose, when in by_dose.items():
        told = " ".join(each for each in (f"{doses.dose(dose)}.", doses.rest(dose)) if each)
        if len(by_dose) == 1:
            yield told
        else:
            yield _("{days}: {dose}").format(days=_days(when, days), dose=told)


def _days(when: list[Decision], days: tuple[Decision, ...]) -> str:
    """ "On strength days", where these are they; else each day."""
    strong = [each.on for each in days if each.is_strength_day]
    mine = [each.on for each in when]
    if mine == strong:
        return _("On strength days")
    if not set(mine) & set(strong):
        return _("On other days")
    return together([short_day(each) for each in mine])
