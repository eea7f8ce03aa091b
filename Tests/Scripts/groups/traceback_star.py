def work():
    raise ExceptionGroup("work", [ValueError(1), TypeError(2), OSError(3)])
try:
    work()
except* ValueError as e:
    raise KeyError("in handler") from e
except* TypeError:
    raise
