import circular_attribute.b
name = "a"
