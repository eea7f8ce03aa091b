class CM:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        raise RuntimeError("exit failed")


with CM() as cm:
    raise ValueError("body failed")
