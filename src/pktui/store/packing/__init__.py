"""A corpus on its way into its file: records that wait, and columns that grow."""
