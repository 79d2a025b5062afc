"""How people are named in the press: surnames, given names of the West, what a syllable looks like.

In: nothing. Out: tables, and :func:`is_syllable`, which tells a Vietnamese syllable from a foreign word.
Sources: Vietnamese census surnames, Korean and Chinese surnames in the forms newspapers print, written by us.
"""

from __future__ import annotations

import re

from press_archive.languages.remembered import remembered
from press_archive.languages.tables import words

# The surnames of nearly all Vietnamese, and of ethnic minorities, as a newspaper writes them.
VIETNAMESE_SURNAMES = words(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm
    Phùng Mai Tô Hà Tạ Tăng Quách Thái Thạch Châu Chu Cao Lương Lưu La Lục Mạc Nghiêm Nông Ninh Ông Phí Quan Tống
    Tôn Thân Triệu Trang Từ Ung Uông Văn Viên Vi Khuất Khổng Kiều Kim Giang Giáp Doãn Đàm Đậu Điêu Diệp Cù Cung Bạch
    Bành Âu An Bế Cấn Chế Danh Diêm Đái Đồng Hứa Hầu Hàn Khương Khúc Lã Lại Lò Lỗ Lữ Ma Mã Mẫn Nguỵ Ngụy Nhâm Nhan
    Ngọ Phó Phù Quàng Sầm Sùng Thào Thiều Tiêu Tòng Tông Trà Trưng Vàng Vừ Giàng Hoắc Đới Thập Y K' Kha Liêu Liễu
    Lầu Hờ Chảo Tẩn Phàn Cháng Hảng Lù Lường Cầm Bạc Rơ Siu Ksor Rcom Rah Kpă Kpuih Niê Êban Ayun Mlô Byă Alăng
    Bhling Zơrâm Coor Pơloong Briu Bríu Chamaléa Katơr Sơn Kiên Liêng Cil Chử Ngân Đèo Vì Xồng Moong Lô Lang Khà Bàn
    Chìu Trìu Phún Nình Tằng Voòng Khưu Nhữ Trầm Tiết Đường Ly Tráng Hạng Thò Sìn Cà Mùa Cư Lãnh Lỷ Sỳ Nùng Mông Sằm
    Hồng Đống Phương Ngưu Lộc Bồ Viết Hạ Thi Trình
    """
)
# Too short or too common as ordinary words to open a name without a cue.
WEAK_SURNAMES = words(
    """
    Ông Văn An Danh Đồng Phó Y Trang Từ Mai Kim Giang Châu Thái Hà Quan Viên Vàng Hàn La Ma Cung Âu Trà Thân Giáp
    Kiều Lại Đoàn Tổng Cao Bạch Đậu Thập K' Sơn Kiên Ngân Vì Bàn Đường Ly Mùa Cư Lãnh Nùng Mông Hồng Đống Phương Lộc
    Viết Hạ Thi Trình Lang Lô Rah Bạc Cầm Lầu Bồ Rơ Hạng Tiết
    """
)
# Chinese surnames read the Vietnamese way: Tập Cận Bình, Vương Nghị, Quách Gia Côn.
CHINESE_SURNAMES = words(
    """
    Tập Vương Lý Trương Lưu Trần Dương Triệu Hoàng Chu Ngô Từ Tôn Hồ Cao Lâm Hà Quách Mã La Lương Tống Trịnh Tạ Hàn
    Đường Phùng Vu Đổng Tiêu Trình Tào Viên Đặng Hứa Phó Thẩm Tăng Bành Lã Tô Lư Tưởng Thái Giả Đinh Ngụy Tiết Diệp
    Diêm Dư Phan Đỗ Đới Hạ Chung Uông Điền Nhậm Khương Phạm Phương Thạch Đàm Thôi Lôi Miêu Hùng Kim Lục Bạch Mao
    Thường Vạn Tiền Nghiêm Lại Hồng Mạc Ân Tần Ôn Lạc Khâu Nhiếp
    """
)
KOREAN_SURNAMES = words(
    """
    Kim Lee Park Pak Choi Choe Jung Jeong Kang Cho Jo Yoon Yun Jang Chang Lim Im Han Oh Seo Shin Sin Kwon Hwang Ahn
    An Song Yoo Yu Ryu Hong Jeon Chun Ko Go Moon Mun Son Sohn Yang Bae Baek Paik Heo Hur Nam Noh Roh Ha Joo Ju Woo
    Koo Ku Min Jin Ri Rhee Yi Cha Chae Byun Na Do Eom Um Ban Bang Ki Kwak Ham Ma Sung Tae
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
    Bryan Britney Vanessa Heather Mick Orlando Kate Cherrie Zinedine Wayne Iker Thierry Didier Javad Vahid Won
    Sheikh Gavin Greg Sadiq Jensen Satya Sundar Bernd Jürgen Pep Erling Kylian Luka Ole Arne Mikel Unai Ruben Enzo
    Bukayo Declan Jude Harvey Novak Rafa Iga Aryna Coco Jannik Alexej Alexandr Andrej Artem Denys Dmytro Kyrylo
    Mykhailo Vitalii Yevhen Yulian Taras Andriy Maksym Anton Arseniy Pyotr Sergii Vasiliy Nayib Javier Milei Nicanor
    Santiago Gustav Lars Jens Olaf Friedrich Annalena Aaron Abbas Abdel Abdul Abdullah Abraham Adam Adel Adrian
    Ahmad Ahmed Alain Alan Albert Alejandro Aleksandr Aleksey Alex Alexander Alexandra Alexei Alexey Alfred Ali
    Alice Allan Alyssa Amanda Amir Amy Ana Anatoly Andre Andrea Andreas Andrei Andres Andrew Andrey Andrii Andrius
    Andrzej Angela Ann Anna Anne Annie Anthony Antonio Antony Anutin Anwar Arthur Asif Axel Barack Barbara Bart
    Bashar Ben Benjamin Bernard Bernie Bill Björn Bob Boris Brad Brandon Brendan Brett Brian Bruce Bruno Carl Carla
    Carlos Carol Caroline Catherine Cathy Charles Charlie Chris Christian Christina Christine Christoph Christopher
    Chuck Claire Claudia Claudio Colin Craig Cristiano Cyril Daniel Daniela Danny Darren Dave David Dean Deborah
    Denis Dennis Diana Diego Dick Dmitri Dmitriy Dmitry Dominic Don Donald Donna Doug Douglas Dylan Ed Eddie Edgar
    Eduardo Edward Ehud Elena Eli Elias Elise Elizabeth Elon Emily Emma Emmanuel Enrique Eric Erica Erik Ernesto Eva
    Evan Evgeny Fabien Fernando Filip Fiona Florian Francesco Francis Francois François Frank Franz Fred Frederic
    Fumio Gabriel Gary Geoffrey George Georgia Gerald Gerard Gideon Gilles Giorgia Giorgio Giovanni Glenn Gordon
    Graham Grant Guillaume Gustavo Guy Hakan Hans Harold Harry Hassan Helen Helena Henri Henry Herbert Hermann
    Hillary Howard Hugo Ian Ibrahim Igor Ilham Ilya Imran Irina Isaac Isabel Ishaq Ismail Itamar Ivan Ivo Jack Jacob
    Jacques Jair Jake James Jamie Jan Jane Janet Jared Jason Jay Jean Jeff Jeffrey Jennifer Jeremy Jerome Jerry
    Jesse Jessica Jill Jim Jimmy Joan Joe Joel Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jose José Josef
    Joseph Josep Joshua Juan Judith Julia Julian Julie Justin Kaja Kamala Karen Karim Karin Karl Karoline Katherine
    Kathy Katie Keir Keith Ken Kenneth Kenji Kevin Khalid Kim Kirill Klaus Konstantin Kurt Kyle Larry Laura Laurence
    Lauren Laurent Lawrence Leo Leon Leonid Lindsey Linda Lionel Lisa Liz Lloyd Louis Luc Luca Lucas Luis Luiz Luke
    Lula Maggie Magnus Mahmoud Manuel Marc Marcel Marco Marcos Marcus Margaret Maria María Marie Marina Marine Mario
    Marjorie Mark Marko Markus Martin Mary Mateusz Matt Matteo Matthew Maurice Mauro Max Maxim Melania Melissa Mette
    Michael Michel Michelle Miguel Mihail Mike Mikhail Milan Mitch Mohamed Mohammad Mohammed Mojtaba Mona Monica
    Muhammad Mustafa Nancy Narendra Natalia Natalie Nathan Nathalie Neil Nicholas Nick Nicola Nicolas Nicolás Nigel
    Nikita Nikki Nikol Nikolai Nikolay Nils Noam Oleg Oleh Oleksandr Oleksiy Oleksii Olga Olivia Olivier Omar Oscar
    Oskar Otto Owen Pablo Pam Pascal Pat Patricia Patrick Paul Paula Pavel Pavlo Pedro Penny Pete Peter Petr Petro
    Phil Philip Philippe Pierre Piotr Prabowo Rachel Radek Radoslaw Rafael Ralph Ramzan Raul Raymond Rebecca Recep
    Rex Reza Ricardo Richard Rick Rishi Rob Robert Roberto Rodrigo Roger Roland Roman Ron Ronald Ronen Rory Rosa
    Ross Roy Rubén Rudy Rupert Russell Rustem Ruth Ryan Ryo Saad Sam Samuel Sanae Sandra Sara Sarah Scott Sean
    Sebastian Sebastien Sébastien Serge Sergei Sergey Sergio Sharon Shaun Shehbaz Shigeru Shinzo Simon Sofia Sonia
    Sophie Stanislav Stefan Stella Stephane Stephanie Stephen Steve Steven Stuart Sue Sultan Susan Susie Svetlana
    Sylvia Takeshi Tamim Taro Tatiana Ted Teresa Terry Thaksin Theo Theodore Theresa Thomas Tim Timothy Tina Todd
    Tom Tommy Tony Toshimitsu Tulsi Tyler Ulf Ursula Valdis Valentina Valery Valentyn Vance Vasily Vasyl Viacheslav
    Victor Victoria Viktor Viktoria Vincent Vitali Vitaly Vladimir Volodymyr Vyacheslav Walter Warren Wendy Wilhelm
    Will William Wolfgang Xavier Yair Yahya Yasser Yevgeny Yoav Yoshihide Yoshimasa Yulia Yuri Yury Yusuf Yves
    Zbigniew Zoran Zohran
    """
)
# The second last and the last of a Vietnamese name, by which people are called when they are well known.
MIDDLE_NAMES = words(
    """
    Văn Công Quang Minh Ngọc Thanh Đức Hữu Duy Huy Như Đình Xuân Hồng Kim Mỹ Phương Thu Hoàng Quốc Bảo Gia Tuấn Hải
    Thành Trung Việt Khánh Diệu Thúy Thuý Thùy Thế Trọng Nhật Tiến Hoài Bích Cẩm Tố Thiên Tường Vĩnh Phúc Đăng Nhã
    Mai Lan Tú Anh Chí Mạnh Hùng Trí Tùng Thái An Bằng Lệ Diễm Ái Tuyết Vân Yến Ánh Hương Quỳnh Đoan Trúc Tâm Linh
    Tấn Viết Ánh Bửu Cát Đan Diễm Duyên Giáng Hạnh Hiền Hiếu Hiểu Khắc Khả Kiều Lam Mộng Nguyệt Nhất Phong Quế Quý
    Thảo Thạch Thi Thiện Thiều Thủy Thục Tiểu Trà Trâm Trân Tuyên Uyên Vi Ý Yên
    """
)
LAST_NAMES = words(
    """
    Anh An Bình Bảo Châu Chi Chung Công Cường Dung Dũng Duy Dương Đan Đạt Đức Giang Hà Hải Hạnh Hào Hân Hậu
    Hiền Hiếu Hiệp Hoa Hòa Hoàng Hùng Huy Huyền Hương Khang Khánh Khoa Khôi Kiên Lam Lan Lâm Lệ Liên Linh Loan
    Long Lương Ly Mai Minh My Nam Nga Ngân Nghĩa Ngọc Nguyên Nguyệt Nhân Nhi Nhung Oanh Phát Phong Phú Phúc
    Phương Phượng Quang Quân Quốc Quý Quyên Quyết Quỳnh Quyến Sang Sơn Tài Tâm Tấn Thái Thành Thanh Thảo Thắng
    Thiện Thịnh Thoa Thông Thu Thuận Thuật Thủy Thúy Thùy Thư Tiến Tín Toàn Trang Trâm Trí Trinh Trọng Trung
    Trường Tú Tuấn Tùng Tuyền Tuyết Uyên Vân Việt Vinh Vũ Vy Xuân Yến Hằng Thắm Đắc Lợi Phước Thọ Luân Lực Mẫn
    Nhàn Nhật Phụng Quế Quyền Sinh Sương Tân Thạch Thơ Thục Thương Tiên Tính Toản Trực Trúc Tư Tuân Tường Vĩ
    Viễn Vương Vượng Ý Ánh Đào Điệp Đình Định Đoan Đông Đăng Di Diễm Diệp Diệu Hảo Hoài Hoan Hoàn Hợp Huệ Hưng
    Hường Kiệt Khải Khuê Kiều Lĩnh Lộc Lụa Lượng Nương Nhã Nhạn Như Phi Phấn Sỹ Sĩ Tấm Tĩnh Thi Triết Triều
    Tuyên Xuyến Hinh Bằng Cương Chinh Chương Dân Dậu Doanh Duẩn Đại Đằng Đệ Hoạt Khiêm Kỳ Lân Lập Lịch Lai Mến
    Mơ Nhuận Nhất Nết Phách Sa Sim Tám Thỏa Vi Bắc Viên Nghị Thông
    """
)
# People of the world whom newspapers call by one name without telling who they are.
ALONE = words(
    """
    Obama Trump Biden Clinton Bush Putin Medvedev Yeltsin Gorbachev Stalin Hitler Mussolini Churchill Napoléon
    Napoleon Thatcher Merkel Macron Sarkozy Hollande Berlusconi Netanyahu Zelensky Erdogan Gaddafi Mandela
    Gandhi Modi Duterte Marcos Bolsonaro Maduro Castro Chavez Picasso Mozart Beethoven Chopin Bach Einstein
    Galileo Edison Shakespeare Hemingway Tolstoy Dostoevsky Puskin Pushkin Balzac Freud Leonardo Michelangelo
    Chaplin Messi Ronaldo Neymar Mbappe Mbappé Haaland Rooney Beckham Zidane Figo Maradona Pele Pelé Kaka
    Ronaldinho Rivaldo Romario Cantona Giggs Scholes Lampard Gerrard Terry Drogba Cech Torres Suarez Cavani
    Ibrahimovic Benzema Modric Kroos Ramos Casillas Xavi Iniesta Puyol Pique Busquets Griezmann Pogba Kante
    Giroud Lukaku Hazard Courtois Lewandowski Muller Müller Neuer Klose Ballack Schweinsteiger Ozil Özil
    Podolski Buffon Pirlo Totti Maldini Nesta Inzaghi Baggio Balotelli Chiellini Bonucci Shevchenko Nedved
    Crespo Batistuta Riquelme Tevez Aguero Mascherano Higuain Dybala Lautaro Salah Mane Firmino Sterling
    Rashford Saka Foden Kane Bellingham Vinicius Rodrygo Yamal Pedri Gavi Raphinha Valverde Mourinho Wenger
    Ferguson Guardiola Klopp Ancelotti Benitez Capello Hiddink Lippi Trapattoni Eriksson Simeone Conte Allegri
    Sarri Pochettino Emery Arteta Tuchel Nagelsmann Amorim Maresca Rangnick Solskjaer Lineker Shearer Owen
    Henry Vieira Pires Ljungberg Bergkamp Adebayor Fabregas Walcott Nistelrooy Robben Sneijder Kluivert Davids
    Seedorf Cruyff Platini Blatter Infantino Nadal Federer Djokovic Murray Wawrinka Sampras Agassi Roddick
    Hewitt Safin Zverev Tsitsipas Alcaraz Sinner Sharapova Serena Henin Clijsters Hingis Halep Kerber Swiatek
    Sabalenka Kuznetsova Ivanovic Azarenka Wozniacki Schumacher Alonso Raikkonen Hamilton Vettel Verstappen
    Rosberg Leclerc Norris Bolt Phelps Tyson Pacquiao Mayweather McGregor Beyonce Beyoncé Rihanna Adele
    Madonna Britney Shakira Gaga Eminem Drake Bieber Psy Diana Schwarzenegger Stallone Spielberg Angelina
    DiCaprio Hitchcock Oprah Kardashian Khabib Kofi Pogačar Pogacar
    """
)
# Small words that join the parts of one foreign name.
PARTICLES = words(
    "al el bin bint ibn van von der den de da di du del della des dos la le ben abu bel of for and to"
)

_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"
_VOWEL = "[aăâeêioôơuưyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]"
_SYLLABLE = re.compile(rf"(?:{_ONSET})?{_VOWEL}{{1,3}}(?:ch|nh|ng|c|m|n|p|t)?", re.IGNORECASE)
_PLAIN = re.compile(r"[a-z]+", re.IGNORECASE)


@remembered
def is_syllable(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable, accents or not (Kim can, Trump cannot)."""
    return len(word) <= 7 and _SYLLABLE.fullmatch(word) is not None


@remembered
def is_marked_syllable(word: str) -> bool:
    """Whether a word is a Vietnamese syllable that carries at least one accent or the letter đ."""
    return is_syllable(word) and _PLAIN.fullmatch(word) is None
