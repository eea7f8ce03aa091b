try:
    raise ValueError(1)
except ValueError as e:
    e.__context__ = e.__cause__ = None
    try:
        raise KeyError(2)
    except KeyError as k:
        k.__context__.__context__ = None
        raise LookupError(3) from k
