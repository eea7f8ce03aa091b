# Conversions that answer an instance of a subclass are warned of everywhere; a float's subclass is not asked where C's value does.
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


class Bool:
    def __int__(self):
        return True


class Float(float):
    def __float__(self):
        return 77.5


class MakesFloat:
    def __float__(self):
        return Float(3)


print("%d" % Bool(), int(Bool()))
print("%f" % Float(), float(Float()), complex(Float()), "%g" % MakesFloat())
print(complex(MakesFloat()), complex(1, MakesFloat()), float(MakesFloat()))
for text in ("_1", "1_", "1__0", "1._5", "1_0", "x", "1_0+2_0j", "1j_"):
    try:
        print(complex(text))
    except ValueError as e:
        print(e)
