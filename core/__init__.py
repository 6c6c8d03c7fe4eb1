"""What is computed: numpy and the standard library alone."""
