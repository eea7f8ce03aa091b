# The limit on digits holds for every way from int to text, and can be lifted for all of them.
import sys

big = 10**5000
ways = (str, repr, "%d".__mod__, "%s".__mod__, "%r".__mod__, "{:d}".format, "{}".format, b"%d".__mod__, b"%i".__mod__,
        lambda n: f"{n:,}")
for way in ways:
    try:
        print(len(way(big)))
    except ValueError as e:
        print(e)
sys.set_int_max_str_digits(0)
for way in ways:
    print(len(way(big)))
sys.set_int_max_str_digits(700)
for n in (10**699, 10**700 - 1, 10**700, -(10**699), -(10**700)):
    for way in ways:
        try:
            print(len(way(n)), end=" ")
        except ValueError as e:
            print("(700 digits)" in str(e), end=" ")
    print()
print(len("%x" % big), len(hex(big)), len(f"{big:o}"))
