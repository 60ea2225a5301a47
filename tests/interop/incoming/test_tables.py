"""Walks out of a table: columns by their names, and nothing guessed."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from footbridge.interop.incoming import Columns, DateOrder, NotSaid, Unit
from footbridge.record import BadRecord
from tests.interop.incoming.made import found_in

BERLIN = ZoneInfo("Europe/Berlin")


def walks(text: str, zone=UTC, columns: Columns | None = None):
    return found_in(text.encode(), zone, columns).walks


def starts(text: str, zone=UTC) -> list[str]:
    return [walk.start.isoformat() for walk in walks(text, zone)]


def asked(text: str):
    with pytest.raises(NotSaid) as caught:
        walks(text)
    return caught.value.asked


def refused(text: str | bytes) -> list[str]:
    with pytest.raises(BadRecord) as caught:
        found_in(text if isinstance(text, bytes) else text.encode())
    return [str(problem) for problem in caught.value.problems]


def test_a_plain_table_is_read():
    (walk,) = walks("Date,Minutes,Steps\n2026-01-07 08:15,31,3100\n")

    assert walk.start.isoformat() == "2026-01-07T08:15:00+00:00"
    assert (walk.total_seconds, walk.steps) == (31 * 60, 3100)


def test_a_day_without_a_time_is_told_at_noon():
    assert starts("Date,Minutes\n2026-01-07,31\n", BERLIN) == ["2026-01-07T12:00:00+01:00"]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_columns_may_be_parted_in_three_ways(mark):
    text = "Date,Minutes,Note\n2026-01-07,31,slow\n".replace(",", mark)

    assert len(walks(text)) == 1


def test_the_third_of_april_is_never_guessed():
    said = asked("Date,Minutes\n03/04/2026,31\n05/06/2026,20\n")

    assert said.known.order is None
    assert said.rows == (("03/04/2026", "31"), ("05/06/2026", "20"))


@pytest.mark.parametrize(
    ("order", "day"),
    [(DateOrder.DAY_FIRST, "2026-04-03"), (DateOrder.MONTH_FIRST, "2026-03-04")],
)
def test_it_is_read_as_it_was_said(order, day):
    (walk,) = walks("Date,Minutes\n03/04/2026,31\n", columns=Columns(order=order))

    assert walk.start.date().isoformat() == day


def test_one_day_that_can_only_be_read_one_way_speaks_for_all():
    assert starts("Date,Minutes\n03/04/2026,31\n25/04/2026,20\n")[0].startswith("2026-04-03")
    assert starts("Date,Minutes\n03/04/2026,31\n04/25/2026,20\n")[0].startswith("2026-03-04")


def test_days_of_both_orders_are_refused():
    (said,) = refused("Date,Minutes\n13/04/2026,31\n04/25/2026,20\n")

    assert "days in one order" in said


def test_the_twenty_ninth_of_february_is_a_day_in_leap_years_only():
    assert starts("Date,Minutes\n29.02.2024,31\n") == ["2024-02-29T12:00:00+00:00"]
    assert refused("Date,Minutes\n29.02.2026,31\n") == [
        "file, line 2, Date: expected a day such as 2026-12-31 or 31/12/2026, got “29.02.2026”"
    ]


def test_an_hour_that_a_summer_night_leaves_out_is_the_one_the_clock_was_set_to():
    assert starts("Start,Minutes\n2026-03-29 02:30,31\n", BERLIN) == ["2026-03-29T03:30:00+02:00"]


def test_of_an_hour_that_comes_twice_it_is_the_first():
    assert starts("Start,Minutes\n2026-10-25 02:30,31\n", BERLIN) == ["2026-10-25T02:30:00+02:00"]


def test_an_offset_that_the_table_tells_is_kept():
    assert starts("Start,Minutes\n2026-01-07T08:15:00-05:00,31\n", BERLIN) == [
        "2026-01-07T08:15:00-05:00"
    ]


def test_the_list_of_garmin_is_read():
    text = (
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Moving Time,Elapsed Time,Steps\n"
        'Walking,2026-01-07 08:15:10,false,"Out, and back",2.31,120,00:31:20,00:30:50,'
        '00:33:00,"3,412"\n'
        "Cycling,2026-01-08 08:15:10,false,Ride,12.31,120,00:41:20,00:40:50,00:43:00,--\n"
    )

    found = found_in(text.encode())

    assert (found.walks[0].total_seconds, found.walks[0].steps) == (1850, 3412)
    assert found.others == 1


def test_the_list_of_strava_is_read_in_utc():
    text = (
        "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time\n"
        '1,"Jul 5, 2026, 10:15:12 PM",Evening,Walk,2000,1860\n'
    )

    assert starts(text, BERLIN) == ["2026-07-06T00:15:12+02:00"]
    assert walks(text)[0].total_seconds == 1860


def test_a_time_of_its_own_is_put_to_its_day():
    assert starts("Datum;Uhrzeit;Dauer (min)\n07.01.2026;08:15;31,5\n25.01.2026;18:00;20\n") == [
        "2026-01-07T08:15:00+00:00",
        "2026-01-25T18:00:00+00:00",
    ]


def test_a_time_that_may_be_either_is_asked():
    said = asked("Date,Time\n2026-01-07,08:15\n")

    assert said.known.lasted is None


def test_an_amount_without_a_unit_is_asked():
    assert asked("Date,Duration\n2026-01-07,31\n").known.unit is None


def test_half_past_is_asked_too():
    text = "Date,Duration\n2026-01-07,31:20\n"

    assert asked(text).known.unit is None
    assert walks(text, columns=Columns(unit=Unit.MINUTES_SECONDS))[0].total_seconds == 1880


def test_a_table_with_names_that_say_nothing_is_read_as_it_was_said():
    columns = Columns(start=1, lasted=0, unit=Unit.SECONDS)

    (walk,) = walks("a,b\n1800,2026-01-07 09:00\n", columns=columns)

    assert walk.total_seconds == 1800


def test_every_row_that_cannot_be_read_is_named():
    text = "Date,Minutes\n2026-01-07,31\nyesterday,31\n2026-01-08,long\n2026-01-09,9000\n"

    lines = refused(text)

    assert [line.partition(":")[0] for line in lines] == [
        "file, line 3, Date",
        "file, line 4, Minutes",
        "file, line 5, Minutes",
    ]


def test_a_comma_in_a_number_is_not_half_a_number():
    assert "is there a comma in a number" in refused("Date,Minutes\n2026-01-07,31,5\n")[0]


def test_a_row_without_minutes_is_no_walk():
    found = found_in(b"Date,Minutes\n2026-01-07,\n2026-01-08,0\n2026-01-09,31\n")

    assert (len(found.walks), found.others) == (1, 2)


def test_a_table_with_names_alone_holds_no_walk():
    assert walks("Date,Minutes\n") == ()


def test_text_in_another_encoding_is_refused_with_its_line():
    data = "Date,Minutes,Note\n2026-01-07,31,Fußweg\n".encode("latin-1")

    assert refused(data) == [
        "file, line 2: expected text in UTF-8; save the table as “CSV UTF-8”, got other bytes"
    ]


def test_text_as_table_programs_write_it_is_read():
    text = "Date,Minutes\r\n2026-01-07,31\r\n"

    assert len(found_in(text.encode("utf-16")).walks) == 1
    assert len(found_in(text.encode("utf-8-sig")).walks) == 1


def test_a_column_that_is_not_there_is_refused():
    with pytest.raises(BadRecord, match="columns from 1 to 2"):
        walks("Date,Minutes\n2026-01-07,31\n", columns=Columns(steps=7))
