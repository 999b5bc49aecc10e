"""friends.md, in and out: friends, activities with them, notes and locations, one line each."""
