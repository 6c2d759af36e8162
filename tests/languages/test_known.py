"""Which language a text is in, and which way it runs: tables of texts, with those of which nothing may be said."""

from __future__ import annotations

import pytest

from argmap.languages import direction, direction_of, known_language, language_of_text

WHOLE = {
    "en": "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience.",
    "de": "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt.",
    "fr": "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison.",
    "es": "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón, deben "
    "comportarse fraternalmente los unos con los otros.",
    "it": "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione.",
    "nl": "De haven slibt dicht en schepen van meer dan zes meter kunnen er niet meer binnen, zei de burgemeester.",
    "pt": "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Devem agir uns para com os outros.",
    "sv": "Alla människor är födda fria och lika i värde och rättigheter. De har utrustats med förnuft och samvete.",
    "pl": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem.",
    "tr": "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Bu bir haktır ve herkes için vardır.",
    "vi": "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền.",
    "ru": "Все люди рождаются свободными и равными в своем достоинстве и правах.",
    "uk": "Всі люди народжуються вільними і рівними у своїй гідності та правах.",
    "be": "Усе людзі нараджаюцца свабоднымі і роўнымі ў сваёй годнасці і правах.",
    "bg": "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест.",
    "sr": "Сва људска бића рађају се слободна и једнака у достојанству и правима. Она су обдарена свешћу.",
    "kk": "Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді.",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
    "ar": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.",
    "fa": "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.",
    "ur": "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔",
    "ckb": "هەموو مرۆڤێک ئازاد و یەکسان لە کەرامەت و مافەکاندا لەدایک دەبن.",
    "ps": "د بشر ټول افراد آزاد نړۍ ته راځي او د حيثيت او حقوقو له پلوه سره برابر دي.",
    "he": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.",
    "yi": "יעדער מענטש װערט געבױרן פֿרײַ און גלײַך אין כּבֿוד און רעכט.",
    "hi": "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।",
    "mr": "सर्व मानवी व्यक्ती जन्मतः स्वतंत्र आहेत व त्यांना समान प्रतिष्ठा व समान अधिकार आहेत.",
    "ne": "सबै व्यक्तिहरू जन्मजात स्वतन्त्र छन् र तिनीहरूको समान अधिकार र महत्त्व छ।",
    "bn": "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।",
    "ta": "மனிதப் பிறிவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்.",
    "th": "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ",
    "ka": "ყველა ადამიანი იბადება თავისუფალი და თანასწორი.",
    "hy": "Բոլոր մարդիկ ծնվում են ազատ ու հավասար իրենց արժանապատվությամբ։",
    "ko": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
    "ja": "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。",
    "zh-Hant": "人人生而自由,在尊嚴和權利上一律平等。他們賦有理性和良心,並應以兄弟關係的精神相對待。",
    "zh-Hans": "人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。",
}
SHORT = [
    ("The council should keep the night bus.", "en"),
    ("Der Damm ist sicher.", "de"),
    ("La torre è vecchia, ma il ponte è di ferro.", "it"),
    ("Je ne sais pas ce que les autres pensent.", "fr"),
    ("The bridge, and the town of Vitória da Conquista.", "en"),
    ("Η γέφυρα", "el"),
    ("Это так.", "ru"),
    ("Мама мыла раму.", ""),  # as in Belarusian
    ("کتاب", "fa"),
    ("كتاب", "ar"),
    ("شركة گوگل في القاهرة", "ar"),
    ("東京電力株式会社", "ja"),
    ("日本国憲法", "ja"),
    ("國會", "zh-Hant"),
    ("人民", "zh"),
    ("国会", "zh"),  # Japanese and Simplified Chinese write it alike
    ("我們在超市買了「の」牌的茶葉,還有許多別的東西。", "zh-Hant"),
    ("我们使用 Microsoft 操作系统。", "zh-Hans"),
]
NOTHING = [
    "",
    "1984: 12,5 %",
    "NATO",
    "The New York Times",
    "qwrt zpfg hjkl mnbv",
    "de la que",
    "asd the asd jkl qwe yui",
    "😀 😀",
    "x > y",
    "α ≥ β",
    "Alle mennesker er født frie og med samme menneskeverd og rettigheter.",  # Danish and Norwegian are too much alike
    "Hver maður er borinn frjáls og jafn öðrum að virðingu og réttindum. Menn eru gæddir vitsmunum og samvizku.",
    "Të gjithë njerëzit lindin të lirë dhe të barabartë në dinjitet dhe në të drejta.",
    "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa.",
    "Der Damm ist sicher und die Stadt ist es auch. The dam is safe and so are the people of the town.",
    "The council of the town said that it was not safe. قال مجلس المدينة إنه ليس آمنا على الإطلاق اليوم",
    "ᏂᎦᏓ ᎠᏂᏴᏫ",  # a script that the table does not have
]


