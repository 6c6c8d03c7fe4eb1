"""What the Softmax panel says."""

from core.text import Text


def _same(words: str) -> Text:
    """Return what is written alike in every language: signs and names."""
    return Text(en=words, zh=words)


TITLE = _same("Softmax")
LOGITS = Text(en="Logits", zh="Logits（未正規化分數）")
LOGITS_TIP = Text(
    en="Type or paste numbers: spaces, commas or lines between them; names too (cat: 2.9)",
    zh="輸入或貼上數字：用空格、逗號或換行分開；也可以加名稱（貓：2.9）",
)
ADD = Text(en="+ class", zh="＋ 類別")
ADD_TIP = Text(
    en="Add a class with the logit 0 (Insert)", zh="新增一個 logit 為 0 的類別（Insert）"
)
REMOVE = Text(en="− class", zh="－ 類別")
REMOVE_TIP = Text(en="Remove the selected class (Delete)", zh="移除選取的類別（Delete）")
PRESET = Text(en="Examples", zh="範例")
BY_RANK = Text(en="sort by size", zh="依大小排列")
TEMPERATURE = Text(en="Temperature T", zh="溫度 T")
TEMPERATURE_WRONG = Text(
    en="The temperature must be above 0; 1 changes nothing.",
    zh="溫度必須大於 0；等於 1 時沒有影響。",
)
LIMIT_COLD = Text(en="T → 0: one-hot, all to one", zh="T → 0：one-hot，贏者全拿")
LIMIT_HOT = Text(en="T → ∞: uniform, all equal", zh="T → ∞：均勻，全部相等")
LIMIT_COLD_TIE = Text(en="T → 0: the {n:,} largest share equally", zh="T → 0：最大的 {n:,} 個平分")
LIMIT_HOT_OFF = Text(en="T → ∞: uniform, except −∞: 0", zh="T → ∞：均勻，−∞ 的除外（仍是 0）")
LIMIT_NONE = Text(en="T cannot change these logits.", zh="溫度改變不了這些 logit 的結果。")
REACHED = Text(en="{limit} ✓", zh="{limit} ✓")
SHIFT = Text(en="Add c to every logit", zh="每個 logit 加上 c")
SHIFT_WRONG = Text(
    en="Add a number between −1e100 and 1e100.", zh="請加上 −1e100 到 1e100 之間的數。"
)
SHIFT_NOTHING = Text(
    en="Whatever c is, p stays the same, apart from rounding.",
    zh="不論 c 是多少，機率都不變（捨入除外）。",
)
SHIFT_CHANGE = Text(en="Largest change of p: {change}", zh="機率最多改變：{change}")
SHIFT_LOST = Text(
    en="In this arithmetic p cannot be computed any more: nan.",
    zh="在這種運算下機率已經算不出來：nan。",
)
SHIFT_FOUND = Text(
    en="Without c, p is nan in this arithmetic; with it there is an answer.",
    zh="在這種運算下不加 c 會得到 nan，加了才算得出來。",
)
SHIFT_NEITHER = Text(
    en="In this arithmetic p is nan, with c and without it.",
    zh="在這種運算下，加不加 c 都是 nan。",
)
DTYPE = Text(en="Arithmetic", zh="運算精度")
STABLE = Text(en="subtract max first (stable)", zh="先減去最大值（穩定的寫法）")
STABLE_TIP = Text(
    en="exp(z − max) cannot overflow; without it, the lecture's plain form is computed",
    zh="exp(z − max) 不會溢位；不減就是講義上直接計算的寫法",
)

HEAD_LOGIT = Text(en="logit z (drag)", zh="logit z（可拖曳）")
HEAD_ORDER = Text(en="rank → rank", zh="名次 → 名次")
HEAD_SHARE = Text(en="probability p", zh="機率 p")
CLASS = Text(en="class {n}", zh="類別 {n}")
OTHERS = Text(en="the other {n:,} together", zh="其他 {n:,} 個類別合計")
BARS = Text(en="Logits and probabilities: {told}", zh="logit 與機率：{told}")
ROW = Text(
    en="{name}: logit {z}, rank {rank}; probability {p}, rank {place}",
    zh="{name}：logit {z}，第 {rank} 名；機率 {p}，第 {place} 名",
)
STRIP = Text(
    en="Probabilities end to end, length 1 in all: {told}", zh="首尾相接的機率，總長是 1：{told}"
)
HIDDEN = Text(en="?", zh="？")
COVERED = Text(en="The values are hidden.", zh="數值已隱藏。")

