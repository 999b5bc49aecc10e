"""The words that a command is given, as text, in whatever encoding they come."""

import os
import sys


def legible(word: str) -> str:
    """Return an argument with the letters that its bytes stand for, where they are not of the locale's."""
    if word.isascii():
        return word
    try:
        word.encode()
    except UnicodeEncodeError:
        return _decoded(word)
    return word


def _decoded(word: str) -> str:
    from netjournal.exchange.source import decode

    try:
        return decode(os.fsencode(word))
    except UnicodeEncodeError:  # half a pair, which no bytes stand for
        return word


def from_stdin() -> str:
    """Return all of standard input, read as an imported file is."""
    from netjournal.exchange.source import decode

    return decode(sys.stdin.buffer.read())
