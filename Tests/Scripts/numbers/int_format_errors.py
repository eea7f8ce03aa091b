for value, spec in ((1, "z"), (1, ".2"), (1, "s"), (1, ",_"), (1, ",x"), (1, "5.5d"), (1, "+c"), (-1, "c"), (0x110000, "c"), (1, "=<5d"), (1, "<<5d"), (1, ","), (1, "_,"), (1, "#c"), (True, "d"), (True, ""), (True, "5")):
    try:
        print(repr(spec), repr(format(value, spec)))
    except (ValueError, OverflowError) as e:
        print(repr(spec), type(e).__name__, e)
