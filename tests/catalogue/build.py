"""A small sound catalogue, and builders for the one thing that a test wants different."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from footbridge.catalogue.doing import (
    Doing,
    HandCount,
    Hands,
    HeldBy,
    Leg,
    Legs,
    PhaseKind,
    RepPhase,
    Rest,
    SideTold,
)
from footbridge.catalogue.model import (
    Amount,
    AskedBy,
    Card,
    CareItem,
    Catalogue,
    Country,
    DoseRange,
    Exercise,
    Expectation,
    Flag,
    Gate,
    GeneralSentences,
    Guided,
    Ladder,
    Lesson,
    MeasureText,
    NumberNote,
    PhaseSpan,
    Programme,
    RaisedBy,
    Requirement,
    Rule,
    Rung,
    SafetyLine,
    SafetyScreen,
    SentenceIf,
    Source,
    Target,
    Tempo,
    Usual,
    UsualAtAge,
    Variant,
)
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.showings import showings
from footbridge.catalogue.words import (
    Area,
    Block,
    DoseKind,
    Equipment,
    FallTold,
    Finding,
    Measure,
    Noticed,
    Outcome,
    Phase,
    Position,
    Scale,
    Sides,
    StopSign,
    Stream,
    Surface,
    Tier,
    Track,
    Trait,
)


def amount(start: int, lo: int | None = None, hi: int | None = None) -> Amount:
    return Amount(
        start=start,
        lo=start if lo is None else lo,
        hi=start if hi is None else hi,
        source="S2:L1",
    )


def target(scale: Scale, lo: int, hi: int) -> Target:
    return Target(scale=scale, lo=lo, hi=hi, source="S2:L1")


def tempo(up: int, pause: int, down: int) -> Tempo:
    return Tempo(up=up, pause=pause, down=down, source="S2:L62")


def timed(**changes: Any) -> DoseRange:
    """Two minutes in one set: four of these make a warm-up."""
    whole = DoseRange(
        kind=DoseKind.TIME,
        sides=Sides.TOGETHER,
        sets=amount(1),
        work_seconds=amount(120),
        rest_seconds=amount(30),
    )
    return replace(whole, **changes)


def repeated(**changes: Any) -> DoseRange:
    whole = DoseRange(
        kind=DoseKind.REPS,
        sides=Sides.EACH,
        sets=amount(2, 2, 3),
        reps=amount(8, 8, 12),
        rep_seconds=amount(4),
        rest_seconds=amount(45, 30, 60),
        target=target(Scale.EFFORT, 5, 7),
    )
    return replace(whole, **changes)


def held(**changes: Any) -> DoseRange:
    whole = DoseRange(
        kind=DoseKind.HOLD,
        sides=Sides.EACH,
        sets=amount(1),
        reps=amount(3),
        hold_seconds=amount(20, 10, 30),
        rest_seconds=amount(30),
    )
    return replace(whole, **changes)


def moving(seconds: float, cue: str = "") -> RepPhase:
    return RepPhase(kind=PhaseKind.MOVE, seconds=seconds, cue=cue)


HELD = RepPhase(kind=PhaseKind.HOLD, cue="Hold")


def seated_doing(dose: DoseRange) -> Doing:
    """Sitting back, with phases that last as long as this dose, and a side where it has one."""
    half = dose.rep_seconds.start / 2 if dose.rep_seconds else 2.0
    phases = (moving(half, "Out"), moving(half, "Back"))
    if dose.kind is DoseKind.HOLD:
        phases = (phases[0], HELD, phases[1])
    doing = Doing(rests=Rest.CHAIR_BACK, phases=phases)
    if dose.sides is not Sides.EACH:
        return doing
    side = SideTold(left="Your left leg", right="Your right leg", first="Your left leg first")
    return replace(doing, legs=Legs(moves=Leg.NAMED), side=side)


def standing_doing() -> Doing:
    return Doing(
        legs=Legs(stands=Leg.NAMED),
        hands=Hands(count=HandCount.BOTH, on=HeldBy.WORKTOP),
        phases=(moving(2.0, "Up"), HELD, moving(2.0, "Down")),
        side=SideTold(
            left="Stand on your left leg",
            right="Stand on your right leg",
            first="First stand on your left leg",
        ),
    )


def variant(**changes: Any) -> Variant:
    whole = Variant(
        id="usual",
        name="Usual",
        position=Position.SEATED,
        figure="ankle-pumps",
        support="Sit back on a firm chair",
        doing=seated_doing(timed()),
    )
    return replace(whole, **changes)


def standing(**changes: Any) -> Variant:
    whole = variant(
        position=Position.STANDING,
        equipment=(Equipment.WORKTOP,),
        traits=(Trait.WEIGHT_BEARING, Trait.BALANCE),
        support="Both hands on the worktop",
        side_words="Stand on the left leg, then on the right.",
        doing=standing_doing(),
    )
    return replace(whole, **changes)


def exercise(**changes: Any) -> Exercise:
    """Ankle pumps, or another exercise, named and drawn for its id."""
    name, dose = changes.get("id", "ankle-pumps"), changes.get("dose", timed())
    order = "Left leg first, then the right." if dose.sides is Sides.EACH else ""
    usual = variant(figure=name, doing=seated_doing(dose), side_words=order)
    whole = Exercise(
        id=name,
        name=name.replace("-", " ").capitalize(),
        stream=Stream.MOBILITY,
        block=Block.CIRCULATION,
        covers=(),
        summary="Move your feet up and down.",
        purpose=("warm feet",),
        body=("ankle",),
        tracks=(Track.FEET,),
        variants=(usual,),
        dose=timed(),
        steps=("Sit down.", "Pull your toes up."),
        cue="Up and down",
        feel="A soft pull.",
        stop_if=("It hurts.",),
        easier="Move less.",
        harder="Move more.",
        why="It warms the feet.",
        not_for="Leave it out if it hurts.",
        sources=("S2:L1",),
    )
    return replace(whole, **changes)


def strength(**changes: Any) -> Exercise:
    whole = exercise(
        id="toe-yoga", stream=Stream.STRENGTH, block=Block.STRENGTH_FOOT, dose=repeated()
    )
    return replace(whole, **changes)


def balance(**changes: Any) -> Exercise:
    whole = exercise(
        id="stance",
        stream=Stream.BALANCE,
        block=Block.BALANCE_STILL,
        variants=(standing(figure="stance"),),
        dose=held(),
    )
    return replace(whole, **changes)


def glide(**changes: Any) -> Exercise:
    whole = exercise(
        id="slider", block=Block.GLIDE, dose=timed(target=target(Scale.SENSATION, 2, 3))
    )
    return replace(whole, **changes)


def rung(**changes: Any) -> Rung:
    whole = Rung(
        id="B0",
        exercise="stance",
        variant="usual",
        start_seconds=10,
        top_seconds=20,
        rounds=3,
        text="Stand tall.",
        source="E7",
    )
    return replace(whole, **changes)


def ladder(*rungs: Rung) -> Ladder:
    return Ladder(id="balance", name="Balance", stream=Stream.BALANCE, rungs=rungs or (rung(),))


def phase(**changes: Any) -> PhaseSpan:
    whole = PhaseSpan(
        id=Phase.LEARN,
        first_week=1,
        last_week=12,
        name="Learn",
        expect="You learn.",
        review_every_days=14,
        surface=Surface.SOFT,
        stretch_stage=0,
        source="S2:L1",
    )
    return replace(whole, **changes)


def programme(**changes: Any) -> Programme:
    whole = Programme(
        id="feet",
        track=Track.FEET,
        name="Both feet",
        phases=(phase(),),
        warm_up=(Block.CIRCULATION, Block.MOBILITY, Block.GLIDE, Block.ACTIVATION),
        core_strength=("toe-yoga",),
        alternating_strength=(),
        later_strength=(),
        anchors=("toe-yoga",),
        worth=("toe-yoga",),
        balance_ladder="balance",
        moving_balance=(),
        stretches=(),
        stretch_days_a_week=3,
        baseline_tests=(Measure.TANDEM,),
        covers=("STRUCT-02",),
        sources=("S2:L1-3",),
    )
    return replace(whole, **changes)


def rule(**changes: Any) -> Rule:
    whole = Rule(
        id="RULE-18",
        name="Rest",
        says="Do less.",
        in_reasons=True,
        covers=("RULE-18",),
        sources=("C-16",),
    )
    return replace(whole, **changes)


def flag(**changes: Any) -> Flag:
    whole = Flag(
        id="FLAG-04",
        name="Open sore",
        area=Area.FEET,
        tier=Tier.SAME_DAY,
        question="Is there an open sore?",
        asked=("daily",),
        raised_by=RaisedBy(
            findings=tuple(each for each in Finding if not each.rests_its_place),
            falls=tuple(FallTold),
        ),
        asked_by=AskedBy(stops=tuple(StopSign), notes=tuple(Noticed)),
        outcome=Outcome.PAUSE,
        do_now=("Call today.",),
        call="clinic",
        say="I have a sore.",
        meanwhile=("Rest the foot.",),
        why="Sores can get worse.",
        covers=("FLAG-04",),
        sources=("S2:L140",),
    )
    return replace(whole, **changes)


def gate(**changes: Any) -> Gate:
    whole = Gate(
        id="GATE-10",
        name="Dizzy",
        area=Area.FALLS,
        question="Are you dizzy when you stand up?",
        help="Answer yes when it happens often.",
        outcome=Outcome.ADAPT,
        forbids=(Trait.WEIGHT_BEARING, Trait.BALANCE),
        cleared_by="check",
        says="Sit first.",
        covers=("GATE-10",),
        sources=("C2",),
    )
    return replace(whole, **changes)


def card(**changes: Any) -> Card:
    whole = Card(
        id="REC-03",
        name="Foot bath",
        group="recovery",
        text=("Use warm water.",),
        amounts={"minutes": amount(5, 5, 10)},
        covers=(),
        sources=("ours",),
    )
    return replace(whole, **changes)


def lesson(**changes: Any) -> Lesson:
    whole = Lesson(
        id="TEACH-07",
        name="Balance",
        tracks=(Track.FEET,),
        week=1,
        text=("Practice helps.",),
        covers=(),
        sources=("S2:L15",),
    )
    return replace(whole, **changes)


def expectation(**changes: Any) -> Expectation:
    whole = Expectation(
        id="EXPECT-01",
        first_week=1,
        last_week=2,
        text="You learn.",
        covers=(),
        sources=("S2:L134",),
    )
    return replace(whole, **changes)


def care_item(**changes: Any) -> CareItem:
    whole = CareItem(id="CARE-01", name="Sugar", text="Ask.", covers=(), sources=("S2:L146",))
    return replace(whole, **changes)


def measure(**changes: Any) -> MeasureText:
    whole = MeasureText(
        id="TRACK-01",
        name="Pain",
        ask="How bad is it?",
        unit="points",
        how=("Pick a number.",),
        lo=0,
        hi=10,
        covers=(),
        sources=("S2:L125",),
    )
    return replace(whole, **changes)


def safety(**changes: Any) -> SafetyScreen:
    whole = SafetyScreen(
        id="skin",
        place=1,
        question="Is any of this so?",
        help="Look at both feet.",
        lines=(
            SafetyLine(id="sore", says="A sore", flags=("FLAG-04",)),
            SafetyLine(id="dizzy", says="You are dizzy", gates=("GATE-10",)),
        ),
        covers=(),
        sources=("C2",),
    )
    return replace(whole, **changes)


def country(**changes: Any) -> Country:
    whole = Country(
        id="elsewhere",
        name="Elsewhere",
        emergency="112",
        ask_for="Say “ambulance”.",
        closed="Call all the same.",
        sources=("S2",),
    )
    return replace(whole, **changes)


def usual(**changes: int) -> Usual:
    ages = UsualAtAge(first_age=60, last_age=64, women_lo=12, women_hi=17, men_lo=14, men_hi=19)
    return Usual(source="B3", ages=(replace(ages, **changes),))


def guided(test: Measure, **changes: Any) -> MeasureText:
    """The text of a test of the body, by the name of its measure."""
    line = Guided(
        measure=test,
        cue="Look ahead",
        support="Both hands on the worktop",
        figure="ankle-pumps",
        doing=Doing(hands=Hands(count=HandCount.BOTH, on=HeldBy.WORKTOP)),
    )
    if test is Measure.HEEL_RAISES:
        beats = (moving(1.0, "Up"), moving(1.0, "Stay"), moving(1.0, "Down"))
        line = replace(line, figure="heel-raise", doing=replace(line.doing, phases=beats))
    return measure(id=test.value, guided=replace(line, **changes))


def source(**changes: Any) -> Source:
    whole = Source(id="S2", title="A guide", where="Here", reviewed_on=date(2026, 11, 20))
    return replace(whole, **changes)


def requirement(name: str) -> Requirement:
    return Requirement(id=name, text="Something.", source="S2 L1")


def numbers(**changes: int) -> Numbers:
    known = {
        "hold_ceiling_seconds": 45,
        "warm_up_seconds_least": 480,
        "warm_up_seconds_most": 600,
        "programme_weeks": 12,
        "strength_effort_least": 5,
        "strength_effort_most": 7,
        "glide_sensation_least": 2,
        "glide_sensation_most": 3,
        "pressure_least": 3,
        "pressure_most": 4,
    }
    return Numbers(**{field.name: 1 for field in fields(Numbers)} | known | changes)


def sentences(**changes: Any) -> GeneralSentences:
    whole = GeneralSentences(
        otherwise="So says “{rule}”.",
        because={"time": ("It does not fit.",)},
        about={"level": {"lowered": (SentenceIf(says="A new start.", needs="fresh"), "Down.")}},
        says={"stays": ("It stays at {to}.", "It stays as it was.")},
    )
    return replace(whole, **changes)


def note(**changes: str) -> NumberNote:
    return replace(NumberNote(unit="points", source="ours", says="It is so."), **changes)


def catalogue(*different: Any, **changes: Any) -> Catalogue:
    """A sound catalogue, where each thing handed in takes the place of the one with its id."""
    whole = Catalogue(
        version="built",
        exercises=_by_id(
            exercise(),
            exercise(id="toe-fans", block=Block.MOBILITY),
            glide(),
            exercise(id="towel-scrunch", block=Block.ACTIVATION),
            strength(),
            balance(),
        ),
        ladders=_by_id(ladder()),
        programmes={Track.FEET: programme()},
        rules=_by_id(rule()),
        flags=_by_id(flag()),
        gates=_by_id(gate()),
        cards=_by_id(card()),
        lessons=_by_id(lesson()),
        expectations=_by_id(expectation()),
        care=_by_id(care_item()),
        measures=_by_id(measure(), *(guided(each) for each in Measure)),
        safety=_by_id(safety()),
        countries=_by_id(country()),
        sources=_by_id(source()),
        numbers=numbers(),
        number_notes={field.name: note() for field in fields(Numbers)},
        sentences=sentences(),
        written={},
    )
    for thing in different:
        folder = FOLDER_OF[type(thing)]
        key = thing.track if folder == "programmes" else thing.id
        whole = replace(whole, **{folder: {**getattr(whole, folder), key: thing}})
    return replace(whole, **changes)


FOLDER_OF = {
    Exercise: "exercises",
    Ladder: "ladders",
    Programme: "programmes",
    Rule: "rules",
    Flag: "flags",
    Gate: "gates",
    Card: "cards",
    Lesson: "lessons",
    Expectation: "expectations",
    CareItem: "care",
    MeasureText: "measures",
    SafetyScreen: "safety",
    Country: "countries",
    Source: "sources",
}


GOES_ON = re.compile(r"[a-z\"\d]|[A-Z][A-Z-]*\d")


def figures(whole: Catalogue) -> set[str]:
    """The figures that the exercises and the guided tests of `whole` name."""
    return {each.figure for each in showings(whole)}


def places(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Where each fault is. What is said of it goes on behind its place: in small letters, or with
    what it quotes or names.
    """
    told = list(problems)
    assert [one.what for one in told if not GOES_ON.match(one.what)] == []
    return [(problem.file, problem.key) for problem in told]


