"""Two classes in a plane: examples, straight lines, and networks."""
