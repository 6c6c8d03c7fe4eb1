"""The sentences of the lesson player and of the editor."""

from core.lesson.lesson import AskKind
from core.text import Text

MENU = Text(en="&Lesson", zh="課程(&L)")
START = Text(en="&Start a lesson…", zh="開始上課(&S)…")
START_BUTTON = Text(en="Start a lesson", zh="開始上課")
START_TIP = Text(
    en="Lessons that follow the lecture, step by step, from a clicker",
    zh="跟著課堂一步一步進行的課程，可用簡報筆操作",
)
RETURN = Text(en="&Return to the lesson", zh="回到課程(&R)")
LEAVE = Text(en="&Leave the lesson", zh="離開課程(&L)")
PRESENTER = Text(en="&Presenter's window", zh="講者視窗(&P)")
ADD = Text(en="&Add this screen as a step", zh="將目前畫面加為步驟(&A)")
EDIT = Text(en="&Edit the lesson…", zh="編輯課程(&E)…")
SAVE = Text(en="Sa&ve the lesson as…", zh="另存課程(&V)…")
EXPORT = Text(en="E&xport the lesson…", zh="匯出課程(&X)…")
EXPORT_KINDS = Text(
    en="Handout with lines to write on, A4 (*.pdf);;Handout with answers and notes, A4 (*.pdf);;"
    "PNG pictures, one a step (*.png);;SVG pictures, one a step (*.svg)",
    zh="講義（留作答線），A4 (*.pdf);;講義（附答案與備註），A4 (*.pdf);;"
    "PNG 圖片，一步一張 (*.png);;SVG 圖片，一步一張 (*.svg)",
)
WITH_NOTES = 1
"""Which of the kinds has answers and notes."""
HANDOUT_STEP = Text(en="{n}. {lab}", zh="{n}. {lab}")
SAVED = Text(en="Saved {name}", zh="已儲存 {name}")
SAVED_PICTURES = Text(
    en="Saved {count} pictures: {first} to {last}.", zh="已儲存 {count} 張圖片：{first} 到 {last}。"
)
WRONG_KIND = Text(
    en='A lesson is exported as .pdf, .png or .svg; "{name}" is none of them.',
    zh="課程可匯出成 .pdf、.png 或 .svg；「{name}」不是其中之一。",
)
NO_PICTURES = Text(
    en="No step of this lesson can be shown, so there is nothing to export.",
    zh="這份課程沒有可以顯示的步驟，無法匯出。",
)

BAR = Text(en="Lesson", zh="課程")
BACK = Text(en="Back", zh="上一步")
BACK_TIP = Text(en="The step before (Page Up)", zh="上一個步驟（Page Up）")
NEXT = Text(en="Next", zh="下一步")
NEXT_TIP = Text(en="Reveal, or the next step (Page Down)", zh="揭曉，或下一個步驟（Page Down）")
REVEAL = Text(en="Reveal", zh="揭曉")
PLACE = Text(en="{title} · step {n} of {all}", zh="{title}・第 {n} 步，共 {all} 步")
FOLD = Text(en="Fold the bar", zh="收起課程列")
UNFOLD = Text(en="Unfold the bar", zh="展開課程列")
LEAVE_BUTTON = Text(en="Leave", zh="離開")
LEAVE_TIP = Text(
    en="Leave the lesson where you are (Esc); the Lesson menu leads back",
    zh="停在目前畫面離開課程（Esc）；可從「課程」選單回來",
)
RESTORE = Text(en="Restore the step", zh="還原步驟")
RESTORE_TIP = Text(
    en="You have changed this step. Put it back as it was prepared (R)",
    zh="這一步已被更動；讓它回到準備好的樣子（R）",
)
NO_WORDS = Text(en="(nothing to say)", zh="（沒有文字）")

