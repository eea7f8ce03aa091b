def load(path):
    try:
        raise FileNotFoundError(2, "No such file", path)
    except OSError as e:
        raise RuntimeError(f"cannot load {path}") from e


try:
    load("a.txt")
except RuntimeError as e:
    raise SystemError("giving up") from e
