"""Tests of the lesson player, its windows and its editor."""
