class CM:
    def __enter__(self):
        return undefined_name

    def __exit__(self, *info):
        pass


def use():
    with CM() as c, \
            CM() as d:
        pass


use()
