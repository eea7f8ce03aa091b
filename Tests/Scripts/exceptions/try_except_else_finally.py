def run(action):
    log = []
    try:
        log.append("try")
        action()
    except ZeroDivisionError as e:
        log.append(f"zero {e}")
    except (KeyError, IndexError) as e:
        log.append(f"lookup {e!r}")
    except Exception as e:
        log.append(f"other {type(e).__name__}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


for action in (lambda: None, lambda: 1 / 0, lambda: {}["k"], lambda: [][0], lambda: int("x")):
    print(run(action))
try:
    try:
        raise ValueError("inner")
    finally:
        print("finally before out")
except ValueError as e:
    print("out", e)
try:
    pass
finally:
    print("alone")
try:
    raise BaseException("base")
except Exception:
    print("no")
except:
    print("bare")
