"""The window's own sentences."""

from core.text import Text

PROGRAM = Text(en="Activation Lab", zh="啟動函數實驗室")

LANGUAGE = Text(en="Language", zh="語言")
LANGUAGE_NAMES = {
    "zh": Text(en="中文", zh="中文"),
    "en": Text(en="English", zh="English"),
}
STYLE = Text(en="Appearance", zh="外觀")
PANEL = Text(en="Panels", zh="面板")
NOTICE = Text(en="Notice", zh="通知")
DISMISS = Text(en="Close this notice", zh="關閉這則通知")

MENU_FILE = Text(en="&File", zh="檔案(&F)")
MENU_EDIT = Text(en="&Edit", zh="編輯(&E)")
MENU_VIEW = Text(en="&View", zh="檢視(&V)")
MENU_HELP = Text(en="&Help", zh="說明(&H)")

OPEN = Text(en="&Open…", zh="開啟(&O)…")
SAVE = Text(en="&Save this screen as…", zh="另存目前畫面(&S)…")
EXPORT = Text(en="&Export picture or data…", zh="匯出圖片或資料(&E)…")
COPY = Text(en="&Copy as picture", zh="複製成圖片(&C)")
COPY_DATA = Text(en="Copy the &data", zh="複製資料(&D)")
QUIT = Text(en="&Quit", zh="結束(&Q)")
NEW_CLASS = Text(en="&Next class (students)…", zh="換下一班(&N)…")
UNDO = Text(en="&Undo", zh="復原(&U)")
REDO = Text(en="&Redo", zh="重做(&R)")
RESET_PANEL = Text(en="Reset this &panel", zh="重設此面板(&P)")
RESET_ALL = Text(en="Reset &all", zh="全部重設(&A)")
NEXT_PANEL = Text(en="&Next panel", zh="下一個面板(&N)")
PREVIOUS_PANEL = Text(en="Pre&vious panel", zh="上一個面板(&V)")
SWITCH_LANGUAGE = Text(en="切換為中文(&L)", zh="Switch to Eng&lish")
SWITCH_STYLE = Text(
    en="Next appearance: light, dark, pro&jector", zh="切換外觀：淺色、深色、投影(&J)"
)
HIDE_VALUES = Text(en="&Hide values, to ask the class first", zh="隱藏數值，先讓學生想(&H)")
FULL_SCREEN = Text(en="&Full screen", zh="全螢幕(&F)")
HELP = Text(en="&Guide and keyboard shortcuts", zh="使用說明與快速鍵(&G)")
FIND = Text(en="&Find a function…", zh="尋找函數(&F)…")
HELP_TITLE = Text(en="Help", zh="說明")
GUIDE = Text(en="Guide", zh="使用說明")
GUIDE_FIND = Text(en="Find in the guide (Ctrl+F)", zh="在說明中尋找（Ctrl+F）")
NOT_IN_GUIDE = Text(en='The guide does not mention "{words}".', zh="說明裡沒有「{words}」。")
ABOUT = Text(en="&About", zh="關於(&A)")

