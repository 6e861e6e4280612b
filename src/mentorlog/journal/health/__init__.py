"""What can be read and yet cannot be meant: one file for each family of findings."""
