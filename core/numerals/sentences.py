"""What is said about numbers that cannot be read."""

from core.text import Text

EMPTY = Text(
    en="Type a number here, such as 0.3 or -5.",
    zh="請在這裡輸入數字，例如 0.3 或 -5。",
)
ONE_ONLY = Text(
    en="One number belongs here, not {n}. Write a decimal point, not a comma: 0.5.",
    zh="這裡要一個數字，不是 {n} 個。小數點請用「.」而不是逗號：0.5。",
)
NO_LABEL = Text(
    en="One number belongs here, without a name.", zh="這裡只要一個數字，前面不要加名稱。"
)
TOO_LARGE = Text(
    en='"{word}" is too large: a float64 ends at about 1.8e308.',
    zh="「{word}」太大：float64 最大約到 1.8e308。",
)
NOT_FINITE = Text(
    en='"{word}" is not a finite number; type one such as 100 or 1e6.',
    zh="「{word}」不是有限的數字；請輸入像 100 或 1e6 這樣的數。",
)
MALFORMED = Text(
    en='"{word}" is not a number; write it like 2.5, -3 or 1e-3.',
    zh="「{word}」不是數字；請寫成像 2.5、-3 或 1e-3。",
)
NOT_A_NUMBER = Text(
    en='"{word}" is not a number; digits are needed, such as 2.5.',
    zh="「{word}」不是數字；請輸入像 2.5 這樣的數字。",
)
TOO_LONG = Text(
    en="This is too long: only the first {most} characters can be read.",
    zh="內容太長：最多只能讀取前 {most} 個字元。",
)
DIVIDED_BY_ZERO = Text(en="A fraction cannot have 0 below.", zh="分數的分母不能是 0。")
NOT_A_NAME = Text(
    en='"{word}" cannot be a name: it must not be a number, nor hold a comma, a colon or a'
    " bracket, nor be longer than 40 letters.",
    zh="「{word}」不能當名稱：不可以是數字，不可以含逗號、冒號或括號，也不可以超過 40 個字。",
)
LONE_COLON = Text(
    en="A name is missing before this sign; write it like cat: 2.9.",
    zh="這個符號前面缺少名稱；請寫成像「貓：2.9」。",
)
MORE = Text(
    en="{message} More mistakes follow ({n} or more).",
    zh="{message}後面還有錯誤（至少 {n} 個）。",
)
