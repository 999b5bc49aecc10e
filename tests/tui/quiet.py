"""Waiting until the app has nothing left to do, instead of until the processor seems idle.

Textual's pilot sleeps after every key and looks whether the process still works. That is slow, and on a busy
machine it may look too early. Here the loop of events is watched itself.
"""

import asyncio
from contextlib import suppress
from typing import Any

from textual._context import active_app
from textual.app import App
from textual.worker import Worker, WorkerCancelled

_LOOKS, _BREATH = 3, 0.005
"""How often it must be found at rest, and the seconds between, for what timers and threads set off late."""
_ROUNDS = 200
"""Rounds after which an app that never rests, since it animates, is left to go on."""


async def quiet(app: App[Any], *, threads: bool = True) -> None:
    """Return when every message was handled, every thread has read (if asked), and the screen shows it."""
    looks = 0
    for _ in range(_ROUNDS):
        await _drained()
        busy = [one for one in app.workers if threads and one._thread_worker and not one.is_finished]
        if busy:
            looks = 0
            await asyncio.gather(*(_over(one) for one in busy))
        elif not _drawn(app):
            looks += 1
            if looks == _LOOKS:
                return
            await asyncio.sleep(_BREATH)


async def _drained() -> None:
    """Let everything run that is ready to."""
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0)
    while loop._ready:  # noqa: ASYNC110  # nothing tells when a loop has nothing left to run
        await asyncio.sleep(0)


def _drawn(app: App[Any]) -> bool:
    """Draw what waits for the next tick of the screen; return whether there was anything."""
    if not app.is_running or not app.screen_stack or app._exit:
        return False
    if app._resize_event is not None:
        app._check_resize()
        return True
    screen = app.screen
    waits = (
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
    if waits:
        screen._on_timer_update()
    return bool(waits)


async def _over(worker: Worker[Any]) -> None:
    """Wait until a worker is over, whether it ended or was overtaken."""
    with suppress(WorkerCancelled):
        await worker.wait()


async def wait_for_quiet(*_: float) -> None:
    """Stand in for `wait_for_idle` of Textual."""
    await quiet(active_app.get(), threads=False)
