"""Random files, led by what code they reach, against what every importer promises: `python -m fuzzing`."""
