"""How people are named in the press: surnames, given names of the West, what a syllable looks like.

In: nothing. Out: tables, and :func:`is_syllable`, which tells a Vietnamese syllable from a foreign word.
Sources: Vietnamese census surnames, Korean and Chinese surnames in the forms newspapers print, written by us.
"""

from __future__ import annotations

import re
from functools import lru_cache

from press_archive.languages.vi.tables import words

# The surnames of nearly all Vietnamese, and of ethnic minorities, as a newspaper writes them.
VIETNAMESE_SURNAMES = words(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương
    Đinh Lâm Phùng Mai Tô Hà Tạ Tăng Quách Thái Thạch Châu Chu Cao Lương Lưu La Lục Mạc Nghiêm Nông Ninh
    Ông Phí Quan Tống Tôn Thân Triệu Trang Từ Ung Uông Văn Viên Vi Khuất Khổng Kiều Kim Giang Giáp Doãn
    Đàm Đậu Điêu Diệp Cù Cung Bạch Bành Âu An Bế Cấn Chế Danh Diêm Đái Đồng Hứa Hầu Hàn Khương Khúc Lã
    Lại Lò Lỗ Lữ Ma Mã Mẫn Nguỵ Ngụy Nhâm Nhan Ngọ Phó Phù Quàng Sầm Sùng Thào Thiều Tiêu Tòng Tông Trà
    Trưng Vàng Vừ Giàng Hoắc Đới Thập Y K' Kha Liêu Liễu Lầu Hờ Chảo Tẩn Phàn Cháng Hảng Lù Lường Cầm Bạc Rơ Siu Ksor
    Rcom Rah Kpă Kpuih Niê Êban Ayun Mlô Byă Alăng Bhling Zơrâm Coor Pơloong Briu Bríu Chamaléa Katơr Sơn Kiên Liêng
    Cil Chử Ngân Đèo Vì Xồng Moong Lô Lang Khà Bàn Chìu Trìu Phún Nình Tằng Voòng Khưu Nhữ Trầm Tiết Đường Ly Tráng
    Hạng Thò Sìn Cà Hà Mùa Cư Lãnh Lỷ Sỳ Ninh Nùng Mông Sằm Lưu Hồng Đống Phương Đinh Ngưu Lộc Bồ Viết Hạ Thi Trình
    """
)
# Too short or too common as ordinary words to open a name without a cue.
WEAK_SURNAMES = words(
    """
    Ông Văn An Danh Đồng Phó Y Trang Từ Mai Kim Giang Châu Thái Hà Quan Viên Vàng Hàn La Ma An Cung Âu
    Trà Thân Giáp Kiều Lại Đoàn Tổng Cao Bạch Đậu Thập K' Sơn Kiên Ngân Vì Bàn Đường Ly Mùa Cư Lãnh Nùng Mông Hồng
    Đống Phương Lộc Viết Hạ Thi Trình Lang Lô Rah Bạc Cầm Lầu Bồ Rơ Hạng Tiết
    """
)
# Chinese surnames read the Vietnamese way: Tập Cận Bình, Vương Nghị, Quách Gia Côn.
CHINESE_SURNAMES = words(
    """
    Tập Vương Lý Trương Lưu Trần Dương Triệu Hoàng Chu Ngô Từ Tôn Hồ Cao Lâm Hà Quách Mã La Lương Tống
    Trịnh Tạ Hàn Đường Phùng Vu Đổng Tiêu Trình Tào Viên Đặng Hứa Phó Thẩm Tăng Bành Lã Tô Lư Tưởng Thái
    Giả Đinh Ngụy Tiết Diệp Diêm Dư Phan Đỗ Đới Hạ Chung Uông Điền Nhậm Khương Phạm Phương Thạch Đàm
    Thôi Lôi Miêu Hùng Kim Khương Lục Bạch Mao Thường Vạn Tiền Nghiêm Lại Hồng Mạc Ân Tần Ôn Lạc Khâu
    Đinh Nhiếp
    """
)
KOREAN_SURNAMES = words(
    """
    Kim Lee Park Pak Choi Choe Jung Jeong Kang Cho Jo Yoon Yun Jang Chang Lim Im Han Oh Seo Shin Sin
    Kwon Hwang Ahn An Song Yoo Yu Ryu Hong Jeon Chun Ko Go Moon Mun Son Sohn Yang Bae Baek Paik Heo Hur
    Nam Noh Roh Ha Joo Ju Woo Koo Ku Min Jin Ri Rhee Yi Cha Chae Byun Na Do Eom Um Ban Bang Ki Kwak Ham
    Ma Sung Tae
    """
)
# What opens the names of men and women of the Central Highlands: Y Thanh Hà Niê, H'Linh Ksor.
PREFIXES = words("Y K H")
# Given names without any accent, which a place before them does not make a place: Mỹ Linh, Nhật Anh.
PLAIN_GIVEN = words(
    "Anh An Linh Nhi Trang Hoa Lan Mai Nga Thanh Giang Trinh Uyên My Vy Xuân Tiên Hân Kim Thu"
)
# Given names of the West and of the Muslim and Slavic world that open a name in the news.
GIVEN_NAMES = words(
    """
    Aaron Abbas Abdel Abdul Abdullah Abraham Adam Adel Adrian Ahmad Ahmed Alain Alan Albert Alejandro
    Aleksandr Aleksey Alex Alexander Alexandra Alexei Alexey Alfred Ali Alice Allan Alyssa Amanda Amir
    Amy Ana Anatoly Andre Andrea Andreas Andrei Andrej Andres Andrew Andrey Andrii Andriy Andrius
    Andrzej Angela Ann Anna Anne Annie Anthony Antonio Antony Anutin Anwar Arthur Asif Axel Barack
    Barbara Bart Bashar Ben Benjamin Bernard Bernie Bill Björn Bob Boris Brad Brandon Brendan Brett
    Brian Bruce Bruno Carl Carla Carlos Carol Caroline Catherine Cathy Charles Charlie Chris Christian
    Christina Christine Christoph Christopher Chuck Claire Claudia Claudio Colin Craig Cristiano Cyril
    Daniel Daniela Danny Darren Dave David Dean Deborah Denis Dennis Diana Diego Dick Dmitri Dmitriy
    Dmitry Dominic Don Donald Donna Doug Douglas Dylan Ed Eddie Edgar Eduardo Edward Ehud Elena Eli
    Elias Elise Elizabeth Elon Emily Emma Emmanuel Enrique Eric Erica Erik Ernesto Eva Evan Evgeny
    Fabien Fernando Filip Fiona Florian Francesco Francis Francois François Frank Franz Fred Frederic
    Friedrich Fumio Gabriel Gary Gavin Geoffrey George Georgia Gerald Gerard Gideon Gilles Giorgia
    Giorgio Giovanni Glenn Gordon Graham Grant Greg Guillaume Gustavo Guy Hakan Hans Harold Harry Hassan
    Heather Helen Helena Henri Henry Herbert Hermann Hillary Howard Hugo Ian Ibrahim Igor Ilham Ilya
    Imran Irina Isaac Isabel Ishaq Ismail Itamar Ivan Ivo Jack Jacob Jacques Jair Jake James Jamie Jan
    Jane Janet Jared Jason Javier Jay Jean Jeff Jeffrey Jennifer Jens Jeremy Jerome Jerry Jesse Jessica
    Jill Jim Jimmy Joan Joe Joel Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jose José Josef
    Joseph Josep Joshua Juan Judith Julia Julian Julie Justin Kaja Kamala Karen Karim Karin Karl
    Karoline Kate Katherine Kathy Katie Keir Keith Ken Kenneth Kenji Kevin Khalid Kim Kirill Klaus
    Konstantin Kurt Kyle Larry Lars Laura Laurence Lauren Laurent Lawrence Leo Leon Leonid Lindsey Linda
    Lionel Lisa Liz Lloyd Louis Luc Luca Lucas Luis Luiz Luke Lula Maggie Magnus Mahmoud Manuel Marc
    Marcel Marco Marcos Marcus Margaret Maria María Marie Marina Marine Mario Marjorie Mark Marko Markus
    Martin Mary Mateusz Matt Matteo Matthew Maurice Mauro Max Maxim Melania Melissa Mette Michael Michel
    Michelle Miguel Mihail Mike Mikhail Milan Mitch Mohamed Mohammad Mohammed Mojtaba Mona Monica
    Muhammad Mustafa Nancy Narendra Natalia Natalie Nathan Nathalie Neil Nicholas Nick Nicola Nicolas
    Nicolás Nigel Nikita Nikki Nikol Nikolai Nikolay Nils Noam Oleg Oleh Oleksandr Oleksiy Oleksii Olga
    Olivia Olivier Omar Oscar Oskar Otto Owen Pablo Pam Pascal Pat Patricia Patrick Paul Paula Pavel
    Pavlo Pedro Penny Pete Peter Petr Petro Phil Philip Philippe Pierre Piotr Prabowo Rachel Radek
    Radoslaw Rafael Ralph Ramzan Raul Raymond Rebecca Recep Rex Reza Ricardo Richard Rick Rishi Rob
    Robert Roberto Rodrigo Roger Roland Roman Ron Ronald Ronen Rory Rosa Ross Roy Rubén Rudy Rupert
    Russell Rustem Ruth Ryan Ryo Saad Sam Samuel Sanae Sandra Sara Sarah Scott Sean Sebastian Sebastien
    Sébastien Serge Sergei Sergey Sergio Sharon Shaun Shehbaz Shigeru Shinzo Simon Sofia Sonia Sophie
    Stanislav Stefan Stella Stephane Stephanie Stephen Steve Steven Stuart Sue Sultan Susan Susie
    Svetlana Sylvia Takeshi Tamim Taro Tatiana Ted Teresa Terry Thaksin Theo Theodore Theresa Thierry
    Thomas Tim Timothy Tina Todd Tom Tommy Tony Toshimitsu Tulsi Tyler Ulf Ursula Valdis Valentina
    Valery Valentyn Vance Vasily Vasyl Viacheslav Victor Victoria Viktor Viktoria Vincent Vitali Vitaly
    Vladimir Volodymyr Vyacheslav Walter Warren Wendy Wilhelm Will William Wolfgang Xavier Yair Yahya
    Yasser Yevgeny Yoav Yoshihide Yoshimasa Yulia Yuri Yury Yusuf Yves Zbigniew Zoran Zohran
    """
)
# Small words that join the parts of one foreign name.
PARTICLES = words("al el bin bint ibn van von der den de da di du del della des dos la le ben abu bel of for")

_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"
_VOWEL = "[aăâeêioôơuưyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]"
_SYLLABLE = re.compile(rf"(?:{_ONSET})?{_VOWEL}{{1,3}}(?:ch|nh|ng|c|m|n|p|t)?", re.IGNORECASE)
_PLAIN = re.compile(r"[a-z]+", re.IGNORECASE)


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable, accents or not (Kim can, Trump cannot)."""
    return len(word) <= 7 and _SYLLABLE.fullmatch(word) is not None


@lru_cache(maxsize=65536)
def is_marked_syllable(word: str) -> bool:
    """Whether a word is a Vietnamese syllable that carries at least one accent or the letter đ."""
    return is_syllable(word) and _PLAIN.fullmatch(word) is None
