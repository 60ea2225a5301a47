"""`python -m footbridge` is the same as `footbridge`."""

from footbridge.cli import main

main()
