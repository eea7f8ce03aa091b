text = "marked"
second = 2
