"""Prompts for when things stall, for refusals, and for promises."""

from netjournal.advice.prompts.prompt import prompts

ALL = (
    prompts(
        "stalled",
        stalled_motive=(
            "P27",
            "Would you spend the time if nothing ever came of it? What does your answer tell you?",
        ),
        stalled_their_side=("P27 P16", "What may be going on in their days that has nothing to do with you?"),
        stalled_history=("P27 P30", "Look back at your last three contacts. How might you have come across?"),
        stalled_setting=("P27", "Which other place, length or time of day might suit the two of you better?"),
        stalled_enough=("P28 P25", "What would let you say: I did my part, and it may rest now?"),
        stalled_kept=("P28", "Whatever becomes of it, what have you learned from this person?"),
    )
    + prompts(
        "after a refusal",
        refusal_meant=("P33 P25", "What exactly did they say no to? What did they not say no to?"),
        refusal_guess=(
            "P33 P07",
            "Was the answer worse than you had guessed? What does that say about your guesses?",
        ),
        refusal_grace=("P29 P31", "How could you thank them for a clear answer, and leave the door open?"),
        refusal_smaller=("P07 P27", "What smaller thing could you have asked for, and of whom else?"),
    )
    + prompts(
        "promise",
        promise_first_step=(
            "P02",
            "What is the first small step of what you promised, and when will you take it?",
        ),
        promise_fit=("P02 P29", "Did you promise because you wanted to, or because a no was hard to say?"),
        promise_late=("P02", "If it ran late, how would you tell them, and how early?"),
    )
)
