"""The plan as it stands, and how it came to be: doses, changes and their reasons."""

from datetime import date

from footbridge.engine.facts import OwnNote
from footbridge.engine.shown.decision import Item
from footbridge.looking_back.changes import Changed, changes
from footbridge.report.answer import is_stopped
from footbridge.report.document import Grid, Heading, Paragraph, Part, Weight
from footbridge.report.story import Story
from footbridge.telling import dose, item_name, name, rung_text, sentence_case, target
from footbridge.telling.days import full_day, short_day
from footbridge.telling.language import _
from footbridge.telling.plain import seen_only


def doses(story: Story) -> tuple[Part, ...]:
    """Every exercise as it was last asked for: strength, say, was not asked for today."""
    rows = tuple(_dose(on, each, story) for on, each in story.items_now())
    if not rows:
        return (
            Heading(text=_("Doses now")),
            Paragraph(text=_("No exercise is planned at the moment.")),
        )
    stopped = _("All training is stopped now. These doses are from before.")
    return (
        Heading(text=_("Doses now")),
        *([Paragraph(text=stopped, weight=Weight.STRONG)] if is_stopped(story) else []),
        Grid(
            name=_("Doses now"),
            heads=(_("Exercise"), _("Part"), _("Dose"), _("Should feel"), _("Asked")),
            rows=rows,
            widths=(1.6, 0.8, 1.6, 1.2, 0.6),
        ),
    )


def _dose(on: date, item: Item, story: Story) -> tuple[str, ...]:
    called = item_name(item, story.catalogue)
    step = rung_text(item.level, story.catalogue) if item.level else ""
    return (
        _("{exercise}: {step}").format(exercise=called, step=step) if step else called,
        sentence_case(name(item.stream)),
        sentence_case(dose(item.dose)),
        target(item.dose.target) if item.dose.target else "–",
        _("today") if on == story.today else short_day(on),
    )


def changed(story: Story) -> tuple[Part, ...]:
    """What became another in the days that the paper covers, and why."""
    found = [each for each in changes(story.shown, story.catalogue) if each.on >= story.first]
    if not found:
        nothing = Paragraph(text=_("Nothing changed in the plan in these days."))
        return (Heading(text=_("What changed in the plan, and why")), nothing)
    return (
        Heading(text=_("What changed in the plan, and why")),
        Grid(
            name=_("What changed in the plan, and why"),
            heads=(_("Day"), _("Exercise"), _("What it became, and why")),
            rows=tuple(_change(each) for each in reversed(found)),
            widths=(0.6, 1.6, 3.2),
        ),
    )


def _change(found: Changed) -> tuple[str, ...]:
    return short_day(found.on), found.names, found.why


def notes(story: Story) -> tuple[Part, ...]:
    """The person's own words on exercises. Nothing where there are none."""
    known = story.catalogue.exercises
    told = {
        (known[each.what.exercise].name if each.what.exercise in known else each.what.exercise): (
            each
        )
        for each in story.history.of(OwnNote)
    }
    if not told:
        return ()
    return (
        Heading(text=_("Own notes on exercises")),
        Grid(
            name=_("Own notes on exercises"),
            heads=(_("Exercise"), _("Note"), _("Written on")),
            rows=tuple(
                (exercise, seen_only(each.what.says), full_day(each.day))
                for exercise, each in told.items()
            ),
            widths=(1.4, 3, 1.2),
        ),
    )
