"""Small faults put into the code on purpose: does a test see each? `./run mutate`."""
