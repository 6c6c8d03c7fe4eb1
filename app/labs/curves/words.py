"""What the Curves panel says, and the ranges that it offers."""

from dataclasses import dataclass, replace

from core.labs.curves.state import CurvesState
from core.text import Text


@dataclass(frozen=True, slots=True)
class Preset:
    """A range of x, and of y where it is fixed."""

    text: Text
    x: tuple[float, float]
    y: tuple[float, float] | None = None

    def on(self, curves: CurvesState) -> CurvesState:
        """Return the panel over this range."""
        looked = replace(curves.look_at(*self.x), y_auto=self.y is None)
        return looked if self.y is None else replace(looked, y_min=self.y[0], y_max=self.y[1])


def _x(end: str, low: float, high: float) -> Preset:
    return Preset(Text(en=f"x: ±{end}", zh=f"x：±{end}"), (low, high))


PRESETS: tuple[Preset, ...] = (
    Preset(Text(en="x: ±5 (lecture)", zh="x：±5（講義）"), (-5.0, 5.0)),
    Preset(
        Text(en="lecture, step and sigmoid: y −0.1..1.1", zh="講義的階梯與 sigmoid：y −0.1～1.1"),
        (-5.0, 5.0),
        (-0.1, 1.1),
    ),
    Preset(
        Text(en="lecture, ReLU: y −0.5..5", zh="講義的 ReLU：y −0.5～5"), (-5.0, 5.0), (-0.5, 5.0)
    ),
    _x("1", -1.0, 1.0),
    _x("2", -2.0, 2.0),
    _x("10", -10.0, 10.0),
    _x("50", -50.0, 50.0),
    _x("1000", -1000.0, 1000.0),
)


