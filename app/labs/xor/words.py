"""What the XOR panel says."""

from core.text import Text

TITLE = Text(en="XOR", zh="XOR 問題")
EXAMPLES = Text(en="Data points", zh="資料點")
OWN = Text(en="your own points", zh="自己點出來的點")
NOISE = Text(en="New noise", zh="換一組雜訊")
ADDS = Text(en="A click adds", zh="點一下加入")
ADDS_ONE = Text(en="● class 1", zh="● 類別 1")
ADDS_ZERO = Text(en="□ class 0", zh="□ 類別 0")
ADDS_TIP = Text(
    en="Click the plane to add a point; click a point to remove it."
    " With keys: arrows, Space, Delete",
    zh="在平面上點一下加入一個點；點在已有的點上則移除。鍵盤：方向鍵、空白鍵、Delete",
)
CLEAR = Text(en="Remove all points", zh="移除所有的點")
SOLVER = Text(en="How to separate them", zh="怎麼分開")
BY_LINE = Text(en="a line by hand", zh="自己拉一條直線")
BY_HAND = Text(en="a network by hand", zh="自己調網路的權重")
BY_TRAINING = Text(en="train a network", zh="訓練網路")
LINE = Text(en="{name} of the line", zh="直線的 {name}")
BEST = Text(en="Show the best line", zh="顯示最好的直線")
BEST_TIP = Text(
    en="Found by checking every way a line can separate the points",
    zh="檢查直線分開這些點的所有方式所得",
)
LAYERS = Text(en="Hidden layers", zh="隱藏層數")
NO_LAYER = Text(en="perceptron", zh="感知器")
ONE_LAYER = Text(en="1 hidden layer", zh="1 個隱藏層")
LAYERS_OF = Text(en="{n} hidden layers", zh="{n} 個隱藏層")
UNITS = Text(en="Units in each hidden layer", zh="每個隱藏層的神經元數")
ONE_UNIT = Text(en="1 unit a layer", zh="每層 1 個神經元")
UNITS_OF = Text(en="{n} units a layer", zh="每層 {n} 個神經元")
ACTIVATION = Text(en="Activation function", zh="啟動函數")
COMPARE = Text(en="compare with another", zh="和另一個比較")
COMPARE_TIP = Text(
    en="A second network from the same initial weights, trained step by step beside the first",
    zh="第二個網路從相同的初始權重開始，和第一個一步步同時訓練",
)
OTHER = Text(en="The other activation function", zh="另一個啟動函數")
TUNED = Text(en="{name} ({numbers})", zh="{name}（{numbers}）")
OPTIMISER = Text(en="Optimiser", zh="最佳化方法")
SGD = Text(en="descent with momentum", zh="梯度下降加動量")
ADAM = Text(en="Adam", zh="Adam")
RATE = Text(en="Learning rate", zh="學習率")
OPTIMISING = Text(en="Optimiser, learning rate", zh="最佳化方法與學習率")
SEED = Text(en="Seed of the initial weights", zh="初始權重的隨機種子")
STOPS = Text(en="stop when all are right", zh="全部分對就停")
STOPS_TIP = Text(
    en="A training that runs stands still at the first step with every point right",
    zh="訓練中，第一次把每個點都分對時就停下來",
)
STEPS = Text(en="Steps trained first", zh="先訓練的步數")

