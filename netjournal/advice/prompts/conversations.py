"""Prompts for after a conversation, and on listening."""

from netjournal.advice.prompts.prompt import prompts

ALL = prompts(
    "after a conversation",
    talk_went_well=("P30", "What went well in this talk, and what did you do that helped?"),
    talk_next_time=(
        "P30 P35",
        "What is one thing that you would try differently next time with this person?",
    ),
    talk_learned=("P09 P15", "What did you learn about them that you did not know before?"),
    talk_matters=("P09", "What seemed to matter to them most? Which words of theirs tell you so?"),
    talk_moment=("P29", "At which moment did the talk come alive, and at which did it go flat?"),
    talk_common=("P12", "What do the two of you have in common, and what could you do with it?"),
    talk_yourself=("P32", "Where were you most yourself, and where did you play a part?"),
    talk_owed=("P02 P01", "What did either of you say you would do? Is every bit of it written down?"),
    talk_feeling=("P16 P29", "How may they have felt when they walked away? What makes you think so?"),
    talk_tone=("P29 P27", "If the tone was cooler than you hoped, what else could explain it besides you?"),
) + prompts(
    "listening",
    "after a conversation",
    listen_share=("P15", "How much of the talk was theirs? What would have made it a little more?"),
    listen_question=("P15", "Which of your questions opened something up, and which closed it?"),
    listen_phone=("P15", "Where was your phone while you talked, and where was your mind?"),
    listen_echo=("P15 P16", "Say in your own words what they told you. What might you have missed?"),
    listen_next=("P15", "Which question would you like to have asked? Keep it for the next time."),
)
