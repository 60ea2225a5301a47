"""A database file with nonsense in its middle is called damaged, and a backup brings all back."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.browsing import Browser
from tests.faults.program import serving

NONSENSE = b"\xa5" * 64


def settled(database: Path) -> Path:
    """All of it in the one file, so that what is broken is what counts."""
    with closing(sqlite3.connect(database)) as looked:
        looked.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return database


def spoil(database: Path, chance: random.Random) -> None:
    """Writes nonsense over the beginning of some pages, never over the first one."""
    whole = bytearray(database.read_bytes())
    size = int.from_bytes(whole[16:18], "big")
    for page in chance.sample(range(1, len(whole) // size), k=3):
        whole[page * size : page * size + len(NONSENSE)] = NONSENSE
    database.write_bytes(bytes(whole))


def cut_short(database: Path, chance: random.Random) -> None:
    """As after a disk that lost its end."""
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2 + chance.randint(0, 99)])


@pytest.mark.parametrize("harm", [spoil, cut_short])
def test_damage_is_named_by_server_and_doctor_and_a_backup_brings_everything_back(
    home, tmp_path, harm
):
    acts = home.acts()
    for act in acts:
        act.sent_by(home.browser)
    safe = str(tmp_path / "safe.backup")
    home.on.do("backup", safe)
    before = home.on.do("export").said
    home.server.stop()
    harm(settled(home.database), random.Random("feet"))

    server, doctor = home.on.start("serve", "--no-browser"), home.on.start("doctor")
    codes = server.wait(), doctor.wait()
    home.on.do("restore", safe)

    assert codes == (6, 1)
    for each in (server, doctor):
        assert "The database file is damaged" in each.said
        assert "footbridge restore FILE" in each.said
        assert "report" not in each.said
    assert home.on.do("export").said == before
    assert "All is well" in home.on.do("doctor").said
    home.on.do("replay")


def test_who_was_in_is_in_after_a_restore_and_goes_on(home, tmp_path):
    first, second, *_ = home.acts()
    first.sent_by(home.browser)
    safe = str(tmp_path / "safe.backup")
    home.on.do("backup", safe)
    home.server.stop()
    spoil(settled(home.database), random.Random("legs"))
    home.on.do("restore", safe)

    with serving(home.on) as (port, _):
        again = Browser(port)
        again.cookies = home.browser.cookies
        second.sent_by(again)
        again.hang_up()

    assert home.stored == [*first.ids, *second.ids]
