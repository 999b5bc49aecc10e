"""Prompts on giving, asking and gratitude."""

from netjournal.advice.prompts.prompt import prompts

ALL = (
    prompts(
        "giving",
        give_unasked=("P06", "What could you give this week that nobody has asked for?"),
        give_fit=("P05 P24", "What did you read or hear lately that fits one person exactly?"),
        give_bridge=("P08", "Which two people you know ought to know each other, and what for?"),
        give_free=("P06 P25", "When did you last give without a thought of return, and how did it feel?"),
        give_limit=("P06 P27", "Where do you give more than is good for you, and what would be enough?"),
    )
    + prompts(
        "asking",
        ask_clear=("P07", "Say your request in one sentence. Could they answer it in two minutes?"),
        ask_turn=("P07", "When did you last enjoy being asked for help? Might they enjoy it too?"),
        ask_whom=("P07 P11", "For what you are stuck with now, who would know the next step?"),
        ask_before=("P06 P24", "What do they know of you before this request reaches them?"),
    )
    + prompts(
        "gratitude",
        thanks_who=("P31", "Who made your work easier this week, and do they know?"),
        thanks_old=("P31 P36", "Whose help of years ago still carries you? What would you write to them?"),
        thanks_detail=("P31 P24", "Thank someone in a sentence that could be for nobody else."),
        thanks_good=("P31", "What went right between you and others today, however small?"),
    )
)
