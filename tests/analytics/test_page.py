"""The page of a cohort needs nothing beside it, runs nothing, and tells no small group."""

from html.parser import HTMLParser
from types import SimpleNamespace

from footbridge.analytics.answers import Answer, groups_of
from footbridge.analytics.charts import FEW_PEOPLE, charts
from footbridge.analytics.page import page

BALANCE = SimpleNamespace(
    name="balance",
    title="Longest balance hold of a week, by foot",
    unit="seconds, median",
    by=("week", "foot"),
    has_part=False,
    most=None,
)
ROWS = [
    {"week": week, "foot": foot, "people": people, "figure": figure}
    for week, people, figure in ((1, 40, 12.25), (2, 31, 14.0), (3, 9, 77.7))
    for foot in ("left", "right")
]


def answers() -> Answer:
    return Answer(BALANCE, groups_of(BALANCE, ROWS))


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.leads: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.leads += [given for name, given in attrs if name in ("src", "href", "action")]
        self.ids += [given for name, given in attrs if name == "id"]


def test_it_runs_nothing_and_loads_nothing():
    reader = Reader()

    reader.feed(page([answers(), answers()], "From <made up> & more."))

    assert "script" not in reader.tags
    assert reader.leads == []
    assert "svg" in reader.tags
    assert "table" in reader.tags


def test_what_is_told_of_it_is_text():
    assert "From &lt;made up&gt; &amp; more." in page([], "From <made up> & more.")


def test_a_small_group_is_in_no_sentence_picture_or_table():
    told = page([answers()], "")

    assert "77.7" not in told
    assert FEW_PEOPLE in told
    assert "12.2" in told
    assert "here 2 of 6" in told


def test_both_feet_share_a_picture_and_more_lines_have_their_own():
    (both,) = charts(answers())
    tiers = SimpleNamespace(**{**vars(BALANCE), "by": ("week", "tier")})
    rows = [
        {"week": 1, "tier": tier, "people": 40, "figure": 50.0}
        for tier in ("emergency", "same_day", "within_days")
    ]

    each = list(charts(Answer(tiers, groups_of(tiers, rows))))

    assert [line.name for line in both.lines] == ["left foot", "right foot"]
    assert both.sentence == (
        "Left foot: 12.2 in week 1, 14 in week 2. Right foot: 12.2 in week 1, 14 in week 2."
    )
    assert [chart.title.rpartition(": ")[2] for chart in each] == [
        "an emergency", "for the same day", "for the next days",
    ]  # fmt: skip
    assert len({chart.id for chart in each}) == 3


def test_a_question_that_nobody_can_answer_says_so():
    few = Answer(BALANCE, groups_of(BALANCE, [row for row in ROWS if row["people"] < 10]))

    assert "In no week are there enough people" in page([few], "")
