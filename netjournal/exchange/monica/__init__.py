"""Monica 4: the JSON of its export."""
