"""Logits that a lesson often needs."""

from dataclasses import dataclass, replace

from core.labs.softmax.state import FloatWidth, SoftmaxState, ViewKey
from core.text import Language, Text


@dataclass(frozen=True, slots=True)
class Preset:
    """Logits, and the settings under which they show what they are there to show."""

    text: Text
    logits: Text
    temperature: float = 1.0
    dtype: FloatWidth = "float64"
    stable: bool = True
    view: ViewKey | None = None

    def on(self, shown: SoftmaxState, language: Language) -> SoftmaxState:
        """Return the panel that shows it, in the view that is open if any will do."""
        return replace(
            SoftmaxState(),
            logits=self.logits.of(language),
            temperature=self.temperature,
            dtype=self.dtype,
            stable=self.stable,
            view=self.view or shown.view,
            hidden_columns=shown.hidden_columns,
            by_rank=shown.by_rank,
            rate=shown.rate,
        )


def _same(logits: str) -> Text:
    return Text(en=logits, zh=logits)


_DIGITS = "\n".join(
    f"{digit}: {logit}"
    for digit, logit in enumerate((-1.2, 0.4, 1.1, 2.3, -0.7, 0.9, -2.1, 5.2, 0.2, 3.4))
)
PRESETS: tuple[Preset, ...] = (
    Preset(Text(en="lecture: 0.3, 2.9, 4.0", zh="講義：0.3、2.9、4.0"), _same("0.3 2.9 4.0")),
    Preset(Text(en="ten digits", zh="十個手寫數字"), _same(_DIGITS)),
    Preset(
        Text(en="with names", zh="加上名稱"),
        Text(en="cat: 2.9\ndog: 4.0\nbird: 0.3", zh="貓：2.9\n狗：4.0\n鳥：0.3"),
    ),
    Preset(
        Text(
            en="overflow from 1000 on",
            zh="溢位：1000 以上，不減最大值",
        ),
        _same("1000 1001 1002"),
        stable=False,
        view="widths",
    ),
    Preset(
        Text(en="overflow at 12 in float16", zh="float16 到 12 就溢位"),
        _same("10 11 12"),
        dtype="float16",
        stable=False,
        view="widths",
    ),
    Preset(
        Text(en="underflow from −1000 on", zh="下溢：−1000 以下"),
        _same("-1000 -1001 -1002"),
        stable=False,
        view="widths",
    ),
    Preset(
        Text(en="a class switched off: −∞", zh="關掉一個類別：−∞"),
        Text(en="cat: 2.9\ndog: -inf\nbird: 0.3", zh="貓：2.9\n狗：-inf\n鳥：0.3"),
    ),
    Preset(Text(en="ties", zh="平手"), _same("2 2 2 2")),
    Preset(Text(en="one class only", zh="只有一個類別"), _same("5")),
    Preset(Text(en="cold: T = 0.1", zh="低溫：T = 0.1"), _same("0.3 2.9 4.0"), temperature=0.1),
    Preset(Text(en="hot: T = 10", zh="高溫：T = 10"), _same("0.3 2.9 4.0"), temperature=10.0),
)


def place_of(shown: SoftmaxState, language: Language) -> int:
    """Return which example is on the screen, whatever the view and the marks; -1 if none is."""
    for place, preset in enumerate(PRESETS):
        chosen = replace(preset.on(shown, language), view=shown.view, chosen=shown.chosen)
        if replace(chosen, true_class=shown.true_class) == shown:
            return place
    return -1
