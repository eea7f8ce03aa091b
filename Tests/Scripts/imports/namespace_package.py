import namespace_parts.part
print(namespace_parts.part.value, namespace_parts.__name__)