TITLE = Text(en="Curves", zh="函數圖形")
PLOT_F = Text(en="Plot of the function", zh="函數的圖形")
PLOT_DF = Text(en="Plot of the derivative", zh="導數的圖形")
PLOT_D2F = Text(en="Plot of the second derivative", zh="二階導數的圖形")
SHOW_F = Text(en="f", zh="f")
SHOW_DF = Text(en="f′", zh="f′")
SHOW_D2F = Text(en="f″", zh="f″")
SHOW_F_TIP = Text(en="Show the function", zh="顯示函數")
SHOW_DF_TIP = Text(en="Show the derivative", zh="顯示導數")
SHOW_D2F_TIP = Text(en="Show the second derivative", zh="顯示二階導數")
TOGETHER = Text(en="in one plot", zh="畫在同一張圖")
TOGETHER_TIP = Text(en="Draw f, f′ and f″ in the same plot", zh="把 f、f′、f″ 畫在同一張圖裡")
TANGENT = Text(en="tangent", zh="切線")
TANGENT_TIP = Text(en="Draw the tangent at the probe", zh="在探針處畫切線")
ZONES = Text(en="saturated regions", zh="飽和區")
ZONES_TIP = Text(
    en="Shade where |f′| < 0.01: less than 1 % of the gradient passes",
    zh="標示 |f′| < 0.01 的區域：梯度剩不到 1%",
)
Y_AUTO = Text(en="y automatic", zh="y 自動")
Y_AUTO_TIP = Text(en="Let y follow the curves", zh="讓 y 軸配合曲線")
LOCK = Text(en="lock", zh="鎖定")
LOCK_TIP = Text(en="The wheel and dragging do not change the range", zh="滾輪與拖曳不會改變範圍")
MARKS = Text(en="points", zh="特殊點")
MARKS_TIP = Text(
    en="Mark zeros, extrema, inflections, kinks and jumps of the active function",
    zh="標出作用中函數的零點、極值、反曲點、尖點與跳躍",
)
RESET_RANGE = Text(en="Reset", zh="重設")
RESET_RANGE_TIP = Text(
    en="Back to the starting range (double click in a plot)", zh="回到最初的範圍（在圖上按兩下）"
)
PRESET = Text(en="Ranges", zh="範圍")
PRESET_TIP = Text(en="Ranges that a lesson often needs", zh="上課常用的範圍")
OFFER_RESET = Text(en="Back to the starting range", zh="回到最初的範圍")
OFFER_SNAP = Text(en="Probe to the nearest special point", zh="探針移到最近的特殊點")
OFFER_MARKS = Text(en="Mark special points", zh="標出特殊點")
OFFER_LOCK = Text(en="Lock the range", zh="鎖定範圍")
COMPARE = Text(en="Compare", zh="比較")
COMPARE_TIP = Text(en="Show where functions differ most", zh="列出函數差異最大的地方")
AGAIN = Text(en="Duplicate", zh="再加一條")
AGAIN_TIP = Text(
    en="Draw the active function a second time, to set its parameters differently",
    zh="把作用中的函數再畫一條，好設定不同的參數",
)
AGAIN_HERE = Text(en="Duplicate to compare", zh="再加一條來比較")
AGAIN_HERE_TIP = Text(
    en="Draw this function a second time, with parameters of its own",
    zh="把這個函數再畫一條，各有各的參數",
)
TABLE = Text(en="All functions at x = {x}", zh="各函數在 x = {x} 的值")
TABLE_NAME = Text(en="function", zh="函數")
TABLE_COPY = Text(en="Copy table", zh="複製表格")
DROP = Text(en="Remove", zh="移除")
DROP_TIP = Text(en="Take the active function off the screen", zh="把作用中的函數移出畫面")
ALONE = Text(
    en="Tick another function in the list, or type one of your own below it.",
    zh="請在清單中勾選另一個函數，或在清單下方輸入自己的函數。",
)
DIFFERENCES = Text(
    en="Where the functions differ most; choose one to move the probe there",
    zh="函數差異最大的地方；選一個就把探針移過去",
)
DIFFERS = Text(
    en="vs {name}: {size} {place} ({one}, {other})",
    zh="與 {name}：{place}差 {size}（{one}、{other}）",
)
DIFFERS_HIDDEN = Text(en="vs {name}: ?", zh="與 {name}：？")
NO_BOUND = Text(en="vs {name}: unbounded {place}", zh="與 {name}：{place}差距沒有上限")
NOWHERE_BOTH = Text(
    en="vs {name}: no x at which both have a value", zh="與 {name}：沒有兩者都有值的 x"
)
SAME = Text(en="vs {name}: the same everywhere here", zh="與 {name}：範圍內完全相同")
SAME_ROUNDED = Text(
    en="vs {name}: the same apart from rounding", zh="與 {name}：相同，只差捨入誤差"
)
AT = Text(en="at x = {x}", zh="x = {x} ")
LEFT_OF = Text(en="just left of x = {x}", zh="x = {x} 左側")
RIGHT_OF = Text(en="just right of x = {x}", zh="x = {x} 右側")
INPUTS = Text(en="Inputs", zh="輸入分布")
INPUTS_TIP = Text(
    en="Send many inputs through the function: how many land in a saturated region?",
    zh="把一批輸入送進函數：有多少落在飽和區？",
)
PREDICT = Text(en="Predict", zh="預測")
PREDICT_TIP = Text(en="Draw f′ yourself first, then reveal it", zh="先自己畫出 f′，再揭曉")
MORE = Text(en="More", zh="更多")
MORE_TIP = Text(
    en="Range of y, saturated regions, special points, one plot for all",
    zh="y 的範圍、飽和區、特殊點、畫在同一張圖",
)
WIDE = Text(en="Plots only", zh="只看圖形")
WIDE_TIP = Text(
    en="Give the plots the whole window: hide the list and the card",
    zh="讓圖形占滿視窗：收起函數清單與說明卡",
)
PROBE_AT = Text(en="Probe: x =", zh="探針：x =")
COVERED = Text(en="The values are hidden.", zh="數值已隱藏。")
ONE_SIDED = Text(en="{left} | {right} (left | right)", zh="{left} | {right}（左 | 右）")
CARD = Text(en="Card of the function", zh="函數的說明卡")
NOTHING_SHOWN = Text(
    en="No curve is switched on. Tick f, f′ or f″ below.",
    zh="目前沒有開啟任何曲線。請勾選下方的 f、f′ 或 f″。",
)
SLOPE_IS = Text(en="slope {slope}", zh="斜率 {slope}")
HERE = Text(en="{name} here", zh="這裡是{name}")
SWEEP = Text(
    en="Sweep the probe through the range (Space on a plot)",
    zh="讓探針掃過整個範圍（在圖上按空白鍵）",
)
SWEEP_STOP = Text(en="Stop the sweep (Space on a plot)", zh="停止掃描（在圖上按空白鍵）")
FLAT_SHARE = Text(en="{share} saturated", zh="{share} 在飽和區")
MEAN_IS = Text(en="mean {number}", zh="平均 {number}")
SPREAD_IS = Text(en="standard deviation {number}", zh="標準差 {number}")
SHAPE = Text(en="Distribution of the inputs", zh="輸入的分布")
BELL_SHAPE = Text(en="normal", zh="常態")
EVEN_SHAPE = Text(en="uniform", zh="均勻")
INPUT_MEAN = Text(en="mean", zh="平均")
INPUT_MEAN_NAME = Text(en="Mean of the inputs", zh="輸入的平均")
INPUT_SPREAD = Text(en="standard deviation", zh="標準差")
INPUT_SPREAD_NAME = Text(en="Standard deviation of the inputs", zh="輸入的標準差")
NORMALISE = Text(en="Standardise", zh="標準化")
NORMALISE_TIP = Text(
    en="Subtract the mean and divide by the standard deviation: mean 0, standard deviation 1",
    zh="減去平均、除以標準差：平均 0、標準差 1",
)
SPREAD_RANGE = Text(
    en="The standard deviation must be from {low} to {high}.",
    zh="標準差必須介於 {low} 與 {high} 之間。",
)
MEAN_RANGE = Text(
    en="The mean must be from −{most} to {most}.", zh="平均必須介於 −{most} 與 {most} 之間。"
)
PASSED = Text(
    en="{flat} of the inputs lie where |f′| < 0.01; mean |f′| = {slope}.",
    zh="{flat} 的輸入落在 |f′| < 0.01 的飽和區；平均 |f′| = {slope}。",
)
PASSED_NORMALISED = Text(
    en=" Standardised: {flat}, mean |f′| = {slope}.",
    zh="標準化後：{flat}，平均 |f′| = {slope}。",
)
TOO_LARGE = Text(en="infinite, or beyond float64", zh="無限大，或超出 float64")
GUESS = Text(en="our guess", zh="我們的預測")
DRAW_HERE = Text(en="draw f′ here", zh="在這裡畫出 f′")
FARTHEST_OFF = Text(en="off by {size}", zh="差 {size}")
REVEAL = Text(en="Reveal f′", zh="揭曉 f′")
REVEAL_TIP = Text(
    en="Show f′ beside the guess, or cover it again", zh="把 f′ 和預測一起顯示，或再遮起來"
)
WIPE = Text(en="Clear", zh="擦掉")
WIPE_TIP = Text(en="Clear the guess", zh="擦掉畫好的預測")
HOW_TO_GUESS = Text(
    en="Draw f′ in the lower plot with the mouse, or move the probe and press Up and Down.",
    zh="用滑鼠在下方的圖畫出 f′，或移動探針後按上、下鍵。",
)
NO_LINE_YET = Text(en="There is nothing drawn to compare yet.", zh="還沒有畫線，無法比較。")
SCORED = Text(
    en="Off by {mean} on average, and most at x = {x}: by {largest}.",
    zh="平均差 {mean}；差最多的地方在 x = {x}，差 {largest}。",
)
SCORED_WITHOUT_BOUND = Text(
    en="f′ grows without bound at x = {x}, and so does the difference; there is no mean to give.",
    zh="f′ 在 x = {x} 旁沒有上限，差距也沒有上限，所以不算平均差。",
)
PROBE_X = Text(en="x of the probe", zh="探針的 x")
PROPERTIES = Text(en="Properties", zh="性質")
HIDDEN = Text(en="?", zh="？")
UNDEFINED = Text(en="undefined", zh="無定義")
VALUE = Text(en="f(x)", zh="f(x)")
SLOPE = Text(en="f′(x)", zh="f′(x)")
BEND = Text(en="f″(x)", zh="f″(x)")
FORMULA = Text(en="Formula", zh="公式")
FORMULA_SLOPE = Text(en="Derivative", zh="導數")
FILLED = Text(en="With the present numbers", zh="代入目前的數字")
FILLED_SLOPE = Text(en="Derivative with the present numbers", zh="代入目前數字的導數")

