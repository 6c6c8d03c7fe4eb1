"""What the Linear collapse panel says."""

from core.text import Text

TITLE = Text(en="Linear collapse", zh="線性限制")
LAYERS = Text(en="Number of layers", zh="層數")
LAYERS_OF = Text(en="{n} layers", zh="{n} 層")
ONE_LAYER = Text(en="1 layer", zh="1 層")
UNITS = Text(en="Units in each hidden layer", zh="每個隱藏層的神經元數")
UNITS_OF = Text(en="{n} units a layer", zh="每層 {n} 個神經元")
ONE_UNIT = Text(en="1 unit a layer", zh="每層 1 個神經元")
WEIGHTS = Text(en="Weights", zh="權重")
WEIGHT = Text(en="w{n} of layer {layer}", zh="第 {layer} 層的 w{n}")
ACTIVATED = Text(en="add an activation function", zh="加入啟動函數")
ACTIVATED_TIP = Text(
    en="Between the layers, not after the last one", zh="加在層與層之間，最後一層之後不加"
)
ACTIVATION = Text(en="Activation function", zh="啟動函數")
X2 = Text(en="x2, fixed in the plot", zh="圖中固定的 x2")

LETTERS = Text(en="With letters", zh="用符號表示")
NUMBERS = Text(en="With numbers", zh="代入數字")
AS_ONE = Text(en="As one layer", zh="合併成一層")
PRODUCT = Text(en="Without the activation it would be one layer", zh="若不加啟動函數，會合併成一層")
SAME_AS_ONE = Text(en="Same output from one layer", zh="與這一層的輸出完全相同")
DEEP = Text(en="layer by layer", zh="逐層計算")
DEEP_ACTIVATED = Text(en="layer by layer, with {activation}", zh="逐層計算，加入{activation}")
SINGLE = Text(en="one layer: the weights multiplied", zh="只有一層：權重相乘")
ONE = Text(en="one layer", zh="只有一層")
PLANE = Text(
    en="{name}, over the plane of x1 and x2: from {low} to {high}; lines of equal output.",
    zh="{name}，在 x1、x2 平面上：從 {low} 到 {high}；線上各點輸出相同。",
)
PLANE_HIDDEN = Text(
    en="{name}, over the plane of x1 and x2. The output is hidden.",
    zh="{name}，在 x1、x2 平面上。輸出已隱藏。",
)

SAME = Text(
    en="Largest difference on screen: {difference}. {layers} layers do nothing that one layer"
    " cannot do.",
    zh="畫面上最大差距：{difference}。{layers} 層做的事，一層就做得到。",
)
SAME_ONE = Text(
    en="Largest difference on screen: {difference}. There is only one layer.",
    zh="畫面上最大差距：{difference}。本來就只有一層。",
)
PARTED = Text(
    en="Largest difference on screen: {difference}. With {activation} between the layers, no"
    " single layer gives this: even the closest one is off by up to {gap}.",
    zh="畫面上最大差距：{difference}。層間加入{activation}之後，單獨一層做不到："
    "最接近的一層仍相差達 {gap}。",
)
PARTED_BUT_SINGLE = Text(
    en="Largest difference on screen: {difference}. With {activation} the output differs from the"
    " multiplied weights, but with these weights another single layer still gives all of it.",
    zh="畫面上最大差距：{difference}。加入{activation}後與權重相乘的結果不同，"
    "但在這組權重下，換另一個單層仍然全部做得到。",
)
NOT_PARTED = Text(
    en="Largest difference on screen: {difference}. {activation} changes nothing here.",
    zh="畫面上最大差距：{difference}。{activation}在這裡沒有改變任何東西。",
)
PIECES = Text(
    en="Straight pieces along x1: {count}, computed from the points where they meet.",
    zh="沿 x1 共有 {count} 段直線，由轉折點算出。",
)
ONE_PIECE = Text(en="Along x1 it is one straight line.", zh="沿 x1 是一條直線。")
CURVED = Text(
    en="{activation} is curved, so there are no straight pieces to count.",
    zh="{activation}是彎曲的，沒有直線段可數。",
)
JUMPS = Text(
    en="{activation} jumps, so the output has steps: {count} jumps along x1.",
    zh="{activation}會跳躍，輸出因此有階梯：沿 x1 有 {count} 個跳躍。",
)
LAYER = Text(en="layer {n}: {weights}", zh="第 {n} 層：{weights}")
FIGURE = Text(en="The network and its weights. {layers}", zh="網路與權重。{layers}")
HIDDEN = Text(en="?", zh="？")
