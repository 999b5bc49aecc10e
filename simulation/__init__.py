"""A year lived with the journal: once by someone who follows the advice, once by someone who ignores it."""
