words = ["banana", "Apple", "cherry", "apple", "éclair", "Zoo", "10", "9", "a b", "ab", ""]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True))
print("a" < "b" < "c", "a" < "c" < "b", "abc" < "abd", "a" < "aa", "\ud7ff" < "\U00010000", "\uffff" < "\U00010000")
