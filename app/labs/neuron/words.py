"""What the Neuron panel says."""

from core.text import Text

TITLE = Text(en="Neuron", zh="神經元")
GATE = Text(en="Truth table to reproduce", zh="要重現的真值表")
INPUTS = Text(en="Number of inputs", zh="輸入個數")
INPUTS_OF = Text(en="{n} inputs", zh="{n} 個輸入")
X = Text(en="Input x{n}", zh="輸入 x{n}")
WEIGHT = Text(en="Weight w{n}", zh="權重 w{n}")
BIAS = Text(en="Bias b", zh="偏移值 b")
THRESHOLD = Text(en="Threshold θ", zh="門檻 θ")
AS_THRESHOLD = Text(en="as a threshold (θ = −b)", zh="改用門檻（θ = −b）")
AS_THRESHOLD_TIP = Text(
    en="The weighted sum exceeds θ exactly where the sum plus b exceeds 0: the same neuron.",
    zh="加權總和超過 θ，等於加上 b 之後超過 0：是同一個神經元。",
)
ACTIVATION = Text(en="Activation function", zh="啟動函數")
FIND = Text(en="Find weights for me", zh="幫我找權重")
FIND_TIP = Text(
    en="Apply the perceptron rule (Rosenblatt 1958) from the present weights",
    zh="從現在的權重開始，套用感知器學習法則（Rosenblatt 1958）",
)
STEP = Text(en="Examples seen", zh="已看過的範例數")
STEP_BACK = Text(en="Previous step", zh="上一步")
STEP_ON = Text(en="Next step", zh="下一步")
SUM = Text(en="z = {z}", zh="z = {z}")
SUM_THRESHOLD = Text(en="{total} − θ = {z}", zh="{total} − θ = {z}")
OUTPUT = Text(en="output {y} → {fires}", zh="輸出 {y} → {fires}")
OUTPUT_ONLY = Text(en="output {y}", zh="輸出 {y}")
HIDDEN = Text(en="?", zh="？")
SPOKEN = Text(
    en="Inputs {x}; weights {w}; {bias}. Pre-activation {z}. {activation} gives {y}, read as"
    " {fires}.",
    zh="輸入 {x}；權重 {w}；{bias}。啟動前的總和 {z}。{activation}輸出 {y}，判讀為 {fires}。",
)
SPOKEN_HIDDEN = Text(
    en="Inputs {x}; weights {w}; {bias}. The output is hidden.",
    zh="輸入 {x}；權重 {w}；{bias}。輸出已隱藏。",
)

TABLE = Text(en="Truth table", zh="真值表")
WANTED = Text(en="target", zh="應為")
PRE_ACTIVATION = Text(en="z", zh="z")
OUTPUT_HEADING = Text(en="output", zh="輸出")
READ_AS = Text(en="read as", zh="判讀")
VERDICT = Text(en="right?", zh="對錯")
RIGHT = Text(en="✓ right", zh="✓ 對")
WRONG = Text(en="✗ wrong", zh="✗ 錯")
ROW = Text(
    en="{x}: target {wanted}, read as {fires}, {verdict}",
    zh="{x}：應為 {wanted}，判讀為 {fires}，{verdict}",
)
SCORE = Text(
    en="{right} of {all} right. An output above {edge} is read as 1.",
    zh="{all} 列中對了 {right} 列。輸出大於 {edge} 判讀為 1。",
)
PLANE_SPOKEN = Text(
    en="Plane of x1 and x2: the output is above {edge} on one side of the line. {n} corners of the"
    " truth table lie in it, {wrong} of them on the wrong side.",
    zh="x1、x2 平面：線的一側輸出大於 {edge}。真值表有 {n} 個角在這個平面上，"
    "其中 {wrong} 個在錯的一側。",
)
SIGN = Text(en="✓ ✗", zh="✓ ✗")
PLANE_TITLE = Text(en="x1, x2 plane: ● 1, □ 0", zh="平面：● 為 1，□ 為 0")
PLANE = Text(en="Boundary in the plane of x1 and x2", zh="x1、x2 平面上的分界線")

LEARNING = Text(
    en="After {step} examples ({passes} passes) and {updates} changes of the weights.",
    zh="看過 {step} 個範例（{passes} 輪），權重改了 {updates} 次。",
)
LEARNED = Text(
    en="Found: the last pass had no mistake. The rule took {passes} passes and {updates} changes.",
    zh="找到了：最後一輪沒有任何錯誤。總共 {passes} 輪，權重改了 {updates} 次。",
)
CIRCLES = Text(
    en="It keeps cycling: after pass {again} the weights are the same as after pass"
    " {first}, so it will never stop. No straight boundary can do it; the best on the way had"
    " {best} of {all} right.",
    zh="一直在循環：第 {again} 輪後的權重和第 {first} 輪後完全相同，永遠不會結束。"
    "沒有任何直線分界做得到；過程中最好的一次對了 {best} 列（共 {all} 列）。",
)
GAVE_UP = Text(
    en="Not found within {passes} passes; the best on the way had {best} of {all} right.",
    zh="{passes} 輪內沒有找到；過程中最好的一次對了 {best} 列（共 {all} 列）。",
)
NOT_STEP = Text(
    en="The rule learns with the step function; with {activation} these weights are read at"
    " output {edge}.",
    zh="這個法則用階梯函數學習；換成{activation}時，以輸出 {edge} 為界來判讀。",
)
