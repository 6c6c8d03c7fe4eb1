"""The version resource that Windows shows in a program's properties."""

from release.project import NAME, TITLE, VERSION

_LANGUAGE = 0x0404  # Chinese (Taiwan)
_UNICODE = 1200
_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers},
    mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable({table!r}, [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [{language}, {unicode}])])
  ])
"""


def version_resource(version: str = VERSION) -> str:
    """Return the resource in the form that PyInstaller reads from a file."""
    strings = {
        "CompanyName": "Activation Lab contributors",
        "FileDescription": f"{TITLE} 啟動函數實驗室",
        "FileVersion": version,
        "InternalName": NAME,
        "LegalCopyright": "MIT License, Activation Lab contributors",
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": TITLE,
        "ProductVersion": version,
    }
    return _RESOURCE.format(
        numbers=four_numbers(version),
        table=f"{_LANGUAGE:04X}{_UNICODE:04X}",
        strings="\n".join(f"      StringStruct({k!r}, {v!r})," for k, v in strings.items()),
        language=_LANGUAGE,
        unicode=_UNICODE,
    )


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Return "1.2.3" as Windows counts it, (1, 2, 3, 0); what follows the numbers is dropped."""
    numbers = [int(part) if part.isdigit() else 0 for part in version.split(".")[:4]]
    first, second, third, fourth = (*numbers, 0, 0, 0, 0)[:4]
    return first, second, third, fourth
