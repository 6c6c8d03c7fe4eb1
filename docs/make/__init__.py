"""Makes the parts of the documents that the program itself can tell."""
