value = {"first": 1, "second": 2, "third": 3}["first"] + {"first": 1, "second": 2, "third": 3}["fourth"] + 1000000
