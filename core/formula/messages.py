"""What is wrong with a typed formula, and where."""

from core.text import Text


class ExpressionError(ValueError):
    """A formula that cannot be read.

    Attributes:
        message: what is wrong and what would be right.
        start, end: its place in the text as typed, end excluded.
    """

    def __init__(self, message: Text, start: int, end: int) -> None:
        super().__init__(message.en)
        self.message = message
        self.start = start
        self.end = end


EMPTY = Text(
    en="Type a formula in x, such as x*sigmoid(x).",
    zh="請輸入一個 x 的公式，例如 x*sigmoid(x)。",
)
TOO_LONG = Text(
    en="The formula is too long: {n} characters, at most {most}.",
    zh="公式太長：有 {n} 個字元，最多 {most} 個。",
)
TOO_DEEP = Text(
    en="The formula is nested too deeply: at most {most} levels, or terms in a row.",
    zh="公式的層數太多：括號或連續的項最多 {most} 層。",
)
TOO_LARGE = Text(
    en="The formula has too many parts: at most {most}.",
    zh="公式的內容太多：最多 {most} 個部分。",
)
BAD_CHARACTER = Text(
    en='"{word}" cannot be used in a formula.',
    zh="公式裡不能有「{word}」。",
)
DECIMAL_COMMA = Text(
    en="Commas only separate the arguments of a function; write 0.5 with a decimal point.",
    zh="逗號只能用來分開函數的引數；小數點請用「.」，例如 0.5。",
)
NUMBER_TOO_LARGE = Text(
    en='"{word}" is too large: a float64 ends at about 1.8e308.',
    zh="「{word}」太大：float64 最大約到 1.8e308。",
)
TWO_NUMBERS = Text(
    en="Two numbers are side by side; an operator such as + or * is missing here.",
    zh="兩個數字連在一起，中間缺少 + 或 * 這類運算符號。",
)
OPERATOR_MISSING = Text(
    en='An operator is missing before "{word}", for instance *.',
    zh="「{word}」前面缺少運算符號，例如 *。",
)
OPERAND_MISSING = Text(
    en='Something is missing after "{word}": a number, x or a bracket.',
    zh="「{word}」後面缺少東西：應該有數字、x 或括號。",
)
OPERAND_EXPECTED = Text(
    en='A number, x or a bracket is expected before "{word}".',
    zh="「{word}」前面應該有數字、x 或括號。",
)
NOT_CLOSED = Text(en="This bracket is never closed.", zh="這個括號沒有對應的右括號。")
NOT_OPENED = Text(
    en="This bracket closes one that was never opened.",
    zh="這個右括號沒有對應的左括號。",
)
BARS = Text(
    en="The second | of |…| is missing.",
    zh="絕對值 |…| 缺少第二個「|」。",
)
EMPTY_BRACKETS = Text(en="There is nothing between these brackets.", zh="括號裡面是空的。")
EQUALS = Text(
    en="Write only what is to the right of =; to compare, write == inside where(…).",
    zh="只要寫等號右邊的內容；若要比較，請在 where(…) 裡用 ==。",
)
AMBIGUOUS = Text(
    en="This can be read in two ways: write {one} or {other}.",
    zh="這樣寫有兩種讀法：請寫成 {one} 或 {other}。",
)
UNKNOWN = Text(
    en='"{word}" is not known here. The variable is x; a single letter such as a becomes a slider.',
    zh="不認得「{word}」。變數是 x；單一字母（例如 a）會變成滑桿。",
)
UNKNOWN_NEAR = Text(
    en='"{word}" is not known here. Did you mean "{near}"?',
    zh="不認得「{word}」。是否為「{near}」？",
)
WRITTEN_OUT = Text(
    en='"{word}" is not known here; write {other} instead.',
    zh="不認得「{word}」；可以改寫成 {other}。",
)
RESERVED_VARIABLE = Text(
    en='"{word}" cannot be a slider: it is easily taken for the variable, which is called x here.',
    zh="「{word}」不能當滑桿，容易被看成變數；這裡的變數是 x。",
)
RESERVED_FUNCTION = Text(
    en='"{word}" is the function that is being defined; choose another letter.',
    zh="「{word}」是正在定義的函數本身；請改用別的字母。",
)
NEEDS_BRACKETS = Text(
    en="{word} is a function and needs brackets: {example}.",
    zh="{word} 是函數，後面要有括號：{example}。",
)
NOT_A_FUNCTION = Text(
    en='There is no function "{word}" here; to multiply, write {word}*(…).',
    zh="這裡沒有函數「{word}」；要相乘請寫 {word}*(…)。",
)
ARGUMENTS = Text(
    en="{word} takes {wanted}, not {given}, as in {example}.",
    zh="{word} 要有 {wanted}引數，不是 {given} 個，例如 {example}。",
)
NO_SUCH_ARGUMENT = Text(
    en='{word} has no argument "{name}", as in {example}.',
    zh="{word} 沒有引數「{name}」，寫法例如 {example}。",
)
NAMED_ONLY = Text(
    en="Write the parameter's name: {word}({given}).",
    zh="請寫出參數名稱：{word}({given})。",
)
NO_PARAMETERS = Text(
    en="{word} has no parameters; it takes one argument: {word}(x).",
    zh="{word} 沒有參數，只有一個引數：{word}(x)。",
)
NO_SUCH_PARAMETER = Text(
    en='{word} has no parameter "{name}"; it has {known}.',
    zh="{word} 沒有參數「{name}」；它的參數是 {known}。",
)
TWICE = Text(en='The parameter "{name}" appears twice.', zh="參數「{name}」出現兩次。")
OUT_OF_RANGE = Text(
    en="{name} of {word} must be from {low} to {high}.",
    zh="{word} 的 {name} 必須介於 {low} 與 {high} 之間。",
)
NOT_CONSTANT = Text(
    en="A parameter may not depend on x.",
    zh="參數不能隨 x 改變。",
)
NEEDS_COMPARISON = Text(
    en="where begins with a comparison: where(x > 0, x, 0).",
    zh="where 的第一項要是比較式：where(x > 0, x, 0)。",
)
JOINS_COMPARISONS = Text(
    en='"{word}" joins comparisons, as in x > 0 and x < 1.',
    zh="「{word}」用來連接比較式，例如 x > 0 and x < 1。",
)
NOT_FINITE = Text(
    en="This part has no finite value: it divides by 0, leaves the real numbers or exceeds"
    " float64.",
    zh="這一段算不出有限的值：可能除以 0、超出實數或超過 float64 的範圍。",
)
