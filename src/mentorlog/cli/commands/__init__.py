"""One file a command: options in, one view out."""
