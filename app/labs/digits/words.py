"""What the Digits panel says."""

from core.text import Text

TITLE = Text(en="Digits", zh="手寫數字")
PAD = Text(en="Pad: draw a digit", zh="手寫板：請寫一個數字")
PAD_TIP = Text(
    en="Draw with the mouse, a pen or a finger. Keys: arrows move, Space sets the pen down and"
    " lifts it, Delete clears.",
    zh="用滑鼠、筆或手指書寫。鍵盤：方向鍵移動，空白鍵落筆與提筆，Delete 清除。",
)
DRAW = Text(en="Draw a digit here", zh="在這裡寫一個數字")
SEEN = Text(en="What the network sees", zh="網路看到的圖")
WIPE = Text(en="Clear", zh="清除")
EXAMPLES = Text(en="Examples", zh="範例")
HIDDEN_LAYER = Text(en="Hidden layer", zh="隱藏層")
HIDDEN_OF = Text(en="{name}: {accuracy} test accuracy", zh="{name}：測試準確率 {accuracy}")
HIDDEN_TIP = Text(
    en="The hidden layer's activation; accuracy on {n} digits that were kept out of training",
    zh="隱藏層的啟動函數；準確率是在 {n} 個沒有用來訓練的數字上測得的",
)
TEMPERATURE = Text(en="Temperature T", zh="溫度 T")
OUT_OF_RANGE = Text(
    en="Enter a number from {low} to {high}.", zh="請輸入 {low} 到 {high} 之間的數。"
)
SEND = Text(en="Open in Softmax", zh="送到 Softmax 面板")
SEND_TIP = Text(
    en="The ten logits become the text of the Softmax panel and can be edited there",
    zh="十個 logits 會填入 Softmax 面板，可在那裡修改",
)
BARS_ARE = Text(
    en="Logits and probabilities of the ten digits: {shares}",
    zh="十個數字的 logit 與機率：{shares}",
)
BAR = Text(en="{digit}: z = {logit}, p = {share}", zh="{digit}：z = {logit}，機率 {share}")
LOGIT_HEAD = Text(en="Logit z", zh="Logit z")
SHARE_HEAD = Text(en="Probability, softmax(z / T)", zh="機率 softmax(z / T)")
UNITS = Text(en="Output of {n} hidden units", zh="隱藏層 {n} 個神經元的輸出")
UNITS_ARE = Text(
    en="{title}. Rows from the top: {rows}",
    zh="{title}。由上而下各列：{rows}",
)
WEIGHTS = Text(en="Weights into unit {unit}", zh="第 {unit} 個神經元的權重")
UNIT_HINT = Text(
    en="Click one of the hidden units to see its weights.",
    zh="點一個隱藏層的神經元，看它的權重。",
)
UNIT_TIP = Text(
    en="Click a unit, or walk with the arrow keys, to see its weights. A second click or Esc"
    " brings the picture back.",
    zh="點一個神經元或用方向鍵選取，就能看它的權重。再點一次或按 Esc 回到原圖。",
)
UNIT_SAYS = Text(
    en="Unit {unit}: w·x + b = {sum}, output {output}. What it adds to the logits: from"
    " {least} ({lowest}) to {most} ({highest}).",
    zh="第 {unit} 個神經元：w·x + b = {sum}，輸出 {output}。對 logits 的貢獻："
    "{least}（數字 {lowest}）到 {most}（數字 {highest}）。",
)
UNIT_SILENT = Text(
    en="Unit {unit}: w·x + b = {sum}, output 0. It adds nothing to any logit.",
    zh="第 {unit} 個神經元：w·x + b = {sum}，輸出 0。對每個 logit 都沒有貢獻。",
)
HIDDEN_VALUES = Text(en="The values are hidden.", zh="數值已隱藏。")
DIGIT = Text(en="digit", zh="數字")
PROBABILITY = Text(en="probability", zh="機率")
COVERED = Text(en="?", zh="？")
EMPTY = Text(
    en="The pad is empty. Even so, softmax gives probabilities that sum to 1.",
    zh="手寫板是空的。即使如此，softmax 仍會給出總和為 1 的機率。",
)
VERDICT = Text(
    en="The network says {digit}, and softmax is {percent} sure at T = {t}.",
    zh="網路認為是 {digit}；T = {t} 時，softmax 有 {percent} 的把握。",
)
NO_CLASS = Text(
    en="Is it a digit at all? Softmax cannot say “none of these”: its ten probabilities always sum"
    " to 1.",
    zh="這真的是數字嗎？softmax 沒有「以上皆非」可選，十個機率的總和永遠是 1。",
)
