"""The tests mirror `src/footbridge`: who knows one path knows the other."""
