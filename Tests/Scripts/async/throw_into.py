# throw() raises at the innermost await; it may be caught on any level.
class Wait:
    def __await__(self):
        try:
            yield "waiting"
        except KeyError as e:
            return f"caught {e}"

async def inner():
    try:
        return await Wait()
    except ValueError as e:
        return f"inner {e}"

async def outer():
    try:
        return await inner()
    except OSError as e:
        return f"outer {e}"

def throw(e):
    c = outer()
    print(c.send(None))
    try:
        print(c.throw(e))
    except StopIteration as s:
        print("returned", s.value)
    except BaseException as x:
        print("raised", type(x).__name__, x)

throw(KeyError("k"))
throw(ValueError("v"))
throw(OSError("o"))
throw(ZeroDivisionError("z"))
throw(KeyError)
throw(StopIteration("s"))
throw(GeneratorExit("g"))

c = outer()
try:
    c.throw(ValueError("at the start"))
except ValueError as e:
    print("ValueError", e)
try:
    c.throw(ValueError("again"))
except RuntimeError as e:
    print(e)
try:
    c.throw(1)
except (TypeError, RuntimeError) as e:
    print(type(e).__name__, e)
