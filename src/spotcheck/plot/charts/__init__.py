"""One module a chart: a function from a result frame to Axes."""
