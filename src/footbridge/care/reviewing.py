"""A review may accept only what it offers."""

from collections.abc import Sequence

from footbridge.care.known import catalogue
from footbridge.care.refusal import NotOffered, Refused
from footbridge.care.story import story_of
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, Journal, ReviewAccepted
from footbridge.storage.glance import Glance


def refuse_what_is_not_offered(about: Glance, fresh: Sequence[Entry[Fact]]) -> None:
    """Raises NotOffered for a yes to what the review of that day does not offer.

    Refused for two of them: one at most would change anything (REG-04).
    """
    for entry in fresh:
        if isinstance(entry.what, ReviewAccepted) and entry.what.accepted:
            _refuse(about, entry, entry.what.accepted, fresh)


def _refuse(
    about: Glance,
    entry: Entry[Fact],
    accepted: Sequence[str],
    fresh: Sequence[Entry[Fact]],
) -> None:
    if len(set(accepted)) > 1:
        message = f"One change at a time, and not {len(set(accepted))}."
        raise Refused(message, field="accepted", expected=f"one of {', '.join(accepted)}")
    told = story_of(str(about.key), about.mark).record
    # Whole journals come in one batch; and a correction is read with what was offered before the
    # answer that it takes the place of.
    others = {entry.id, entry.corrects}
    facts = tuple(each for each in (*told.journal.facts, *fresh) if each.id not in others)
    decision = decide(Journal(facts=facts), told.person, catalogue(), entry.day)
    offered = [proposal.id for proposal in decision.proposals]
    for wanted in accepted:
        if wanted not in offered:
            raise NotOffered(wanted, entry.day, offered)
