"""What is said of whom: offices, quotations, figures.

Files (written by tests/test_architecture.py):

- ``attribution.py``: Whose a quotation is: said by who is named after it, before it, in the sentence around
  it, or who spoke last.
- ``callings.py``: Whom an article calls by an office alone: "Tổng thống Ukraine nói", "nhà lãnh đạo Nga",
  "ông chủ Nhà Trắng".
- ``figures.py``: The grammar of figures: a number with its unit or with what it counts, its value written out
  in full.
- ``marks.py``: Quotation marks: which opening one belongs to which closing one; what is quoted inside is left
  to the outer one.
- ``naming.py``: The names around a quotation: who and what is named between two places, and what only stands
  beside somebody.
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
- ``saying.py``: Words that say something: verbs of speech in a text, and what stands between marks without
  being said.
- ``speakers.py``: Whom words and pronouns beside a quotation mean: the people and bodies named around it, and
  what part they have.
- ``subjects.py``: Who the clauses of a sentence are about: the name, pronoun, office or somebody unnamed that
  opens each.
"""
