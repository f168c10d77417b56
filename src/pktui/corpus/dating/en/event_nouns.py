"""English words for what happens on a day."""

from __future__ import annotations

from pktui.pipeline.dates.language import listed

KINDS = {
    "election": "election elections polls vote ballot",
    "referendum": "referendum plebiscite vote ballot",
    "inauguration": "inauguration inaugurated sworn_in",
    "earthquake": "earthquake quake temblor tremor",
    "tsunami": "tsunami",
    "storm": "hurricane typhoon cyclone storm tornado",
    "flood": "flood floods flooding",
    "eruption": "eruption erupted",
    "landslide": "landslide mudslide avalanche",
    "explosion": "explosion explosions blast blowout blow-out exploded blew_up blew_out",
    "bombing": "bombing bombings blast explosion",
    "attack": "attack attacks assault raid massacre bombing shooting",
    "shooting": "shooting shootings massacre",
    "crash": "crash crashed collision derailment accident",
    "spill": "spill leak",
    "fire": "fire blaze",
    "sinking": "sinking sank",
    "disaster": "disaster catastrophe tragedy calamity accident earthquake quake tsunami"
    " explosion blast blowout crash spill leak",
    "death": "death died",
    "funeral": "funeral burial",
    "killing": "killing murder assassination assassinated murdered",
    "coup": "coup overthrow ousted",
    "invasion": "invasion invaded",
    "truce": "ceasefire cease-fire truce armistice",
    "summit": "summit meeting conference talks congress forum",
    "trial": "trial",
    "hearing": "hearing",
    "verdict": "verdict ruling sentencing",
    "games": "olympics world_cup olympic_games sea_games games tournament olympic",
    "final": "final",
    "launch": "launch launched liftoff",
    "wedding": "wedding",
    "resignation": "resignation resigned stepped_down",
    "arrest": "arrest arrested",
    "deadline": "deadline expiry expiration",
    "strike": "strike walkout",
    "protest": "protest protests rally demonstration",
    "visit": "visit trip",
    "festival": "festival carnival",
    "opening": "opening opened",
    "debate": "debate",
    "exam": "exam exams",
    "pilgrimage": "pilgrimage hajj",
}
"""Kind → its words; a joint of two words is an underscore."""
OTHERS = listed("similar another last previous first earlier next every each any")
"""Before the word for what happens, these make it another one than the one in the news."""
NAMED = listed("hurricane typhoon cyclone storm tsunami")
"""Words for what has a name, which stands behind them."""
