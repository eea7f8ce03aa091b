top = "top value"
