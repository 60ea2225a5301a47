"""What can keep a site from being built."""


class CannotBuild(Exception):
    """Nothing was written. The message says why, and what to do."""
