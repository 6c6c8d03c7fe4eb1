"""Lessons given from a clicker: the player, its bar, the presenter's window, the editor."""
