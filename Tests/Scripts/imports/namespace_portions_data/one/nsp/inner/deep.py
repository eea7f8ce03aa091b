where = "one deep"
