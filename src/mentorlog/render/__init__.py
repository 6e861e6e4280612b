"""What a person or a script sees of a view. Returns text, never decides."""
