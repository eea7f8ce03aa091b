class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._c

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

    kelvin = property(lambda self: self._c + 273.15, doc="K")


t = Temperature(25)
t.celsius += 5
print(t.celsius, t.fahrenheit, t.kelvin, Temperature.celsius.__doc__, Temperature.kelvin.__doc__, type(Temperature.celsius).__name__, Temperature.celsius.fset.__name__, t.__dict__)
for bad in (lambda: setattr(t, "celsius", -300), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "fahrenheit"), lambda: setattr(t, "kelvin", 1), lambda: Temperature(-500)):
    try:
        bad()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del t.celsius
try:
    t.celsius
except AttributeError as e:
    print(e)


class Sub(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return "sub"


print(Sub(1).celsius, Sub(1)._c)
