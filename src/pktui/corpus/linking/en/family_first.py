"""Family names that come first, as English text writes them."""

from __future__ import annotations

FAMILY_FIRST = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang moon "
    "xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma deng mao wen "
    "jiang zeng cao feng tsai chiang chan cheung leung wong".split()
)
"""Korean and Chinese family names, which come first and by which people go."""
