"""Who and where: the cascade that finds the names of people, organisations, places and events.

Files (written by tests/test_architecture.py):

- ``abroad.py``: Bodies of other countries called by their bare names: "Quốc hội", "Bộ Quốc phòng" in a story
  from abroad.
- ``bare.py``: People named bare, without a title or a surname: by two syllables (Trọng Nhân), by one foreign
  word (Bergwald).
- ``block.py``: A block under examination: its tokens, what is known at each of them, which are mere titles
  and openers.
- ``brackets.py``: Brackets that shorten a name show where it ends: Cơ quan Cứu trợ và Việc làm cho người tị
  nạn Palestine (UNRWA).
- ``cascade.py``: The cascade that finds names in one block: records, organisations, people, places, credits,
  leftovers.
- ``composites.py``: Known names that open longer ones, and names told by what is said of them: Samsung Việt
  Nam, India Express.
- ``country_words.py``: Countries and regions by one word: Việt - Hàn, phim Hàn, miền Bắc, Trung và Nam.
- ``credits.py``: Credits and sources: who wrote, who took the picture, which agency it comes from.
- ``elliptical.py``: Bodies called without their place: "Tỉnh ủy", "UBND phường", "Sở Y tế" mean those of the
  place the article tells.
- ``employers.py``: Who employs somebody, told by an office: phát ngôn viên Nortexa, Chủ tịch LĐBĐVN Vũ Quang
  Vinh.
- ``events.py``: Named events: a head such as Hội nghị, Đại hội, Giải with the name and number after it.
- ``extents.py``: How far the name of an organisation goes on after its head word.
- ``fields.py``: Fields: what bodies are for (Khoa học và Công nghệ), and where they give way to the brand of
  a company.
- ``generic.py``: Bodies named by common words alone, of which many places have one: TAND, Ban Thường vụ Đảng
  ủy, Đội CSGT số 1.
- ``holders.py``: Who holds an office in the body that stands before: Chủ tịch UBND tỉnh Nguyễn Văn A names no
  province.
- ``indices.py``: Indices of shares, which are no bodies: Nasdaq giảm 2%, Dow Jones, Nikkei 225; but sàn
  Nasdaq is the exchange.
- ``leftovers.py``: Runs of capitals that no grammar claimed: judged by their shape, the words around them,
  the article.
- ``lists.py``: Runs of capitals told by the list they stand in: beside people they are people, beside places
  places.
- ``longer_units.py``: Known places that are but the last syllables of a longer name: xã Tân Hải Dương, chợ
  Tân Bình Dương.
- ``memory.py``: One sense per article: what a name meant once it means again, and short forms stand for full
  ones.
- ``mentions.py``: The names of an article: found block by block, then once more with what the whole article
  has told (its memory).
- ``neighbours.py``: Where another name begins inside the name of a body: a person after it, or the place a
  post is called after.
- ``not_meant.py``: Where a known name stands, but is not meant: a language, an address on the web, a figure
  of speech, half a title.
- ``organizations.py``: The grammar of organisations: a head word and how far the name goes on after it.
- ``people.py``: The grammar of people: a name after a form of address, a rank or an office; a credit after
  "Ảnh:".
- ``places.py``: The grammar of places: a designator and the name after it.
- ``products.py``: Products called after who makes them are no bodies: máy giặt Samsung Ecolux, Airbus A320,
  điện thoại Oppo Reno.
- ``recurring.py``: What an article tells again and again: given names of people never named in full, and
  whether stars are its matter.
- ``regions.py``: Regions belong to the country an article tells of: "miền Bắc" in a story from Myanmar is not
  Vietnam's.
- ``scores.py``: The two sides of a match are clubs: Schalke 04 0 - 3 Chelsea, Thái Sơn Bắc hòa Sahaka 2-2.
- ``seats.py``: The seat at the end of a body's name: Đại sứ quán Hàn Quốc tại Việt Nam, Viện Pháp tại Huế.
- ``short_names.py``: Short names of bodies that mean something else as well: Chelsea, Real, Nam Định, Ford,
  HPG.
- ``signatures.py``: Who signs a text at its very end: a bare name or initials after the last sentence, with a
  source or without.
- ``things.py``: Runs of capitals that are no names of ours: weapons and documents by their numbers, products
  by what they are.
- ``whole.py``: No name ends in the middle of a word: Ban Tổ|chức is no person, xã Nông|sản no place, Cục
  Quản|lý is longer.
- ``works.py``: Titles of songs, films and books in quotation marks (ca khúc “Huế thương”): nothing in them is
  a name.
"""
