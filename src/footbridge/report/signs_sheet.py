"""The sheet of warning signs for the fridge: which, how soon, and whom to call."""

from collections.abc import Iterator

from footbridge.catalogue.calling import country_of
from footbridge.catalogue.words import Tier
from footbridge.report.document import (
    Blank,
    Document,
    Inside,
    Panel,
    Paragraph,
    Part,
    Points,
    Weight,
)
from footbridge.report.foot import foot
from footbridge.report.story import Story
from footbridge.telling.language import _
from footbridge.telling.sentence import said

TITLES = {
    Tier.EMERGENCY: said("Call {emergency} now for any of these"),
    Tier.SAME_DAY: said("Call today for any of these"),
    Tier.WITHIN_DAYS: said("Tell a clinician within days"),
}


def signs_sheet(story: Story) -> Document:
    """Every sign that asks for a call, the most urgent first, with the numbers of this person."""
    return Document(
        name="signs",
        title=_("Warning signs: stop, and call"),
        about=_("For {name} and everybody at home. Put it where everyone can see it.").format(
            name=story.name
        ),
        parts=(
            Paragraph(
                text=_("Stop the exercise. Sit down. Then do what it says here."),
                weight=Weight.STRONG,
            ),
            *(_of_tier(tier, story) for tier in TITLES),
        ),
        foot=foot(story),
    )


def _of_tier(tier: Tier, story: Story) -> Part:
    names = sorted(
        (each.id, each.name) for each in story.catalogue.flags.values() if each.tier is tier
    )
    signs = Points(texts=tuple(name for _id, name in names))
    calls = tuple(_calls(story)) if tier is Tier.SAME_DAY else ()
    first = tuple(_said_first(story)) if tier is Tier.EMERGENCY else ()
    return Panel(
        title=_(TITLES[tier].one).format(emergency=story.numbers.emergency),
        parts=(*first, *calls, signs),
        urgent=tier.stops_all,
    )


def _said_first(story: Story) -> Iterator[Inside]:
    """What to ask for there, where the number is the country's own."""
    place = country_of(story.catalogue, story.numbers.country)
    if story.numbers.emergency == place.emergency:
        yield Paragraph(text=place.ask_for, weight=Weight.STRONG)


def _calls(story: Story) -> Iterator[Inside]:
    """Whom to call today: as it was written down, or room to write it."""
    numbers = story.numbers
    yield _line(_("Foot clinic"), numbers.foot_care, numbers.foot_care_hours)
    yield _line(_("Doctor"), numbers.doctor, numbers.doctor_hours)
    closed = country_of(story.catalogue, numbers.country).closed
    if numbers.advice:
        closed = _("When they are closed: {advice}").format(advice=numbers.advice)
    yield Paragraph(text=closed, weight=Weight.STRONG)


def _line(whose: str, number: str, hours: str) -> Inside:
    if not number:
        return Blank(label=_("{whose}:").format(whose=whose))
    told = _("{whose}: {number}").format(whose=whose, number=number)
    if hours:
        told = _("{told}, {hours}").format(told=told, hours=hours)
    return Paragraph(text=told, weight=Weight.STRONG)
