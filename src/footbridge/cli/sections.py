"""All commands with their one line of help, by what they are for.

Standard library only: `./run --help` reads this list before anything is installed.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Door:
    """A command: its name, the module whose `app` holds it, and its line of help."""

    name: str
    module: str
    help: str
    hidden: bool = False


SECTIONS = {
    "Every day": (
        Door("today", "today", "Show today: what to do, and why."),
        Door("log", "log", "Write down what happened: a check-in, a walk, a session, a fall."),
        Door("script", "script", "Show all that the voice of a session says, with its seconds."),
        Door("card", "card", "Show the card for somebody who knows, as text or as a picture."),
        Door("trends", "trends", "Say what has changed, a sentence for each measure."),
        Door("why", "why", "Explain one thing of today, down to its source."),
        Door("start", "start", "Begin a programme: set-up questions, or a file with the answers."),
    ),
    "A day from files, without any record": (
        Door("decide", "decide", "Decide a day from a person file and a journal file."),
        Door("exercises", "exercises", "List the exercises, or show one whole."),
        Door("find", "find", "Find exercises, warning signs and care by everyday words."),
        Door("schema", "schema", "Print the JSON Schema of a person, a fact or a decision."),
    ),
    "Looking after the record": (
        Door(
            "export",
            "export_record",
            "Write out all about a person: JSON Lines, tables, FHIR, a calendar.",
        ),
        Door(
            "import",
            "import_record",
            "Read back what export wrote, or walks out of a file of a watch.",
        ),
        Door("report", "report", "Write a paper as PDF: the report for a clinician, and others."),
        Door("replay", "replay", "Decide every shown day again and compare."),
        Door("cohort", "cohort", "Write the weeks of those who said yes to research, nameless."),
        Door("ask", "ask", "Ask a cohort questions: tables, and a page with charts."),
        Door("room", "room", "Say how much room the records take, and pack older ones."),
        Door("backup", "backup", "Copy the whole database into one file."),
        Door("restore", "restore", "Put a backup back in place."),
    ),
    "Running it": (
        Door("serve", "serve", "Start the web pages and open them in the browser."),
        Door("prepare", "prepare", "Make all ready to be served by another server."),
        Door("key", "key", "Print an address that lets one more browser in."),
        Door("devices", "devices", "List the browsers that are signed in, or shut one out."),
        Door("partition", "partition", "On PostgreSQL: keep the large tables in parts."),
        Door("install", "install", "Start it whenever you log in, or no longer."),
        Door("site", "site", "Build a folder for any web host, with all of Footbridge in it."),
        Door("doctor", "doctor", "Say what is wrong with this installation and how to mend it."),
        Door("manage", "manage", "Django’s own commands.", hidden=True),
    ),
    "Building it": (
        Door("check", "check", "Check the content: every exercise, rule, flag and source."),
        Door("figures", "figures", "Build, list or preview the drawings."),
        Door("bench", "bench", "Measure what things cost: a decision, a year’s room."),
        Door("simulate", "simulate", "Live whole invented lives, and say what they show."),
    ),
}
