"""One ranking finds functions everywhere: by key, by name in both languages, by synonym."""

import pytest

from core.catalogue import BY_KEY, FAMILIES
from core.catalogue.search import named, search

FIRST: dict[str, str] = {
    "ReLU": "relu",
    "elu": "elu",
    "gelu": "gelu",
    "softplus": "softplus",
    "ＲｅＬＵ": "relu",
    "ＥＬＵ": "elu",
    "re": "relu",
    "exp": "exponential",
    "sin": "sine",
    "atan": "arctan",
    "leaky": "leaky_relu",
    "leakyrelu": "leaky_relu",
    "Leaky-ReLU": "leaky_relu",
    "hard swish": "hard_swish",
    "hswish": "hard_swish",
    "h-swish": "hard_swish",
    "H_Swish": "hard_swish",
    "swish-1": "silu",
    "swish β": "swish",
    "quick gelu": "quick_gelu",
    "gelu tanh": "gelu_tanh",
    "logistic": "sigmoid",
    "heaviside": "step",
    "unit step": "step",
    "sgn": "sign",
    "linear": "identity",
    "ReLU²": "relu_squared",
    "relu function": "relu",
    "雙曲正切": "tanh",
    "\u53cc\u66f2\u6b63\u5207": "tanh",
    "雙曲正切函數": "tanh",
    "線性整流": "relu",
    "線性整流單位": "relu",
    "修正線性": "relu",
    "修正線性單元": "relu",
    "S 型": "sigmoid",
    "S型函數": "sigmoid",
    "s 形": "sigmoid",
    "步階": "step",
    "階梯": "step",
    "單位步階": "step",
    "\u9636\u8dc3\u51fd\u6570": "step",
    "指數": "exponential",
    "高斯": "gaussian",
    "恆等": "identity",
    "Sigmoid 函式": "sigmoid",
    "relu \u6fc0活函數": "relu",
    "活化函數 tanh": "tanh",
    "硬 Swish": "hard_swish",
    "隨機": "rrelu",
    "sigmod": "sigmoid",
    "softpuls": "softplus",
}
_ALIKE = {("silu", "swish")}  # Swish has a key of its own, and is what many call SiLU


def _keys(words: str) -> list[str]:
    return [activation.key for activation in search(words, FAMILIES)]


@pytest.mark.parametrize("key", BY_KEY)
def test_every_function_comes_first_under_each_of_its_names(key: str) -> None:
    """Key, English name, Chinese name and synonyms, in small and capital letters."""
    activation = BY_KEY[key]
    for words in (key, activation.name.en, activation.name.zh, *activation.also):
        if (key, words) in _ALIKE:
            assert _keys(words)[:2] == [words, key]
            continue
        for typed in (words, words.upper(), words.lower(), f"  {words} "):
            assert _keys(typed)[0] == key, typed
            assert named(typed, FAMILIES) is activation


@pytest.mark.parametrize(("typed", "key"), FIRST.items())
def test_what_people_type_finds_what_they_mean(typed: str, key: str) -> None:
    """Spelling, width, script and the words for "function" make no difference."""
    assert _keys(typed)[0] == key


def test_the_order_is_exact_then_beginning_then_word_then_part_then_family() -> None:
    """As told, step by step."""
    found = _keys("relu")

    assert found[:3] == ["relu", "relu6", "relu_squared"]  # the name, then what begins so
    assert found.index("leaky_relu") < found.index("prelu")  # a word begins so; it is inside
    assert _keys("relu leaky")[0] == "leaky_relu"  # every word, in any order
    assert set(_keys("閘控")) == {
        a.key for f in FAMILIES if f.key == "gated" for a in f.activations
    }
    assert _keys("收縮類")[-1] in {"hard_shrink", "soft_shrink", "tanh_shrink"}


@pytest.mark.parametrize(
    "words", ["", "  ", "\u6fc0活", "活化函數", "啟動函數", "activation function"]
)
def test_words_for_any_function_find_them_all(words: str) -> None:
    """In the order of the catalogue; they are the name of none."""
    assert _keys(words) == list(BY_KEY)
    assert named(words, FAMILIES) is None


@pytest.mark.parametrize("words", ["nonsense", "qqq", "!!", "−", "x" * 1000])
def test_what_means_nothing_finds_nothing(words: str) -> None:
    """No function is offered that was not asked for."""
    assert _keys(words) == []
    assert named(words, FAMILIES) is None


def test_a_part_of_a_name_is_no_name() -> None:
    """Only the whole of it names a function."""
    assert named("leaky", FAMILIES) is None
    assert named("sigmod", FAMILIES) is None
