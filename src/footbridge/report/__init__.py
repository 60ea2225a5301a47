"""Papers: what is printed or saved as PDF, first as values, then drawn. Nothing is decided here."""
