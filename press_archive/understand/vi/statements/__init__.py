"""What is said of whom: offices, quotations, figures.

Files (written by tests/test_architecture.py):

- ``figures.py``: The grammar of figures: a number with its unit or with what it counts, its value written out
  in full.
- ``offices.py``: What is an office: words that are one, with what stands before it (nguyên, quyền) and after
  it (thường trực).
- ``quotes.py``: Quotations: somebody's words between quotation marks, and whose they are.
- ``role_bodies.py``: Bodies of offices told without one: "Tổng thống Trump" where the article says "Tổng
  thống Mỹ" of nobody else.
- ``role_owners.py``: Whose an office is that stands between two names, and who is named after somebody else's
  office.
- ``role_text.py``: A block of text as the grammar of roles reads it: the names that start and end at a place,
  the offices found.
- ``role_times.py``: Of which year an office is told: "Năm 1987, Tổng thống X …" tells of 1987, whenever the
  article appears.
- ``roles.py``: Roles: who holds which office in which body, as the text says around a person's name.
- ``roles_after.py``: Offices after a name: X, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; X (cựu giám đốc Y); X được
  bầu giữ chức …
- ``roles_before.py``: Offices before a name: Phó Chủ tịch UBND tỉnh Y X; Tổng thống Ukraine - ông X; Giáo sư
  luật X của Đại học Y.
- ``speakers.py``: Whom words and pronouns beside a quotation mean: the people and bodies named around it, and
  what part they have.
"""