FACT_SUM = Text(en="sum of p = {total}", zh="機率總和 = {total}")
FACT_NONE = Text(
    en="not all p are numbers, so there is no bar to draw", zh="有些機率不是數字，所以畫不出長條"
)
FACT_LARGEST = Text(en="largest: {name} ({percent})", zh="最大：{name}（{percent}）")
FACT_TIE = Text(en="{n} classes tie at {percent}", zh="{n} 個類別並列，各 {percent}")
FACT_ENTROPY = Text(en="entropy {entropy} nats (max {most})", zh="熵 {entropy} nat（最多 {most}）")
FACT_NOT_ONE = Text(
    en="these p do not sum to 1, so they are not a distribution",
    zh="這些機率加起來不是 1，不是機率分布",
)
FACT_ORDER = Text(en="order kept", zh="名次不變")
FACT_MERGED = Text(
    en="rounding made {n} pairs of neighbours equal", zh="捨入讓 {n} 對相鄰名次分不出高低"
)

VIEW = Text(en="What is shown below", zh="下方顯示的內容")
VIEWS = {
    "steps": Text(en="Steps", zh="計算步驟"),
    "widths": Text(en="Overflow", zh="溢位"),
    "learning": Text(en="Learning", zh="學習"),
    "jacobian": _same("Jacobian"),
    "rivals": Text(en="Compare", zh="比較"),
}
COLUMNS = Text(en="Columns", zh="欄位")
COLUMNS_TIP = Text(en="Choose which steps the table shows", zh="選擇表格要顯示哪些步驟")
STEP_NAMES = {
    "scaled": _same("z/T"),
    "shifted": _same("z/T − max"),
    "exponential": _same("exp"),
    "probability": Text(en="p", zh="機率 p"),
    "percent": Text(en="per cent", zh="百分比"),
    "rank": Text(en="rank", zh="名次"),
}

TABLE = Text(en="Table of logits and probabilities", zh="logit 與機率的表格")
NAME = Text(en="class", zh="類別")
LOGIT = _same("z")
MOVED = _same("z′ = z + c")
HELD = Text(en="z′ = z in {dtype}", zh="z′ = {dtype} 的 z")
SCALED = _same("{z}/T")
SHIFTED = _same("{z}/T − max")
EXPONENTIAL = _same("exp({inner})")
PROBABILITY = Text(en="p", zh="機率 p")
PERCENT = Text(en="%", zh="百分比")
RANK = Text(en="rank", zh="名次")
SUM = Text(en="sum", zh="總和")
PLAIN_FORM = Text(en="plain", zh="直接計算")
STABLE_FORM = Text(en="stable", zh="先減最大值")
GROUPED = _same("{group}\n{title}")
LOG = _same("ln p")
TRUE = _same("y")
SLOPE = _same("p − y")
SLOPE_HEATED = _same("(p − y)/T")
AFTER = Text(en="z after a step", zh="走一步後的 z")
SOFTMAX_P = _same("softmax")
WINNER_ALL = Text(en="winner takes all", zh="贏者全拿")
SIGMOID = _same("sigmoid(z/T)")
CELL = Text(en="{column} of {name}: {reason}", zh="{name} 的「{column}」：{reason}")
MORE_TROUBLES = Text(en="… and {n} more cells.", zh="……另外還有 {n} 格。")
TABLE_CUT = Text(
    en="The table shows the first {shown:,} of {all:,} classes; the sum is over all of them.",
    zh="表格只列前 {shown:,} 個類別（共 {all:,} 個）；總和是全部的總和。",
)

