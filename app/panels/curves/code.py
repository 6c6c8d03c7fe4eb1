"""The active function as a program, to be copied."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.look import Look
from app.panels.curves import words
from app.widgets.code_view import CodeView
from app.widgets.controls import button
from core.catalogue.activation import Activation
from core.state_parts import LIBRARY_NAMES, LibraryKey
from core.text import Text

_COPIED_MS = 2000
_PAUSE_MS = 120


class Code(QWidget):
    """Four libraries to choose from, the program, and a button that copies it.

    Signals:
        library_chosen: "numpy", "torch", "keras" or "jax".
    """

    library_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._libraries = {key: self._library(key) for key in LIBRARY_NAMES}
        self._view = CodeView(look, "curves.code", words.CODE_TEXT)
        self._copy = button(
            look, "curves.code_copy", words.CODE_COPY, self._put_away, words.CODE_COPY_TIP
        )
        self._wanted: tuple[Activation, dict[str, float], LibraryKey] | None = None
        self._shown: tuple[str, str, LibraryKey] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._write)
        self._begun = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_COPIED_MS)
        self._rest.timeout.connect(lambda: self._copy.setText(look.say(words.CODE_COPY)))
        pairs = QGridLayout()
        pairs.setSpacing(look.style.gap // 2)
        for place, made in enumerate(self._libraries.values()):
            pairs.addWidget(made, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.style.gap // 2)
        column.addLayout(pairs)
        column.addWidget(self._view)
        column.addWidget(self._copy)

    def show_function(
        self, activation: Activation, settings: dict[str, float], library: LibraryKey
    ) -> None:
        """Show a function's program with its present numbers, in the words of a library.

        While a slider is dragged, the program waits for it to rest: writing takes as long as
        drawing a curve, and nobody reads a program that changes sixty times a second.
        """
        for key, made in self._libraries.items():
            made.setChecked(key == library)
        self._wanted = activation, settings, library
        what = (activation.key, activation.formula, library)
        if not self._begun:
            return
        if what != self._shown:
            self._write()
        else:
            self._pause.start()

    def begin(self) -> None:
        """Write from now on: the card has been painted, and waits for nothing any more."""
        if not self._begun:
            self._begun = True
            self._pause.start()

    def _write(self) -> None:
        """Write the program that was asked for last."""
        self._pause.stop()
        if self._wanted is not None:
            activation, settings, library = self._wanted
            self._shown = activation.key, activation.formula, library
            # Imported here because it reads formulas, which the first frame would wait for.
            from core.formula.code import snippet  # noqa: PLC0415

            self._view.show_code(snippet(activation, settings, library, self._look.language))

    def _library(self, key: LibraryKey) -> QPushButton:
        name = LIBRARY_NAMES[key]
        made = button(
            self._look,
            f"curves.code_{key}",
            Text(en=name, zh=name),
            lambda: self.library_chosen.emit(key),
            words.CODE_IN.fill(library=name),
        )
        made.setCheckable(True)
        made.clicked.connect(lambda _: made.setChecked(True))  # one of the four always is
        return made

    def _put_away(self) -> None:
        self._write()
        QGuiApplication.clipboard().setText(self._view.toPlainText())
        self._copy.setText(self._look.say(words.CODE_COPIED))
        self._rest.start()
