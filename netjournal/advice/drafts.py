"""Drafts of short messages, in several tones, from what may be said and nothing else.

Every noun of a draft comes from the journal or from the sentences here: nothing is made up, and what is
private, sensitive, or a judgement of the person never appears (see advice.known).
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Literal, get_args

from netjournal.advice import gestures
from netjournal.advice.known import Known
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import given_name, sayable
from netjournal.advice.verbs import begins_with_verb
from netjournal.models import Contact
from netjournal.view import View

Tone = Literal["warm", "brief", "formal"]
TONES: tuple[Tone, ...] = get_args(Tone)

Purpose = Literal[
    "follow-up",
    "check-in",
    "check-back",
    "presence",
    "thanks",
    "answer",
    "congratulate",
    "nudge",
    "repair",
    "ask",
    "report",
    "reconnect",
    "share",
    "update",
    "invite",
    "offer",
    "introduce",
    "ask-introduction",
    "convene",
]

Lines = list[str]
Writer = Callable[[Known, Tone, str], Lines]
"""Gives the sentences of a message from what is known, in a tone, about a thing such as a promise."""


def draft_for(
    view: View,
    contact: Contact,
    now: datetime,
    tone: Tone = "warm",
    purpose: Purpose = "follow-up",
    about: str = "",
) -> str:
    """Return a message to `contact` to start from.

    `about` is what the purpose is about, in the journal's words: the promise, what was given, the goal, the
    occasion to congratulate on. Leave it empty where that is private.
    """
    known = Known(view, contact, now)
    thing = sayable(about, contact)
    lines = _WRITERS[purpose](known, tone, thing)
    return _letter(contact, known, tone, lines, opens_talk=purpose in {"follow-up", "check-in"})


def drafting(
    moment: Moment, contact: Contact, purpose: Purpose = "follow-up", about: str = ""
) -> Callable[[], str]:
    """Return what writes a message as `draft_for` does, once somebody looks at it."""
    return partial(draft_for, moment.view, contact, moment.now, purpose=purpose, about=about)


def _letter(contact: Contact, known: Known, tone: Tone, lines: Lines, *, opens_talk: bool) -> str:
    if tone == "formal":
        return "\n\n".join(
            [f"Dear {contact.name},", " ".join(_distance(contact, known) + lines), "Kind regards"]
        )
    if tone == "brief":
        return "\n\n".join([f"Hi {given_name(contact)},", " ".join(lines)])
    ending = ["I would be glad to hear from you."] if opens_talk else []
    return "\n\n".join([f"Hi {given_name(contact)},", " ".join(_distance(contact, known) + lines + ending)])


def _distance(contact: Contact, known: Known) -> Lines:
    """Return a greeting and a personal line for someone who works at a distance."""
    if not contact.remote:
        return []
    personal = [f"I remember your interest in {known.interests[0]}."] if known.interests else []
    return ["A short hello across the distance first.", *personal]


def _where(known: Known) -> str:
    return f" at {known.event}" if known.event else ""


def _follow_up(known: Known, tone: Tone, _: str) -> Lines:
    met = "meet you" if known.first_meeting else "talk with you again"
    if known.entry is None:
        lines = ["I have been meaning to write to you."]
    elif tone == "formal":
        lines = [f"Thank you for the conversation{_where(known)}."]
    else:
        lines = [f"It was good to {met}{_where(known)}."]
    if known.topic:
        stayed = (
            f"I liked talking about {known.topic}"
            if tone != "formal"
            else f"I valued what we discussed: {known.topic}"
        )
        lines.append(f"{stayed}.")
    return lines + _detail(known, tone)


def _detail(known: Known, tone: Tone) -> Lines:
    """Return one more thing from what they told: a specific, or what they are working toward."""
    if tone == "brief" and known.topic:
        return []
    if specific := _sayable_of(known.specifics):
        return [f"What stayed with me: {specific}."]
    mention = _sayable_of(known.mentions)
    return [f"I keep in mind what you said about {mention}."] if mention else []


def _sayable_of(told: Iterable[str]) -> str:
    """Return the first that does not begin with a verb, for its subject may be either of us; "" for none."""
    return next((text for text in told if not begins_with_verb(text)), "")


def _check_in(known: Known, tone: Tone, _: str) -> Lines:
    opening = "It has been a while since we talked" if known.entry else "I have been meaning to write to you"
    if known.topic:
        lines = [f"{opening} about {known.topic}." if known.entry else f"{opening}."]
    else:
        lines = [f"{opening}{_where(known)}."]
    if mention := _sayable_of(known.mentions):
        return [*lines, f"How is it going with {mention}?"]
    if known.interests and tone != "brief":
        return [*lines, f"Has there been time for {known.interests[0]}?"]
    return [*lines, "How are things with you?"]


def _check_back(known: Known, tone: Tone, thing: str) -> Lines:
    if not thing:
        return _presence(known, tone, thing)
    if begins_with_verb(thing):
        remembered = "You told me this:" if tone == "formal" else "I remembered what you told me:"
    else:
        remembered = "You told me about" if tone == "formal" else "I remembered"
    return [f"{remembered} {thing}.", "How is it going?"]


def _presence(_: Known, tone: Tone, __: str) -> Lines:
    lines = ["I am thinking of you."]
    return (
        lines if tone == "brief" else [*lines, "There is no need to answer; I am here if you want to talk."]
    )


def _thanks(_: Known, tone: Tone, thing: str) -> Lines:
    what = f" for {thing}" if thing else " for your help"
    if tone == "brief":
        return [f"Thank you{what}."]
    return [f"Thank you{what}.", "You took the time, and that means a lot to me."]


def _answer(_: Known, tone: Tone, thing: str) -> Lines:
    lines = [f"Thank you for asking me about {thing}." if thing else "Thank you for your message."]
    return lines if tone == "brief" else [*lines, "Here is my answer:"]


def _congratulate(_: Known, tone: Tone, thing: str) -> Lines:
    lines = [f"{thing[:1].upper()}{thing[1:]}." if thing else "Congratulations."]
    return lines if tone == "brief" else [*lines, "I hope you find a moment to enjoy it."]


def _nudge(_: Known, tone: Tone, thing: str) -> Lines:
    out = "If it does not fit any more, that is fine too; just say so."
    if not thing:
        return ["May I come back to what you offered?", out]
    asked = (
        f"May I come back to this: {thing}?"
        if tone != "formal"
        else f"May I return to what we agreed: {thing}?"
    )
    return [asked, out]


def _repair(_: Known, tone: Tone, thing: str) -> Lines:
    what = f"I said I would do this and did not: {thing}." if thing else "I did not do what I said I would."
    lines = [what, "I am sorry."]
    return (
        lines if tone == "brief" else [*lines, "I would like to put it right. What would help you most now?"]
    )


def _ask(_: Known, tone: Tone, thing: str) -> Lines:
    lines = [f"May I ask for your view on {thing}?" if thing else "May I ask you something small?"]
    return lines if tone == "brief" else [*lines, "Two lines are plenty, and no is a fine answer."]


_WRITERS: Mapping[Purpose, Writer] = {
    "follow-up": _follow_up,
    "check-in": _check_in,
    "check-back": _check_back,
    "presence": _presence,
    "thanks": _thanks,
    "answer": _answer,
    "congratulate": _congratulate,
    "nudge": _nudge,
    "repair": _repair,
    "ask": _ask,
    "report": gestures.report,
    "reconnect": gestures.reconnect,
    "share": gestures.share,
    "update": gestures.update,
    "invite": gestures.invite,
    "offer": gestures.offer,
    "introduce": gestures.introduce,
    "ask-introduction": gestures.ask_introduction,
    "convene": gestures.convene,
}
"""How a message is written for each purpose; a new purpose is one function and one line here."""
