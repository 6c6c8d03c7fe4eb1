"""How a function and its derivative are written in a program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """A function and its derivative from elementary functions, and the libraries' own calls.

    Attributes:
        value: a formula as `core.formula` reads it, with the parameters by their keys;
            safe for every float64 that a person meets: it never overflows on the way.
        slope: the derivative, likewise, with our convention at a break; None where the
            rules of differentiation are to write it.
        torch, keras, jax: the call of a library that has the function, with {x} and
            {parameter} to be filled in; None where it has none. Of a parameter that is not
            in it the call knows the default only.
    """

    value: str
    slope: str | None = None
    torch: str | None = None
    keras: str | None = None
    jax: str | None = None
