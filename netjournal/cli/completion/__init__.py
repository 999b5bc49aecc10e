"""Completion in the shell: what can follow, and how each shell asks for it and is told."""
