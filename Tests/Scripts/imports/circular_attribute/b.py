import circular_attribute.a
early = hasattr(circular_attribute.a, "name")
