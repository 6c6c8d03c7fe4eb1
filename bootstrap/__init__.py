"""What run.py needs to set the project up, with the standard library alone."""
