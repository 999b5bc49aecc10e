"""Writes the report of the simulated year: python -m simulation > docs/simulation.md."""

import sys

from simulation.living import follow, ignore, live
from simulation.report import page

sys.stdout.write(page(live(follow), live(ignore)))