def write(whole: Catalogue, folder: Path) -> Path:
    """A data folder that holds `whole`, as people would write it."""
    for kind in set(FOLDER_OF.values()) - {"sources"}:
        for thing in getattr(whole, kind).values():
            put(folder, f"{kind}/{thing.id}.toml", plain(thing))
    for figure in figures(whole):
        put(folder, f"figures/{figure}.toml", {"id": figure})
    notes = {name: plain(each) for name, each in whole.number_notes.items()}
    for name, each in notes.items():
        each["value"] = getattr(whole.numbers, name)
    put(folder, "numbers.toml", notes)
    put(folder, "sources.toml", {name: plain(each) for name, each in whole.sources.items()})
    put(folder, "sentences.toml", plain(whole.sentences))
    put(folder, "doing.toml", tomllib.loads(OUR_WORDS.read_text(encoding="utf-8")))
    put(folder, "waiting.toml", {})
    put(folder, "written_numbers.toml", {})
    put(folder, "names.toml", {})
    (folder / "requirements.csv").write_text("id,requirement,source\n", encoding="utf-8")
    (folder / "guide_runs.txt").write_text("", encoding="utf-8")
    return folder


OUR_WORDS = files("footbridge.catalogue") / "data" / "doing.toml"
# What is made of how a movement is done when it is read, and written by nobody.
MADE = {Variant: ("support", "side_words"), Guided: ("support", "side_words")}
MADE |= {Doing: ("side", "turn")}


def put(folder: Path, file: str, content: Mapping[str, Any]) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key} = {_toml(value)}\n" for key, value in content.items()]
    path.write_text("".join(lines), encoding="utf-8")


def plain(value: Any, *, is_read: bool = False) -> Any:
    """A value as mappings and lists; what is not given is left out.

    `is_read`: with what is made when a file is read.
    """
    if is_dataclass(value):
        pairs = ((field.name, getattr(value, field.name)) for field in fields(value))
        made = () if is_read else MADE.get(type(value), ())
        return {
            name: plain(inner, is_read=is_read)
            for name, inner in pairs
            if inner is not None and name not in made
        }
    if isinstance(value, Mapping):
        return {name: plain(inner, is_read=is_read) for name, inner in value.items()}
    if isinstance(value, tuple):
        return [plain(inner, is_read=is_read) for inner in value]
    return value


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {_toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(inner) for inner in value) + "]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def _by_id(*things: Any) -> dict[str, Any]:
    return {thing.id: thing for thing in things}
