"""Linux: a unit of the user, kept by systemd."""

import os
from pathlib import Path

from footbridge.cli.at_login.service import Service, Starter
from footbridge.cli.at_login.templates import filled

UNIT = "footbridge.service"
CONTROL = ("systemctl", "--user")
NOTES = (
    "It starts when you log in, and stops when you log out.",
    "Should it run even when you are not logged in? Then run: loginctl enable-linger",
    "What it says can be read with: journalctl --user -u footbridge",
)


def starter(service: Service, home: Path) -> Starter:
    given = (f"Environment={_quoted(f'{k}={v}')}" for k, v in service.environment.items())
    command = " ".join(_quoted(word).replace("$", "$$") for word in service.words)
    text = filled("footbridge.service", command=command, environment="\n".join(given))
    return Starter(
        file=_folder(home) / "systemd" / "user" / UNIT,
        text=text,
        begin=(
            (*CONTROL, "daemon-reload"),
            (*CONTROL, "enable", UNIT),
            (*CONTROL, "restart", UNIT),
        ),
        end=((*CONTROL, "disable", "--now", UNIT),),
        after=((*CONTROL, "daemon-reload"),),
        notes=NOTES,
    )


def _folder(home: Path) -> Path:
    told = os.environ.get("XDG_CONFIG_HOME", "")
    return Path(told) if told else home / ".config"


def _quoted(word: str) -> str:
    """As systemd reads it: `%` begins a name of its own."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{plain}"'
