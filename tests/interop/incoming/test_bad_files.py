"""Files that are broken, are something else, or would do harm: each says where and is refused."""

import gzip
import resource
import struct
import zlib

import pytest

from footbridge.interop.incoming import apple_health, limits, packed
from footbridge.record import BadRecord
from tests.interop.incoming.made import (
    HEALTH_HEAD,
    fit,
    found_in,
    gpx,
    health,
    tcx,
    walked,
    workout,
)
from tests.interop.incoming.made import (
    packed as archive,
)

MEGABYTE = 1024 * 1024
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(200)
LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE HealthData [
 <!ENTITY a "ha">
 <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
 <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
 <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
]>
<HealthData locale="&d;"><Record type="&d;"/></HealthData>
"""


def refused(data: bytes) -> str:
    with pytest.raises(BadRecord) as caught:
        found_in(data)
    return str(caught.value)


def test_an_empty_file_is_named_as_such():
    assert "got an empty file" in refused(b"")
    assert "got an empty file" in refused(b" \n\n")


def test_a_picture_is_none_of_these_whatever_it_is_called():
    assert "got a picture" in refused(PICTURE)


def test_a_text_of_another_kind_is_not_read():
    assert "got one line" in refused(b"Dear Ruth, I walked today.\n")


def test_xml_of_another_kind_is_not_read():
    assert "XML of another kind" in refused(b"<html><body>gpx</body></html>")


def test_a_spreadsheet_is_told_how_to_become_a_table():
    assert "save it as CSV" in refused(archive({"[Content_Types].xml": b"<Types/>"}))


def test_an_archive_without_walks_is_refused():
    assert "none of these in it" in refused(archive({"readme.txt": b"Hello"}))


def test_an_archive_cut_short_is_refused():
    whole = archive({"export.xml": health(*[workout()] * 50)})

    assert "broken, was cut short" in refused(whole[: len(whole) // 2])


def test_an_archive_with_a_broken_file_is_refused_with_the_name_of_that_file():
    data = bytearray(archive({"walk.gpx": gpx(walked(600))}))
    data[60] ^= 0xFF

    assert refused(bytes(data)).startswith("file/walk.gpx: expected a whole archive")


def test_one_broken_file_spoils_an_archive_with_good_ones():
    files = {"a.gpx": gpx(walked(600)), "b.tcx": tcx(walked(600))[:300]}

    assert refused(archive(files)).startswith("file/b.tcx, line")


def test_all_good_files_of_an_archive_are_read():
    files = {
        "1.fit.gz": gzip.compress(fit(walked(600))),
        "2.gpx": gpx(walked(600)),
        "notes.txt": b"nothing",
    }

    assert len(found_in(archive(files)).walks) == 2


def test_a_packed_file_alone_is_read():
    assert len(found_in(gzip.compress(tcx(walked(600)))).walks) == 1


def test_what_grows_without_end_is_stopped(monkeypatch):
    monkeypatch.setattr(packed, "FREE_GROWTH", MEGABYTE)
    bomb = HEALTH_HEAD.encode() + b" " * 40 * MEGABYTE + b"</HealthData>"

    assert "grows without end" in refused(archive({"export.xml": bomb}))
    assert "grows without end" in refused(gzip.compress(bomb))


def test_an_archive_that_lies_about_its_sizes_is_stopped():
    data = archive({"export.xml": HEALTH_HEAD.encode() + b" " * 40 * MEGABYTE})
    at = data.rindex(b"PK\x01\x02")
    lying = data[: at + 24] + struct.pack("<I", 100) + data[at + 28 :]

    assert refused(lying)


def test_a_file_beyond_all_measure_is_stopped(monkeypatch):
    monkeypatch.setattr(apple_health, "LARGEST_HEALTH", 2 * MEGABYTE)

    said = refused(health(*[workout()] * 12_000))

    assert said == "file: expected at most 2 MB, got more"


def test_more_walks_than_a_life_holds_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "MOST_WALKS", 3)

    assert "at most 3 walks" in refused(health(*[workout()] * 4))


def test_words_that_grow_out_of_one_another_are_refused_at_once():
    assert "no words of its own" in refused(LAUGHS.encode())


def test_words_from_elsewhere_are_refused():
    outside = LAUGHS.replace('"ha"', 'SYSTEM "file:///etc/passwd"')

    assert "no words of its own" in refused(outside.encode())


@pytest.mark.parametrize(
    ("made", "root"), [(gpx, b"gpx"), (tcx, b"TrainingCenterDatabase")], ids=["gpx", "tcx"]
)
def test_so_they_are_in_tracks(made, root):
    data = made(walked(600))
    at = data.index(b"<", 10)
    evil = b"<!DOCTYPE " + root + b' [<!ENTITY a "b"><!ENTITY c SYSTEM "http://example.org/">]>'

    assert "no words of its own" in refused(data[:at] + evil + data[at:])


def test_a_list_of_elements_from_elsewhere_is_not_fetched():
    data = gpx(walked(600))
    at = data.index(b"<gpx")
    outside = b'<!DOCTYPE gpx SYSTEM "http://example.org/gpx.dtd">'

    assert len(found_in(data[:at] + outside + data[at:]).walks) == 1


def test_an_encoding_that_is_told_wrong_is_refused():
    told = gpx(walked(600)).replace(b'encoding="UTF-8"', b'encoding="x-nobody-knows"')

    assert refused(told)


def test_bytes_of_another_encoding_are_refused_with_their_line():
    said = refused(health(workout().replace("A watch", "Ö")).replace("Ö".encode(), b"\xd6"))

    assert said.startswith("file, line 11: expected")


def test_elements_within_elements_without_end_are_refused():
    deep = b"<gpx>" + b"<a>" * 100_000

    assert "in one another" in refused(deep)


def test_one_element_that_never_ends_does_not_fill_the_memory():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    endless = HEALTH_HEAD.encode() + b'<Record type="' + b"x" * 60 * MEGABYTE

    said = refused(endless)

    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert "shorter elements" in said
    # The file itself is in memory here, and its head is put together anew.
    assert grown < 150 * 1024


def test_a_table_with_one_column_is_none():
    assert "not known here" in refused(b"Date\n2026-01-07\n")


def test_a_cell_that_never_ends_is_refused():
    assert refused(b'Date,Minutes\n"' + b"x" * MEGABYTE)


def test_bytes_of_zero_in_a_table_are_refused():
    assert refused(b"Date,Minutes\n2026-01-07,31\x00\n")


def test_an_archive_in_an_archive_is_not_opened():
    inner = archive({"export.xml": health(workout())})

    assert "none of these in it" in refused(archive({"inner.zip": inner}))
    assert "an archive in an archive" in refused(gzip.compress(gzip.compress(inner)))


def test_a_stream_that_breaks_off_is_refused():
    half = zlib.compress(gpx(walked(600)))[:50]

    assert refused(b"\x1f\x8b\x08\x00" + half)