RESET_BUTTON = Text(en="Reset all", zh="全部重設")
RESET_TIP = Text(
    en="Puts every panel back as it was at the start. Undo brings it back.",
    zh="讓每個面板回到最初的樣子；按「復原」可以救回來。",
)
RESET_PANEL_DONE = Text(
    en="This panel is as it was at the start. Undo brings it back.",
    zh="這個面板已回到最初的樣子；按「復原」可以救回來。",
)
RESET_ALL_DONE = Text(
    en="Everything is as it was at the start. Undo brings it back.",
    zh="全部都已回到最初的樣子；按「復原」可以救回來。",
)
NEW_CLASS_TITLE = Text(en="Next class (students)", zh="換下一班")
NEW_CLASS_QUESTION = Text(
    en="Put everything back as it was at the start, and forget what this class did? This is"
    " the one step that Undo cannot take back.",
    zh="要讓全部回到最初的樣子，並忘掉這一班做過的事嗎？只有這一步不能復原。",
)
NEW_CLASS_YES = Text(en="Forget everything", zh="全部清空")
UNSAVED_TITLE = Text(en="Changes that are not saved", zh="尚未儲存的變更")
UNSAVED_YES = Text(en="Give them up", zh="放棄變更")
LESSON_SET_ASIDE = Text(
    en="The lesson kept from last time cannot be read ({reason}); it is now called {name}.",
    zh="上次保留的課程無法讀取（{reason}），檔案已改名為 {name}。",
)
LESSON_NOT_KEPT = Text(
    en="The lesson you are making cannot be kept for next time: {reason} Save it elsewhere.",
    zh="正在製作的課程無法保留到下次：{reason}請另存到別處。",
)
LESSON_KEPT = Text(
    en="Your lesson was not saved, and is still here: Lesson > Edit the lesson.",
    zh="上次的課程尚未儲存，內容都還在：「課程」→「編輯課程」。",
)
FORGOTTEN = Text(
    en="A fresh start: nothing of the last class is left.",
    zh="已重新開始，上一班的內容都清空了。",
)
CANCEL = Text(en="Cancel", zh="取消")
SHORTCUTS_TITLE = Text(en="Keyboard shortcuts", zh="鍵盤快速鍵")
SHORTCUT_KEYS = Text(en="Keys", zh="按鍵")
SHORTCUT_WHAT = Text(en="What they do", zh="功能")
ABOUT_TEXT = Text(
    en="Activation Lab {version}\n\nShows what an activation function is and does. "
    "Every curve and number is computed while you look, and the program never opens a "
    "network connection.",
    zh="啟動函數實驗室 {version}\n\n讓人看見啟動函數是什麼、做了什麼。每條曲線、每個數字都是"
    "當場算出來的；本程式從不連上網路。",
)
CLOSE = Text(en="Close", zh="關閉")

FILE_KIND_STATE = Text(
    en="Activation Lab screen (*.json *.activationlab)",
    zh="啟動函數實驗室畫面 (*.json *.activationlab)",
)
FILE_KIND_EXPORT = Text(
    en="PNG picture 2× (*.png);;PNG picture 1× (*.png);;PNG picture 3× (*.png);;"
    "PNG picture 4× (*.png);;SVG drawing (*.svg);;PDF page (*.pdf);;CSV table (*.csv)",
    zh="PNG 圖片 2× (*.png);;PNG 圖片 1× (*.png);;PNG 圖片 3× (*.png);;"
    "PNG 圖片 4× (*.png);;SVG 向量圖 (*.svg);;PDF 文件 (*.pdf);;CSV 表格 (*.csv)",
)
SAVED = Text(en="Saved {name}", zh="已儲存 {name}")
COPIED_DATA = Text(
    en="The numbers are on the clipboard; paste them into a spreadsheet.",
    zh="數字已複製到剪貼簿，可貼到試算表。",
)
COPIED = Text(en="The picture is on the clipboard.", zh="圖片已複製到剪貼簿。")
CANNOT_READ = Text(
    en="{name} cannot be opened: {reason}",
    zh="無法開啟 {name}：{reason}",
)
CANNOT_WRITE = Text(
    en="{name} cannot be written: {reason} Choose another folder or make room.",
    zh="無法寫入 {name}：{reason}請換一個資料夾，或騰出空間。",
)
WRONG_KIND = Text(
    en='"{name}" must end in one of {listed}.',
    zh="「{name}」的結尾必須是 {listed} 其中之一。",
)
SET_ASIDE = Text(
    en="The last session could not be read, so the program starts fresh. {reason} The file"
    " was kept as {name}.",
    zh="上次的畫面無法讀取，因此重新開始。{reason}原檔已另存為 {name}。",
)
NOT_KEPT = Text(
    en="This screen cannot be kept for next time: {reason}",
    zh="這個畫面無法保留到下次：{reason}",
)
NO_CHINESE = Text(
    en="This computer has no Chinese font, so its words are in English. On Debian and"
    " Ubuntu: sudo apt install fonts-noto-cjk",
    zh="這台電腦沒有中文字型，因此改用英文。Debian 與 Ubuntu 請執行："
    "sudo apt install fonts-noto-cjk",
)
CRASHED = Text(
    en="Something went wrong inside the program; the last good picture stays. A report for"
    " the authors is in {name}",
    zh="程式內部發生錯誤；畫面停在上一個正確的樣子。給作者的報告在 {name}",
)
CRASHED_UNKEPT = Text(
    en="Something went wrong inside the program; the last good picture stays. A report for"
    " the authors could not be kept: there is no room or no permission.",
    zh="程式內部發生錯誤；畫面停在上一個正確的樣子。給作者的報告無法儲存：空間不足或沒有權限。",
)
