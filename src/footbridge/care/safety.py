"""Warning signs and limits: raised, denied, cleared, asked about again."""

from collections.abc import Sequence
from datetime import datetime

from footbridge.care.recording import Recorded, record, stamp
from footbridge.engine import journal


def raise_flag(
    key: str,
    *,
    now: datetime,
    flag: str,
    worse: bool = False,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """A warning sign was answered yes; `worse` is a yes to its second question."""
    made = stamp(key, now=now, id=id, at=at)
    fact = journal.FlagRaised(kind="flag_raised", **made, flag=flag, worse=worse)
    return record(key, fact, now=now)


def deny_flag(
    key: str,
    *,
    now: datetime,
    flag: str,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """A warning sign that was found in the data was asked about, and the answer was no."""
    made = stamp(key, now=now, id=id, at=at)
    return record(key, journal.FlagDenied(kind="flag_denied", **made, flag=flag), now=now)


def report_flag(
    key: str,
    *,
    now: datetime,
    flag: str,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """The person has called or told whom an open flag asks for. Only clearing it ends it."""
    made = stamp(key, now=now, id=id, at=at)
    return record(key, journal.FlagReported(kind="flag_reported", **made, flag=flag), now=now)


def clear_flag(
    key: str,
    *,
    now: datetime,
    flag: str,
    clinician: str | None = None,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """The person says that it is over; `clinician` names who said so, where that is needed."""
    made = stamp(key, now=now, id=id, at=at)
    fact = journal.FlagCleared(kind="flag_cleared", **made, flag=flag, clinician=clinician)
    return record(key, fact, now=now)


def clear_gate(
    key: str,
    *,
    now: datetime,
    gate: str,
    clinician: str | None = None,
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """A limit of the set-up no longer applies, or a clinician said that it may be passed."""
    made = stamp(key, now=now, id=id, at=at)
    fact = journal.GateCleared(kind="gate_cleared", **made, gate=gate, clinician=clinician)
    return record(key, fact, now=now)


def screen(
    key: str,
    *,
    now: datetime,
    full: bool,
    yes: Sequence[str] = (),
    unsure: Sequence[str] = (),
    id: str | None = None,  # noqa: A002 - the journal's own word
    at: datetime | None = None,
) -> Recorded:
    """The safety questions were asked again, all of them or the short form."""
    made = stamp(key, now=now, id=id, at=at)
    fact = journal.Screened(
        kind="screened", **made, full=full, yes=tuple(yes), unsure=tuple(unsure)
    )
    return record(key, fact, now=now)
