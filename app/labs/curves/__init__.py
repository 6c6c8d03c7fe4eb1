"""The Curves panel: functions and their derivatives."""
