"""Prompts for the week and the month: the five skills of feeling."""

from netjournal.advice.prompts.prompt import prompts

ALL = prompts(
    "weekly",
    week_alive=("P30", "Which contact of this week gave you most, and why?"),
    week_quiet=("P03 P26", "Of whom did you think this week without writing to them?"),
    week_time=("P13", "When this week did you make time for people, and when will you next week?"),
    week_balance=("P06 P07", "What did you give this week, and what did you let others give you?"),
    week_circle=("P21 P22", "Who of the people you talked with sees the world most differently from you?"),
    week_depth=("P23", "Whom do you know longer than others, and less well than you would like?"),
    week_good_day=("P04", "Whose good day did you notice this week, and whose might you have missed?"),
    week_screen=(
        "P14",
        "Whom do you know by screen only, and what do you know of their day beside the work?",
    ),
    week_skill=("P35", "What can you do with people today that was harder half a year ago?"),
) + prompts(
    "monthly",
    month_empathy=(
        "P29 P16",
        "When did you last see a thing through someone else's eyes? What did it change?",
    ),
    month_listening=(
        "P29 P15",
        "In which talk of this month did you listen best, and what made it possible?",
    ),
    month_steady=("P29", "When did something unsettle you in front of others? What helped, or would have?"),
    month_room=("P29", "When did you read a room well, and when did you misread it?"),
    month_tending=("P29 P03", "Which tie is better than a month ago, and what did you do for it?"),
    month_map=(
        "P10",
        "Look at the people you work with most. Between whom and you would one talk change most?",
    ),
)
