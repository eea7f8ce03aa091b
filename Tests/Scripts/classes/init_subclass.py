class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[key or cls.__name__.lower()] = cls
        cls.key = key


class Alpha(Plugin): pass
class Beta(Plugin, key="b"): x = 1
class Gamma(Beta, key="g"): pass


print({k: v.__name__ for k, v in Plugin.registry.items()}, Gamma.key, Gamma.x)
try:
    class Bad(Plugin, color="red"): pass
except TypeError as e:
    print(e)
try:
    class Bad2(object, x=1): pass
except TypeError as e:
    print(e)