LOSS = Text(en="Loss", zh="損失")
STEP = Text(en="step", zh="步數")
PLACE = Text(en="step {step}, loss {loss}", zh="第 {step} 步，損失 {loss}")
PLANE_TITLE = Text(en="{name}: {right} of {all} right", zh="{name}：{all} 個點對了 {right} 個")
YOUR_LINE = Text(en="your line", zh="你的直線")
YOUR_NETWORK = Text(en="your network", zh="你的網路")
MARKS = Text(en="● class 1   □ class 0   ✕ wrong", zh="● 類別 1　□ 類別 0　✕ 分錯")
MARKS_HIDDEN = Text(en="● class 1   □ class 0", zh="● 類別 1　□ 類別 0")
MARKS_LINE = Text(en="{marks}   Line: {line}", zh="{marks}　直線：{line}")
NOTHING = Text(en="There are no points yet. Click the plane.", zh="還沒有點。請在平面上點一下。")
HIDDEN = Text(en="?", zh="？")
LINE_ASKS = Text(
    en="Your line gets {share} right. Can another do better? Drag it, then Show the best line.",
    zh="你的直線對了 {share}。有更好的直線嗎？先拉拉看，再按「顯示最好的直線」。",
)
LINE_VERDICT = Text(
    en="Your line gets {share} right. The best that any straight line can do here is {best}: every"
    " way a line can separate the points was checked.",
    zh="你的直線對了 {share}。這裡最好的直線能對 {best}（已檢查直線分開這些點的所有方式）。",
)
LINE_BEST = Text(
    en="Your line gets {share} right. No straight line does better here: every way a line can"
    " separate the points was checked.",
    zh="你的直線對了 {share}。沒有直線能做得更好（已檢查直線分開這些點的所有方式）。",
)
LINE_ALL = Text(
    en="Your line gets every point right.",
    zh="你的直線把所有的點都分對了。",
)
TRAINED = Text(
    en="{name}: {share} right after {steps} steps. {against}",
    zh="{name}：{steps} 步後對了 {share}。{against}",
)
BEYOND = Text(
    en="More than the best straight line ({best}).",
    zh="超過最好的直線（{best}）。",
)
EQUAL = Text(
    en="The best straight line gets {best} right too.",
    zh="最好的直線也能對 {best}。",
)
BELOW = Text(
    en="Less than the best straight line ({best}) so far.",
    zh="目前還不到最好的直線（{best}）。",
)
EVEN = Text(
    en="It answers about 0.5 at every point: no straight boundary has a lower loss. On which side"
    " of 0.5 a point falls then means nothing.",
    zh="它對每個點都回答約 0.5：沒有直線分界能讓損失更低。這時某個點落在 0.5 的哪一側，沒有意義。",
)
DEAD = Text(
    en="{dead} of {all} units are dead (output and gradient always 0).",
    zh="{all} 個神經元中有 {dead} 個死亡（輸出與梯度恆為 0）。",
)
WAYS = Text(en="This helps:", zh="這樣有用：")
WAY_SEED = Text(en="Seed {n}", zh="種子 {n}")
WAY_UNITS = Text(en="{n} units", zh="{n} 個神經元")
WAY_TIP = Text(
    en="{way}: begins anew, and gets every point right within {steps} steps",
    zh="{way}：重新開始訓練，{steps} 步內能全部分對",
)
SLOWER = Text(en="lower the learning rate", zh="調低學習率")
FRESH = Text(en="try new weights", zh="換一組權重")
NO_GRADIENT = Text(
    en="{name}: every gradient of the first layer is exactly 0, so that layer cannot learn.",
    zh="{name}：第一層的每個梯度都恰好是 0，這一層無法學習。",
)
FIGURE = Text(
    en="The network of {name} and its weights: {weights}", zh="{name} 的網路與權重：{weights}"
)
SPOKEN = Text(
    en="Plane of x1 and x2 with {n} points, {wrong} of them on the wrong side. {name}.",
    zh="x1、x2 平面，共 {n} 個點，其中 {wrong} 個在錯的一側。{name}。",
)
SPOKEN_HIDDEN = Text(
    en="Plane of x1 and x2 with {n} points. {name}. The answers are hidden.",
    zh="x1、x2 平面，共 {n} 個點。{name}。答案已隱藏。",
)
SPOKEN_EMPTY = Text(en="Plane of x1 and x2 without any points.", zh="x1、x2 平面，還沒有點。")
FIGURE_HIDDEN = Text(
    en="The network of {name}. Its weights are hidden.", zh="{name} 的網路。權重已隱藏。"
)

SPACE = Text(en="hidden space", zh="看隱藏空間")
SPACE_TIP = Text(
    en="How two hidden units see the plane: its grid, folded, and the points; a straight line parts"
    " them there",
    zh="兩個隱藏神經元眼中的平面：摺過的格線與點；在那裡，界線是直的",
)
PRESET = Text(en="Known weights", zh="現成的權重")
OWN_WEIGHTS = Text(en="weights of your own", zh="自己的權重")
WEIGHT_OF = Text(en="{name} of {unit}", zh="{unit} 的 {name}")
HAND_VERDICT = Text(
    en="Your network gets {share} right. (h1, h2) at the points: {where}.",
    zh="你的網路對了 {share}。各點的（h1, h2）：{where}。",
)
HAND_POINT = Text(en="({x1}, {x2}) → ({h1}, {h2})", zh="({x1}, {x2}) → ({h1}, {h2})")
HAND_MANY = Text(en="Your network gets {share} right.", zh="你的網路對了 {share}。")
UNIT_IN = Text(en="h{n} in layer {layer}", zh="第 {layer} 層的 h{n}")
UNIT_RANGE = Text(
    en="{name}: {low} to {high} over the plane", zh="{name}：平面上從 {low} 到 {high}"
)
UNIT_DEAD = Text(
    en="{name} is dead: 0 at every point, with slope 0",
    zh="{name} 已死亡：在每個點輸出都是 0，梯度也是 0",
)
UNIT = Text(en="h{n}", zh="h{n}")
FIRST = Text(en="Unit across the hidden space", zh="隱藏空間橫軸的神經元")
SECOND = Text(en="Unit up the hidden space", zh="隱藏空間縱軸的神經元")
SPACE_TITLE = Text(en="Hidden space: h{first} and h{second}", zh="隱藏空間：h{first} 與 h{second}")
SPACE_LINE = Text(en="The boundary is straight here: {line}.", zh="界線在這裡是直的：{line}。")
SPACE_NO_LINE = Text(
    en="These two units have no say in the answer.", zh="這兩個神經元對回答沒有影響。"
)
SPACE_OTHERS = Text(
    en="{n} more units have a say; with 2 units a layer the boundary is a line here.",
    zh="另有 {n} 個神經元也參與；每層 2 個神經元時，界線在這裡是一條直線。",
)
SPACE_SPOKEN = Text(
    en="{title}. {n} points; {where}. {line}", zh="{title}。{n} 個點；{where}。{line}"
)
SPACE_POINT = Text(en="({x1}, {x2}) at ({h1}, {h2})", zh="({x1}, {x2}) 在 ({h1}, {h2})")
