from abc import ABC, ABCMeta, abstractmethod, abstractclassmethod, abstractproperty, abstractstaticmethod
from abc import update_abstractmethods


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 1

    @property
    @abstractmethod
    def name(self): ...

    @abstractclassmethod
    def make(cls): ...

    @abstractstaticmethod
    def help(): ...


class Half(Shape):
    name = "half"
    make = None


class Whole(Half):
    def area(self):
        return super().area() + 1

    def help(): ...


for cls in Shape, Half, Whole:
    print(cls.__name__, sorted(cls.__abstractmethods__))
    try:
        print(cls().area())
    except TypeError as e:
        print(e)

Half.area = Half.help = print
update_abstractmethods(Half)
print(Half.__abstractmethods__)


class Plain:
    pass


print(update_abstractmethods(Plain) is Plain, type(Shape), ABC.__mro__)


class WithProperty(metaclass=ABCMeta):
    @abstractproperty
    def p(self): ...


try:
    WithProperty()
except TypeError as e:
    print(e)