EDGE_ONE = Text(
    en="With one class p is 1, whatever its logit: there is nothing to choose from.",
    zh="只有一個類別時，不論 logit 是多少，機率都是 1：沒有別的可選。",
)
EDGE_EQUAL = Text(
    en="All logits are equal, so every class gets {share}.",
    zh="所有 logit 都相等，每個類別各得 {share}。",
)
EDGE_ONE_LOST = Text(
    en="With one class p should be 1, whatever its logit; this arithmetic gives {p}.",
    zh="只有一個類別時，不論 logit 是多少，機率都該是 1；這種運算卻得到 {p}。",
)
EDGE_EQUAL_LOST = Text(
    en="All logits are equal, so every class should get {share}; this arithmetic gives {p}.",
    zh="所有 logit 都相等，每個類別應該各得 {share}；這種運算卻得到 {p}。",
)
EDGE_TIE_LOST = Text(
    en="{names} tie and should get equal probabilities; this arithmetic gives {p}.",
    zh="{names} 平手，機率應該相等；這種運算卻得到 {p}。",
)
EDGE_TIE = Text(
    en="{names} tie: equal logits get equal probabilities, and argmax would name the first.",
    zh="{names} 平手：logit 相等，機率也相等；argmax 會選第一個。",
)
EDGE_OFF = Text(
    en="{names}: −∞ switches a class off, because exp(−∞) is exactly 0.",
    zh="{names}：−∞ 等於關掉這個類別，因為 exp(−∞) 剛好是 0。",
)
EDGE_ALL_OFF = Text(
    en="Every class is switched off (−∞), so there is nothing left to share and p does not exist.",
    zh="所有類別都被關掉（−∞），沒有東西可以分，所以沒有機率。",
)
EDGE_INF = Text(
    en="{names}: +∞. In the limit it takes all, but the computation runs into ∞ − ∞ or ∞ ÷ ∞: nan.",
    zh="{names}：+∞。極限上它會拿走全部，但計算時遇到 ∞ − ∞ 或 ∞ ÷ ∞，得到 nan。",
)
EDGE_INFS = Text(
    en="{names}: +∞ more than once. There is no telling which is larger, so there is no answer.",
    zh="{names}：有兩個以上的 +∞，分不出哪個大，所以沒有答案。",
)
EDGE_NAN = Text(
    en="{names}: nan. The sum contains it, so one nan makes every probability nan.",
    zh="{names}：nan。總和裡有它，所以一個 nan 會讓全部機率都變成 nan。",
)
AND_MORE = Text(en="{names} and {n:,} more", zh="{names} 等（另外 {n:,} 個）")

PROOF = Text(
    en="Plain and stable p differ by at most {change}: subtracting the maximum changes nothing,"
    " apart from rounding.",
    zh="兩種寫法的機率最多差 {change}：減去最大值不會改變結果（捨入除外）。",
)
PROOF_PLAIN_OFF = Text(
    en="The plain form is off by {plain}; the stable form is right.",
    zh="直接計算的誤差達 {plain}；先減最大值還是對的。",
)
PROOF_STABLE_OFF = Text(
    en="The stable form is off by {stable} here; the plain form is right.",
    zh="這裡先減最大值的誤差達 {stable}；直接計算還是對的。",
)
PROOF_BOTH_OFF = Text(
    en="Both forms are wrong in {width}: plain off by {plain}, stable by {stable}.",
    zh="{width} 下兩種寫法都不對：直接計算的誤差 {plain}，先減最大值的誤差 {stable}。",
)
PROOF_PLAIN_LOST = Text(
    en="The plain form has lost its answer (nan); the stable form has it.",
    zh="直接計算已經得不到答案（nan），先減最大值還算得出來。",
)
PROOF_ONLY_STABLE = Text(
    en="The plain form has lost its answer (nan), and the stable form is off by {stable}.",
    zh="直接計算已經得不到答案（nan），先減最大值的誤差也有 {stable}。",
)
PROOF_BOTH = Text(en="Neither form has an answer here.", zh="這裡兩種寫法都得不到答案。")
VERDICTS = Text(en="Largest error of p in each precision", zh="各種精度下機率的最大誤差")
VERDICT_HEAD = Text(en="{width}: exp(x ≤ {limit})", zh="{width}：exp(x ≤ {limit})")
VERDICT_TIP = Text(
    en="{width} goes up to {most}, so exp(x) only up to x = {limit}",
    zh="{width} 最大能存 {most}，exp(x) 只能算到 x = {limit}",
)
VERDICT_RIGHT = Text(en="✓ error {error}", zh="✓ 誤差 {error}")
VERDICT_OFF = Text(en="⚠ error {error}", zh="⚠ 誤差 {error}")
VERDICT_VANISHED = Text(en="⚠ error {error}, {n} became 0", zh="⚠ 誤差 {error}，{n} 個變成 0")
VERDICT_LOST = _same("⚠ nan")

