"""Collect ``*.figures.toml`` as tests: one a figure, and one for the whole."""
