"""Pieces of the window around the panels."""
