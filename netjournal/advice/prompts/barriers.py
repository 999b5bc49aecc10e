"""Prompts for what holds people back, for each of the seven barriers."""

from netjournal.advice.prompts.prompt import prompts

ALL = (
    prompts(
        "nervous",
        nervous_where=(
            "P33 P32",
            "Where do you feel it when you are nervous, and what calms it by a little?",
        ),
        nervous_last=("P33 P35", "When were you nervous and it went well all the same? What did you do?"),
    )
    + prompts(
        "inconsistent",
        steady_small=("P33 P03", "Which contact is small enough that you could keep it up every week?"),
        steady_cue=("P33 P13", "After which daily habit could you write one message?"),
    )
    + prompts(
        "afraid of rejection",
        fear_worst=("P33", "What is the worst likely answer, and what would you do the day after?"),
        fear_yes=(
            "P33 P07",
            "Of your last five requests, how many met with a yes? How many had you expected?",
        ),
    )
    + prompts(
        "no time",
        time_ten=("P33 P13", "What could you do for one tie in ten minutes?"),
        time_with=("P33 P13", "What do you do alone each week that you could do with someone?"),
    )
    + prompts(
        "no purpose",
        purpose_curious=(
            "P33 P17",
            "What are you curious about at work, and who lives with that question daily?",
        ),
        purpose_better=("P33 P17", "What would be better in a year if you knew the right three people?"),
    )
    + prompts(
        "introvert",
        quiet_setting=(
            "P33 P32",
            "In which setting do you talk most easily, and how could you have more of it?",
        ),
        quiet_strength=("P33 P15", "How did your way of listening serve someone lately?"),
    )
    + prompts(
        "reluctant to ask",
        asking_cost=("P33 P07", "What does it cost you not to ask? What would it cost them to answer?"),
        asking_first=("P33 P07", "Which request is so small that you could make it today?"),
    )
)
