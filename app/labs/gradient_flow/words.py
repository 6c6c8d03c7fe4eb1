"""What the Gradient flow panel says."""

from core.text import Text

TITLE = Text(en="Gradient flow", zh="梯度流")
PRESET = Text(en="Choose a scenario…", zh="選一個情境…")
DEPTH = Text(en="Hidden layers", zh="隱藏層數")
WIDTH = Text(en="Units in each layer", zh="每層神經元數")
ACTIVATION = Text(en="Activation function", zh="啟動函數")
INITIALISATION = Text(en="Initial weights", zh="初始權重")
FIXED_SD = Text(en="normal, own SD", zh="常態，自訂標準差")
SD = Text(en="Standard deviation of the initial weights", zh="初始權重的標準差")
NORMALISED = Text(en="standardise the inputs", zh="輸入先標準化")
NORMALISED_TIP = Text(
    en="Raw inputs: mean 5, standard deviation 10; standardised: mean 0, standard deviation 1",
    zh="原始輸入的平均是 5、標準差 10；標準化後平均 0、標準差 1",
)
OPTIMISER = Text(en="Optimiser", zh="最佳化方法")
SGD = Text(en="gradient descent", zh="梯度下降")
MOMENTUM = Text(en="descent with momentum", zh="梯度下降加動量")
ADAM = Text(en="Adam", zh="Adam")
RATE = Text(en="Learning rate", zh="學習率")
TRAINING = Text(en="Optimiser, learning rate", zh="最佳化方法與學習率")
SEED = Text(en="Seed of the initial weights", zh="初始權重的隨機種子")
STEPS = Text(en="Steps trained first", zh="先訓練的步數")
SWAP = Text(en="Swap in Leaky ReLU", zh="換成 Leaky ReLU")
SWAP_TIP = Text(
    en="Go on from the present weights with Leaky ReLU as the activation",
    zh="保留目前的權重，改用 Leaky ReLU 繼續訓練",
)

GRADIENTS = Text(en="Mean |gradient| by layer", zh="各層的平均 |梯度|")
SPREADS = Text(en="Standard deviation of outputs", zh="各層輸出的標準差")
LAYERS = Text(en="hidden layer, from input to output", zh="隱藏層，由輸入到輸出")
MEASURED = Text(en="measured", zh="實際測量")
QUARTER = Text(en="0.25 per layer", zh="每層乘 0.25")
LOSS = Text(en="Loss", zh="損失")
STEP = Text(en="step", zh="步數")
OUTPUTS = Text(en="Outputs of layer {layer} (%)", zh="第 {layer} 層的輸出分布（%）")
OUTPUT = Text(en="output", zh="輸出值")
UNITS = Text(en="Units: {dead} of {all} dead", zh="神經元：{all} 個中有 {dead} 個死亡")
UNITS_TIP = Text(
    en="A column for each layer. Dead: output 0 and gradient 0 for every sample.",
    zh="每一欄是一層。死亡：對每個樣本輸出都是 0，梯度也都是 0。",
)
LAMPS_SPOKEN = Text(
    en="{dead} of {all} units are dead, their output and gradient 0 for every sample. {where}",
    zh="{all} 個神經元中有 {dead} 個死亡，對每個樣本的輸出與梯度都是 0。{where}",
)
DEAD_IN = Text(en="Layer {layer}: {dead}.", zh="第 {layer} 層：{dead} 個。")

PLACE = Text(en="Step {step}   Loss {loss}", zh="第 {step} 步　損失 {loss}")
TRAINED = Text(
    en="After {step} steps the loss is {loss}; {right} of {all} samples are right.",
    zh="訓練 {step} 步後，損失是 {loss}；{all} 個樣本對了 {right} 個。",
)
UNTRAINED = Text(
    en="Before training the loss is {loss}; {right} of {all} samples are right.",
    zh="訓練前，損失是 {loss}；{all} 個樣本對了 {right} 個。",
)
LOST = Text(
    en="The loss is beyond what float64 can hold.",
    zh="損失超出 float64 能表示的範圍。",
)
NO_NUMBER = Text(en="beyond float64", zh="超出 float64")
VANISHES = Text(
    en="The gradient vanishes: from layer {last} back to layer 1 it is multiplied by {ratio}, or"
    " {factor} per layer.",
    zh="梯度消失：從第 {last} 層倒傳到第 1 層，剩下 {ratio} 倍，平均每層乘 {factor}。",
)
EXPLODES = Text(
    en="The gradient explodes: from layer {last} back to layer 1 it is multiplied by {ratio}, or"
    " {factor} per layer.",
    zh="梯度爆炸：從第 {last} 層倒傳到第 1 層，變成 {ratio} 倍，平均每層乘 {factor}。",
)
ARRIVES = Text(
    en="The gradient arrives: from layer {last} back to layer 1 it is multiplied by {ratio}, or"
    " {factor} per layer.",
    zh="梯度傳得到：從第 {last} 層倒傳到第 1 層是 {ratio} 倍，平均每層乘 {factor}。",
)
AT_MOST = Text(
    en="A factor of 0.25 per layer would leave {left}.",
    zh="若每層都乘 0.25，會剩下 {left} 倍。",
)
ONE_LAYER = Text(
    en="There is one hidden layer; its mean |gradient| is {gradient}.",
    zh="只有一個隱藏層，它的平均 |梯度| 是 {gradient}。",
)
NOTHING_ARRIVES = Text(
    en="No gradient at all reaches layer {layer} or the layers before it: these weights never"
    " change.",
    zh="第 {layer} 層與更前面的層完全收不到梯度，權重不再更新。",
)
BEYOND = Text(
    en="The gradient of layer {layer} is beyond what float64 can hold.",
    zh="第 {layer} 層的梯度超出 float64 能表示的範圍。",
)
SLOWER = Text(en="lower the learning rate", zh="調低學習率")
SMALLER = Text(en="lower the standard deviation of the initial weights", zh="縮小初始權重的標準差")
CENTRED = Text(en="standardise the inputs", zh="先把輸入標準化")
HIDDEN = Text(en="?", zh="？")
COVERED = Text(en="The values are hidden.", zh="數值已隱藏。")
CHART_SPOKEN = Text(en="{title}. {numbers}", zh="{title}。{numbers}")
AT_LAYER = Text(en="Layer {layer}: {number}.", zh="第 {layer} 層：{number}。")
LOSS_SPOKEN = Text(
    en="Loss {first} at step {start}, {last} at step {end}.",
    zh="第 {start} 步的損失是 {first}，第 {end} 步是 {last}。",
)
BARS_SPOKEN = Text(
    en="Outputs of layer {layer}: from {low} to {high}, {share} % of them in the fullest bar,"
    " at {place}.",
    zh="第 {layer} 層的輸出：從 {low} 到 {high}，最高的長條在 {place}，占 {share}%。",
)
