"""Insights: pure functions from the journal and a moment to numbers."""
