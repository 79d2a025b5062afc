"""Words that only say what sort of thing a body or a person's name is, so that with and without them one is meant.

In: nothing. Out: tables of lower-case words. Written by us from the habits of the press.
"""

from __future__ import annotations

from press_archive.languages.tables import groups, phrases, words
from press_archive.languages.vi.brands import BRAND_MODIFIERS
from press_archive.languages.vi.organizations import BRAND_HEADS

# Tập đoàn X is X, The X is X. A parent and its child are two companies, a plant is not who runs it, and Ban Tổ chức X
# is a part of X.
_TWO_BODIES = phrases(
    "tổ chức, công ty mẹ, công ty con, công ty khởi nghiệp, nhà máy lọc dầu, liên doanh, đại lý"
)
SORTS = (BRAND_HEADS - _TWO_BODIES) | phrases(
    "the, viện, quỹ, diễn đàn, mạng xã hội, trường đại học, đại học"
)
# May stand between the two: Công ty Cổ phần X, tập đoàn dầu khí nhà nước X.
LEGAL_FORMS = phrases("tnhh, mtv, một thành viên, cổ phần, cp, tmcp, trách nhiệm hữu hạn")
OF_SORTS = (
    frozenset(tuple(group.split()) for group in BRAND_MODIFIERS) | LEGAL_FORMS | phrases("quốc tế, tin")
)
# Bodies' names are said with or without these: Quỹ Đầu tư của Nga.
JOINTS = words("của và về")
# A country has these in many others, so that without their seat they mean another one elsewhere.
SEATED = groups("đại sứ quán | đsq | tổng lãnh sự quán | lãnh sự quán | tlsq")
# Before the seat of what stands for a country elsewhere: Đại sứ quán Việt Nam tại Đức.
BEFORE_SEATS = words("tại ở")
# After a name these tell a child from a parent.
GENERATIONS = words("jr sr ii iii iv")
