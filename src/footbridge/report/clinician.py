"""The report for a clinician: the answer on the first page, and what it stands on after it."""

from collections.abc import Callable, Collection, Mapping

from footbridge.catalogue.words import Word
from footbridge.report import charts, done, planned
from footbridge.report.answer import answer, asked_of_you, is_known, judged
from footbridge.report.document import (
    Document,
    Facts,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Weight,
)
from footbridge.report.foot import foot, versions
from footbridge.report.happened import happened
from footbridge.report.measured import measured
from footbridge.report.signs_told import limits_told, signs_told
from footbridge.report.story import Story
from footbridge.telling import trends
from footbridge.telling.days import full_day
from footbridge.telling.language import _
from footbridge.telling.names import PHASES, name


class Detail(Word):
    """What may follow the first page, in this order. Warning signs are told always."""

    DONE = "done"
    PAIN = "pain"
    TESTS = "tests"
    NUMB = "numb"
    WALKING = "walking"
    EVERYDAY = "everyday"
    HAPPENED = "happened"
    DOSES = "doses"
    CHANGES = "changes"
    NOTES = "notes"


DETAILS: Mapping[Detail, Callable[[Story], tuple[Part, ...]]] = {
    Detail.DONE: done.done,
    Detail.PAIN: charts.rated,
    Detail.TESTS: charts.tested,
    Detail.NUMB: charts.numb,
    Detail.WALKING: charts.walked,
    Detail.EVERYDAY: charts.everyday,
    Detail.HAPPENED: happened,
    Detail.DOSES: planned.doses,
    Detail.CHANGES: planned.changed,
    Detail.NOTES: planned.notes,
}
USUAL = tuple(each for each in Detail if each is not Detail.NOTES)
"""What is shown unless something else is chosen. Own notes are private until they are ticked."""


def clinician_report(story: Story, wanted: Collection[Detail] = USUAL) -> Document:
    """`wanted` chooses what follows the first page."""
    details = [part for each in Detail if each in wanted for part in DETAILS[each](story)]
    return Document(
        name="report",
        title=_("Report for your clinician"),
        about=_about(story),
        parts=(
            *_first_page(story),
            PageBreak(),
            *_signs(story),
            *details,
            Heading(text=_("What made this report")),
            Facts(rows=versions(story)),
            Paragraph(text=_where_from(story), weight=Weight.SMALL),
        ),
        foot=foot(story),
        dense=True,
    )


def _about(story: Story) -> str:
    line = _("{name}, born in {year}. {first} to {last}. Week {week} of the plan: {phase}.")
    return line.format(
        name=story.name,
        year=story.person.year_of_birth,
        first=full_day(story.first),
        last=full_day(story.today),
        week=story.decision.week,
        phase=_(PHASES[story.decision.phase].one),
    )


def _first_page(story: Story) -> tuple[Part, ...]:
    return (
        answer(story),
        Heading(text=_("In one sentence")),
        Paragraph(text=f"{_summary(story)} {done.done_lately(story)}"),
        *measured(story),
        asked_of_you(story),
    )


def _summary(story: Story) -> str:
    known = [each for each in judged(story) if is_known(each)]
    return trends.summary(known)


def _signs(story: Story) -> tuple[Part, ...]:
    return (
        Heading(text=_("Warning signs and limits")),
        *_signs_ever(story),
        *_limits_ever(story),
    )


def _signs_ever(story: Story) -> tuple[Part, ...]:
    found = signs_told(story)
    if not found:
        return (Paragraph(text=_("No warning sign was ever reported.")),)
    return (
        Grid(
            name=_("Warning signs"),
            heads=(_("Warning sign"), _("Since"), _("How soon"), _("After that")),
            rows=tuple(
                (each.name, full_day(each.since), each.how_soon, each.followed) for each in found
            ),
            widths=(1.8, 1.1, 0.9, 2.4),
        ),
    )


def _limits_ever(story: Story) -> tuple[Part, ...]:
    found = limits_told(story)
    if not found:
        return (Paragraph(text=_("The safety questions set no limit.")),)
    return (
        Grid(
            name=_("Limits from the safety questions"),
            heads=(_("Limit"), _("What it does"), _("How it ends")),
            rows=tuple((each.name, each.says, each.ends) for each in found),
            widths=(1.5, 2.5, 1.5),
        ),
    )


def _where_from(story: Story) -> str:
    told = _("Told and timed at home by the person. This is not a diagnosis.")
    track = _("Pattern told at the start: {track}.").format(track=name(story.person.track))
    you = _("“You” in a sentence is {name}: they read the same words.").format(name=story.name)
    return f"{told} {track} {you}"
