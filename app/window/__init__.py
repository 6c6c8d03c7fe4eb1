"""The window: its panels, menus, dialogs, files and session."""
