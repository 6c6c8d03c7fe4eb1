"""Lessons: steps that a teacher gives one after the other, each a screen and what to ask."""

from core.lesson.codec import is_lesson, read_lesson, write_lesson
from core.lesson.lesson import Lesson, Option, Question, Step

__all__ = ["Lesson", "Option", "Question", "Step", "is_lesson", "read_lesson", "write_lesson"]
