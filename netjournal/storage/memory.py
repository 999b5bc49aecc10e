"""The garbage collector and what is loaded: it need not walk again and again over what stays."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LARGE = 10_000
"""Documents above which the collector leaves alone for good what was loaded."""


@contextmanager
def loading(count: Callable[[], int]) -> Iterator[None]:
    """Keep the collector at rest while documents are loaded; `count` says afterwards how many there are.

    Nearly twice as fast. Where there are many, what was loaded is never walked over again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        if count() > _LARGE:
            gc.freeze()
    finally:
        if was_on:
            gc.enable()
