"""Many people looked at together: weeks without names, and questions that are asked of them."""
