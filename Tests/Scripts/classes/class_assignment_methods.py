# Caches of methods and attributes must follow a change of class.
class Cat:
    sound = "meow"

    def speak(self):
        return "cat " + self.sound + str(self.n)


class Dog:
    sound = "woof"

    def speak(self):
        return "dog " + self.sound + str(self.n)


def talk(x):
    return x.speak()


x = Cat()
x.n = 0
heard = []
for i in range(6):
    x.n = i
    heard.append(talk(x))
    x.__class__ = Dog if type(x) is Cat else Cat
print(heard)
