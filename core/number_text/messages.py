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
DIVIDED_BY_ZERO = Text(en="A fraction cannot have 0 as its denominator.", zh="分數的分母不能是 0。")
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
NO_VALUE = Text(
    en='"{word}" has no value that can be computed; write it like log(0.7), 1/3 or 2.5.',
    zh="「{word}」算不出數值；請寫成像 log(0.7)、1/3 或 2.5。",
)
SHORTENED = Text(
    en='"{word}" means that this printout leaves numbers out. Print all of them first: in numpy'
    " np.set_printoptions(threshold=np.inf), in PyTorch torch.set_printoptions(profile='full'),"
    " in pandas print(s.to_string()).",
    zh="「{word}」表示輸出省略了一些數字。請先完整印出：numpy 用"
    " np.set_printoptions(threshold=np.inf)，PyTorch 用 "
    "torch.set_printoptions(profile='full')，pandas 用 print(s.to_string())。",
)
NOT_A_CLASS = Text(
    en='"{word}" is the temperature, not a class: take it out here, and type the number at'
    " Temperature T.",
    zh="「{word}」是溫度，不是類別：請從這裡刪掉，把數字填到「溫度 T」。",
)

READ_AS = Text(en="Read as {n:,} classes: {told}.", zh="讀成 {n:,} 個類別：{told}。")
READ_AS_ONE = Text(en="Read as 1 class: {told}.", zh="讀成 1 個類別：{told}。")
GUESSED = Text(en="{read} {why}", zh="{read}{why}")
OTHER = Text(en="Read as {n:,} classes instead: {told}", zh="改讀成 {n:,} 個類別：{told}")
OTHER_ONE = Text(en="Read as 1 class instead: {told}", zh="改讀成 1 個類別：{told}")
WHY_THOUSANDS = Text(en="The commas group thousands.", zh="逗號是千分位。")
WHY_DECIMAL = Text(en="The comma is the decimal point.", zh="逗號是小數點。")
WHY_BOTH = Text(
    en="The comma is the decimal point, the point groups thousands.",
    zh="逗號是小數點，點是千分位。",
)
WHY_BETWEEN = Text(en="The commas separate numbers.", zh="逗號用來分開數字。")
WHY_PERCENT = Text(en="% means hundredths.", zh="% 是百分之一。")
WHY_INDEX = Text(en="The first column only counts the rows.", zh="第一欄是列的編號。")
WHY_COLUMN = Text(
    en='There is more than one column of numbers; "{column}" is read.',
    zh="有不只一欄數字，讀的是「{column}」這一欄。",
)
WHY_FIRST_ROW = Text(
    en="There are {rows:,} rows, and softmax takes one: the first is read.",
    zh="這裡有 {rows:,} 列，一次 softmax 只用一列：讀的是第一列。",
)
WHY_ONE_LIST = Text(
    en="The {rows:,} lines are read as one list.", zh="這 {rows:,} 行當成同一組數字。"
)
WHY_VARIABLE = Text(
    en='"{name}" is read as the name of the whole list.', zh="「{name}」當成整組數字的名稱。"
)
WHY_FUNCTION = Text(
    en='"{name}" is read as the function, not as a name.', zh="「{name}」當成函數，不是名稱。"
)
WHY_LEFT_OUT = Text(
    en='"{line}" contains no number and is left out.', zh="「{line}」沒有數字，略過不讀。"
)
WHY_BRACKETS = Text(
    en="The inner brackets are ignored; their numbers count.", zh="內層的括號略過，裡面的數字照讀。"
)
