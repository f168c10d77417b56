"""A view as a document that proves itself: every claim is cited, and can be verified later."""
