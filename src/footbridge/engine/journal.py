"""What happened: facts that are appended and never edited.

Every fact has an id made by whoever recorded it (recording twice is recording once), the moment
it happened with its UTC offset, and the moment it was recorded. A correction is a new fact whose
`corrects` names the old one. The order of arrival means nothing.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal

from footbridge.catalogue.value import Between, Id, Moment, Note, Score, value
from footbridge.catalogue.words import Equipment, Measure, Side, Stream, Track, Word
from footbridge.engine.person import Slot, Weekday, Zone

Reps = Annotated[int, Between(0, 200)]
Seconds = Annotated[int, Between(0, 3600)]
WalkSeconds = Annotated[int, Between(0, 43200)]
Steadiness = Annotated[int, Between(1, 5)]
Count = Annotated[int, Between(0, 100)]
Steps = Annotated[int, Between(0, 100_000)]
Result = Annotated[int, Between(0, 1000)]
Minutes = Annotated[int, Between(5, 120)]


class Feeling(Word):
    """How a zone feels."""

    NUMB = "numb"
    TINGLING = "tingling"
    BURNING = "burning"
    PAINFUL = "painful"


class NightPain(Word):
    """Whether pain broke the night. Only what is new or worse is a warning (C-42)."""

    NONE = "none"
    USUAL = "usual"
    NEW_OR_WORSE = "new_or_worse"


class Finding(Word):
    """What was seen on a foot."""

    HOT_SPOT = "hot_spot"
    RED_MARK = "red_mark"
    BLISTER = "blister"
    CRACK = "crack"
    SORE = "sore"
    COLOUR_CHANGE = "colour_change"
    SWELLING = "swelling"
    HOT_AND_SWOLLEN = "hot_and_swollen"
    INFECTION = "infection"
    DARK_CALLUS = "dark_callus"
    DEFORMITY = "deformity"


class StopSign(Word):
    """Why a drill was stopped (RULE-03)."""

    PAIN = "pain"
    DIZZY = "dizzy"
    WEAK = "weak"
    UNEXPLAINED = "unexplained"


class Surface(Word):
    SOFT = "soft"
    MIXED = "mixed"
    FIRM = "firm"


class AwayReason(Word):
    HOLIDAY = "holiday"
    ILLNESS = "illness"
    HOSPITAL = "hospital"
    OTHER = "other"


@value
class ZoneFeeling:
    zone: Zone
    feels: Feeling


@value
class FootFinding:
    """`zone` may be left out when the whole foot is meant; then `side` says which."""

    found: Finding
    side: Side
    zone: Zone | None = None


@value
class SetDone:
    """One set or round as it was done.

    `asked_reps` and `asked_hold_seconds` are what the plan asked; left out, the plan of that day
    stands. `effort` 0-10 belongs to work sets, `sensation` 0-10 to glides. `steadiness` runs from
    1 (steady) to 5 (lost it). `touches` are light, `grabs` saved a fall.
    """

    exercise: Id
    variant: Id | None = None
    side: Side | None = None
    reps: Reps | None = None
    asked_reps: Reps | None = None
    hold_seconds: Seconds | None = None
    asked_hold_seconds: Seconds | None = None
    work_seconds: Seconds | None = None
    effort: Score | None = None
    sensation: Score | None = None
    form_kept: bool = True
    tingling_grew: bool = False
    stop: StopSign | None = None
    steadiness: Steadiness | None = None
    touches: Count | None = None
    grabs: Count | None = None
    near_fall: bool = False
    skipped: Note | None = None


@value
class CheckIn:
    """The thirty seconds of the day. Any answer may be missing; missing is never calm.

    `pain` is nerve pain and `soreness` is muscle soreness, both 0-10 and never mixed.
    `zones` is None when the map was not looked at. `blames` is the part of yesterday that the
    person thinks did it.
    """

    kind: Literal["check_in"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    slot: Slot
    pain: Score | None = None
    soreness: Score | None = None
    zones: tuple[ZoneFeeling, ...] | None = None
    night_pain: NightPain | None = None
    slept_well: bool | None = None
    blames: Stream | None = None
    tags: tuple[Id, ...] = ()


@value
class FeetCheck:
    """A look at both feet. No findings and `could_see` means that nothing was found."""

    kind: Literal["feet_check"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    findings: tuple[FootFinding, ...] = ()
    could_see: bool = True


@value
class Session:
    """Exercises done in one go. `finished` is False when it was cut short."""

    kind: Literal["session"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    sets: tuple[SetDone, ...]
    finished: bool = True
    effort: Score | None = None
    tags: tuple[Id, ...] = ()


@value
class Walk:
    """One walk. `seconds` is the longest stretch without a rest, `total_seconds` all of it."""

    kind: Literal["walk"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    seconds: WalkSeconds
    total_seconds: WalkSeconds | None = None
    comfortable: bool = True
    surface: Surface | None = None
    steps: Steps | None = None
    stop: StopSign | None = None
    tags: tuple[Id, ...] = ()


@value
class Test:
    """A test of the body: seconds, repetitions or minutes, as the measure says. Best of three."""

    __test__: ClassVar[bool] = False

    kind: Literal["test"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    measure: Measure
    result: Result
    side: Side | None = None


@value
class Stumble:
    """A trip that was caught."""

    kind: Literal["stumble"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None


@value
class Fall:
    """A fall to the ground. A hurt, a knock to the head or not being able to stand is urgent."""

    kind: Literal["fall"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    hurt: bool = False
    head: bool = False
    cannot_stand: bool = False


@value
class FlagRaised:
    """A warning sign was answered yes. `worse` is a yes to the flag's second question."""

    kind: Literal["flag_raised"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    flag: Id
    worse: bool = False


@value
class FlagDenied:
    """A warning sign found in the data was asked about, and the answer was no."""

    kind: Literal["flag_denied"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    flag: Id


@value
class FlagReported:
    """The person has called or told whom an open flag asks for. It ends nothing."""

    kind: Literal["flag_reported"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    flag: Id


@value
class FlagCleared:
    """The person says that it is over. Tiers 1 and 2 need the name of a clinician who said so."""

    kind: Literal["flag_cleared"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    flag: Id
    clinician: Note | None = None


@value
class GateCleared:
    """A gate no longer applies, or a clinician said that it may be passed."""

    kind: Literal["gate_cleared"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    gate: Id
    clinician: Note | None = None


@value
class Screened:
    """The safety questions were asked again. `full` is False for the short form."""

    kind: Literal["screened"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    full: bool
    yes: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


@value
class Away:
    """Days without training, first and last included. Illness and hospital mean a fresh start."""

    kind: Literal["away"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    first: date
    last: date
    why: AwayReason


@value
class ProfileChanged:
    """New answers to set-up questions; what is None stays as it was."""

    kind: Literal["profile_changed"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    track: Track | None = None
    at_home: tuple[Equipment, ...] | None = None
    minutes: Minutes | None = None
    strength_weekdays: tuple[Weekday, ...] | None = None
    check_in_slot: Slot | None = None
    usual_zones: tuple[Zone, ...] | None = None
    not_for_me: Mapping[str, str] | None = None
    favourites: tuple[str, ...] | None = None
    numb: bool | None = None
    diabetes: bool | None = None


@value
class ReviewAccepted:
    """A review was gone through. `accepted` holds the ids of the proposals said yes to."""

    kind: Literal["review_accepted"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id | None = None
    accepted: tuple[str, ...] = ()


@value
class Withdrawn:
    """The fact that `corrects` names never happened."""

    kind: Literal["withdrawn"]
    id: Id
    at: Moment
    recorded: Moment
    corrects: Id


Fact = (
    CheckIn
    | FeetCheck
    | Session
    | Walk
    | Test
    | Stumble
    | Fall
    | FlagRaised
    | FlagDenied
    | FlagReported
    | FlagCleared
    | GateCleared
    | Screened
    | Away
    | ProfileChanged
    | ReviewAccepted
    | Withdrawn
)


@value
class Journal:
    """All the facts about one person, in whatever order they came."""

    facts: tuple[Fact, ...] = ()
