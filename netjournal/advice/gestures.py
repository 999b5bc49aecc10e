"""The sentences of messages that give, tell, invite or bring people together; see advice.drafts.

Each takes what may be said, the tone, and the thing it is about, which may be "". What only the person can
know stands as an open end after a colon.
"""

from netjournal.advice.known import Known

Lines = list[str]


def report(_: Known, tone: str, thing: str) -> Lines:
    """Tell what came of help."""
    what = f"You helped me with this: {thing}." if thing else "You helped me not long ago."
    told = [what, "Here is what came of it:"]
    return told if tone == "brief" else [*told, "Thank you again."]


def reconnect(known: Known, tone: str, thing: str) -> Lines:
    """Write after a long time, with no ask."""
    where = f" at {known.event}" if known.event and not thing else ""
    lines = [f"I was thinking of our talk about {thing}." if thing else f"I was thinking of our talk{where}."]
    return lines if tone == "brief" else [*lines, "I hope you are well; there is no need to answer."]


def share(known: Known, tone: str, thing: str) -> Lines:
    """Pass something on."""
    lines = [
        f"This made me think of you: {thing}." if thing else "I found something that made me think of you:"
    ]
    if known.interests and tone != "brief":
        lines.append(f"It may go well with your interest in {known.interests[0]}.")
    return lines


def update(_: Known, tone: str, thing: str) -> Lines:
    """Tell how something ended that they had a part in."""
    lines = [f"You had a part in this: {thing}." if thing else "You had a part in something of mine."]
    lines.append("Here is how it went:")
    return lines if tone == "brief" else [*lines, "Thank you for that."]


def invite(_: Known, tone: str, thing: str) -> Lines:
    """Invite to something small."""
    lines = [f"Would you like to meet for {thing}?" if thing else "Would you like to meet?"]
    return lines if tone == "brief" else [*lines, "I would like to hear how things are with you."]


def offer(_: Known, tone: str, thing: str) -> Lines:
    """Offer a hand."""
    lines = [f"May I lend a hand with {thing}?" if thing else "Is there something I can do for you?"]
    return (
        lines if tone == "brief" else [*lines, "Tell me what would help most; if nothing, that is fine too."]
    )


def introduce(_: Known, tone: str, thing: str) -> Lines:
    """Ask one of two people whether they would like to meet the other."""
    who = thing or "someone I know"
    lines = [f"May I introduce you to {who}?", "I would ask them too before I do."]
    return lines if tone == "brief" else [*lines, "I believe that you two would have much to talk about."]


def ask_introduction(_: Known, tone: str, thing: str) -> Lines:
    """Ask for an introduction."""
    who = f"to {thing}" if thing else "to someone you know"
    lines = [f"Would you be willing to introduce me {who}?"]
    return lines if tone == "brief" else [*lines, "If it does not feel right, no is a fine answer."]


def convene(_: Known, tone: str, thing: str) -> Lines:
    """Propose one small joint thing."""
    what = f"share an interest in {thing}" if thing else "have something in common"
    lines = [f"A few people I know {what}.", "Would you join for an hour?"]
    return lines if tone == "brief" else [*lines, "I would keep it small and easy."]
