"""The command line: what can be asked for, read without Qt."""
