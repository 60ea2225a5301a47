"""Papers: what is printed or saved as PDF. Values first, then drawn; nothing is decided here."""
