"""Feed every importer with random files for some minutes: `python -m fuzzing [--minutes N] [--findings DIR]`.

Needs `pip install -e '.[fuzz]'` (atheris, for Linux). What breaks a promise is kept as a file, once for each
place in the code; `python -m fuzzing FILE...` tries such files again and shows where they break.
"""

import argparse
import os
import random
import re
import shutil
import sys
import tempfile
import time
import traceback
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netjournal.journal.journal import Journal

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SLOW = 2.0
"""Seconds of the processor that one small file may take."""
_LONGEST = 6_000
_LOG = 4 << 20
_OUT_EVERY = 4
"""Of so many inputs one is also taken out again, which takes most of the time."""
_AS_JSON = 0.7
"""The share of changes that leave JSON readable, where an input is JSON."""
_FOLLOWED = ("netjournal.exchange", "netjournal.journal", "netjournal.text", "icalendar", "zipfile", "csv")


class Fuzzer:
    """Tries one input after the other on a journal of its own until its time is used up."""

    def __init__(self, minutes: float, findings: Path) -> None:
        self._minutes = minutes
        self._findings = findings
        self._folder: Path | None = None
        self._journal: Journal | None = None
        self._tried = self._taken = 0

    def __call__(self, data: bytes) -> None:
        """Try one input, and end the run where the time is used up."""
        self._tried += 1
        before = time.process_time()
        try:
            self.try_one(data)
        except Exception as error:  # noqa: BLE001  whatever an importer lets through is what we look for
            self._keep(data, error)
            self._fresh()
        took = time.process_time() - before
        if took > SLOW:
            self._keep(data, TimeoutError(f"{took:.1f} s"))
        if self._tried % 1_000 == 0:
            self._tell()
        if time.process_time() > 60 * self._minutes:
            self._tell()
            self._remove()
            os._exit(1 if any(self._findings.iterdir()) else 0)  # the engine does not return

    def try_one(self, data: bytes) -> None:
        """Hold one input against the promises; raises whatever breaks them."""
        from fuzzing.promises import check
        from fuzzing.seeds import WAYS

        if not data:
            return
        form, pack = WAYS[data[0] % len(WAYS)]
        out = self._tried % _OUT_EVERY == 0
        plan = check(self._open(), pack(data[1:]), form, out=out)
        self._taken += plan is not None and any(file.lines for file in plan.files)

    def _open(self) -> "Journal":
        from netjournal.ids import seeded
        from netjournal.journal import open_journal
        from netjournal.models import Contact
        from netjournal.paths import Paths

        if self._journal is None or self._log_is_long():
            self._fresh()
            root = Path("/dev/shm") if Path("/dev/shm").is_dir() else None  # noqa: S108  a folder of our own in it
            self._folder = Path(tempfile.mkdtemp(prefix="netjournal-fuzzing-", dir=root))
            paths = Paths(*(self._folder / name for name in ("data", "state", "cache", "config")))
            self._journal = open_journal(paths, lambda: NOW, seeded(self._tried))
            known = self._journal.make(
                Contact, name="Grace Hopper", organisation="Navy", emails=("grace@example.org",)
            )
            self._journal.commit("begin", put=[known])
        return self._journal

    def _log_is_long(self) -> bool:
        logs = (self._folder / "data" / "log").iterdir() if self._folder else ()
        return sum(log.stat().st_size for log in logs) > _LOG

    def _fresh(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        self._remove()

    def _remove(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _keep(self, data: bytes, error: Exception) -> None:
        """Keep an input whose place of breaking is new, with what it broke."""
        frames = traceback.extract_tb(error.__traceback__)
        ours = [f"{one.filename}:{one.lineno}" for one in frames if "netjournal" in one.filename]
        what = re.sub(r"\d+", "", str(error).split(":", maxsplit=1)[0])[:40]
        place = blake2b(f"{type(error)} {what} {ours[-1:]}".encode(), digest_size=4).hexdigest()
        target = self._findings / place
        if not target.exists():
            target.write_bytes(data)
            told = "".join(traceback.format_exception(error))
            target.with_suffix(".txt").write_text(told)
            print(f"FOUND {place}: {type(error).__name__}: {error}"[:300], flush=True)

    def _tell(self) -> None:
        spent = time.process_time() / 60
        print(f"{spent:.1f} min: {self._tried} tried, {self._taken} taken up", flush=True)


def main(arguments: list[str]) -> int:
    """Fuzz, or try kept files again; return 1 where something broke."""
    parser = argparse.ArgumentParser(prog="python -m fuzzing", description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60, help="minutes of the processor (default: 60)")
    parser.add_argument("--findings", type=Path, default=Path("findings"), help="where to keep what breaks")
    parser.add_argument("files", nargs="*", type=Path, help="findings to try again")
    options = parser.parse_args(arguments)
    fuzzer = Fuzzer(options.minutes, options.findings)
    if options.files:
        for path in options.files:
            fuzzer.try_one(path.read_bytes())
        return 0
    options.findings.mkdir(parents=True, exist_ok=True)
    _run(fuzzer, options.findings)
    return 0


def _run(fuzzer: Fuzzer, findings: Path) -> None:
    """Hand over to the engine, which ends the process."""
    import atheris

    with atheris.instrument_imports(include=list(_FOLLOWED), enable_loader_override=False):
        import fuzzing.promises  # noqa: F401  imported here so that its imports are followed
        from fuzzing.mutation import mutated
        from fuzzing.seeds import WORDS, seeds
    corpus = findings.parent / f"{findings.name}-corpus"
    corpus.mkdir(exist_ok=True)
    for number, data in enumerate(seeds(lambda: NOW)):
        (corpus / f"seed-{number}").write_bytes(data)
    words = corpus.parent / f"{findings.name}-words"
    words.write_text("".join(f'"{_hex(word)}"\n' for word in WORDS))
    engine = [
        f"-max_len={_LONGEST}",
        f"-dict={words}",
        "-timeout=60",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        rng = random.Random(seed)  # noqa: S311  to have the same inputs again
        found = mutated(data[1:], rng) if rng.random() < _AS_JSON else b""
        return data[:1] + found if found and len(found) < longest else atheris.Mutate(data, longest)

    arguments = [sys.argv[0], *engine, f"-artifact_prefix={findings}/", str(corpus)]
    atheris.Setup(arguments, fuzzer, custom_mutator=mutate)
    atheris.Fuzz()


def _hex(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "replace"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
