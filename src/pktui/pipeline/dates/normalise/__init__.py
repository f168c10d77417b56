"""From an expression and its anchor to a date: TIMEX3 values and EDTF intervals."""
