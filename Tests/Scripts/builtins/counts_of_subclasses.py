# too many arguments for a builtin class and for a class derived from it
def attempt(f, *args, **keywords):
    try:
        print(type(f(*args, **keywords)).__name__)
    except (TypeError, LookupError, ValueError) as e:
        print(e)
for base in (int, str, float, complex, list, tuple, dict, set, frozenset, bytes, bytearray, enumerate):
    class Derived(base): pass
    for n in range(5):
        attempt(base, *"1" * n)
        attempt(Derived, *"1" * n)
        attempt(base.__new__, Derived, *"1" * n)
    attempt(Derived, nonsense=1)
    attempt(base, nonsense=1)
    attempt(Derived, iterable=[])
