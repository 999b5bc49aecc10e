"""The garbage collector and what is loaded: it need not walk again and again over what stays."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LARGE = 10_000
"""Documents above which the collector leaves alone for good what was loaded."""
_SELDOM = (2_000, 10, 500)
"""New objects before it looks at the new ones, and how seldom it walks over older and over all objects."""


def leave_alone() -> None:
    """Never walk again over what is there by now, and over what comes later a little at a time.

    A walk over hundreds of thousands of objects is a pause that a person at the keyboard notices.
    """
    gc.freeze()
    gc.set_threshold(*_SELDOM)


@contextmanager
def loading(count: Callable[[], int]) -> Iterator[None]:
    """Keep the collector at rest while documents are loaded; `count` says afterwards how many there are.

    Nearly twice as fast. Where there are many, what was loaded is left alone.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        if count() > _LARGE:
            leave_alone()
    finally:
        if was_on:
            gc.enable()
