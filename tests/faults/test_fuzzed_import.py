"""Files of our own, broken by chance: read, or refused with words; and nothing of them half kept.

`./run fuzz import` looks for longer.
"""

import json
import random
from pathlib import Path

from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from footbridge import care, record
from footbridge.cli.doors import app
from footbridge.storage import models
from tests.faults.fuzzing import LOOK, Watch, again_and_again
from tests.faults.test_fuzzed_doors import odd
from tests.faults.test_half_an_append import FORMS
from tests.people import RUTH
from tools.fuzz.files import changed

TOLD = ("check-in", "walk", "note", "goal", "feet", "test", "away", "sign")
READ, REFUSED = {0}, {1, 2, 3, 4}
PARTS = ("people", "facts", "shown", "drafts")


def count_all() -> tuple[int, ...]:
    rows = (models.Person, models.Fact, models.Shown, models.Draft)
    return tuple(each.objects.count() for each in rows)


@st.composite
def broken_lines(draw, lines: list[str]) -> bytes:
    """By bytes, by lines, or within the values of a line."""
    match draw(st.integers(0, 2)):
        case 0:
            whole = ("\n".join(lines) + "\n").encode()
            return changed(random.Random(draw(st.integers(0, 2**32))), (whole,))
        case 1:
            places = st.lists(st.integers(0, len(lines) - 1), max_size=len(lines) + 3)
            return "\n".join(lines[place] for place in draw(places)).encode()
        case _:
            place = draw(st.integers(0, len(lines) - 1))
            told = json.loads(lines[place])
            _change(draw, told)
            line = json.dumps(told).encode("utf-8", "surrogatepass")
            others = [each.encode() for each in lines]
            return b"\n".join([*others[:place], line, *others[place + 1 :], b""])


def _change(draw, told: dict) -> None:
    """One thing anywhere within it."""
    name = draw(st.sampled_from(sorted(told)))
    inner = told[name]
    if isinstance(inner, dict) and inner and draw(st.integers(0, 3)):
        _change(draw, inner)
    elif draw(st.integers(0, 4)):
        told[name] = draw(odd)
    else:
        del told[name]


def ended_well(watch: Watch, data: bytes, *said: str) -> int:
    """The code with which it ended; it said why, and did not break."""
    with watch.over(data):
        result = CliRunner().invoke(app, list(said))
    assert result.exit_code in READ | REFUSED, (result.output, data)
    assert "Traceback" not in result.output
    assert result.exit_code in READ or result.output.strip()
    return result.exit_code


def test_no_export_breaks_us_and_a_refused_one_changes_nothing(browser, ruth, tmp_path):
    for name in TOLD:
        FORMS[name](browser, ruth)()
    browser.get("/")
    lines = list(care.export_lines(ruth))
    care.delete(ruth)
    watch, file = Watch(), tmp_path / "broken.jsonl"

    @LOOK
    @given(st.data())
    def look(data):
        file.write_bytes(data.draw(broken_lines(lines)))
        with transaction.atomic():
            before = count_all()
            code = ended_well(watch, file.read_bytes(), "import", str(file))
            assert code in READ or count_all() == before
            if code in READ:
                _is_sound(browser)
            transaction.set_rollback(True)

    again_and_again(look)


def _is_sound(browser) -> None:
    """Whoever was taken in can be looked at, and goes out again."""
    for person in care.people():
        assert list(care.export_lines(person.key))
        browser.post("/people/", {"person": person.key})
        assert browser.get("/").status_code < 500


def test_no_journal_and_no_answers_break_the_day(browser, ruth, tmp_path):
    for name in TOLD:
        FORMS[name](browser, ruth)()
    facts = [record.write_fact(each) for each in care.record_of(ruth).journal.facts]
    lines, answers = ['{"footbridge_journal": 2}', *facts], record.write_person(RUTH)
    watch = Watch()

    @LOOK
    @given(st.data())
    def look(data):
        journal, person = tmp_path / "journal.jsonl", tmp_path / "person.json"
        is_person = data.draw(st.booleans())
        sound, other = ("\n".join(lines).encode(), answers.encode())
        broken = data.draw(broken_lines([answers] if is_person else lines))
        _write(journal, sound if is_person else broken)
        _write(person, broken if is_person else other)
        said = ("decide", str(journal), "--person", str(person), "--on", "2026-01-06")
        ended_well(watch, broken, *said)

    again_and_again(look)


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
