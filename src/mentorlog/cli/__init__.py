"""The door: argv to one call to one view. Knows every other room; nobody knows it."""
