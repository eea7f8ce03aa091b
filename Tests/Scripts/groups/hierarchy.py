print(BaseExceptionGroup.__mro__, ExceptionGroup.__mro__, ExceptionGroup.__bases__)
print(issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception))
print(ExceptionGroup[int], type(ExceptionGroup[int]).__name__)
class Mine(ExceptionGroup): pass
class Base(BaseExceptionGroup): pass
def t(cls, *excs):
    try: print(type(cls("m", list(excs))).__name__)
    except TypeError as e: print(e)
t(Mine, ValueError())
t(Mine, KeyboardInterrupt())
t(Base, ValueError())
t(Base, KeyboardInterrupt())
class Both(BaseExceptionGroup, ValueError): pass
t(Both, TypeError())
t(Both, SystemExit())
e = ExceptionGroup("m", [ValueError()])
for name in ("message", "exceptions"):
    try: setattr(e, name, 1)
    except AttributeError as x: print(x)
e.extra = 5
print(e.extra, e.__dict__)
