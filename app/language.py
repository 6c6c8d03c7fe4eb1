"""Which language the program starts in, when nobody has said so."""

import locale
import sys
from collections.abc import Mapping

from core.text import Language


def preferred_language(environment: Mapping[str, str], system: str | None = None) -> Language:
    """Return English for a person whose computer is set to another language than Chinese.

    Where the computer says nothing (no locale, or "C"), the classroom that the program is
    made for decides: Chinese.

    Args:
        environment: usually os.environ; LC_ALL, LC_MESSAGES and LANG count, in this order.
        system: what the operating system itself says, such as "zh_TW"; asked if None.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return _language(environment[name])
    return _language(_of_system() if system is None else system)


def _of_system() -> str:
    """Return the language that the operating system itself names; Linux has only the above.

    Python reads a Linux without any setting as en_US, which nobody has chosen.
    """
    if sys.platform not in {"win32", "darwin"}:
        return ""
    return locale.getlocale()[0] or ""


def _language(name: str) -> Language:
    plain = name.partition(".")[0].lower()
    return "zh" if plain in {"", "c", "posix"} or plain.startswith(("zh", "chinese")) else "en"
