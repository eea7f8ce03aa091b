# OrderedDict's KeyErrors carry the key as their arguments
from collections import OrderedDict
d = OrderedDict(a=1)
class T(tuple): pass
for key in (None, (), (1, 2), T((1, 2)), "b", 1.5, [1]):
    for f in (d.move_to_end, d.pop, d.__getitem__, d.__delitem__):
        try:
            f(key)
        except (KeyError, TypeError) as e:
            print(f.__name__, type(e).__name__, e.args)
