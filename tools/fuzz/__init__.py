"""Nonsense that is sent and read, until time is over: `./run fuzz`."""
