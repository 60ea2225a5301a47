"""Writes the marks of the guides' words, by which the check sees a sentence that was copied.

    python -m tools.guides FOLDER

FOLDER holds the guides as text files. They stay where they are; only marks are written.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from footbridge.catalogue.runs import FILE, mark, runs

WRITTEN = Path("src/footbridge/catalogue/data") / FILE


def marks(lines: Iterable[str]) -> list[str]:
    """The mark of every run of words, each once; no run goes on over the end of a line."""
    return sorted({mark(run) for line in lines for run in runs(line)})


def main() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    found = marks(line for text in texts for line in text.splitlines())
    WRITTEN.write_text("".join(f"{each}\n" for each in found), encoding="utf-8")
    print(f"{len(found)} marks of {len(texts)} guides.")


if __name__ == "__main__":
    main()
