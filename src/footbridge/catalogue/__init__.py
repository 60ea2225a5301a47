"""What may be prescribed and said, the files that hold it, and the proof that they are sound."""
