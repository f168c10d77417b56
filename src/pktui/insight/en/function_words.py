"""English words that say how, not what."""

from __future__ import annotations

FUNCTION_WORDS = """about above after again against all also although among and another any are
around because been before being below between both but can could did does down during each either
else even ever every few for from further had has have having her here hers him his how into its
itself just last like made make many may might more most much must near neither next nor not now off
once one only onto other others our out over own per quite rather said same say says she should
since some still such than that the their them then there these they this those through till too
toward towards two under until upon very was week were what when where whether which while who
will with within without would year yet you your
monday tuesday wednesday thursday friday saturday sunday"""
"""Days of the week are among them: they are compared as dates."""
