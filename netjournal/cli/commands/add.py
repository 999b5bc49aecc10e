"""Capture: one shell line writes down what happened."""

import click


@click.command()
def add() -> None:
    """Write down what happened."""