DOMAIN = Text(en="domain", zh="定義域")
RANGE = Text(en="range", zh="值域")
MONOTONIC = Text(en="monotonic", zh="單調")
BOUNDED = Text(en="bounded", zh="有界")
CENTRED = Text(en="zero-centred", zh="以零為中心")
SMOOTHNESS = Text(en="smoothness", zh="平滑程度")
YEAR = Text(en="year", zh="年份")
SOURCE = Text(en="source", zh="出處")
FOR = Text(en="strengths", zh="優點")
AGAINST = Text(en="weaknesses", zh="缺點")
CODE = Text(en="in code", zh="程式中")
TRAP = Text(en="pitfall", zh="注意")
YES = Text(en="yes", zh="是")
NO = Text(en="no", zh="否")
BOTH = Text(en="above and below", zh="上下皆有界")
BELOW = Text(en="below only", zh="只有下界")
ABOVE = Text(en="above only", zh="只有上界")
ALL_REALS = Text(en="all real numbers", zh="所有實數")
NO_REALS = Text(en="nowhere", zh="沒有任何 x")
MEASURED = Text(en="{claim} (measured)", zh="{claim}（量測）")
NOTE = Text(en="note", zh="說明")
BROKEN = Text(
    en="has jumps, vertical asymptotes, holes or ends", zh="有跳躍、垂直漸近線、空洞或端點"
)
JUMPS = Text(en="jumps (not continuous)", zh="有跳躍（不連續）")
KINKS = Text(en="continuous, with kinks (C⁰)", zh="連續但有尖點（C⁰）")
BENDS = Text(en="f′ is continuous, f″ jumps (C¹)", zh="f′ 連續，f″ 有跳躍（C¹）")
THIRD = Text(en="f″ is continuous, f‴ jumps (C²)", zh="f″ 連續，f‴ 有跳躍（C²）")
SMOOTH = Text(en="smooth: every derivative exists (C∞)", zh="平滑：任意階都可微（C∞）")

