"""Text to records and back, without a disk: TOML, front matter, verified edits, day words."""
