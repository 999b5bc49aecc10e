"""Forgetting people for good: what would go, a question, and what could not be reached."""

from collections.abc import Iterator, Sequence

from textual.app import App

from netjournal.journal import forgetting
from netjournal.journal.forgetting import Plan
from netjournal.models import Contact
from netjournal.storage import Unreached
from netjournal.text import plural
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.working import Job, work_through

_CHOICES = (Choice("no", "n", "Go back"), Choice("yes", "y", "Forget for good"))


async def forget_people(app: App[object], desk: Desk, people: Sequence[Contact]) -> list[str] | None:
    """Ask, and forget people; return what is to be told besides, None where nobody is forgotten.

    Raises what the journal raises.
    """
    ids = [one.id for one in people]

    def look(job: Job) -> Plan:
        job.say("Looking for them in everything")
        return desk.write_aside(lambda: forgetting.prepare(desk.journal, ids, progress=job.progress))

    plan = await work_through(app, "One moment", look, covers=True)
    if plan is None:
        return None
    question = Choose(f"Forget {plan.name} for good?", _CHOICES, " ".join(_told(plan)))
    if await app.push_screen_wait(question) != "yes":
        return None

    def write(job: Job) -> tuple[Unreached, ...]:
        job.finish("Taking them out of every file")
        return desk.write_aside(lambda: forgetting.forget(desk.journal, plan, job.progress))

    unreached = await work_through(app, "Forgetting", write, covers=True)
    app.notify(f"Forgotten: {plan.name}.", markup=False)
    return [f"Not reached: {one.path}: {one.why}." for one in unreached or ()]


def _told(plan: Plan) -> Iterator[str]:
    gone, mended = forgetting.told_gone(plan), forgetting.told_mended(plan)
    if gone:
        yield f"With them go {gone}."
    if mended:
        yield f"In {mended} “someone” stands instead."
    if plan.elsewhere:
        records = plural(len(plan.elsewhere), "record")
        yield f"A part of the name stays in {records} not about them; `netjournal forget` names them."
    yield "Unlike deleting, this cannot be undone."
