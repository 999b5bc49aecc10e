"""The pictures there are: a new one is one function, one line here, and one test."""

from netjournal.tui.screens.insights.picture import Kind
from netjournal.tui.screens.insights.pictures.circle import breadth, closeness, rhythm, support
from netjournal.tui.screens.insights.pictures.doing import follow_ups, giving, promises
from netjournal.tui.screens.insights.pictures.growing import goals, skills, ways

KINDS = (
    Kind(
        "follow-ups",
        "Follow-ups",
        "Met for the first time, or at an event: who heard from you within 48 hours",
        follow_ups,
        "Write down someone you meet for the first time, or at an event: n. Their weeks gather here.",
    ),
    Kind(
        "promises",
        "Promises kept",
        "What became of your promises, month by month",
        promises,
        "What you promise in an entry is counted here: a line such as promised: my notes by friday.",
    ),
    Kind(
        "giving",
        "Give and take",
        "What went to and fro, month by month and by tie",
        giving,
        "Lines such as gave: or received: in an entry are counted here.",
    ),
    Kind(
        "breadth",
        "Breadth",
        "Whom you talked with in the last 90 days, by what they have in common",
        breadth,
        "Talk with a few people and say where they work with e on their page: it shows how broad that is.",
    ),
    Kind(
        "rhythm",
        "In touch",
        "The people for whom you chose a rhythm, or who are your own",
        rhythm,
        "Choose one or two people with f on their page, or a rhythm in days with e: they stand here.",
    ),
    Kind(
        "closeness",
        "Closeness",
        "How close people are to you now, and how things are between you",
        closeness,
        "Everyone you write down stands here, the closest first. n begins.",
    ),
    Kind(
        "support",
        "Support",
        "Who would cover for you, and whom you can talk to",
        support,
        "Nobody is named yet. On a person's page e says who would cover for you, and whom you can talk to.",
    ),
    Kind(
        "skills",
        "Five skills",
        "How you rated yourself, the latest last",
        skills,
        "Once a month rate the five skills with one conversation in mind: under 5, Reflect.",
    ),
    Kind(
        "goals",
        "Goals",
        "What moved toward what you aim for",
        goals,
        "What is all of this for? + writes down a goal; people and entries can be linked to it.",
    ),
    Kind(
        "ways",
        "Who knows whom",
        "Whom your people could introduce you to, and which of them know one another",
        ways,
        "Say who knows whom with e on a person's page (knows), and the ways to new people appear here.",
    ),
)

BY_ID = {kind.id: kind for kind in KINDS}
