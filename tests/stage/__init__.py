"""What a person sees and touches: the program on a real X display with a window manager."""
