"""Windows: a task of the user that begins when they log in."""

import getpass
import os
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

from footbridge.cli.at_login.service import Service, Starter
from footbridge.cli.at_login.templates import filled

TASK = "Footbridge"
NOTES = (
    "It starts when you log in, and stops when you log out.",
    "It does not see what is set in a terminal: docs/running.md says where to set it.",
)


def starter(service: Service, home: Path) -> Starter:
    folder = Path(os.environ.get("LOCALAPPDATA", "") or home / "AppData" / "Local")
    file = folder / "Footbridge at login" / "task.xml"
    command, *words = service.words
    text = filled(
        "footbridge.xml",
        user=escape(_user()),
        command=escape(command),
        # Words as Windows takes them apart again.
        words=escape(subprocess.list2cmdline(words)),
    )
    return Starter(
        file=file,
        text=text,
        begin=(
            ("schtasks", "/create", "/tn", TASK, "/xml", str(file), "/f"),
            ("schtasks", "/run", "/tn", TASK),
        ),
        end=(("schtasks", "/end", "/tn", TASK), ("schtasks", "/delete", "/tn", TASK, "/f")),
        notes=NOTES,
        encoding="utf-16",
    )


def _user() -> str:
    domain = os.environ.get("USERDOMAIN", "")
    return f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()
