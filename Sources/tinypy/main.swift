print("tinypy")
