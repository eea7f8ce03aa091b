class Account:
    def __init__(self, balance):
        self.balance = balance

    @property
    def status(self):
        return self.describe()

    def describe(self):
        return "balance: " + self.balance


print(Account(5).status)
