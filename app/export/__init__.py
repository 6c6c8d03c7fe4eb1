"""Any panel as a picture: PNG, SVG, PDF."""
