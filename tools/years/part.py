"""Some of a folder of everybody, as a folder of its own, and those of it deleted here.

python -m tools.years.part FOLDER PART COUNT
"""

import json
import sys
from pathlib import Path
from uuid import UUID

from tools.bench.asking import spent


def main(words: list[str]) -> int:
    """Prints how many milliseconds of a processor it took to delete one, in the middle."""
    from footbridge.cli.at_hand import ready

    ready(update=False)
    from footbridge import __version__, care, record
    from footbridge.storage import models
    from tools.years.filling import refuse_real_people

    refuse_real_people()
    folder, part, count = Path(words[0]), Path(words[1]), int(words[2])
    told = record.read_everyone((folder / record.LIST_NAME).read_text("utf-8"), "the list")
    lived = models.Person.objects.filter(name__startswith="Test year ").values_list(
        "key", flat=True
    )
    here = {str(UUID(str(key))) for key in lived}
    chosen = [each for each in told.people if Path(each.file).stem not in here][:count]
    part.mkdir(mode=0o700)
    for each in chosen:
        (folder / each.file).rename(part / each.file)
    (part / record.LIST_NAME).write_text(
        record.write_everyone(__version__, tuple(chosen)), encoding="utf-8"
    )
    times = [spent(lambda key=Path(each.file).stem: care.delete(key)).cpu for each in chosen]  # type: ignore[misc]
    print(json.dumps({"deleted": len(times), "ms": sorted(times)[len(times) // 2]}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
