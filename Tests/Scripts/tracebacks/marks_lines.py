import sys

sys.stderr = sys.stdout


def run(f):
    try:
        f()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)


def one():
    return (1 +
            2 +
            "x")


def two():
    x = [1,
         2,
         3 / 0,
         4]


def three():
    print(
        "a",
        1 / 0,
        "b",
    )


def four():
    return one(
        1,
        2,
        3,
        4,
        5,
    )


def five():
    return {
        "a": 1,
        "b": 2,
    }["c"]


def six():
    assert (1 ==
            2), (
        "message"
    )


def seven():
    raise ValueError(
        "several\nlines"
    )


def eight():
    x = \
        1 / 0


def nine():
    if (True and
            1 / 0):
        pass


def ten():
    for i in (1,
              2,
              ) + 3:
        pass


for f in one, two, three, four, five, six, seven, eight, nine, ten:
    run(f)
