import circular_attribute.a
