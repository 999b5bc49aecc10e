"""How fast the journal is at 1,000, 10,000 and 100,000 interactions: `python -m benchmarks`."""
