"""What makes a system start Footbridge when its owner logs in: one system a file."""
