"""The full names of countries that the press also gives the bodies of a country: Chính phủ Hoa Kỳ, Chính phủ Mỹ.

In: nothing. Out: a table from the words of a full name to those of the usual one. Written by us.
"""

from __future__ import annotations

USUAL_COUNTRIES: dict[tuple[str, ...], tuple[str, ...]] = {
    tuple(full.split()): tuple(usual.split())
    for full, usual in {
        "hợp chúng quốc hoa kỳ": "mỹ",
        "hợp chủng quốc hoa kỳ": "mỹ",
        "hoa kỳ": "mỹ",
        "liên bang nga": "nga",
        "vương quốc anh": "anh",
        "cộng hòa pháp": "pháp",
        "cộng hòa liên bang đức": "đức",
        "đại hàn dân quốc": "hàn quốc",
        "cộng hòa nhân dân trung hoa": "trung quốc",
        "chdcnd triều tiên": "triều tiên",
        "chdcnd lào": "lào",
        "cộng hòa dân chủ nhân dân lào": "lào",
    }.items()
}
