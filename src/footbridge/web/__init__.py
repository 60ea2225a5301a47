"""The pages people use: no models, no decisions; it loads, acts and answers."""
