"""From bytes to articles: one module per format, and the only code that opens inputs."""
