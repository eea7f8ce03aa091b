import math


class ParseError(Exception):
    pass


class Parser:
    """expression = term {(+|-) term}; term = power {(*|/|//|%) power}; power = unary [** power]"""

    names = {"pi": math.pi, "e": math.e}
    functions = {"sqrt": math.sqrt, "abs": abs, "max": max, "round": round}

    def __init__(self, text):
        self.tokens = list(self.tokenize(text))
        self.at = 0

    @staticmethod
    def tokenize(text):
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c.isdigit() or c == ".":
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == "."):
                    j += 1
                yield float(text[i:j]) if "." in text[i:j] else int(text[i:j])
                i = j
            elif c.isalpha():
                j = i
                while j < len(text) and text[j].isalnum():
                    j += 1
                yield text[i:j]
                i = j
            elif text[i:i + 2] in ("**", "//"):
                yield text[i:i + 2]
                i += 2
            elif c in "+-*/%(),":
                yield c
                i += 1
            else:
                raise ParseError(f"unexpected {c!r} at {i}")
        yield None

    def peek(self):
        return self.tokens[self.at]

    def take(self, *wanted):
        token = self.peek()
        if wanted and token not in wanted:
            raise ParseError(f"expected {' or '.join(wanted)}, found {token!r}")
        self.at += 1
        return token

    def binary(self, operand, operators):
        value = operand()
        while self.peek() in operators and isinstance(self.peek(), str):
            value = operators[self.take()](value, operand())
        return value

    def expression(self):
        return self.binary(self.term, {"+": lambda a, b: a + b, "-": lambda a, b: a - b})

    def term(self):
        return self.binary(self.unary, {"*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b})

    def unary(self):
        if self.peek() == "-":
            self.take()
            return -self.unary()
        base = self.atom()
        if self.peek() == "**":
            self.take()
            return base ** self.unary()
        return base

    def atom(self):
        token = self.take()
        if isinstance(token, (int, float)):
            return token
        if token == "(":
            value = self.expression()
            self.take(")")
            return value
        if token in self.functions:
            self.take("(")
            arguments = [self.expression()]
            while self.peek() == ",":
                self.take()
                arguments.append(self.expression())
            self.take(")")
            return self.functions[token](*arguments)
        if token in self.names:
            return self.names[token]
        raise ParseError(f"unexpected {token!r}")


for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "7 // 2 + 7 % 2", "sqrt(16) + abs(-3)", "max(1, 2 * 3, 4)", "10 / 4", "pi * 2", "1 +", "2 $ 3", "(1 + 2", "foo", "1 / 0", "1.5 * 1.5", "round(2.567, 2)"]:
    try:
        parser = Parser(line)
        value = parser.expression()
        if parser.peek() is not None:
            raise ParseError(f"left over: {parser.peek()!r}")
        print(f"{line:<20} = {value}")
    except (ParseError, ArithmeticError) as e:
        print(f"{line:<20} ! {type(e).__name__}: {e}")
