"""What the Digits panel says."""

from core.text import Text

TITLE = Text(en="Digits", zh="手寫數字")
PAD = Text(en="Pad: draw a digit", zh="畫板：請寫一個數字")
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
HIDDEN_OF = Text(
    en="{name}: {accuracy} of {n} unseen digits right",
    zh="{name}：{n} 個沒看過的數字對了 {accuracy}",
)
TEMPERATURE = Text(en="Temperature T", zh="溫度 T")
OUT_OF_RANGE = Text(en="From {low} to {high}, please.", zh="請輸入 {low} 到 {high} 之間的數。")
SEND = Text(en="Open in Softmax", zh="送到 Softmax 面板")
SEND_TIP = Text(
    en="The ten logits become the text of the Softmax panel and can be edited there",
    zh="十個 logits 會填入 Softmax 面板，可在那裡修改",
)
BARS_ARE = Text(en="Probabilities of the ten digits: {shares}", zh="十個數字的機率：{shares}")
BAR = Text(en="{digit}   z = {logit}", zh="{digit}   z = {logit}")
DIGIT = Text(en="digit", zh="數字")
PROBABILITY = Text(en="probability", zh="機率")
COVERED = Text(en="?", zh="？")
EMPTY = Text(
    en="The pad is empty. Even of an empty page softmax makes probabilities that add up to 1.",
    zh="畫板是空的。就算是空白頁，softmax 也會給出總和為 1 的機率。",
)
VERDICT = Text(
    en="The network says {digit}, and softmax is {percent} sure at T = {t}.",
    zh="網路認為是 {digit}；T = {t} 時，softmax 有 {percent} 的把握。",
)
NO_CLASS = Text(
    en="Is it a digit at all? Softmax cannot say none of these: its ten shares always add up to 1."
    " A higher temperature shows the doubt.",
    zh="這真的是數字嗎？softmax 沒有「以上皆非」可選，十個機率的總和永遠是 1。"
    "提高溫度可以看出它的遲疑。",
)
