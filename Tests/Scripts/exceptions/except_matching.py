class A(Exception): pass
class B(A): pass


def pick(e, *handlers):
    try:
        raise e
    except handlers as caught:
        return type(caught).__name__


print(pick(B(), A), pick(A(), B, A), pick(B(), KeyError, A))
calls = []


def dynamic(kind):
    calls.append(kind.__name__)
    return kind


try:
    raise B()
except dynamic(KeyError):
    pass
except dynamic(A):
    print("matched", calls)
except dynamic(B):
    pass
try:
    try:
        raise A()
    except "not a class":
        pass
except TypeError as e:
    print(e, repr(e.__context__))
try:
    try:
        raise A()
    except (KeyError, 5):
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise A()
    except undefined_name:
        pass
except NameError as e:
    print(e, repr(e.__context__))
try:
    raise B
except ():
    print("never")
except (KeyError, *(ValueError, A)):
    print("ok")
