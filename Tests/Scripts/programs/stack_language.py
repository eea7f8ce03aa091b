class Machine:
    def __init__(self):
        self.stack, self.words, self.out = [], {}, []
        pop = self.stack.pop
        push = self.stack.append
        self.words.update({
            "+": lambda: push(pop() + pop()), "*": lambda: push(pop() * pop()),
            "-": lambda: push(-pop() + pop()), "dup": lambda: push(self.stack[-1]),
            "swap": lambda: self.stack.extend([pop(), pop()]), "drop": pop,
            ".": lambda: self.out.append(str(pop())), "<": lambda: push(int(pop() > pop())),
        })

    def run(self, source):
        words = iter(source.split())
        for word in words:
            if word == ":":
                name, body = next(words), []
                while (w := next(words)) != ";":
                    body.append(w)
                self.words[name] = lambda body=" ".join(body): self.run(body)
            elif word in self.words:
                self.words[word]()
            else:
                try:
                    self.stack.append(int(word))
                except ValueError:
                    raise NameError(f"unknown word {word}") from None


m = Machine()
m.run(": square dup * ; : cube dup square * ; 3 square . 2 cube . 10 4 - . 1 2 swap . . 5 7 < .")
print(" ".join(m.out), m.stack)
for bad in ("1 nosuch", "+"):
    try:
        m.run(bad)
    except (NameError, IndexError) as e:
        print(type(e).__name__, e)
