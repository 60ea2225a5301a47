"""What is measured, one row each: then, now, how much more than chance it must be, the verdict."""

from footbridge.catalogue.words import Measure
from footbridge.engine.shown.fortnights import Against
from footbridge.engine.shown.trend import Trend, Verdict
from footbridge.report.answer import judged
from footbridge.report.document import Grid, Heading, Paragraph, Part, Weight
from footbridge.report.story import Story
from footbridge.telling import name, sentence_case, trends
from footbridge.telling.language import _
from footbridge.telling.sentence import said

NOTHING = "–"
FIRST_DAYS = said(
    "Pain and soreness in the {slot}: the middle value of the first days, and of those since."
)
DAYS_BEFORE = said(
    "Pain and soreness in the {slot}: the middle value of {n} days, and of the {n} before."
)


def measured(story: Story) -> tuple[Part, ...]:
    found = [each for each in judged(story) if each.points]
    if not found:
        nothing = Paragraph(text=_("Nothing has been measured yet."))
        return (Heading(text=_("What has changed")), nothing)
    return (
        Heading(text=_("What has changed")),
        Grid(
            name=_("What has changed"),
            heads=(
                _("Measure"),
                _("Then"),
                _("Now"),
                _("Change"),
                _("Chance, up to"),
                _("Verdict"),
            ),
            rows=tuple(_row(each) for each in found),
            widths=(2.5, 0.7, 0.7, 0.8, 1.3, 1.8),
        ),
        Paragraph(text=_how_compared(story), weight=Weight.SMALL),
    )


def _row(trend: Trend) -> tuple[str, ...]:
    is_test = trend.measure in set(Measure)
    is_known = is_test or trend.verdict is not Verdict.NOT_ENOUGH
    then, now = (trend.before, trend.now) if is_known else (None, None)
    return (
        _name(trend),
        NOTHING if then is None else trends.number(then),
        NOTHING if now is None else trends.number(now),
        NOTHING if then is None or now is None else _signed(now - then),
        trends.number(trend.noise),
        trends.row_verdict(trend),
    )


def _name(trend: Trend) -> str:
    """With its unit, unless the name has it in it."""
    called, unit = sentence_case(trends.short_name(trend)), trends.unit(trend.unit)
    if unit.casefold() in called.casefold():
        return called
    return _("{name} ({unit})").format(name=called, unit=unit)


def _signed(change: float) -> str:
    """With its sign, so that nobody has to work out which way it went."""
    words = trends.number(abs(change))
    if words == trends.number(0):
        return words
    return f"+{words}" if change > 0 else f"\u2212{words}"


def _how_compared(story: Story) -> str:
    numbers = story.known.numbers
    slot = name(story.person.check_in_slot)
    has_first_days = any(
        each.against is Against.FIRST_DAYS and each.verdict is not Verdict.NOT_ENOUGH
        for each in judged(story)
    )
    pattern = _(FIRST_DAYS.one if has_first_days else DAYS_BEFORE.one)
    how = pattern.format(slot=slot, n=numbers.trend_window_days)
    tests = _("Tests: the first result and the newest, done and timed at home.")
    chance = _("A change smaller than what stands under “Chance” may be chance.")
    return f"{how} {tests} {chance}"
