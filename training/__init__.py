"""Trains what the program ships, so that anybody can do it again."""
