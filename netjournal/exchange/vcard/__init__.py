"""vCard 2.1, 3.0 and 4.0: every card is read by itself, so that a broken one costs itself alone."""
