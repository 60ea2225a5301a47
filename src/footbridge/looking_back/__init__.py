"""What is looked back on, as values for a page, for paper and for a screen reader alike."""
