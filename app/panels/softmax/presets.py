"""Logits that a lesson often needs."""

from dataclasses import dataclass, replace

from core.state import FloatWidth, SoftmaxState
from core.text import Language, Text


@dataclass(frozen=True, slots=True)
class Preset:
    """Logits, and the settings under which they show what they are there to show."""

    text: Text
    logits: Text
    temperature: float = 1.0
    dtype: FloatWidth = "float64"
    stable: bool = True

    def on(self, language: Language) -> SoftmaxState:
        """Return the panel that shows it."""
        return replace(
            SoftmaxState(),
            logits=self.logits.of(language),
            temperature=self.temperature,
            dtype=self.dtype,
            stable=self.stable,
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
            en="overflow: 1000 and more, plain form",
            zh="溢位：1000 以上，不減最大值",
        ),
        _same("1000 1001 1002"),
        stable=False,
    ),
    Preset(
        Text(en="overflow already at 12 in float16", zh="float16 到 12 就溢位"),
        _same("10 11 12"),
        dtype="float16",
        stable=False,
    ),
    Preset(Text(en="ties", zh="平手"), _same("2 2 2 2")),
    Preset(Text(en="one class only", zh="只有一個類別"), _same("5")),
    Preset(Text(en="cold: T = 0.1", zh="低溫：T = 0.1"), _same("0.3 2.9 4.0"), temperature=0.1),
    Preset(Text(en="hot: T = 10", zh="高溫：T = 10"), _same("0.3 2.9 4.0"), temperature=10.0),
)


def place_of(shown: SoftmaxState, language: Language) -> int:
    """Return which example is on the screen as it was chosen; -1 if none is."""
    for place, preset in enumerate(PRESETS):
        if preset.on(language) == shown:
            return place
    return -1
