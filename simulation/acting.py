"""How a person who follows the advice does what it says, through the use cases that the faces call."""

from collections.abc import Callable, Mapping

from netjournal.advice import Suggestion
from netjournal.journal import aims, capturing, editing, events, reflecting, steps
from netjournal.journal.journal import Journal
from netjournal.models import Contact

Act = Callable[[Journal, Suggestion], object]


def do(journal: Journal, step: Suggestion) -> None:
    """Do what a suggestion says; where that leaves a record, write it, else only say that it is done."""
    act = _ACTS.get(step.rule, steps.done)
    act(journal, step)


def _people(journal: Journal, step: Suggestion) -> list[Contact]:
    return [journal.view.contacts[contact_id] for contact_id in step.contact_ids]


def _choose_focus(journal: Journal, step: Suggestion) -> None:
    for contact in _people(journal, step):
        editing.edit(journal, contact, ["focus=yes"])


def _mark_support(journal: Journal, _: Suggestion) -> None:
    for contact, kind in zip(list(journal.view.contacts.all())[:2], ("structural", "emotional"), strict=True):
        editing.edit(journal, contact, [f"support+={kind}"])


def _plan_event(journal: Journal, step: Suggestion) -> None:
    events.plan_event(journal, journal.view.events[step.subject_id], people=3, topic="testing")


def _debrief(journal: Journal, step: Suggestion) -> None:
    event = journal.view.events[step.subject_id]
    events.debrief_event(journal, event, "Good talks, little rush.", ["small groups work"])


def _choose_three(journal: Journal, step: Suggestion) -> None:
    event = journal.view.events[step.subject_id]
    met = [one for entry in journal.view.interactions.of(event.id) for one in entry.contact_ids]
    events.debrief_event(journal, event, top_ids=met[:3])


def _link(journal: Journal, step: Suggestion) -> None:
    people = _people(journal, step) or list(journal.view.contacts.all())[:1]
    aims.link_goal(journal, journal.view.goals[step.subject_id], people)


def _note_specific(journal: Journal, step: Suggestion) -> None:
    names = " ".join(f"@[{contact.name}]" for contact in _people(journal, step))
    capturing.add(journal, f"note about {names}\nspecific: laughs with the whole face")


def _reflect(journal: Journal, step: Suggestion) -> None:
    prompt = reflecting.prompt_of_the_moment(journal)
    entry = journal.view.interactions[step.subject_id]
    reflecting.answer(journal, prompt, "I listened more than I talked.", about=entry)


def _review(journal: Journal, _: Suggestion) -> None:
    reflecting.answer(journal, reflecting.weekly_question(journal), "A calm week.", kind="weekly")


def _rate(journal: Journal, _: Suggestion) -> None:
    ratings: dict[str, int] = dict.fromkeys(reflecting.SKILLS, 3)
    reflecting.answer(journal, reflecting.RATING, "", ratings=ratings, kind="self-rating")


def _assess(journal: Journal, step: Suggestion) -> None:
    for contact in _people(journal, step):
        aims.assess(journal, contact, tone="positive", matters="good work", strategy="keep in touch")


def _block(journal: Journal, step: Suggestion) -> None:
    aims.block(journal, aims.free_time(journal), _people(journal, step), minutes=30)


_ACTS: Mapping[str, Act] = {
    "start-small": _choose_focus,
    "support-map": _mark_support,
    "plan-event": _plan_event,
    "debrief-event": _debrief,
    "top-three": _choose_three,
    "goal-without-people": _link,
    "note-the-specific": _note_specific,
    "reflect": _reflect,
    "weekly-review": _review,
    "eq-check": _rate,
    "assess": _assess,
    "make-time": _block,
}