@pytest.mark.parametrize("tag", WHOLE)
def test_languages_of_whole_sentences(tag: str) -> None:
    assert known_language(WHOLE[tag]) == tag


@pytest.mark.parametrize(("text", "tag"), SHORT)
def test_languages_of_short_texts(text: str, tag: str) -> None:
    assert known_language(text) == tag


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said_rather_than_something_wrong(text: str) -> None:
    assert known_language(text) == ""


def test_names_and_quotes_within_a_text_do_not_change_its_language() -> None:
    quoting = f"{WHOLE['de']} Er nannte das “the end of the world as we know it”. {WHOLE['de']}"
    assert known_language(quoting) == "de"
    assert known_language(f"{WHOLE['ar']} (Microsoft, NATO)") == "ar"


def test_case_and_line_ends_do_not_count() -> None:
    assert known_language(WHOLE["fr"].upper()) == "fr"
    assert known_language(WHOLE["fr"].replace(" ", "\r\n")) == "fr"


@pytest.mark.parametrize(
    ("text", "default", "tag"),
    [
        (WHOLE["en"], "ar", "en"),
        ("NATO", "ar", ""),
        (WHOLE["ar"], "ar", "ar"),
        (WHOLE["ar"], "de-CH", "ar"),
        (WHOLE["fr"], "de-CH", "de-CH"),  # of the same script: the map's word counts
        ("1984", "ar", "ar"),
        ("x > y", "ar", "ar"),
        ("π ≈ 3", "en", "en"),
        ("NATO وافق", "ar", "ar"),
        ("国会", "ja", "ja"),
        (WHOLE["ja"], "zh-Hant", "ja"),
        (WHOLE["ko"], "ja", "ko"),
        (WHOLE["zh-Hans"], "zh-Hant", "zh-Hant"),
        (WHOLE["ru"], "sr-Latn", "ru"),
        (WHOLE["sr"], "sr", "sr"),
        (WHOLE["en"], "sr", "sr"),  # which is written in both scripts
        (WHOLE["ar"], "tlh", "tlh"),  # nothing is known of its script
        (WHOLE["ar"], "en-Brai", "en-Brai"),
        (WHOLE["ar"], "", "ar"),
        ("NATO", "", ""),
    ],
)
def test_a_text_among_others_is_in_another_language_only_in_another_script(text: str, default: str, tag: str) -> None:
    assert language_of_text(text, default) == tag


@pytest.mark.parametrize(
    ("text", "default", "expected"),
    [
        (WHOLE["ar"], "ltr", "rtl"),
        (WHOLE["yi"], "ltr", "rtl"),
        (WHOLE["en"], "rtl", "ltr"),
        ("שלום NB", "ltr", "rtl"),
        ("שלום, NATO and others", "rtl", "ltr"),
        ("שלום, NATO", "rtl", "ltr"),  # as many of both
        ("1984", "rtl", "rtl"),
        ("", "ltr", "ltr"),
    ],
)
def test_which_way_a_text_runs(text: str, default: str, expected: str) -> None:
    assert direction(text, default) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        *((tag, "rtl") for tag in ("ar", "AR-EG", "fa", "he", "iw", "ur-PK", "yi", "ckb", "ps", "dv", "az-Arab", "ur-Aran")),
        *((tag, "ltr") for tag in ("en", "de-CH", "ar-Latn", "zh-Hant", "ja", "az", "ku", "tlh", "", "x-arab", "en-x-arab")),
    ],
)  # fmt: skip
def test_which_way_a_language_is_written(tag: str, expected: str) -> None:
    assert direction_of(tag) == expected
