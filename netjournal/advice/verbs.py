"""Whether words begin with a verb whose subject is left out, as in "send the paper" and "dims the lights".

Such words tell something and name nothing: they cannot stand after "about". Many verbs are nouns as well, so
all but the clear ones count only before what a verb takes and a noun does not: "call the dentist", not "call
for papers".
"""

import re

_CLEAR = frozenset({
    "accept", "allow", "apply", "arrange", "ask", "avoid", "become", "begin", "believe", "bring",
    "choose", "collect", "come", "compare", "connect", "consider", "continue", "decide", "deliver",
    "describe", "discuss", "explain", "finish", "follow", "forget", "get", "give", "hear", "hire",
    "include", "introduce", "invite", "join", "keep", "know", "learn", "let", "listen", "make", "meet",
    "organise", "organize", "prepare", "publish", "put", "read", "receive", "recommend", "remember",
    "remind", "say", "see", "sell", "send", "sing", "sit", "speak", "suggest", "take", "teach", "tell",
    "think", "try", "understand", "want", "write",
})  # fmt: skip
_IRREGULAR = frozenset({
    "ate", "became", "began", "brought", "came", "chose", "do", "does", "drew", "drove", "fell", "flew",
    "forgot", "gave", "goes", "got", "grew", "had", "has", "have", "knew", "met", "ran", "rode", "said",
    "sang", "sat", "sent", "spoke", "stood", "swam", "told", "took", "understood", "went", "wore", "wrote",
})  # fmt: skip
_PAST_OR_NOT = frozenset({
    "bought", "built", "caught", "felt", "found", "heard", "held", "kept", "led", "left", "lost",
    "made", "paid", "saw", "sold", "spent", "taught", "thought", "won",
})  # fmt: skip
_NOUNS_TOO = frozenset({
    "answer", "book", "build", "buy", "call", "change", "check", "clean", "cook", "copy", "design",
    "draft", "email", "find", "fix", "forward", "go", "help", "host", "leave", "lift", "look", "love",
    "mail", "move", "name", "need", "offer", "open", "order", "paint", "pay", "phone", "plan", "play",
    "post", "print", "push", "question", "reply", "review", "run", "set", "share", "show", "sign",
    "start", "stop", "study", "support", "swap", "talk", "test", "text", "thank", "turn", "update",
    "use", "visit", "walk", "work",
})  # fmt: skip
_NO_VERBS = frozenset({
    "across", "always", "as", "besides", "hers", "his", "less", "minus", "perhaps", "plus", "sometimes",
    "this", "thus", "towards", "unless", "us", "versus", "vs", "bed", "feed", "hundred", "indeed",
    "naked", "red", "sacred", "seed", "shed", "sled", "speed", "weed",
})  # fmt: skip
_OBJECTS = "a|an|the|my|your|her|his|our|their|its|it|him|them|me|us|you|each|every|everyone"
_TAKES_OBJECT = re.compile(rf"[a-z]+ (?:{_OBJECTS})(?![\w'’-])")
_GOES_ON = re.compile(rf"[a-z]+ (?:{_OBJECTS}|up|out|back|to|into|from)(?![\w'’-])")
_PAST_GOES_ON = re.compile(
    rf"{_GOES_ON.pattern}|[a-z]+ (?:for|after|what|which|whether|how|why|where|when|that) "
)
_GOES_SOMEWHERE = re.compile(
    "(?:flies|hopes|leaves|lives|looks|moves|retires|returns|switches|travels|works) "
    r"(?:as|at|back|for|from|in|into|on|to|with)(?![\w'’-])"
)
_WORD = re.compile(r"[a-z]+(?![\w'’-])")
_ENDINGS = ("s", "es")


def begins_with_verb(text: str) -> bool:
    """Return whether a text begins with a verb without its subject; a capital letter begins a name."""
    first = _WORD.match(text)
    word = first[0] if first else ""
    if not word or word in _NO_VERBS:
        return False
    if word in _CLEAR or word in _IRREGULAR or _third_person_of(word) & _CLEAR:
        return True
    if word.endswith("s"):
        return bool(_TAKES_OBJECT.match(text) or _GOES_SOMEWHERE.match(text))
    if word.endswith("ed"):
        return bool(_PAST_GOES_ON.match(text))
    return bool(_GOES_ON.match(text)) and (word in _NOUNS_TOO or word in _PAST_OR_NOT)


def _third_person_of(word: str) -> set[str]:
    """Return the verbs of which a word may be the third person: "send" of "sends", "try" of "tries"."""
    found = {word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)}
    return found | ({f"{word[:-3]}y"} if word.endswith("ies") else set())
