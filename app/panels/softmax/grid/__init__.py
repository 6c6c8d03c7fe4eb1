"""The table of the Softmax panel: its columns and cells, and how they are edited."""
