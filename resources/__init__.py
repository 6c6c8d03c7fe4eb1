"""Files that the program carries: icons, and in an executable its version and fonts."""
