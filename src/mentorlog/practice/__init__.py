"""What good mentoring looks like: data, and the loader that lets a journal override it."""
