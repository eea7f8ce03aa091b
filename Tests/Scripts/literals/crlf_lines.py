print("one")
if True:
    print("""two
three""" == "two\nthree")
print("four", \
      5)
