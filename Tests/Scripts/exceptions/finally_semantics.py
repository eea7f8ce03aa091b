def returns():
    for i in range(3):
        try:
            return f"try {i}"
        finally:
            print("leaving", i)


def overrides():
    try:
        raise ValueError("lost")
    finally:
        return "kept"


def loop():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out


def nested():
    try:
        try:
            raise ValueError("a")
        finally:
            try:
                raise KeyError("b")
            except KeyError:
                print("handled inside finally")
    except ValueError as e:
        print("outer", e, repr(e.__context__))


def replaced():
    try:
        try:
            raise ValueError("a")
        finally:
            raise KeyError("b")
    except KeyError as e:
        print(repr(e), repr(e.__context__))


def value():
    x = 1
    try:
        return x
    finally:
        x = 2


def deep():
    try:
        try:
            try:
                return "value"
            finally:
                print(1)
        finally:
            print(2)
    finally:
        print(3)


print(returns(), overrides(), loop(), value(), deep())
nested()
replaced()
