"""English words that say one kind of deed: a line a kind, its verbs and its nouns."""

from __future__ import annotations

DEEDS = """
explode explodes exploded exploding explosion explosions blast blasts blew blown blowout detonated
bomb bombs bombed bombing bombings
quake quakes earthquake earthquakes tremor tremors
fire fires blaze blazes burned burnt burning flames ablaze inferno
kill kills killed killing killings died dies die dead death deaths fatal fatally fatalities slain
injure injures injured injuring injuries wounded wounds hurt
arrest arrests arrested arresting detained detention detain
strike strikes striking walkout stoppage
resign resigns resigned resigning resignation quit quits
meet meets met meeting meetings
visit visits visited visiting
sign signs signed signing signature
sink sinks sank sunk sinking
crash crashes crashed crashing collision collided
launch launches launched launching
sentence sentenced sentences sentencing jailed imprisoned
acquit acquits acquitted acquittal
attack attacks attacked attacking assault raid raided
leak leaks leaked leaking leakage gush gushed gushing spew spewed spewing spill spilled spilling
protest protests protested protesters demonstration demonstrations demonstrated demonstrators
flood floods flooded flooding
cut cuts cutting lowered lower lowers slashed reduced reduce reduction
raise raised raises raising increase increased increases hike hiked
approve approved approves approval adopted adopt adoption passed pass
reject rejected rejects rejection
appoint appointed appoints appointment
win wins won winning victory beat beats beaten defeated defeat
buy buys bought acquire acquired acquisition purchase purchased takeover
evacuate evacuated evacuates evacuation evacuations
rescue rescued rescues rescuing
release released releases freed
collapse collapsed collapses collapsing
disaster disasters catastrophe tragedy accident calamity
storm storms hurricane cyclone typhoon
abduct abducted abduction kidnapped kidnapping
elect elected election elections
shoot shot shooting shootings gunned
murder murdered
"""

DOERS = """nurses doctors teachers pupils students drivers pilots sailors miners dockers farmers
fishermen soldiers police journalists lawyers judges prisoners firefighters cleaners postmen actors
players monks priests bishops shopkeepers engineers scientists pensioners"""
"""Groups of people who do something together: where two sentences name different ones, they tell of
different deeds."""

PAGE_STAMPS = "updated|posted|added|published|modified"
"""Before the time at which a page was changed, or something was added to it."""
WROTE = "wrote|said|says"
"""Behind the time and the name of who wrote a comment."""
ON = "on"
"""Between a time and its date."""
STAMPS = f"at|written|{PAGE_STAMPS}"
"""Before the time at which somebody wrote a comment or a page was changed."""
