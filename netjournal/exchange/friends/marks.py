"""The marks in a line: `**friends**`, `_places_`, `@tags`, and a backslash before what marks nothing."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from netjournal.text import fold, one_line

TAG = re.compile(r"(?<![^\W_])@(?P<tag>[^\W_]+(?:[:-][^\W_]+)*)")
_MARK = re.compile(
    r"\\(?P<sign>[*_@\\])"
    r"|(?<!\S)\\(?=[^\W\d_])"
    r"|\*\*(?P<friend>[^*\s][^*]*)\*\*"
    r"|(?<![^\W_])_(?P<place>[^_\s][^_]*)_(?![^\W_])"
    rf"|{TAG.pattern}"
)
_LIKE_A_MARK = re.compile(
    r"\\(?=[*_@\\])|(?<!\S)\\(?=[^\W\d_])"
    r"|\*(?=\*)|(?<=\*)\*"
    r"|(?<![^\W_])_|_(?![^\W_])"
    rf"|{TAG.pattern}"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says: its words without marks, and what is marked in it, each once."""

    words: str
    friends: tuple[str, ...]
    places: tuple[str, ...]
    tags: tuple[str, ...]


def said_in(text: str) -> Said:
    """Return what a line says."""
    found: dict[str, dict[str, None]] = {"friend": {}, "place": {}, "tag": {}}

    def words(match: re.Match[str]) -> str:
        kind = match.lastgroup
        if kind is None:  # a backslash before a name
            return ""
        if kind in found:
            found[kind][one_line(match[kind])] = None
        return match[0] if kind == "tag" else match[kind]

    said = one_line(_MARK.sub(words, text))
    return Said(said, tuple(found["friend"]), tuple(found["place"]), tuple(found["tag"]))


def marked(words: str, friends: Iterable[Sequence[str]], places: Collection[str], tags: Iterable[str]) -> str:
    """Return a line that says these words, with whom, where and under which tags.

    Of a friend's names the first that stands in the words is marked; who and what does not stand there is
    named at the end. Tags are as `tag_of` returns them.
    """
    called = [
        next((one for one in names if one and one in words and _finds(one).search(words)), names[0])
        for names in friends
    ]
    marks = {name: f"_{place_name(name)}_" for name in places if name}
    marks |= {name: f"**{friend_name(name)}**" for name in called}
    wanted = {fold(tag): f"@{tag}" for tag in tags}
    line = _with_marks(words, marks, wanted)
    said = said_in(line)
    absent = [f"**{name}**" for name in map(friend_name, called) if name not in said.friends]
    ends = [f"with {', '.join(absent)}"] if absent else []
    ends += [f"at _{name}_" for name in map(place_name, filter(None, places)) if name not in said.places]
    ends += [tag for folded, tag in wanted.items() if folded not in map(fold, said.tags)]
    return " ".join(filter(None, (line, *ends)))


def tag_of(words: str) -> str:
    """Return words as a tag, without the @; "" where nothing of them can be one."""
    return words if TAG.fullmatch(f"@{words}") else re.sub(r"[\W_]+", "-", words).strip("-")


def friend_name(name: str) -> str:
    """Return the name of a friend as it can stand between marks."""
    return one_line(name.replace("*", " ")) or "?"


def place_name(name: str) -> str:
    """Return the name of a place as it can stand between marks."""
    return one_line(name.replace("_", " ")) or "?"


@lru_cache(maxsize=20_000)  # nearly every line names somebody whom others name too
def _finds(*names: str) -> re.Pattern[str]:
    """Return what finds names where they can be marked, a longer one before one that it begins with."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w\\@])@?({'|'.join(map(re.escape, longest))})(?!\w)")


def _with_marks(words: str, marks: Mapping[str, str], tags: Collection[str]) -> str:
    """Return words with a mark at every name, and a backslash before all else that would be one."""

    def plain(match: re.Match[str]) -> str:
        return match[0] if match["tag"] and fold(match["tag"]) in tags else f"\\{match[0]}"

    there = [name for name in marks if name in words]
    pieces = _finds(*there).split(words) if there else [words]
    return "".join(  # every other piece is a name
        marks[piece] if number % 2 else _LIKE_A_MARK.sub(plain, piece) for number, piece in enumerate(pieces)
    )
