"""The command line: every mistake is one clear sentence, in the right language."""

import re
import shlex
from pathlib import Path

import pytest

from app.__main__ import main
from app.cli.arguments import BAD_ARGUMENTS, read_arguments
from app.cli.listing import help_text
from app.cli.options import COMMANDS, MANY
from app.platform import program_version
from core.catalogue import BY_KEY
from core.text import LANGUAGES

README = Path(__file__).parents[3] / "README.md"


@pytest.fixture(autouse=True)
def english_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the computer be set to English."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


WRONG = {
    "exprot": "“export”",
    "export": "--output",
    "export gelu --output o.csv": "options begin with --",
    "export --funtion relu --output o.csv": "Did you mean “--function”?",
    "export --function gleu --output o.csv": "Did you mean “gelu”?",
    "export --function ReLU --output o.csv": "Did you mean “relu”?",
    "export --function hswish --output o.csv": "Did you mean “hard_swish”?",
    "export --function 雙曲正切 --output o.csv": "Did you mean “tanh”?",
    "export --function x*sigmod(x) --output o.csv": "x*sigmod(x): ",
    "export --function 1/0 --output o.csv": "no finite value",
    "export --function a*x --set b=1 --output o.csv": "it has a",
    "export --compare 2*x+ --output o.csv": "missing after",
    "export --function relu --function elu --output o.csv": "twice",
    "export --compare relu6 elu selu gelu mish silu --output o.csv": "one to 6 functions",
    "export --function elu --set alpha --output o.csv": "NAME=VALUE",
    "export --function elu --set alpha=abc --output o.csv": "abc",
    "export --function elu --set alpha=nan --output o.csv": "finite",
    "export --function elu --set alpha=1e9 --output o.csv": "alpha must be from",
    "export --function elu --set beta=1 --output o.csv": "it has alpha",
    "export --function elu --set alpha=1 alpha=2 --output o.csv": "twice",
    "export --set alpha=1 --output o.csv": "it has none at all",
    "export --range 5 -5 --output o.csv": "below the maximum",
    "export --range 5 --output o.csv": "MIN MAX",
    "export --range=5 --output o.csv": "needs 2 numbers",
    "export --range nan 5 --output o.csv": "--range",
    "export --range 0 1e300 --output o.csv": "1e100",
    "export --range 1 1.0000000000000002 --output o.csv": "too close together",
    "export --range 1,2 3 --output o.csv": "“1,2” is not one number",
    "export --y-range 1 0 --output o.csv": "below the maximum",
    "export --show g --output o.csv": "f, df, d2f",
    "export --show --output o.csv": "needs",
    "export --size 100x100 --output o.png": "from 200 to 8000",
    "export --size 1280 --output o.png": "1280x800",
    "export --size 8000x8000 --scale 4 --output o.png": "pixels",
    "export --scale 0 --output o.png": "from 1 to 4",
    "export --style pink --output o.csv": "light, dark, projector",
    "export --language fr --output o.csv": "en, zh",
    "export --panel sofmax --output o.csv": "softmax",
    "export --logits 1,cat --output o.csv": "cat",
    "export --temperature 0 --output o.csv": "above 0",
    "export --output o.jpg": ".png .svg .pdf .csv",
    "export --file missing.json --output o.csv": "missing.json",
    "export --output nowhere/o.csv": "folder does not exist",
    "export --help=yes": "takes no value",
    "--language": "en|zh",
    "--hlep": "Did you mean “--help”?",
    "--panel nonsense": "curves",
    "--file missing.json": "missing.json",
    "missing.json": "missing.json",
    "missing.activationlab": "missing.activationlab",
}


@pytest.mark.parametrize(("typed", "said"), WRONG.items(), ids=WRONG)
def test_a_mistake_is_one_sentence_and_exit_code_2(
    typed: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever is wrong, one line on stderr says it and what would be right; no file appears."""
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())

    code = main(typed.split())

    out, err = capsys.readouterr()
    assert code == BAD_ARGUMENTS
    assert out == ""
    assert len(err.splitlines()) == 1
    assert err.rstrip().endswith((".", "?"))
    assert said.replace("“", '"').replace("”", '"') in err
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "--nonsense"], "There is no option"),
        (["export", "--nonsense", "--language", "zh"], "沒有「--nonsense」這個選項"),
        (["export", "--nonsense", "--language=zh"], "沒有「--nonsense」這個選項"),
        (["export", "--language", "zh"], "需要 --output"),
    ],
    ids=["computer", "asked", "joined", "understood"],
)
def test_a_mistake_is_told_in_the_language_that_was_asked_for(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """--language counts even where the rest cannot be understood."""
    assert main(words) == BAD_ARGUMENTS
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("locale", ["zh_TW.UTF-8", "C", "POSIX"])
def test_a_computer_in_chinese_or_in_no_language_is_answered_in_chinese(
    locale: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The classroom decides where the computer says nothing."""
    monkeypatch.setenv("LC_ALL", locale)

    assert main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("用法：")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_and_the_reader_know_the_same_options(language: str) -> None:
    """Every option that is read is explained, and every option explained is read."""
    for command in COMMANDS:
        shown = help_text(language, command).splitlines()  # type: ignore[arg-type]  # from LANGUAGES
        explained = {line.split()[0] for line in shown if line.startswith("  --")}
        readable = {option.flag for option in command.options if not option.hidden}
        if command.name:
            assert explained == readable
        for option in command.options:
            values = ["1"] * (1 if option.count == MANY else option.count)
            typed = [command.name] * bool(command.name) + [option.flag, *values]
            assert read_arguments(typed).given[option.flag] == tuple(values)


def test_the_help_without_a_command_explains_all_of_them() -> None:
    """--help alone names the window and every command, with every option."""
    said = help_text("en")

    for command in COMMANDS:
        assert command.text.en in said
        for option in command.options:
            assert (f"  {option.flag} " in said) is not option.hidden


def test_the_examples_of_the_help_are_understood() -> None:
    """Whoever copies an example from the help gets what it promises."""
    examples = help_text("en").partition("Examples:")[2].splitlines()
    samples = [shlex.split(line)[3:] for line in examples if line.startswith("  python -m app")]

    assert len(samples) >= 4
    for words in samples:
        arguments = read_arguments(words)
        assert arguments.command.name == (words[0] if words and words[0].isalpha() else "")


@pytest.mark.skipif(not README.is_file(), reason="the README is not written yet")
def test_the_readme_names_only_options_that_exist() -> None:
    """The README and the program do not drift apart."""
    known = {option.flag for command in COMMANDS for option in command.options}
    lines = README.read_text(encoding="utf-8").splitlines()
    ours = [line for line in lines if "-m app" in line or "activation-lab " in line]
    named = {flag for line in ours for flag in re.findall(r"--[a-z][a-z-]+", line)}

    assert named <= known


def test_list_names_every_function_with_its_formula(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a function: key, name, formula."""
    assert main(["list", "--language", "en"]) == 0

    lines = capsys.readouterr().out.splitlines()
    listed = [line.split()[0] for line in lines if not line.startswith("#")]
    assert listed == list(BY_KEY)
    assert all(BY_KEY[key].formula in "\n".join(lines) for key in listed)


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    """--version prints the number that pyproject.toml holds."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Activation Lab {program_version()}\n"