TRUE_CLASS = Text(en="True class", zh="正確類別")
RATE = Text(en="Learning rate", zh="學習率")
RATE_WRONG = Text(
    en="The learning rate must be above 0 and at most 100.", zh="學習率必須大於 0，最多 100。"
)
STEP = Text(en="Take a step", zh="走一步")
STEP_TIP = Text(
    en="Move every logit against its gradient, as gradient descent does",
    zh="每個 logit 往梯度的反方向移動，也就是梯度下降",
)
LOSS = Text(
    en="If {name} is right, the loss (cross-entropy) is −ln p = {loss}; ln p is the log-softmax.",
    zh="如果正確答案是「{name}」，損失（交叉熵）是 −ln p = {loss}；ln p 就是 log-softmax。",
)
PUSHES = Text(
    en="Arrows: where a step takes each logit. The true class goes up, the others down by their p;"
    " apart from rounding the gradients sum to 0.",
    zh="箭頭是走一步後 logit 的位置：正確類別變大，其他類別依機率變小；梯度的總和是 0"
    "（只差捨入誤差）。",
)
LEARNING_EXACT = Text(
    en="This is computed in float64 with the maximum subtracted.",
    zh="這裡一律用 float64、先減最大值計算。",
)

MAP = Text(
    en="Jacobian: derivatives of p with respect to z",
    zh="Jacobian（雅可比矩陣）：機率 p 對 z 的導數",
)
MAP_CELL = Text(
    en="If z of {column} grows, p of {row} changes at the rate {value} = {why}",
    zh="{column} 的 z 變大時，{row} 的 p 以 {value} 的速率改變，也就是 {why}",
)
MAP_SUM = Text(en="sum", zh="總和")
MAP_OF_SUM = Text(
    en="The derivatives of p of {row} sum to {value}: adding the same number to every z changes"
    " nothing.",
    zh="{row} 這一列的總和是 {value}：每個 z 加上同一個數，機率不變。",
)
MAP_CUT = Text(
    en="The {shown} most likely of {all:,} classes are shown; the sums are over all.",
    zh="只列出機率最高的 {shown} 個類別（共 {all:,} 個）；總和是全部的總和。",
)
MAP_KEYS = Text(
    en="Rows: p, columns: z. Point at a cell, or go there with the arrow keys.",
    zh="列是 p，欄是 z。用滑鼠指著格子，或用方向鍵移過去。",
)

RIVAL_SIGMOID = Text(
    en="{n:,} separate sigmoids sum to {total}: each answers a yes-or-no question of its own, and"
    " nothing makes them sum to 1.",
    zh="{n:,} 個各自獨立的 sigmoid 總和是 {total}：它們各自回答一個是非題，總和不必是 1。",
)
RIVAL_WINNER = Text(
    en="Winner takes all drops the {left} of the others, and its gradient is 0: it cannot learn.",
    zh="贏者全拿丟掉其他類別的 {left}，而且梯度是 0，學不了。",
)

FORMULA = Text(en="Softmax", zh="Softmax 公式")
OFFER_RENAME = Text(en="Rename {name}", zh="重新命名「{name}」")
OFFER_REMOVE = Text(en="Remove {name}", zh="移除「{name}」")
OFFER_OFF = Text(en="Switch {name} off (−∞)", zh="關掉「{name}」（−∞）")
OFFER_TRUE = Text(en="{name} is the true class", zh="「{name}」是正確類別")
OFFER_ADD = Text(en="Add a class", zh="新增類別")
