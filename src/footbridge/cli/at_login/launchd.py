"""macOS: an agent of the user, kept by launchd."""

import os
from pathlib import Path
from xml.sax.saxutils import escape

from footbridge.cli.at_login.service import Service, Starter
from footbridge.cli.at_login.templates import filled

LABEL = "org.footbridge.serve"
NOTES = ("It starts when you log in, and stops when you log out.",)


def starter(service: Service, home: Path) -> Starter:
    file = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    domain = f"gui/{os.getuid()}"
    given = service.environment.items()
    text = filled(
        "footbridge.plist",
        label=LABEL,
        command="\n".join(f"    <string>{escape(word)}</string>" for word in service.words),
        environment="\n".join(
            f"    <key>{escape(name)}</key><string>{escape(value)}</string>"
            for name, value in given
        ),
    )
    return Starter(
        file=file,
        text=text,
        before=(("launchctl", "bootout", f"{domain}/{LABEL}"),),
        begin=(("launchctl", "bootstrap", domain, str(file)),),
        end=(("launchctl", "bootout", f"{domain}/{LABEL}"),),
        notes=NOTES,
    )
