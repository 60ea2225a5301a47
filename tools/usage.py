"""What `./run --help` says, before anything is installed: its own words and the app's own list."""

from footbridge.cli.sections import SECTIONS

OWN = {
    "": "Start Footbridge and open it in the browser; Ctrl-C stops it.",
    "test": "Run every check and test, exactly as the build does.",
    "test --fast": "Only what answers in a minute: format, types, layers, content, fast tests.",
    "test --postgres": "Only the tests that touch the database, on a real PostgreSQL.",
    "test --lives": "Only whole invented lives, 200 in each row: what the plan does to them.",
    "faults": "Kill it while it writes, 1000 times or --kills N; break disk and clock.",
    "fhir": "Let other programs judge the FHIR bundles of 500 invented lives, or of N.",
    "csv-judge": "Open the tables of 6 invented lives, or of N, in LibreOffice and compare.",
    "papers": "Judge every paper of 200 invented lives, or --lives N.",
    "met": "Walk through all pages as many people: is each word met by somebody?",
    "fuzz": "Send and read nonsense: forms, doors, import, words, files; --minutes N.",
    "load": "Let 200 people use it at once for ten minutes: --people N, --minutes M.",
    "mutate": "Put small faults into the engine: does a test see each? Paths, --sample N.",
    "site-test": "Build the site and live a first day in it, in a real browser.",
    "site-kills": "Kill its browser right after it said saved, 100 times or N.",
    "site-same": "Decide all stories and a year there and here: the same bytes.",
    "site-browser": "Try the browser tests of the pages on it, or the named ones.",
    "bench --large": "Measure pages, saving, start, papers, replay, each beside its floor.",
    "bench decisions": "Measure a decision beside a plain reading of its journal.",
    "bench room": "Measure the room that a year takes, looked at five times a day.",
    "bench player": "Measure what a moving figure costs on a processor slowed four times.",
    "bench populations": "Measure replay, cohort and questions over 200 people, or N.",
    "bench years": "Measure all acts beside many people with a year each: 200, 2,000, or N.",
    "spark": "Hold what Spark answers of a cohort against DuckDB (fetches Spark).",
    "package": "Build the wheel and its source, twice, and see that each byte is the same.",
    "package --try": "Start the wheel on a made-up machine with nothing else on it.",
    "counts": "Print each figure of docs/testing.md anew, and write the page.",
    "lock": "Write the lists of libraries again, after a change in what is wanted.",
}


def usage() -> str:
    """The whole help, as `./run --help` prints it."""
    sections = {
        title: {door.name: door.help for door in doors if not door.hidden}
        for title, doors in SECTIONS.items()
    }
    return "\n\n".join(
        [
            "Footbridge: a safe movement programme for numb, tingling or painful feet.",
            _lines(OWN),
            *(f"{title}:\n{_lines(commands)}" for title, commands in sections.items()),
            "Each command explains itself with --help. Options alone belong to serve.\n"
            "The first start fetches what Footbridge needs into .venv, in this folder.\n"
            "Your records are elsewhere: ./run doctor says where.",
        ]
    )


def own_usage(word: str) -> str:
    """The lines of help about one of the own commands."""
    return _lines({name: what for name, what in OWN.items() if name.startswith(word)})


def _lines(commands: dict[str, str]) -> str:
    named = {f"./run {name}".rstrip(): what for name, what in commands.items()}
    return "\n".join(f"  {name:<22} {what}" for name, what in named.items())
