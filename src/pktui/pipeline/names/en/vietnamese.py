"""Vietnamese names as English text writes them, without marks: Do Van Binh, To Huy Rua."""

from __future__ import annotations

VIETNAMESE_FAMILY_NAMES = frozenset(
    "Do To An On Le Ho Ha Mac Dong Tong Bach Bui Cao Chu Dam Dang Dao Dinh Doan Duong Giang Hoang "
    "Huynh Khuat Kieu La Lai Lam Luong Luu Ly Mai Nghiem Ngo Nguyen Nong Pham Phan Phung Quach Ta "
    "Thach Thai Than Tran Trieu Trinh Truong Tu Vi Vo Vu Vuong".split()
)
"""Family names; some are words of English, or places."""

VIETNAMESE_MIDDLE_NAMES = frozenset(
    "Van Thi Huu Duc Quang Minh Xuan Huy Trong Cong Dinh Ngoc Thanh Tuan Viet Quoc Manh Dang Tien "
    "Trung Phuong Thuy Khac Phuc Nhat Tan Bich Dieu".split()
)
"""Syllables between a family name and a given name; none that is a word of English, as "The" is
in "On The Road", and none that begins a place abroad, as "Hong" does."""
