"""Whole lives, lived day by day against the real decision, and what must show in them.

Invented people (`people`) feel something (`body`), do and tell something (`living`), and are led
by the engine (`follower`). A scenario is a file of `scenarios`; what a life must show stands in
it. Nobody in here exists, and there is no database.
"""

SIMULATOR_VERSION = "1"
"""Changes whenever the same seed gives another life. Part of every manifest."""
