class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.needed, self.available = needed, available


class Account:
    interest = 0

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"

    def __lt__(self, other):
        return self._balance < other._balance


class Savings(Account):
    interest = 5

    def add_interest(self):
        self.deposit(self._balance * self.interest // 100)


def transfer(source, target, amount):
    try:
        source.withdraw(amount)
    except InsufficientFunds as e:
        raise RuntimeError(f"{source.owner} cannot pay") from e
    else:
        target.deposit(amount)
    finally:
        log.append((source.owner, target.owner, amount))


log = []
ada, bob = Account("ada", 100), Savings("bob", 50)
transfer(ada, bob, 30)
try:
    transfer(ada, bob, 500)
except RuntimeError as e:
    print(e, "because", e.__cause__, e.__cause__.needed)
try:
    bob.deposit(-1)
except ValueError as e:
    print(e)
try:
    bob.balance = 10
except AttributeError as e:
    print(e)
bob.add_interest()
print(ada, bob, sorted([ada, bob]), max(ada, bob), ada.history, bob.history, log)
