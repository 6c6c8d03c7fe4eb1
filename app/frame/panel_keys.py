"""Keys that work inside the panels, for the table of shortcuts."""

from core.text import Text

PANEL_KEYS: tuple[tuple[Text, Text], ...] = (
    (
        Text(en="← →", zh="← →"),
        Text(en="Move the probe (with Shift: finely)", zh="移動探針（加 Shift 微調）"),
    ),
    (
        Text(en="Home, End", zh="Home、End"),
        Text(en="Probe to the left or right end", zh="探針移到左端或右端"),
    ),
    (
        Text(en="Ctrl+← Ctrl+→", zh="Ctrl+← Ctrl+→"),
        Text(en="Probe to the next point of interest", zh="探針跳到下一個特殊點"),
    ),
    (
        Text(en="+ −", zh="+ −"),
        Text(en="Zoom in or out", zh="放大或縮小"),
    ),
    (
        Text(en="Mouse wheel", zh="滑鼠滾輪"),
        Text(en="Zoom about the pointer", zh="以游標為中心縮放"),
    ),
    (
        Text(en="Double click", zh="按兩下"),
        Text(en="Back to the starting range", zh="回到最初的範圍"),
    ),
    (
        Text(en="↑ ↓ in a number", zh="數字欄中按 ↑ ↓"),
        Text(en="Step it (with Shift: finely)", zh="逐步增減（加 Shift 微調）"),
    ),
    (
        Text(en="Esc in a field", zh="欄位中按 Esc"),
        Text(en="Back to the last good value", zh="回到上一個正確的值"),
    ),
)
