"""The folder on disk: layout, safe files, one lock, recovery, and the seam for history."""
