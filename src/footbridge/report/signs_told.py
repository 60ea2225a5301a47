"""Every warning sign and every limit, with its days and with who said that it is over."""

from collections.abc import Iterator
from datetime import date

from footbridge.catalogue.model import Gate
from footbridge.catalogue.value import value
from footbridge.engine.facts import Entry, FeetCheck, FlagCleared, FlagReported, GateCleared
from footbridge.engine.known.answers import CLINICIAN, screen_on
from footbridge.engine.known.guide import guide_of
from footbridge.engine.signs.flags import Sign, seen_on_feet, signs_in
from footbridge.report.story import Story
from footbridge.telling.days import full_day
from footbridge.telling.language import _
from footbridge.telling.plain import seen_only
from footbridge.telling.urgency import HOW_SOON


@value
class SignTold:
    """`followed` says what came of it, in words: who was told, and who said that it is over."""

    name: str
    how_soon: str
    since: date
    followed: str
    is_open: bool


def signs_told(story: Story) -> tuple[SignTold, ...]:
    """All signs ever raised, the open ones first, then the newest; also what today notices."""
    history, catalogue = story.history, story.catalogue
    screen = screen_on(story.person, history, catalogue)
    on_feet = seen_on_feet(history.of(FeetCheck), guide_of(catalogue))
    raised = signs_in(history, catalogue, screen, on_feet)
    told = [_sign(each, story) for each in raised]
    found = {each.fact for each in raised}
    stated = (each for each in story.decision.flags if each.raised_by not in found)
    told += [
        SignTold(
            name=catalogue.flags[each.flag].name,
            how_soon=_(HOW_SOON[each.tier].one),
            since=each.since,
            followed=_("It is open. It was seen in what was told."),
            is_open=True,
        )
        for each in stated
    ]
    return tuple(sorted(told, key=lambda each: (not each.is_open, -each.since.toordinal())))


def _sign(sign: Sign, story: Story) -> SignTold:
    over = _cleared_by(sign, story)
    parts = [*_reported(sign, story), over or _("It is open.")]
    return SignTold(
        name=story.catalogue.flags[sign.flag].name,
        how_soon=_(HOW_SOON[sign.tier].one),
        since=sign.at.date(),
        followed=" ".join(parts),
        is_open=not over,
    )


def _reported(sign: Sign, story: Story) -> Iterator[str]:
    """When somebody was told, the first time while it stood."""
    for entry in story.history.of(FlagReported):
        is_meanwhile = sign.at <= entry.at and (sign.until is None or entry.at <= sign.until)
        if entry.what.flag == sign.flag and is_meanwhile:
            yield _("Somebody was told on {day}.").format(day=full_day(entry.day))
            return


def _cleared_by(sign: Sign, story: Story) -> str:
    """Who said that it is over, and when; nothing while it stands."""
    found = next((each for each in story.history.of(FlagCleared) if _clears(each, sign)), None)
    if sign.until is None or found is None:
        return ""
    who = seen_only(found.what.clinician or "") or story.name
    return _("Over since {day}, as {who} said.").format(day=full_day(found.day), who=who)


def _clears(entry: Entry[FlagCleared], sign: Sign) -> bool:
    is_named = bool(entry.what.clinician and entry.what.clinician.strip())
    may_clear = is_named or not sign.tier.needs_clinician
    is_later = (entry.at, entry.recorded) >= (sign.at, sign.told)
    return entry.what.flag == sign.flag and is_later and may_clear


@value
class LimitTold:
    """A limit of the safety questions. `ends` says who may end it, or who did."""

    id: str
    name: str
    says: str
    ends: str
    stands: bool
    is_clinicians: bool


def limits_told(story: Story) -> tuple[LimitTold, ...]:
    """The limits that stand, then those that were taken away."""
    gates = story.catalogue.gates
    standing = screen_on(story.person, story.history, story.catalogue).standing
    ended = [
        _limit(gates[each.what.gate], _ended(each, story), stands=False)
        for each in story.history.of(GateCleared)
        if each.what.gate in gates and each.what.gate not in standing
    ]
    return (*(_limit(gates[each], _stands(gates[each]), stands=True) for each in standing), *ended)


def _limit(gate: Gate, ends: str, *, stands: bool) -> LimitTold:
    return LimitTold(
        id=gate.id,
        name=gate.name,
        says=gate.says,
        ends=ends,
        stands=stands,
        is_clinicians=gate.cleared_by == CLINICIAN,
    )


def _stands(gate: Gate) -> str:
    if gate.cleared_by == CLINICIAN:
        return _("It stays until a clinician lifts it.")
    return _("It stands.")


def _ended(entry: Entry[GateCleared], story: Story) -> str:
    who = seen_only(entry.what.clinician or "") or story.name
    return _("Taken away on {day}, as {who} said.").format(day=full_day(entry.day), who=who)
