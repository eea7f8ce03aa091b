table = str.maketrans("abc", "xyz", "d")
print("abcd dcba".translate(table), table)
print("hello".translate({ord("l"): None, ord("o"): "0", ord("h"): ord("J"), "e": "ignored"}), str.maketrans({"a": "1", 98: None, "c": 99}), "abc".translate({97: "long", 98: ""}))
print("abc".translate("x" * 98 + "Q"), "é\U0001f40d".translate({0xe9: "e", 0x1f40d: "snake"}))
for bad in (lambda: str.maketrans("ab", "x"), lambda: str.maketrans({"ab": 1}), lambda: "a".translate({97: 1.5}), lambda: str.maketrans(1)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
