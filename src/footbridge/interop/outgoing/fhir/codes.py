"""The codes that a clinic's computer knows, and those that only we have.

LOINC names are given as LOINC has them. What it has no code for stands in a list of our own, which
goes out with the bundle.
"""

from dataclasses import dataclass

from footbridge.catalogue.words import Measure

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
OURS = "urn:footbridge:codes"
PA_TEMPORARY = "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
FLAG_CATEGORY = "http://terminology.hl7.org/CodeSystem/flag-category"
AGENT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"

LOINC_NOTICE = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © "
    "Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) "
    "Committee and is available at no cost under the license at http://loinc.org/license. "
    "LOINC® is a registered United States trademark of Regenstrief Institute, Inc."
)


@dataclass(frozen=True, slots=True)
class Code:
    """A code with the name that its list gives it."""

    system: str
    code: str
    display: str


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts: as it is read, and as UCUM writes it."""

    name: str
    code: str


SCORE = Unit("score", "{score}")
COUNT = Unit("count", "{#}")
MINUTES = Unit("min", "min")
SECONDS = Unit("s", "s")
STANDS = Unit("/30 s", "{#}/(30.s)")

PAIN = Code(LOINC, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
EFFORT = Code(LOINC, "82289-0", "Rating of perceived exertion [Score]")
EXERCISE_MINUTES = Code(LOINC, "55411-3", "Exercise duration")
STEPS = Code(LOINC, "55423-8", "Number of steps in unspecified time Pedometer")
CHAIR_STANDS = Code(LOINC, "66247-8", "Sit to stand frequency in 30 seconds")
ONE_LEG = Code(LOINC, "66569-5", "Time participant holds position during first one leg stand")
FROM_LOINC = (PAIN, EFFORT, EXERCISE_MINUTES, STEPS, CHAIR_STANDS, ONE_LEG)

ACTIVITY = Code(CATEGORY, "activity", "Activity")
SURVEY = Code(CATEGORY, "survey", "Survey")
EXAM = Code(CATEGORY, "exam", "Exam")
SAFETY = Code(FLAG_CATEGORY, "safety", "Safety")
PHYSICAL_ACTIVITY = Code(PA_TEMPORARY, "PhysicalActivity", "Physical Activity")
PANEL = Code(PA_TEMPORARY, "PAPanel", "Physical Activity Panel")
ASSEMBLER = Code(AGENT, "assembler", "Assembler")
AUTHOR = Code(AGENT, "author", "Author")


def ours(code: str, display: str) -> Code:
    return Code(OURS, code, display)


SORENESS = ours("muscle-soreness", "Muscle soreness, 0 to 10, as the person says")
NUMB_PLACES = ours("numb-places", "Places of the feet marked as numb, of 36")
SLOT = ours("check-in-slot", "Part of the day in which it was asked")
MORNING = ours("morning", "Morning")
EVENING = ours("evening", "Evening")
SETS_DONE = ours("sets-done", "Sets done in a session")
LONGEST_STRETCH = ours("longest-stretch", "Longest stretch of a walk without a rest")
WALK_COMFORTABLE = ours("walk-comfortable", "The walk was comfortable")
STUMBLES = ours("stumbles", "Stumbles of a day that were caught")
STAIRS = ours("stairs", "How stairs went")
GETTING_UP = ours("getting-up", "How getting up from a chair went")
EASY = ours("easy", "Easy")
SOME_TROUBLE = ours("some_trouble", "Some trouble")
HARD = ours("hard", "Hard")
ASKED_FOR = ours("asked-for", "What the person asked of the day")
EASIER_DAY = ours("easier-day", "An easier day")
STRENGTH_MOVED = ours("strength-another-day", "Strength on another day")
DAY_OF_REST = ours("day-of-rest", "A day of rest")
OTHER_EXERCISE = ours("other-exercise", "Another exercise of the same kind")
HEEL_RAISES = ours("heel-raises", "Heel raises in a row, both legs, hands on a support")
FEET_TOGETHER = ours("feet-together", "Standing with the feet together")
SEMI_TANDEM = ours("semi-tandem", "Standing with one foot half a step ahead")
TANDEM = ours("tandem", "Standing heel to toe")
WALKING = ours("walking-tolerance", "Comfortable walking without a rest, as it was measured")
URGENCY = (
    ours("urgency-1", "Call now"),
    ours("urgency-2", "The same day"),
    ours("urgency-3", "Within days"),
    ours("urgency-4", "At the next visit"),
)
OF_OURS = (
    SORENESS, NUMB_PLACES, SLOT, MORNING, EVENING, SETS_DONE, LONGEST_STRETCH, WALK_COMFORTABLE,
    STUMBLES, STAIRS, GETTING_UP, EASY, SOME_TROUBLE, HARD, HEEL_RAISES, FEET_TOGETHER,
    SEMI_TANDEM, TANDEM, WALKING, ASKED_FOR, EASIER_DAY, STRENGTH_MOVED, DAY_OF_REST,
    OTHER_EXERCISE, *URGENCY,
)  # fmt: skip
"""Besides the warning signs, whose codes are those of the catalogue."""

MEASURED = {
    Measure.FEET_TOGETHER: (FEET_TOGETHER, SECONDS),
    Measure.SEMI_TANDEM: (SEMI_TANDEM, SECONDS),
    Measure.TANDEM: (TANDEM, SECONDS),
    Measure.SINGLE_LEG: (ONE_LEG, SECONDS),
    Measure.HEEL_RAISES: (HEEL_RAISES, COUNT),
    Measure.CHAIR_STANDS: (CHAIR_STANDS, STANDS),
    Measure.WALKING_TOLERANCE: (WALKING, MINUTES),
}
"""Each test of the body: its code, and what its number counts."""
