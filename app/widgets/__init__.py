"""Widgets: they show values and report what a person did."""
