"""What a person takes out of here: tables, a bundle for a clinic's computer, a calendar."""
