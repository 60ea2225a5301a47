"""The commands that go over everybody, each in a program of its own, and what it took."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.years.spent import Spent, spent

FOOTBRIDGE = ("-P", "-m", "footbridge")
PART = 50
REPLAYED = 40
BLOCK = 20


@dataclass(frozen=True, slots=True)
class Taken:
    """What an act took that went over so many `people`."""

    act: str
    people: int
    spent: Spent


@dataclass(frozen=True, slots=True)
class Acts:
    """On one size: so many `people`, files made in `folder`, `database` as `spent` takes it."""

    people: int
    folder: Path
    database: int | None
    is_file: bool

    def all(self) -> Iterator[Taken]:
        """Each as it was done, and what it wrote is taken away again."""
        yield self._asked("today, the command", 1, "today", "--who", "Test year 00")
        yield self._asked("room", self.people, "room")
        yield from self._moving()
        yield from self._deciding()
        if self.is_file:
            yield from self._keeping()
        yield from self._upgrading()

    def _moving(self) -> Iterator[Taken]:
        out, part = self.folder / "everyone", self.folder / "part"
        yield self._asked("export --all", self.people, "export", "--all", str(out))
        count = min(PART, self.people // 2)
        yield self._run(
            "deleted", count, "-m", "tools.years.part", str(out), str(part), str(count)
        )
        shutil.rmtree(out)
        yield self._asked("import of a part", count, "import", str(part))
        yield self._asked("import of it again", count, "import", str(part))
        shutil.rmtree(part)

    def _deciding(self) -> Iterator[Taken]:
        again, count = self.folder / "again", min(REPLAYED, self.people)
        blocks = f"0-{max(0, count // BLOCK - 1)}"
        words = ("--everyone", "--out", str(again), "--blocks", blocks, "--workers", "1")
        yield self._asked("replay --everyone, two blocks", count, "replay", *words)
        shutil.rmtree(again)
        weeks = self.folder / "weeks.parquet"
        words = (str(weeks), "--block", str(BLOCK), "--blocks", blocks, "--workers", "1")
        yield self._asked("cohort, two blocks", count, "cohort", *words)
        shutil.rmtree(weeks.with_name(f"{weeks.name}.blocks"))

    def _keeping(self) -> Iterator[Taken]:
        copy, other = self.folder / "copy.sqlite3", self.folder / "other"
        yield self._asked("backup", self.people, "backup", str(copy))
        env = {**os.environ, "FOOTBRIDGE_DATA": str(other), "FOOTBRIDGE_BUILT": str(self.folder)}
        words = (*FOOTBRIDGE, "restore", str(copy))
        yield Taken("restore", self.people, spent(words, None, env))
        shutil.rmtree(other)
        copy.unlink()

    def _upgrading(self) -> Iterator[Taken]:
        yield self._asked("prepare, once more", self.people, "prepare")
        yield self._asked("a step back", self.people, "manage", "migrate", "storage", "0009")
        yield self._asked("a step forward", self.people, "manage", "migrate", "storage")

    def _asked(self, act: str, people: int, *words: str) -> Taken:
        return self._run(act, people, *FOOTBRIDGE, *words)

    def _run(self, act: str, people: int, *words: str) -> Taken:
        return Taken(act, people, spent(words, self.database))
