"""The headless face: every read and every write also works without the full screen."""