JOINED = Text(en="{answer}. {reveal}", zh="{answer}。{reveal}")
OPTION = Text(en="{letter}. {text}", zh="{letter}. {text}")
RIGHT_OPTION = Text(en="✓ {letter}. {text}", zh="✓ {letter}. {text}")
MORE = Text(en="One more hand for {letter}", zh="{letter} 多一人舉手")
FEWER = Text(en="One hand less for {letter}", zh="{letter} 少一人舉手")
VOTES = Text(
    en="{letter}: {before} hands before talking, {after} after",
    zh="{letter}：討論前 {before} 人，討論後 {after} 人",
)
AGAIN = Text(en="Vote again", zh="再投一次")
AGAIN_TIP = Text(
    en="Count the hands after the class has talked, beside the first vote",
    zh="討論之後再數一次，與第一次並列",
)
TIME_IS_UP = Text(en="Time is up", zh="時間到")
COUNTDOWN = Text(en="Countdown", zh="倒數計時")
BLANK = Text(en="The screen is blank; press B to go on", zh="畫面已遮黑；按 B 繼續")

CHOOSE = Text(en="Start a lesson", zh="開始上課")
LESSONS = Text(en="Lessons", zh="課程清單")
LESSON_LINE = Text(
    en="{title} ({minutes} min, {steps} steps)", zh="{title}（{minutes} 分鐘，{steps} 步）"
)
CHOOSE_START = Text(en="Start", zh="開始")
CHOOSE_OPEN = Text(en="Open a file…", zh="開啟檔案…")

PRESENTER_TITLE = Text(en="Presenter", zh="講者")
NOTES = Text(en="Notes", zh="備註")
NO_NOTES = Text(en="No notes for this step.", zh="這一步沒有備註。")
NEXT_STEP = Text(en="Next: {words}", zh="接下來：{words}")
NEXT_PICTURE = Text(en="Picture of the next step", zh="下一步的畫面")
LAST = Text(en="This is the last step.", zh="這是最後一步。")
CLOCK = Text(
    en="{now} · given {spent} · planned so far {planned} of {all}",
    zh="{now}・已上 {spent}・到此預計 {planned}，全部 {all}",
)

