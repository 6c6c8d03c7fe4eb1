"""The best straight line, found by checking every way a line can separate the points.

Every way in which a line can divide points is also the way of a line that first runs
through two of them and is then turned or shifted by as little as one likes. So it is
enough to look at the lines through all pairs, at each with its points divided anew: turned
about a place between two of the points on it, those before it fall to one side and those
behind it to the other.
"""

import numpy as np

from core.activation import Array
from core.xor.line import Line

_ON = 1e-12  # of the squared size of the data: nearer to a line than this is on it


def best_line(points: Array, classes: Array) -> tuple[Line, float]:
    """Return a line that no other beats, and the share of the points that it reads rightly.

    Args:
        points: shape (n, 2), n >= 1, finite.
        classes: 0 or 1, shape (n,).
    """
    usual = float(np.mean(classes) > 0.5)
    best = Line(0.0, 0.0, 1.0 if usual else -1.0)  # everything on one side
    share = best.accuracy(points, classes)
    first, second = np.triu_indices(len(points), 1)
    along = points[second] - points[first]
    apart = (along != 0.0).any(axis=1)
    first, along = first[apart], along[apart]
    normal = np.stack([-along[:, 1], along[:, 0]], axis=-1)
    # Which side every point lies on, for every pair: shape (pairs, n).
    away = normal @ points.T - (normal * points[first]).sum(axis=1)[:, np.newaxis]
    away[np.abs(away) <= _ON * max(float(np.square(points).max()), 1.0)] = 0.0
    wanted = 2.0 * classes - 1.0
    # At most the points beside the line on the better side, and all that lie on it.
    side = np.sign(away) * wanted
    bound = np.maximum((side > 0).sum(axis=1), (side < 0).sum(axis=1)) + (away == 0).sum(axis=1)
    seen: set[bytes] = set()  # by the points on them: many pairs can lie on one line
    for pair in np.argsort(-bound, kind="stable"):
        if bound[pair] <= share * len(points):
            break
        on = (away[pair] == 0.0).tobytes()
        if on in seen:
            continue
        seen.add(on)
        for line in _nudged(points, normal[pair], along[pair], away[pair]):
            found = line.accuracy(points, classes)
            if found > share:
                best, share = line, found
    return best, share


def _nudged(points: Array, normal: Array, along: Array, away: Array) -> list[Line]:
    """Return the lines that divide the points on a line in every way, the others as it does."""
    unit = normal / np.hypot(*normal)
    ahead = points @ (along / np.hypot(*along))
    distance = points @ unit - points[np.argmin(np.abs(away))] @ unit
    distance[away == 0.0] = 0.0
    on = np.sort(ahead[away == 0.0])
    beside = np.abs(distance[away != 0.0])
    step = 0.5 * float(beside.min()) if beside.size else 1.0
    base = -float(points[np.argmin(np.abs(away))] @ unit)
    w1, w2 = unit.tolist()
    lines = [Line(w1, w2, base + shift) for shift in (step, -step)]
    for pivot in 0.5 * (on[:-1] + on[1:]):
        reach = np.abs(ahead[away != 0.0] - pivot)
        turn = 0.5 * float(np.min(beside / np.maximum(reach, 1e-9), initial=1.0))
        for way in (turn, -turn):
            w1, w2 = (unit + way * along / np.hypot(*along)).tolist()
            lines.append(Line(w1, w2, base - way * float(pivot)))
    return [*lines, *(Line(-line.w1, -line.w2, -line.b) for line in lines)]
