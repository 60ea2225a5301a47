"""Our scripts and sheets as a browser gets them: many small sources, joined into few files."""
