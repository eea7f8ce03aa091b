print("package imported")
