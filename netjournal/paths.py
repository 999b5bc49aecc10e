"""Where things are on this machine."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DATA_VARIABLE = "NETJOURNAL_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one journal: `data` holds the words, `state` what is this device's, `cache` can go."""

    data: Path
    state: Path
    cache: Path
    config: Path


def find_paths(data_dir: Path | None = None, environ: Mapping[str, str] = os.environ) -> Paths:
    """Return the folders for the journal at `data_dir`, else NETJOURNAL_DATA_DIR, else the platform's own.

    State and cache are kept apart for each data folder, keyed by its path. Nothing is created.
    """
    import platformdirs

    named = data_dir or (Path(environ[DATA_VARIABLE]) if environ.get(DATA_VARIABLE) else None)
    data = (named or Path(platformdirs.user_data_dir("netjournal", appauthor=False))).expanduser().absolute()
    key = hashlib.blake2b(os.fsencode(data), digest_size=8).hexdigest()
    return Paths(
        data=data,
        state=Path(platformdirs.user_state_dir("netjournal", appauthor=False)) / key,
        cache=Path(platformdirs.user_cache_dir("netjournal", appauthor=False)) / key,
        config=Path(platformdirs.user_config_dir("netjournal", appauthor=False)),
    )
