where = "one"
