"""Abbreviations written in parts, as ministries and departments are called: GD&ĐT, VH-TT&DL, NN-PTNT.

In: nothing. Out: a table from the small-letter parts, whatever stands between them, to the words they stand for.
Written by us.
"""

from __future__ import annotations

COMPOUNDS: dict[tuple[str, ...], tuple[str, ...]] = {
    tuple(parts.split()): tuple(full.split())
    for full, written in {
        "giáo dục và đào tạo": "gd đt | gdđt",
        "khoa học và công nghệ": "kh cn | khcn",
        "kế hoạch và đầu tư": "kh đt | khđt",
        "tài nguyên và môi trường": "tn mt | tnmt",
        "nông nghiệp và môi trường": "nn mt | nnmt",
        "nông nghiệp và phát triển nông thôn": "nn ptnt | nnptnt",
        "thông tin và truyền thông": "tt tt | tttt",
        "văn hóa thể thao và du lịch": "vh tt dl | vhtt dl | vhttdl | vh ttdl",
        "văn hóa và thể thao": "vh tt | vhtt",
        "lao động thương binh và xã hội": "lđ tb xh | lđtb xh | lđtbxh | lđ tbxh",
        "quy hoạch kiến trúc": "qh kt | qhkt",
    }.items()
    for parts in written.split("|")
}
LONGEST_COMPOUND = max(map(len, COMPOUNDS))
