"""What `./run` does before Footbridge itself can run: standard library only."""
