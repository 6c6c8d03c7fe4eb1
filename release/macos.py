"""What macOS reads in a program's Info.plist."""

from release.project import TITLE, VERSION

IDENTIFIER = "io.github.activation-lab.activation-lab"


def info() -> dict[str, object]:
    """Return the keys beside those that PyInstaller writes itself."""
    return {
        "CFBundleName": TITLE,
        "CFBundleDisplayName": TITLE,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "CFBundleDevelopmentRegion": "zh_TW",
        "CFBundleLocalizations": ["zh_TW", "en"],
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "MIT License, Activation Lab contributors",
    }
