"""Every option of every command, in one table: reading and help come from it."""

from dataclasses import dataclass
from typing import get_args

from core.state import PanelKey
from core.text import Text

MANY = -1
"""An option takes every following word up to the next option."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option.

    Attributes:
        flag: as typed, "--range".
        values: the names of its values, as the help shows them.
        text: what it does.
        count: how many values; 0 for a switch, MANY for one or more.
        hidden: left out of the help; for tests of the executable.
    """

    flag: str
    values: str
    text: Text
    count: int = 1
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One command and its options; the window itself has the empty name."""

    name: str
    text: Text
    options: tuple[Option, ...]


LANGUAGE = Option("--language", "en|zh", Text(en="language of the text", zh="文字的語言"))
STYLE = Option(
    "--style",
    "light|dark|projector",
    Text(en="appearance", zh="外觀：淺色、深色、投影"),
)
_PANELS = ", ".join(get_args(PanelKey))
PANEL = Option(
    "--panel", "NAME", Text(en=f"panel: {_PANELS}", zh=f"面板：{_PANELS.replace(', ', '、')}")
)
FILE = Option(
    "--file", "FILE", Text(en="a saved screen or lesson to start from", zh="存下的畫面或課程檔")
)
HELP = Option("--help", "", Text(en="show this help", zh="顯示這份說明"), 0)
VERSION = Option("--version", "", Text(en="show the version", zh="顯示版本"), 0)

WINDOW = Command(
    "",
    Text(en="open the window", zh="開啟視窗"),
    (
        FILE,
        PANEL,
        LANGUAGE,
        STYLE,
        VERSION,
        HELP,
        Option(
            "--exit-after-first-frame",
            "",
            Text(en="quit once the window is painted", zh="視窗畫好後就結束"),
            0,
            hidden=True,
        ),
    ),
)
LIST = Command(
    "list",
    Text(en="list every function: key, name, formula", zh="列出所有函數：代號、名稱、公式"),
    (LANGUAGE, HELP),
)
FUNCTION = Option(
    "--function",
    "KEY|FORMULA",
    Text(
        en='the function, e.g. gelu or "x*sigmoid(2*x)"',
        zh='函數代號或公式，例如 gelu 或 "x*sigmoid(2*x)"',
    ),
)
SET = Option(
    "--set",
    "NAME=VALUE...",
    Text(en="parameters of --function, e.g. alpha=0.2", zh="--function 的參數，例如 alpha=0.2"),
    MANY,
)
READ = Command(
    "read",
    Text(
        en="value, limits and slopes of a function at x, or its breaks in a range",
        zh="函數在 x 的值、極限與斜率，或一段範圍內的斷點",
    ),
    (
        FUNCTION,
        SET,
        Option("--at", "X", Text(en="value, limits and slopes at X", zh="X 的函數值、極限與斜率")),
        Option(
            "--breaks",
            "MIN MAX",
            Text(
                en="jumps, kinks, holes, asymptotes and ends in a range",
                zh="範圍內的跳躍、尖點、空洞、漸近線與端點",
            ),
            2,
        ),
        Option("--json", "", Text(en="as JSON instead of words", zh="以 JSON 輸出"), 0),
        LANGUAGE,
        HELP,
    ),
)
EXPORT = Command(
    "export",
    Text(
        en="draw into a file; needs no screen",
        zh="輸出成檔案；不需要螢幕",
    ),
    (
        Option(
            "--output",
            "FILE",
            Text(
                en="output file: .png, .svg, .pdf or .csv; a lesson's .pdf is a handout, its"
                " pictures are numbered",
                zh="輸出檔：.png、.svg、.pdf 或 .csv；課程的 .pdf 是講義，圖片逐步編號",
            ),
        ),
        FUNCTION,
        Option(
            "--compare",
            "KEY|FORMULA...",
            Text(en="more functions, up to six in all", zh="再加幾個函數，總共最多六個"),
            MANY,
        ),
        SET,
        Option("--range", "MIN MAX", Text(en="range of x", zh="x 的範圍"), 2),
        Option(
            "--y-range",
            "MIN MAX",
            Text(en="range of y; automatic if left out", zh="y 的範圍，不寫就自動"),
            2,
        ),
        Option(
            "--show",
            "f|df|d2f...",
            Text(en="which of f, f' and f'' to draw", zh="要畫 f、f'、f'' 中的哪些"),
            MANY,
        ),
        Option(
            "--logits",
            "TEXT",
            Text(en='logits, e.g. "0.3 2.9 4.0"', zh='logits，例如 "0.3 2.9 4.0"'),
        ),
        Option("--temperature", "T", Text(en="temperature of softmax", zh="softmax 的溫度")),
        Option(
            "--size",
            "WIDTHxHEIGHT",
            Text(en="size of the picture, 1280x800 if left out", zh="圖片大小，預設 1280x800"),
        ),
        Option(
            "--scale", "1..4", Text(en="scale of a PNG, from 1 to 4", zh="PNG 的放大倍率，1 到 4")
        ),
        Option(
            "--notes",
            "",
            Text(
                en="the handout of a lesson with answers and notes",
                zh="課程講義附上答案與備註",
            ),
            0,
        ),
        PANEL,
        FILE,
        LANGUAGE,
        STYLE,
        HELP,
    ),
)
COMMANDS = (WINDOW, LIST, READ, EXPORT)
