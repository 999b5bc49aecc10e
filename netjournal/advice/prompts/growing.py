"""Prompts on mentors, leading, goals, working together and support."""

from netjournal.advice.prompts.prompt import prompts

ALL = (
    prompts(
        "mentor",
        mentor_question=("P20", "Which one question would you put to someone who has done what you aim for?"),
        mentor_report=("P20 P31", "Which advice did you follow lately, and who should hear what came of it?"),
        mentor_give=(
            "P20 P22",
            "Who is where you were some years ago, and what could you tell them in half an hour?",
        ),
    )
    + prompts(
        "leading",
        lead_heard=(
            "P36 P22",
            "Whom of the people you lead did you last hear out about something besides tasks?",
        ),
        lead_where=("P36", "Could the people around you say where you are all going? How would they put it?"),
        lead_old=("P36", "Whom have you lost sight of since your role grew?"),
    )
    + prompts(
        "goals",
        goal_for_you=(
            "P17",
            "Which person could bring your goal nearer this month, and by what small thing?",
        ),
        goal_for_others=("P17 P06", "Whose goal could you bring nearer, and how would they notice?"),
        goal_for_place=(
            "P34 P17",
            "What would be good for the place where you work, and whom would it take?",
        ),
        goal_result=(
            "P17",
            "What has come of the people you met this year that you would not have had alone?",
        ),
    )
    + prompts(
        "collaboration",
        together_large=("P34", "What is too large for you alone, and who would enjoy doing it with you?"),
        together_other=("P34 P21", "With which other department could one talk save both of you work?"),
        together_credit=("P34 P31", "Whose part in your success should be told more loudly?"),
    )
    + prompts(
        "support",
        support_cover=(
            "P11",
            "If you were away tomorrow, who would step in, and whom would you step in for?",
        ),
        support_listen=("P11", "Whom can you talk to when it is hard? When did you last do so?"),
        support_lean=("P11 P07", "What are you carrying alone that you could share with one person?"),
    )
)
