"""Many people at once, for minutes, against the real server: `./run load`."""
