"""Open questions to bring to a meeting, from what someone told."""

from collections.abc import Iterator
from itertools import islice

from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause, to_them
from netjournal.advice.words import is_gentle
from netjournal.models import Contact

_OPEN = (
    "What takes most of your attention these weeks?",
    "What would you like to have more time for?",
)


def questions_for(moment: Moment, contact: Contact, count: int) -> list[str]:
    """Return at most `count` open questions to someone; none in a hard time, when being there is enough."""
    if is_gentle(moment, contact):
        return []
    return list(islice(dict.fromkeys(_asked(moment, contact)), count))


def _asked(moment: Moment, contact: Contact) -> Iterator[str]:
    for mention in moment.view.mentions.newest_of(contact.id):
        if mention.open and not mention.sensitive and not mention.private:
            yield f"How is it going with {to_them(first_clause(mention.text), contact)}?"
    for interest in contact.interests:
        yield f"What draws you to {interest}?"
    yield from _OPEN
