"""Prompts for before and after an event."""

from netjournal.advice.prompts.prompt import prompts

ALL = prompts(
    "before an event",
    event_why=("P18 P17", "What would make this event worth your time: a person, an answer, an idea?"),
    event_people=("P18 P23", "Whom would you like to find there, and what would you ask each of them?"),
    event_opening=(
        "P32 P33",
        "Which first sentence would feel natural to you? Write it as you would say it.",
    ),
    event_try=("P30 P35", "What did you mean to try next time? This is a next time."),
    event_pause=("P33", "When and where will you take a breath in between, so that it stays a good day?"),
) + prompts(
    "after an event",
    event_three=("P18 P23", "Which one to three people do you want to know better, and why them?"),
    event_takeaway=("P18 P05", "What did you take home, and who else could use it?"),
    event_easy=("P30 P33", "What was easier than you thought, and what was harder?"),
    event_first=(
        "P01 P24",
        "For each person you met: what is the one thing that only the two of you would know?",
    ),
    event_again=("P19 P18", "Would you go again? What would you plan otherwise?"),
    event_missed=("P21 P18", "Whom did you walk past because they were not like you?"),
)
