"""The tools below the plots, one file each."""
