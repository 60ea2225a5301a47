"""`footbridge start`: begin a programme, with questions on the terminal or a file of answers.

It asks for safety what the pages ask, from the same screens of the catalogue.
"""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.catalogue.calling import ELSEWHERE, countries, guessed
from footbridge.catalogue.model import Catalogue, Country
from footbridge.catalogue.words import Equipment
from footbridge.cli import asking
from footbridge.cli.asking import say
from footbridge.cli.asking_safety import ask_safety
from footbridge.cli.at_hand import ready
from footbridge.cli.reading import Json, now, text_of
from footbridge.cli.today import show_day
from footbridge.engine.person import Baseline, Person, Slot, Weekday
from footbridge.engine.signs import safety
from footbridge.engine.signs.safety import Felt, SafetyTold

if TYPE_CHECKING:
    from footbridge.care import Part

app = typer.Typer(rich_markup_mode=None, add_completion=False)

OLDEST = 110
FRIEND = "Friend"


@app.command()
def start(
    name: Annotated[str | None, typer.Option(help="What to call the person.")] = None,
    person: Annotated[
        str | None, typer.Option(metavar="FILE", help="The answers as JSON, instead of questions.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Begin a programme. The safety questions come first; everything can be changed later."""
    today = now().date()
    ready()
    from footbridge import care, record

    key = str(uuid.uuid4())
    if person is not None:
        answers = record.read_person(text_of(person), person)
        name = name or asking.ask_text("What is the person called?")
        care.begin(name=name, person=answers, key=key, now=now())
    else:
        told, answers, contacts = ask_everything(care.catalogue(), today)
        name = name or asking.ask_text_or_skip("What should we call you?") or FRIEND
        care.set_up(
            name=name,
            person=answers,
            key=key,
            parts=_signs(told, care.catalogue()),
            now=now(),
            contacts=contacts,
        )
    say(f"{name} has begun.")
    if care.has_name_of_another(name, key):
        say(f"Somebody else here has this name too. For this one, say: --who {key}")
    show_day(key, today, as_json=as_json)


def ask_everything(
    catalogue: Catalogue, today: date
) -> tuple[SafetyTold, Person, Mapping[str, str]]:
    """The set-up, one question at a time: what was told, the person, and whom they call."""
    say("")
    say("This is a movement programme. It is not a diagnosis or a treatment.")
    say("First some safety questions. Any answer is fine.")
    told = ask_safety(catalogue)
    felt = asking.choose("Where do you feel it?", Felt)
    told = told.with_one_leg(felt.one_leg)
    numb = safety.tells(told, catalogue, "numb") or asking.ask_yes(
        "Do your feet feel less than they used to?", default=True
    )
    at_home = asking.choose_some("What do you have at home?", Equipment)
    minutes = asking.ask_number("How many minutes a day, without the walk?", 5, 120, default=15)
    slot = asking.choose("When will you check in each day?", Slot)
    latest = today.year - catalogue.numbers.adult_years
    born = asking.ask_number("In which year were you born?", today.year - OLDEST, latest)
    country, contacts = ask_whom_to_call(catalogue)
    person = Person(
        year_of_birth=born,
        track=felt.track,
        started_on=today,
        screening=safety.screening(told, catalogue, today),
        at_home=at_home,
        minutes=minutes,
        strength_weekdays=ask_strength_days(),
        check_in_slot=slot,
        baseline=ask_baseline(),
        numb=numb,
        diabetes=safety.tells(told, catalogue, "diabetes"),
        country=None if country.id == ELSEWHERE else country.id,
    )
    return told, person, contacts


def ask_whom_to_call(catalogue: Catalogue) -> tuple[Country, Mapping[str, str]]:
    """The country, offered from the time zone of this machine, and the clinic's number."""
    from django.conf import settings

    known = countries(catalogue)
    offered = known.index(guessed(catalogue, [settings.TIME_ZONE])) + 1
    say("")
    say("Where do you live?")
    for number, each in enumerate(known, 1):
        say(f"  {number}  {each.name}: emergency {each.emergency}")
    country = known[asking.ask_number("Number", 1, len(known), default=offered) - 1]
    told = {"country": country.id}
    if country.id == ELSEWHERE:
        told["emergency"] = asking.ask_text_or_skip("Which number calls an ambulance there?")
    told["foot_care"] = asking.ask_text_or_skip("Your foot clinic’s number")
    return country, {name: said for name, said in told.items() if said}


def ask_strength_days() -> tuple[Weekday, ...]:
    usual = Person.__dataclass_fields__["strength_weekdays"].default
    numbers = " ".join(str(day.number + 1) for day in usual)
    question = "On which two days do you want strength work? Leave a day between them."
    return asking.choose_some(question, Weekday, default=numbers) or usual


def ask_baseline() -> Baseline:
    """The first tests. Each can be skipped and done later."""
    say("")
    say("The first tests. Skip what you haven’t measured. The programme asks again.")
    return Baseline(
        tandem_seconds=asking.ask_number_or_skip("Standing heel to toe, in seconds", 0, 600),
        heel_raises=asking.ask_number_or_skip("Heel raises in a row", 0, 200),
        chair_stands=asking.ask_number_or_skip("Chair stands in 30 seconds", 0, 200),
        walking_minutes=asking.ask_number_or_skip("Minutes of easy walking, no rest", 0, 600),
    )


def _signs(told: SafetyTold, catalogue: Catalogue) -> "list[Part]":
    from footbridge.care import Part

    return [Part(sign.flag, sign) for sign in safety.flags_raised(told, catalogue)]