TYPED = Text(en="Your own functions", zh="你自己的函數")
TYPED_FIELD = Text(en="Your own function f(x)", zh="你自己的函數 f(x)")
TYPED_FIELD_OF = Text(
    en="Your own function f(x), no. {number}", zh="你自己的函數 f(x)，第 {number} 個"
)
TYPED_HINT = Text(en="＋ type your own f(x)", zh="＋ 自己輸入函數")
TYPED_OFF = Text(en="Remove this function", zh="移除這個函數")
TYPED_OFF_OF = Text(en="Remove {name}", zh="移除 {name}")
TYPED_FULL = Text(
    en="Six functions are shown already. Remove one, then press Return here.",
    zh="畫面上已有六個函數。請先移除一個，再在這裡按 Enter。",
)
EXAMPLES = Text(en="Examples", zh="範例")
EXAMPLES_TIP = Text(en="Formulas to start from", zh="可以拿來修改的公式")
CODE_HEADING = Text(en="Code", zh="程式碼")
CODE_IN = Text(en="Code for {library}", zh="{library} 的程式碼")
CODE_TEXT = Text(en="Code of this function", zh="這個函數的程式碼")
CODE_COPY = Text(en="Copy", zh="複製")
CODE_COPY_TIP = Text(en="Copy the code", zh="複製程式碼")
CODE_COPIED = Text(en="Copied", zh="已複製")
