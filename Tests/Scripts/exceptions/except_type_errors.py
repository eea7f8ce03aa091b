def attempt(kind):
    try:
        try:
            raise ValueError("original")
        except kind:
            print("matched", kind)
    except TypeError as e:
        print(e, "|", repr(e.__context__))
    except ValueError as e:
        print("not matched")


class Meta(type):
    def __instancecheck__(cls, o):
        return True

    def __subclasscheck__(cls, o):
        return True


class Lying(Exception, metaclass=Meta):
    pass


attempt(5)
attempt("ValueError")
attempt(int)
attempt((ValueError, 5))
attempt((KeyError, 5))
attempt((KeyError, (TypeError, ValueError)))
attempt(())
attempt([ValueError])
attempt(Lying)
attempt(object)
attempt(None)
attempt(Exception)
print(isinstance(ValueError(), Lying))


def evaluated():
    print("evaluated")
    return KeyError


try:
    raise ValueError
except evaluated():
    pass
except (evaluated(), ValueError):
    print("second clause")
try:
    pass
except evaluated():
    pass
