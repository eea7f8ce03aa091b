# A cause that several exceptions of a report share is told once, with the last that leads to it.
def caught(e):
    try:
        raise e
    except Exception as caught:
        return caught


shared = caught(IndexError("shared"))
first, second = caught(ValueError("first")), caught(KeyError("second"))
first.__cause__ = second.__cause__ = shared
twice = caught(TypeError("twice"))
twice.__context__ = shared
try:
    raise ExceptionGroup("top", [first, ExceptionGroup("inner", [second, twice]), twice]) from shared
except* ValueError:
    raise OSError("handler")
