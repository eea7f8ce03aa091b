# Method calls on one class, on a subclass through super(), and on objects of several classes at one site.
import time


class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount
        return self.balance

    def fee(self):
        return 1


class Savings(Account):
    def deposit(self, amount):
        return super().deposit(amount - self.fee())


class Loan(Account):
    def fee(self):
        return 3


def run():
    account = Account()
    for amount in range(1_000_000):
        account.deposit(amount)
    savings = Savings()
    for amount in range(300_000):
        savings.deposit(amount)
    fees = 0
    mixed = [Account(), Savings(), Loan(), Loan()]
    for _ in range(150_000):
        for each in mixed:
            fees += each.fee()
    return account.balance + savings.balance + fees


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
