import typing, _typing
print(typing.TypeVar is _typing.TypeVar, typing.Generic is _typing.Generic, typing.NoDefault is _typing.NoDefault)
print(typing.__name__, typing.TypeVar.__module__, typing.Generic.__module__, typing.NoDefault, type(typing.NoDefault).__name__)
class C[T]: pass
print(C.__mro__[1] is typing.Generic)
print(typing.Union[int, str], typing.Optional[int], typing.Union[int], typing.Union[int, int, None], typing.Union[int, typing.Union[str, None]])
print(typing.Union[int, str] == typing.Union[str, int], typing.Union, typing.Union.__name__)
for f in (lambda: typing.Union[()], lambda: typing.Union(), lambda: isinstance(1, typing.Union[int, str]), lambda: typing.Optional[int, str],
          lambda: typing.Optional[()], lambda: isinstance(1, typing.Union), lambda: typing.ForwardRef("x y"), lambda: typing.ForwardRef(1),
          lambda: typing.ForwardRef("list[int]")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
