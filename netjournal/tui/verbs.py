"""The words for what can be said to a next step."""

from netjournal.advice import Suggestion
from netjournal.tui.dialogs.choose import Choice

_VERBS = {
    "draft": ("m", "Write the message…"),
    "wrote": ("w", "I wrote to them"),
    "talked": ("t", "We talked"),
    "note": ("c", "Write it down…"),
    "keep": ("d", "It is done: the promise is kept"),
    "renegotiate": ("n", "Agree on a new date…"),
    "release": ("l", "Let it go"),
    "answered": ("w", "I answered already"),
    "thanked": ("w", "I said thank you already"),
    "close": ("l", "This is settled"),
    "reflect": ("c", "Think back…"),
    "ask": ("c", "Write down what I asked…"),
    "give": ("c", "Write down what I gave…"),
    "share": ("c", "I shared it already"),
    "reported": ("w", "They know what came of it"),
    "assess": ("c", "Think about how things are…"),
    "introduce": ("c", "Write down where it stands…"),
    "block": ("c", "Set time aside…"),
    "debrief": ("c", "Look back on it…"),
    "prepare": ("c", "Plan it…"),
    "choose": ("c", "Choose up to three…"),
    "event": ("c", "Write down an event…"),
    "link": ("c", "Say who could help…"),
    "rest": ("r", "Let the connection rest…"),
    "focus": ("c", "Choose one or two…"),
    "support": ("c", "Name someone, or nobody yet…"),
    "mentor": ("e", "Name a mentor…"),
    "rate": ("c", "Rate the five skills…"),
    "review": ("c", "Look back on the week…"),
    "motive": ("c", "Ask yourself what you seek…"),
    "history": ("h", "Read everything between you…"),
    "step": ("o", "Another of the seven steps…"),
    "let-go": ("l", "Let it go"),
    "treated-badly": ("b", "They treated me badly"),
    "tried": ("c", "Write what happened…"),
    "answer": ("c", "Write how it went…"),
    "done": ("d", "Done"),
    "snooze": ("s", "Later…"),
    "plan": ("p", "Plan it: when … I will …"),
    "dismiss": ("x", "Not now"),
    "never": ("X", "Never for this person"),
}
"""Key and words of each verb. A verb that is missing here is answered in the person's own words."""

_OF_STALLED = {"answered": "They answered"}
"""Words that differ for a connection that does not move."""

FALLBACK_KEYS = "123456789"


def choices(step: Suggestion) -> tuple[Choice, ...]:
    """Return what can be said to a step, each under a key of its own."""
    taken: set[str] = set()
    found: list[Choice] = []
    for verb in dict.fromkeys(step.actions):
        key, label = _VERBS.get(verb, ("", f"{verb.capitalize()}…"))
        if verb == "done" and "keep" in step.actions:
            continue
        if step.rule.startswith("stalled-"):
            label = _OF_STALLED.get(verb, label)
        if verb == "never" and not step.contact_ids:
            label = "Never again"
        key = key if key and key not in taken else next(one for one in FALLBACK_KEYS if one not in taken)
        taken.add(key)
        found.append(Choice(verb, key, label))
    return tuple(found)


def label_of(verb: str) -> str:
    """Return a verb in words, as the title of what it asks."""
    return _VERBS.get(verb, ("", verb.capitalize()))[1].rstrip("…")