FILE_KIND = Text(
    en="Activation Lab lesson (*.activationlab)", zh="啟動函數實驗室課程 (*.activationlab)"
)
EDITOR = Text(en="Edit the lesson", zh="編輯課程")
TITLE = Text(en="Title of the lesson", zh="課程名稱")
STEPS = Text(en="Steps", zh="步驟")
SAY = Text(en="What is said or asked", zh="要說或要問的話")
TELL = Text(en="What is said when it is revealed", zh="揭曉時說的話")
ASK_FIRST = Text(en="Ask first: cover the numbers until it is revealed", zh="先問：揭曉前遮住數值")
KIND = Text(en="Kind of question", zh="題目的種類")
KINDS: dict[AskKind, Text] = {
    "open": Text(en="to talk about", zh="討論"),
    "choice": Text(en="choice", zh="選擇"),
    "number": Text(en="number", zh="數字"),
    "draw": Text(en="draw f′", zh="畫 f′"),
}
QUANTITY = Text(en="What the program computes as the answer", zh="由程式算出答案的量")
WHICH = Text(en="Which one (n), from 1", zh="第幾個（n，從 1 起）")
WHOLE_FROM_ONE = Text(en="Enter a whole number from 1.", zh="請輸入 1 以上的整數。")
ANSWER = Text(en="The computed answer", zh="算出的答案")
OPTIONS = Text(en="Options", zh="選項")
RIGHT_FROM = Text(en="right from", zh="正確：從")
RIGHT_TO = Text(en="to", zh="到")
OPTION_WORDS = Text(en="Option {letter}", zh="選項 {letter}")
OPTION_LOW = Text(
    en="Option {letter} is right from this answer on; empty: no lower end",
    zh="答案從多少起，選項 {letter} 正確；空白表示沒有下限",
)
OPTION_HIGH = Text(
    en="Option {letter} is right up to this answer; empty: no upper end",
    zh="答案到多少為止，選項 {letter} 正確；空白表示沒有上限",
)
TWO_OPTIONS = Text(
    en="A choice needs two options at least; write another one first.",
    zh="選擇題至少要有兩個選項，請先寫好另一個。",
)
SECONDS = Text(en="Seconds planned", zh="預計秒數")
ADD_BUTTON = Text(en="Add this screen", zh="加入目前畫面")
ADD_TIP = Text(
    en="Adds what the window shows as a step behind the chosen one (Ctrl+Enter)",
    zh="將視窗目前的畫面加在所選步驟之後（Ctrl+Enter）",
)
REPLACE = Text(en="Replace its screen", zh="換成目前畫面")
SET_REVEAL = Text(en="Reveal this screen", zh="以此畫面揭曉")
SET_REVEAL_TIP = Text(
    en="The step shows its own screen first, and what the window shows now once it is revealed",
    zh="先顯示步驟原來的畫面，揭曉後顯示視窗目前的畫面",
)
DUPLICATE = Text(en="Duplicate", zh="複製一份")
UP = Text(en="Move up", zh="上移")
DOWN = Text(en="Move down", zh="下移")
DELETE = Text(en="Delete", zh="刪除")
UNDO = Text(en="Undo", zh="復原")
REDO = Text(en="Redo", zh="重做")
PLAY = Text(en="Play from here", zh="從這一步開始上課")
SAVE_BUTTON = Text(en="Save as…", zh="另存…")
ADDED = Text(
    en="Step {n} was added to the lesson. Edit it with the Lesson menu.",
    zh="已加為課程的第 {n} 步；可用「課程」選單編輯。",
)
NOTHING_TO_SAVE = Text(
    en="There is no lesson yet. Add this screen as a step first (Ctrl+Enter).",
    zh="還沒有課程。請先將目前畫面加為步驟（Ctrl+Enter）。",
)
UNSAVED = Text(
    en='"{title}" has changes that are not saved. Give them up and open another lesson?',
    zh="「{title}」有尚未儲存的變更。要放棄這些變更，改開另一堂課嗎？",
)
CANNOT_OPEN = Text(en="{name} cannot be opened: {reason}", zh="無法開啟 {name}：{reason}")
NO_STEPS = Text(
    en="This lesson has no steps, so there is nothing to give.",
    zh="這份課程沒有步驟，無法開始。",
)
NUMBERED = Text(en="{n}. {words}", zh="{n}. {words}")
WHOLE_SECONDS = Text(en="Enter a whole number from 0 to {most}.", zh="請輸入 0 到 {most} 的整數。")
TOO_LONG = Text(
    en="At most {most} characters fit; there are {count}.",
    zh="最多 {most} 個字元，現在有 {count} 個。",
)

KEYS: tuple[tuple[Text, Text], ...] = (
    (
        Text(en="Page Down, →", zh="Page Down、→"),
        Text(en="In a lesson: reveal, or the next step", zh="上課時：揭曉，或下一步"),
    ),
    (
        Text(en="Page Up, ←", zh="Page Up、←"),
        Text(en="In a lesson: the step before", zh="上課時：上一步"),
    ),
    (
        Text(en="number, Enter", zh="數字、Enter"),
        Text(en="In a lesson: jump to that step", zh="上課時：跳到那一步"),
    ),
    (
        Text(en="F5, Shift+F5", zh="F5、Shift+F5"),
        Text(
            en="In a lesson: from its start, or this step anew", zh="上課時：從頭開始，或重來這一步"
        ),
    ),
    (
        Text(en="Esc", zh="Esc"),
        Text(en="In a lesson: leave it where you are", zh="上課時：停在目前畫面離開"),
    ),
    (
        Text(en="B or .", zh="B 或 ."),
        Text(en="In a lesson: blank the screen, and back", zh="上課時：遮黑畫面，再按恢復"),
    ),
    (
        Text(en="R", zh="R"),
        Text(en="In a lesson: restore the step", zh="上課時：還原步驟"),
    ),
    (
        Text(en="T", zh="T"),
        Text(en="In a lesson: start or stop a countdown", zh="上課時：開始或停止倒數"),
    ),
    (
        Text(en="P", zh="P"),
        Text(en="In a lesson: a red dot follows the pointer", zh="上課時：紅點跟著滑鼠"),
    ),
    (
        Text(en="A to D (Shift: less)", zh="A 到 D（加 Shift 減）"),
        Text(en="In a lesson: count a hand for an option", zh="上課時：為選項多數一人"),
    ),
)
