"""Tests of core.lesson."""
