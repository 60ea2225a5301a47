"""What is asked for safety, and what a yes means for the day: warning signs and limits."""

from footbridge.catalogue.value import value
from footbridge.catalogue.words import (
    Area,
    FallTold,
    Finding,
    Noticed,
    Outcome,
    StopSign,
    Stream,
    Tier,
    Trait,
)

LAST_REVIEW = "last_review"


@value
class Escalation:
    """A second question whose yes makes the flag more urgent."""

    question: str
    tier: Tier


@value
class RaisedBy:
    """What opens a flag by itself, without its question; `notes` are counted, and then stated.

    `tier` is how urgent it then is, where that is not the flag's own. `same_day_with` names a
    gate whose yes makes it urgent.
    """

    findings: tuple[Finding, ...] = ()
    falls: tuple[FallTold, ...] = ()
    notes: tuple[Noticed, ...] = ()
    tier: Tier | None = None
    same_day_with: str = ""


@value
class AskedBy:
    """What makes us ask a flag's question, because it may be and need not be."""

    findings: tuple[Finding, ...] = ()
    stops: tuple[StopSign, ...] = ()
    notes: tuple[Noticed, ...] = ()


@value
class Flag:
    """A warning sign: what to ask, how urgent a yes is, and what it leaves of the day.

    `outcome` and `forbids` say what happens to training while it is open; a tier that
    `stops_all` leaves nothing, whatever they say.
    `asked`: where the question is put ("start", "daily", "session", "review"; "last_review": at
    the end of the weeks of the guide alone). `area`: under which heading it stands there.
    `hides_cards`: the care cards that are not shown while it is open.
    `rests_hours`: for so long nothing is trained, whoever clears it.
    `not_daily`: why the check-in does not ask for it, for who writes content.
    `raised_by` opens it without a question; `asked_by` makes us ask out of turn.
    """

    id: str
    name: str
    area: Area
    tier: Tier
    question: str
    escalation: Escalation | None = None
    asked: tuple[str, ...]
    not_daily: str = ""
    raised_by: RaisedBy | None = None
    asked_by: AskedBy | None = None
    outcome: Outcome
    forbids: tuple[Trait, ...] = ()
    stops_streams: tuple[Stream, ...] = ()
    hides_cards: tuple[str, ...] = ()
    rests_hours: int = 0
    do_now: tuple[str, ...]
    call: str
    say: str
    meanwhile: tuple[str, ...]
    why: str
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""

    @property
    def is_asked_once(self) -> bool:
        """Whether it is for the last review alone, and nobody is asked for it elsewhere."""
        return self.asked == (LAST_REVIEW,)


@value
class Gate:
    """A question of the set-up whose yes limits the day.

    `cleared_by`: "clinician" (a named clinician's word is recorded), "helper" (who is there each
    time is named), "check" (answering again), "never". `hides_cards` names care cards;
    `shows_cards` those that are added. `area`: under which heading it stands in a long list.
    """

    id: str
    name: str
    area: Area
    question: str
    help: str
    outcome: Outcome
    forbids: tuple[Trait, ...] = ()
    removes: tuple[str, ...] = ()
    stops_streams: tuple[Stream, ...] = ()
    hides_cards: tuple[str, ...] = ()
    shows_cards: tuple[str, ...] = ()
    leads_to_flag: str | None = None
    cleared_by: str
    says: str
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""
