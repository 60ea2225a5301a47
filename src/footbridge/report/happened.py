"""Falls, stumbles, stops, days away: what happened, with its day."""

from collections.abc import Iterator
from datetime import date

from footbridge.engine.facts import Away, Fall, Session, Stumble, Walk
from footbridge.report.asked_for import asked_for
from footbridge.report.document import Grid, Heading, Paragraph, Part
from footbridge.report.story import Story
from footbridge.telling.days import full_day
from footbridge.telling.facts import what
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import sentence_case, together
from footbridge.telling.sentence import said

HARM = {
    "hurt": said("hurt"),
    "head": said("the head was hit"),
    "cannot_stand": said("could not get up"),
}
Row = tuple[date, str]


def happened(story: Story) -> tuple[Part, ...]:
    rows = sorted([row for row in _rows(story) if row[0] >= story.first], reverse=True)
    heading = Heading(text=_("Falls, stops and days away"))
    after = (Paragraph(text=_stumbles(story)), *asked_for(story))
    if not rows:
        nothing = Paragraph(text=_("No fall, stop or day away was reported for these days."))
        return (heading, nothing, *after)
    return (
        heading,
        Grid(
            name=_("Falls, stops and days away"),
            heads=(_("Day"), _("What happened")),
            rows=tuple((full_day(on), words) for on, words in rows),
            widths=(1, 3),
        ),
        *after,
    )


def _rows(story: Story) -> Iterator[Row]:
    catalogue = story.catalogue
    yield from ((each.day, _fall(each.what)) for each in story.history.of(Fall))
    for session in story.history.of(Session):
        if any(each.stop is not None for each in session.what.sets):
            yield session.day, sentence_case(what(session.what, catalogue))
    for walk in story.history.of(Walk):
        if walk.what.stop is not None:
            yield walk.day, sentence_case(what(walk.what, catalogue))
    for away in story.history.of(Away):
        yield away.what.first, sentence_case(what(away.what, catalogue))


def _fall(fall: Fall) -> str:
    """What was not told of it is not said to have been well."""
    harm = [_(words.one) for field, words in HARM.items() if getattr(fall, field)]
    unknown = all(getattr(fall, field) is None for field in HARM)
    if harm:
        return _("A fall: {harm}.").format(harm=together(harm))
    if unknown:
        return _("A fall. We don’t know if it did any harm.")
    return _("A fall. No harm was reported.")


def _stumbles(story: Story) -> str:
    n = len(story.history.between(Stumble, story.first, story.today))
    if not n:
        return _("No stumble was reported for these days.")
    line = ngettext(
        "{n} stumble was caught in these days.", "{n} stumbles were caught in these days.", n
    )
    return line.format(n=n)
