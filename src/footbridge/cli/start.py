"""`footbridge start`: begin a programme, with questions on the terminal or a file of answers."""

from datetime import date
from typing import Annotated

import typer

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Track
from footbridge.cli import asking
from footbridge.cli.asking import Answer, say
from footbridge.cli.at_hand import ready
from footbridge.cli.reading import Json, now, text_of
from footbridge.cli.today import show_day
from footbridge.engine.person import Baseline, Person, Screening, Slot, Weekday

app = typer.Typer(rich_markup_mode=None, add_completion=False)

OLDEST = 110


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

    if person is not None:
        answers = record.read_person(text_of(person), person)
        name = name or asking.ask_text("What is the person called?")
    else:
        name = name or asking.ask_text("What should we call you?")
        answers = ask_everything(care.catalogue(), today)
    key = care.begin(name=name, person=answers, now=now())
    say(f"{name} has begun.")
    if [each.name.casefold() for each in care.people()].count(name.strip().casefold()) > 1:
        say(f"Somebody else here has this name, too. For this one, say: --who {key}")
    show_day(key, today, as_json=as_json)


def ask_everything(catalogue: Catalogue, today: date) -> Person:
    """The set-up, one question at a time."""
    say("")
    say("This is a movement programme. It is no diagnosis and no treatment.")
    say("First some safety questions. Any answer is fine.")
    screening = ask_screening(catalogue, today)
    latest = today.year - catalogue.numbers.adult_years
    born = asking.ask_number("In which year were you born?", today.year - OLDEST, latest)
    track = asking.choose("Where do you feel it?", Track)
    numb = asking.ask_yes("Do your feet feel less than they used to?", default=True)
    diabetes = asking.ask_yes("Do you have diabetes?", default=False)
    at_home = asking.choose_some("What do you have at home?", Equipment)
    minutes = asking.ask_number("How many minutes a day, without the walk?", 5, 120, default=15)
    return Person(
        year_of_birth=born,
        track=track,
        started_on=today,
        screening=screening,
        at_home=at_home,
        minutes=minutes,
        strength_weekdays=ask_strength_days(),
        check_in_slot=asking.choose("When will you check in each day?", Slot),
        baseline=ask_baseline(),
        numb=numb,
        diabetes=diabetes,
    )


def ask_screening(catalogue: Catalogue, today: date) -> Screening:
    """Every gate of the catalogue, in its own words."""
    answers = {
        gate.id: asking.ask_safety(gate.question, gate.help) for gate in catalogue.gates.values()
    }
    return Screening(
        asked_on=today,
        yes=tuple(gate for gate, answer in answers.items() if answer is Answer.YES),
        unsure=tuple(gate for gate, answer in answers.items() if answer is Answer.UNSURE),
    )


def ask_strength_days() -> tuple[Weekday, ...]:
    usual = Person.__dataclass_fields__["strength_weekdays"].default
    numbers = " ".join(str(day.number + 1) for day in usual)
    question = "On which two days do you want strength work? Leave a day between them."
    return asking.choose_some(question, Weekday, default=numbers) or usual


def ask_baseline() -> Baseline:
    """The first tests. Each can be skipped and done later."""
    say("")
    say("The first tests. Skip what you have not measured; the programme asks again.")
    return Baseline(
        tandem_seconds=asking.ask_number_or_skip("Standing heel to toe, in seconds", 0, 600),
        heel_raises=asking.ask_number_or_skip("Heel raises in a row", 0, 200),
        chair_stands=asking.ask_number_or_skip("Chair stands in 30 seconds", 0, 200),
        walking_minutes=asking.ask_number_or_skip("Minutes of easy walking, no rest", 0, 600),
    )
