print("runs now", __name__)
value = 42
