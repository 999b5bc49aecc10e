"""The garbage collector and what is loaded: it need not walk again and again over what stays."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LARGE = 10_000
"""Documents above which the collector leaves alone for good what was loaded."""
_SELDOM = (10_000, 10, 100)
"""New objects before it looks at the new ones, and how seldom it walks over older and over all objects."""


@contextmanager
def loading(count: Callable[[], int]) -> Iterator[None]:
    """Keep the collector at rest while documents are loaded; `count` says afterwards how many there are.

    Nearly twice as fast. Where there are many, what was loaded is never walked over again, and what is read
    later seldom: a walk over a million objects is a pause that a person at the keyboard notices.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        if count() > _LARGE:
            gc.freeze()
            gc.set_threshold(*_SELDOM)
    finally:
        if was_on:
            gc.enable()
