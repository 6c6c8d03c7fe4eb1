"""What can be done about a failed training, of what a panel offers."""

from collections.abc import Sequence

from core.text import Text


def advice(ways: Sequence[Text]) -> tuple[Text, ...]:
    """Return a sentence that offers these ways; nothing if there is none.

    Args:
        ways: each as it goes on after "You can" and 「可以」.
    """
    if not ways:
        return ()
    english, chinese = [way.en for way in ways], [way.zh for way in ways]
    return (
        Text(en=f"You can {_any(english, ', ', ' or ')}.", zh=f"可以{_any(chinese, '、', '或')}。"),
    )


def _any(ways: list[str], joint: str, last: str) -> str:
    return last.join([joint.join(ways[:-1]), ways[-1]] if len(ways) > 1 else ways)
