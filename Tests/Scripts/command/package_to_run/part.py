value = "part"
