"""What the Softmax panel says."""

from core.text import Text

TITLE = Text(en="Softmax", zh="Softmax")
LOGITS = Text(en="Logits", zh="Logits（未正規化分數）")
LOGITS_TIP = Text(
    en="Type or paste numbers: spaces, commas or lines between them; names too (cat: 2.9)",
    zh="輸入或貼上數字：用空格、逗號或換行分開；也可以加名稱（貓：2.9）",
)
PRESET = Text(en="Examples", zh="範例")
TEMPERATURE = Text(en="Temperature T", zh="溫度 T")
TEMPERATURE_WRONG = Text(
    en="The temperature must be above 0; 1 changes nothing.",
    zh="溫度必須大於 0；等於 1 時沒有影響。",
)
SHIFT = Text(en="Add c to every logit", zh="每個 logit 加上 c")
DTYPE = Text(en="Arithmetic", zh="運算精度")
STABLE = Text(en="subtract the maximum first (stable)", zh="先減去最大值（穩定的寫法）")
STABLE_TIP = Text(
    en="exp(z − max) cannot overflow; without it, the lecture's plain form is computed",
    zh="exp(z − max) 不會溢位；不減就是講義上直接計算的寫法",
)
FORMULA = Text(en="Softmax", zh="Softmax 公式")
CLASS = Text(en="class {n}", zh="類別 {n}")
NAME = Text(en="class", zh="類別")
LOGIT = Text(en="z", zh="z")
MOVED = Text(en="z′ = z + c", zh="z′ = z + c")
SCALED = Text(en="{z}/T", zh="{z}/T")
SHIFTED = Text(en="{z}/T − max", zh="{z}/T − max")
EXPONENTIAL = Text(en="exp({inner})", zh="exp({inner})")
PROBABILITY = Text(en="p", zh="機率 p")
PERCENT = Text(en="%", zh="百分比")
RANK = Text(en="rank", zh="名次")
SUM = Text(en="sum", zh="總和")
TABLE = Text(en="Steps from logits to probabilities", zh="從 logit 到機率的計算步驟")
BARS = Text(en="Probabilities as bars", zh="機率長條圖")
STRIP = Text(en="Probabilities side by side: their lengths add up to 1", zh="並排的機率：總長是 1")
NO_STRIP = Text(
    en="The probabilities are not all numbers, so there is nothing to lay side by side.",
    zh="有些機率不是數字，所以排不出長條。",
)
CELL = Text(en="{column} of {name}: {reason}", zh="{name} 的「{column}」：{reason}")
MORE_TROUBLES = Text(en="… and {n} more cells.", zh="……另外還有 {n} 格。")
TABLE_CUT = Text(
    en="The table shows the first {shown:,} of {all:,} classes; the sum is over all of them.",
    zh="表格只列前 {shown:,} 個類別（共 {all:,} 個）；總和是全部的總和。",
)
BARS_CUT = Text(
    en="There is room for {shown} of {all:,} bars.", zh="空間只夠畫 {shown} 條（共 {all:,} 條）。"
)
HIDDEN = Text(en="?", zh="？")
COVERED = Text(en="The values are hidden.", zh="數值已隱藏。")
WINNER = Text(en="largest", zh="最大")
WINNERS = Text(en="{names}: {percent}", zh="{names}：{percent}")
ENTROPY = Text(en="entropy", zh="熵")
ENTROPY_OF = Text(
    en="{entropy} (0 is certain, {most} is all equal)",
    zh="{entropy}（0 是完全確定，{most} 是全部相等）",
)
CLASSES = Text(en="classes", zh="類別數")
MAXIMUM = Text(en="subtracted max", zh="減去的最大值")
TIE = Text(en="{n} classes tie", zh="{n} 個類別並列")
SHIFT_WRONG = Text(
    en="Add a number between −1e100 and 1e100.", zh="請加上 −1e100 到 1e100 之間的數。"
)
