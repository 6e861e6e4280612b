"""The rules of the coach: each looks at one relationship on one day, or at all of it at once."""
