"""What changes the course: time away, new answers, a review; and putting right what was told."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from footbridge.care.recording import Recorded, is_recorded, record, stamp
from footbridge.care.refusal import NotOffered, Refused
from footbridge.care.today import today
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine import journal
from footbridge.engine.journal import AwayReason, Fact
from footbridge.engine.person import Slot, Weekday, Zone


def go_away(
    key: str,
    *,
    now: datetime,
    first: date,
    last: date,
    why: AwayReason,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """Days without training, first and last included. They may lie ahead."""
    made = stamp(key, now=now, id=id, at=at)
    fact = journal.Away(kind="away", **made, first=first, last=last, why=why)
    return record(key, fact, now=now)


def change_profile(
    key: str,
    *,
    now: datetime,
    track: Track | None = None,
    at_home: Sequence[Equipment] | None = None,
    minutes: int | None = None,
    strength_weekdays: Sequence[Weekday] | None = None,
    check_in_slot: Slot | None = None,
    usual_zones: Sequence[Zone] | None = None,
    not_for_me: Mapping[str, str] | None = None,
    favourites: Sequence[str] | None = None,
    numb: bool | None = None,
    diabetes: bool | None = None,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """New answers to questions of the set-up; what is None stays as it was."""
    return record(
        key,
        journal.ProfileChanged(
            kind="profile_changed",
            **stamp(key, now=now, id=id, at=at),
            track=track,
            at_home=None if at_home is None else tuple(at_home),
            minutes=minutes,
            strength_weekdays=None if strength_weekdays is None else tuple(strength_weekdays),
            check_in_slot=check_in_slot,
            usual_zones=None if usual_zones is None else tuple(usual_zones),
            not_for_me=not_for_me,
            favourites=None if favourites is None else tuple(favourites),
            numb=numb,
            diabetes=diabetes,
        ),
        now=now,
    )


def accept_review(
    key: str,
    *,
    now: datetime,
    accepted: Sequence[str] = (),
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """A review was gone through; `accepted` holds the ids of the proposals said yes to.

    Raises NotOffered for an id that the review of that day does not offer, and Refused for two
    of them, of which one at most would change anything (REG-04).
    """
    made = stamp(key, now=now, id=id, at=at)
    if not is_recorded(key, made["id"]):
        _refuse_what_is_not_offered(key, accepted, on=made["at"].date(), now=now)
    fact = journal.ReviewAccepted(kind="review_accepted", **made, accepted=tuple(accepted))
    return record(key, fact, now=now)


def _refuse_what_is_not_offered(
    key: str, accepted: Sequence[str], *, on: date, now: datetime
) -> None:
    if not accepted:
        return
    if len(set(accepted)) > 1:
        message = f"One change at a time, and not {len(set(accepted))}."
        raise Refused(message, field="accepted", expected=f"one of {', '.join(accepted)}")
    decision = today(key, on=on, now=now, store=False)
    offered = [proposal.id for proposal in decision.proposals]
    for wanted in accepted:
        if wanted not in offered:
            raise NotOffered(wanted, on, offered)


def correct(key: str, fact: Fact, *, now: datetime) -> Recorded:
    """`fact` takes the place of the one that its `corrects` names. Its id must be a new one."""
    return record(key, fact, now=now)


def withdraw(
    key: str,
    *,
    now: datetime,
    corrects: str,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """The fact `corrects` never happened."""
    made = stamp(key, now=now, id=id, at=at)
    return record(key, journal.Withdrawn(kind="withdrawn", **made, corrects=corrects), now=now)
