value = 3.5
print(f"a {value:.2f} b {value:d} c")
