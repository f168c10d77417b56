"""What a pile says together, as views of the middle pane: each a function from a scene to lines."""
