"""What things cost, each beside its floor, in one run: `./run bench`."""
