"""The table of the Softmax panel: its columns, its cells, its hands."""
