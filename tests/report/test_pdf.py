"""What comes out as PDF: tagged, the same each time, quick, and with no word read as markup."""

import hashlib
import io
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import page
import pikepdf
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pypdf import PdfReader

from footbridge.catalogue.read import read_catalogue
from footbridge.report import pdf as pdf_module
from footbridge.report.clinician import Detail, clinician_report
from footbridge.report.document import (
    Beside,
    Blank,
    Boxes,
    Cell,
    Document,
    Facts,
    Grid,
    Heading,
    Kept,
    PageBreak,
    Panel,
    Paragraph,
    Part,
    Picture,
    Points,
    Weight,
    words_of,
)
from footbridge.report.letters import KNOWN, with_letters_we_have
from footbridge.report.pdf import PdfMissing, pdf
from footbridge.report.signs_sheet import signs_sheet
from footbridge.report.story import Story
from tests.report.reading import in_order, words_in
from tests.report.telling import life

LIVES = ((0, 1), (1, 4), (2, 12), (3, 26))
MOST_SECONDS = 1.0
MOST_LETTERS = 600
"""Of short lines in large print: a page has room for far fewer."""

LONG_WORDS, SMALL_WORDS = 8, 4

SQUARE = '<svg viewBox="0 0 10 10"><path d="M1 1H9V9H1z" fill="#000"/></svg>'
INSIDE = (
    Paragraph(text="Plain"),
    Paragraph(text="Strong", weight=Weight.STRONG),
    Points(texts=("First", "Second"), numbered=True),
    Boxes(labels=("Ticked or not",)),
    Blank(label="Pain", after="0 to 10"),
    Picture(svg=SQUARE, alt="A square", width=12),
)
EVERY_KIND = Document(
    name="every",
    title="Every kind of part",
    about="For nobody",
    foot="Footbridge",
    parts=(
        Heading(text="One"),
        *INSIDE,
        Facts(rows=(("Name", "Ruth"), ("Week", "3"))),
        Blank(label="Notes", lines=3),
        Grid(
            name="A table",
            heads=("Day", "What", "Done"),
            rows=(("Monday", "Heel raises", Cell(parts=INSIDE, beside=True)),) * 2,
            widths=(1, 2, 3),
            high=15,
        ),
        Panel(title="A frame", parts=INSIDE, urgent=True),
        Beside(columns=((Paragraph(text="Left"),), (Paragraph(text="Right"),))),
        PageBreak(),
        Kept(parts=(Heading(text="Two", level=2), Heading(text="Three", level=3))),
    ),
)


@cache
def story(number: int, weeks: int) -> Story:
    return life(number, weeks, read_catalogue())


def papers(told: Story) -> list[Document]:
    return [clinician_report(told, tuple(Detail)), signs_sheet(told)]


def broken_rules(made: bytes) -> list[str]:
    """What the judge of PDF/UA has to say."""
    report = page.validate_pdf_bytes(made, profile="ua1")
    assert report.rules.total > 100
    return [str(failure) for failure in report.failures]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(("number", "weeks"), LIVES)
def test_every_paper_of_a_random_life_is_a_pdf_that_a_screen_reader_can_read(number, weeks, large):
    for paper in papers(story(number, weeks)):
        made = pdf(paper, large=large)

        assert broken_rules(made) == []


def test_heads_that_come_again_on_the_next_page_are_no_sentences():
    """There they are not read aloud, as they were read before: a sentence would be missed."""
    for paper in papers(story(3, 26)):
        for grid in grids_in(paper.parts):
            words = " ".join(grid.heads).split()
            small = [each for each in words if each[:1].islower()]
            assert len(words) < LONG_WORDS or len(small) < SMALL_WORDS, grid.heads


def grids_in(parts: Iterable[Part]) -> Iterator[Grid]:
    for part in parts:
        if isinstance(part, Grid):
            yield part
        elif isinstance(part, Kept):
            yield from grids_in(part.parts)
        elif isinstance(part, Beside):
            for column in part.columns:
                yield from grids_in(column)


