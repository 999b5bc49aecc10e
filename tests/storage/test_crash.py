"""Killed at any moment: what was acknowledged is kept, and the rest is there whole or not at all."""

import os
import random
import shutil
import subprocess
import sys
import textwrap

WRITER = """
    import os, random, sys
    from pathlib import Path
    from netjournal.paths import Paths
    from netjournal.storage import Put, open_store
    from netjournal.storage.compact import compact

    folder, seed, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    rng = random.Random(seed)
    store = open_store(Paths(folder / "data", folder / "state", folder / "cache", folder / "config"))
    for number in range(count):
        name, size = f"{seed}-{number}", rng.choice([1, 1, 10, 40_000])
        pair = [{"id": f"{name}-{side}", "words": "w" * size} for side in range(rng.choice([2, 2, 60]))]
        pair[0]["count"] = len(pair)
        store.commit("add", [Put("t", document) for document in pair])
        os.write(1, f"{name}\\n".encode())
        if rng.random() < 0.1:
            compact(store._ledger, store._disk, kept_whole=2)
"""


def command(folder, seed, count):
    return [sys.executable, "-c", textwrap.dedent(WRITER), str(folder), str(seed), str(count)]


def check(store, acknowledged):
    """Everything acknowledged is there, and of every transaction all documents or none."""
    documents = store.documents("t")
    for name in acknowledged:
        assert f"{name}-0" in documents
    for name in {name.rsplit("-", 1)[0] for name in documents}:
        count = documents[f"{name}-0"]["count"]
        assert all(f"{name}-{side}" in documents for side in range(count))


def test_a_storm_of_kills(journals, tmp_path):
    rng = random.Random(11)
    acknowledged = []
    for seed in range(12):
        child = subprocess.Popen(command(tmp_path, seed, 10_000), stdout=subprocess.PIPE)
        acknowledged += [child.stdout.readline().decode().strip() for _ in range(rng.randrange(1, 25))]
        child.kill()
        rest, _ = child.communicate()
        acknowledged += rest.decode().split()
        store = journals.open("reader")
        check(store, acknowledged)
        store.close()
    writer = subprocess.run(command(tmp_path, 99, 1), stdout=subprocess.PIPE, check=True)
    store = journals.open("reader")
    check(store, [*acknowledged, *writer.stdout.decode().split()])
    assert [finding for finding in store.findings() if finding.severity != "note"] == []


CALLS = ("openat", "write", "fsync", "flock", "close", "lseek", "read")


def can_trace(folder):
    """Say whether strace exists and may trace here, as it may not in some sandboxes."""
    if shutil.which("strace") is None:
        return False
    probe = ["strace", "-o", os.devnull, "-e", "trace=write", sys.executable, "-c", "pass"]
    return subprocess.run(probe, cwd=folder, capture_output=True, check=False).returncode == 0


def sweep(folder, log):
    """Yield a command for each system call on the log and each time it is made, killed at that point."""
    for call in CALLS:
        for time in range(1, 4):
            inject = f"inject={call}:signal=SIGKILL:when={time}"
            trace = ["strace", "-f", "-o", os.devnull, "-P", str(log), "-e", f"trace={call}", "-e", inject]
            yield [*trace, *command(folder, 1_000 + len(CALLS) * time + CALLS.index(call), 3)]


def test_killed_at_every_system_call_on_the_log(journals, tmp_path):
    """Where calls cannot be injected, a second storm with other seeds takes the place of the sweep."""
    first = subprocess.run(command(tmp_path, 500, 2), stdout=subprocess.PIPE, check=True)
    acknowledged = first.stdout.decode().split()
    (log,) = journals.logs()
    lock = tmp_path / "data" / "lock"
    killed = 0
    if can_trace(tmp_path):
        runs = [*sweep(tmp_path, log), *(run for run in sweep(tmp_path, lock) if "trace=flock" in run)]
    else:
        runs = [
            ["timeout", "-s", "KILL", f"0.{number}", *command(tmp_path, number, 10_000)]
            for number in range(2, 9)
        ]
    for run in runs:
        child = subprocess.run(run, stdout=subprocess.PIPE, check=False)
        killed += child.returncode != 0
        acknowledged += child.stdout.decode().split()
        store = journals.open("reader")
        check(store, acknowledged)
        store.close()
    assert killed >= 7
