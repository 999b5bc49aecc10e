"""Writing down what happened: read as it is typed, kept in one transaction."""
