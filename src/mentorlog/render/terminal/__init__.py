"""Pages on a terminal, with Rich. Rich is imported here and nowhere else."""