def test_nothing_runs_off_the_paper_however_much_is_kept_together():
    much = Kept(parts=tuple(Paragraph(text=f"Line {n}") for n in range(200)))
    frame = Panel(title="A frame", parts=(Points(texts=tuple(str(n) for n in range(200))),))
    paper = replace(EVERY_KIND, parts=(much, frame))

    made = pdf(paper, large=True)

    pages = PdfReader(io.BytesIO(made)).pages
    assert in_order(words_of(paper), words_in(made, paper)) == []
    assert max(len(each.extract_text()) for each in pages) < MOST_LETTERS


@pytest.mark.parametrize("large", [False, True])
def test_every_kind_of_part_can_be_set(large):
    made = pdf(EVERY_KIND, large=large)

    assert broken_rules(made) == []
    assert in_order(words_of(EVERY_KIND), words_in(made, EVERY_KIND)) == []


def test_the_judge_finds_a_paper_whose_tags_and_language_were_taken_away():
    broken = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(EVERY_KIND))) as file:
        del file.Root.Lang
        del file.Root.MarkInfo
        file.save(broken)

    assert broken_rules(broken.getvalue())


@pytest.mark.parametrize(
    "wrong",
    [
        Picture(svg=SQUARE, alt="", width=20),
        Heading(text="No second before it", level=3),
    ],
)
def test_a_paper_that_could_not_be_read_aloud_is_refused(wrong):
    import typst

    with pytest.raises(typst.TypstError):
        pdf(replace(EVERY_KIND, parts=(wrong,)))


def test_the_tags_say_what_is_a_heading_a_list_and_a_table():
    with pikepdf.open(io.BytesIO(pdf(EVERY_KIND))) as file:
        kinds = {str(each) for each in kinds_in(file.Root.StructTreeRoot)}
        language = str(file.Root.Lang)

    assert {"/H1", "/H2", "/H3", "/L", "/LI", "/Table", "/TH", "/TD", "/Figure"} <= kinds
    assert language == "en-GB"


def kinds_in(node: pikepdf.Object) -> list[pikepdf.Object]:
    found = [node.S] if "/S" in node else []
    below = node.get("/K", [])
    for each in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(each, pikepdf.Dictionary):
            found += kinds_in(each)
    return found


LIKE_MARKUP = "#let x = 1 *b* _i_ $a$ @ref <l> = H - p \\u{41} // no /* */ [c] `r` ~ & <b>"


@given(written=st.text(st.characters(codec="utf-8"), max_size=60))
@example(written=LIKE_MARKUP)
@example(written='#import "x.typ": *\n#panic()')
@example(written="日本 😀 \u202eabc\x07 \ud7ff")
def test_what_a_person_wrote_is_shown_and_never_read_as_markup(written):
    paper = replace(EVERY_KIND, parts=(Paragraph(text=written),))

    made = pdf(paper)

    assert in_order([with_letters_we_have(written)], words_in(made, paper)) == []


def test_all_letters_that_are_called_ours_can_be_set():
    letters = [chr(code) for lo, hi in KNOWN for code in (*range(lo, min(hi, lo + 400)), hi)]

    pdf(replace(EVERY_KIND, parts=(Paragraph(text=" ".join(letters)),)))


def test_what_no_font_has_becomes_a_square_and_what_hides_is_seen():
    assert with_letters_we_have("Ruth 日\u202e\x00") == "Ruth □□□"
    assert with_letters_we_have("a\tb\nc\u00a0d") == "a b c d"


SAY_DIGEST = """
import hashlib
from tests.report.test_pdf import EVERY_KIND, pdf
print(hashlib.sha256(pdf(EVERY_KIND)).hexdigest())
"""


def test_the_same_paper_is_the_same_file_to_the_byte_also_in_another_process():
    here = hashlib.sha256(pdf(EVERY_KIND)).hexdigest()

    there = subprocess.run(
        [sys.executable, "-c", SAY_DIGEST], capture_output=True, text=True, check=True
    )

    assert there.stdout.strip() == here


def test_a_report_on_half_a_year_takes_less_than_a_second():
    told = story(3, 26)
    pdf(EVERY_KIND)

    began = time.process_time()
    pdf(clinician_report(told, tuple(Detail)))
    took = time.process_time() - began

    assert took < MOST_SECONDS


def test_without_the_library_it_is_said_and_nothing_else_breaks(monkeypatch):
    monkeypatch.setattr(pdf_module, "find_spec", lambda name: None)

    assert not pdf_module.can_make_pdf()
    with pytest.raises(PdfMissing):
        pdf(EVERY_KIND)
