"""Where `./run` sends what it was asked: to itself, or on to Footbridge's own commands."""

import os
import subprocess
import sys

from tools.checks import Extent, run_checks
from tools.environment import ROOT, Need, ensure_environment
from tools.faults import NotANumber, kills_asked, run_faults
from tools.lock import write_locks
from tools.node import ensure_node_tools, find_node
from tools.papers import NotANumber as NoLives
from tools.papers import lives_asked, run_papers
from tools.site import NotANumber as NoKills
from tools.site import (
    run_site_browser,
    run_site_kills,
    run_site_same,
    run_site_test,
    site_kills_asked,
)
from tools.spark import run_spark
from tools.trouble import Trouble
from tools.usage import own_usage, usage
from tools.walk_through import run_met

HELP = {"-h", "--help", "help"}


def main(words: list[str]) -> int:
    """Does what was asked. Returns the exit code; a trouble is a few plain lines and 1."""
    # Content and words hold more than ASCII, and some systems still start in another encoding.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        return _do(words)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Start ./run again whenever you like.", file=sys.stderr)
        return 130


def _do(words: list[str]) -> int:
    match words:
        case [word, *_] if word in HELP:
            print(usage())
            return 0
        case ["test", *options]:
            return _test(options)
        case ["faults", *options]:
            return _faults(options)
        case ["fhir", *options]:
            return _fhir(options)
        case ["csv-judge", *options]:
            return _csv_judge(options)
        case ["papers", *options]:
            return _papers(options)
        case ["fuzz", *options]:
            return _in_testing("tools.fuzz", options)
        case ["mutate", *options]:
            return _in_testing("tools.mutate", options)
        case ["site-test"]:
            return run_site_test()
        case ["site-kills", *options]:
            return _site_kills(options)
        case ["site-same"]:
            return run_site_same()
        case ["site-browser", *options]:
            return _site_browser(options)
        case ["spark"]:
            return run_spark()
        case ["met"]:
            return run_met()
        case ["lock"]:
            write_locks()
            return 0
        case ["package", *options]:
            return _package(options)
        case ["counts"]:
            return _in_testing("tools.counts", [])
        case ["bench", "player"]:
            return _bench_player()
        case ["bench", "populations", *options]:
            return _bench_populations(options)
        case ["bench", "years", *options]:
            return _in_testing("tools.years", options)
        case ["bench", *options] if not options or options[0].startswith("-"):
            return _in_testing("tools.bench", options)
        case ["load", *options]:
            return _in_testing("tools.load", options)
        case _:
            return _hand_over(words)


def _test(options: list[str]) -> int:
    extents = {extent.value: extent for extent in Extent}
    match options:
        case []:
            return run_checks(Extent.EVERYTHING)
        case [option] if option in extents:
            return run_checks(extents[option])
        case [option] if option in HELP:
            print(own_usage("test"))
            return 0
        case _:
            print(own_usage("test"), file=sys.stderr)
            return 2


def _faults(options: list[str]) -> int:
    if options and options[0] in HELP:
        print(own_usage("faults"))
        return 0
    try:
        return run_faults(kills_asked(options))
    except NotANumber:
        print(own_usage("faults"), file=sys.stderr)
        return 2


def _fhir(options: list[str]) -> int:
    """Needs the libraries of the tests, and what node brings."""
    if any(not word.isdecimal() for word in options) or len(options) > 1:
        is_asked = options[:1] and options[0] in HELP
        print(own_usage("fhir"), file=sys.stdout if is_asked else sys.stderr)
        return 0 if is_asked else 2
    python = ensure_environment(Need.TESTING)
    ensure_node_tools(find_node(python))
    return subprocess.call([str(python), "-m", "tools.fhir", *options], cwd=ROOT)


def _csv_judge(options: list[str]) -> int:
    """Needs LibreOffice beside the libraries of the tests, and says so where it is not here."""
    if any(not word.isdecimal() for word in options) or len(options) > 1:
        is_asked = options[:1] and options[0] in HELP
        print(own_usage("csv-judge"), file=sys.stdout if is_asked else sys.stderr)
        return 0 if is_asked else 2
    python = str(ensure_environment(Need.TESTING))
    return subprocess.call([python, "-m", "tools.csv_judge", *options], cwd=ROOT)


def _papers(options: list[str]) -> int:
    if options and options[0] in HELP:
        print(own_usage("papers"))
        return 0
    try:
        return run_papers(lives_asked(options))
    except NoLives:
        print(own_usage("papers"), file=sys.stderr)
        return 2


def _site_kills(options: list[str]) -> int:
    if options and options[0] in HELP:
        print(own_usage("site-kills"))
        return 0
    try:
        return run_site_kills(site_kills_asked(options))
    except NoKills:
        print(own_usage("site-kills"), file=sys.stderr)
        return 2


def _site_browser(options: list[str]) -> int:
    if options and options[0] in HELP:
        print(own_usage("site-browser"))
        return 0
    return run_site_browser(options)


def _in_testing(module: str, options: list[str]) -> int:
    """It stands on what the tests make, and on their libraries; it reads its options itself."""
    python = str(ensure_environment(Need.TESTING))
    return subprocess.call([python, "-m", module, *options], cwd=ROOT)


def _package(options: list[str]) -> int:
    """Built with the builder of the tests' list; tried on a machine that has nothing of it."""
    match options:
        case []:
            module = "tools.package"
        case ["--try"]:
            module = "tools.bare"
        case _:
            is_asked = options[0] in HELP
            print(own_usage("package"), file=sys.stdout if is_asked else sys.stderr)
            return 0 if is_asked else 2
    python = str(ensure_environment(Need.TESTING))
    return subprocess.call([python, "-m", module], cwd=ROOT)


def _bench_player() -> int:
    """In a browser, so with the libraries of the tests."""
    python = str(ensure_environment(Need.TESTING))
    return subprocess.call([python, "-m", "tools.frames"], cwd=ROOT)


def _bench_populations(options: list[str]) -> int:
    """Invented people in a folder of their own; cohorts need the libraries of the tests."""
    if any(not word.isdecimal() for word in options) or len(options) > 1:
        print(own_usage("bench"), file=sys.stderr)
        return 2
    python = str(ensure_environment(Need.TESTING))
    return subprocess.call([python, "-m", "tools.populations", *options], cwd=ROOT)


def _hand_over(words: list[str]) -> int:
    """Becomes Footbridge, so that Ctrl-C and the exit code are its own."""
    python = str(ensure_environment(Need.RUNNING))
    # -P: a file beside the person's journal must not be taken for one of our libraries.
    command = [python, "-P", "-m", "footbridge", *words]
    if os.name == "nt":  # there, exec would leave the console before the program has ended
        return subprocess.call(command)
    return os.execv(python, command)  # noqa: S606  it is our own Python
