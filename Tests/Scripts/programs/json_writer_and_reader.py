def write(value, indent=0):
    pad = "  " * (indent + 1)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(write(v, indent + 1) for v in value) + "]"
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{pad}{write(str(k))}: {write(v, indent + 1)}" for k, v in value.items()) + "\n" + "  " * indent + "}"
    raise TypeError(f"cannot write {type(value).__name__}")


def read(text):
    def skip(i):
        while i < len(text) and text[i] in " \n\t":
            i += 1
        return i

    def value(i):
        i = skip(i)
        c = text[i]
        if c == "{":
            result, i = {}, skip(i + 1)
            while text[i] != "}":
                key, i = value(i)
                i = skip(i)
                assert text[i] == ":", f"colon expected at {i}"
                result[key], i = value(i + 1)
                i = skip(i)
                if text[i] == ",":
                    i = skip(i + 1)
            return result, i + 1
        if c == "[":
            result, i = [], skip(i + 1)
            while text[i] != "]":
                item, i = value(i)
                result.append(item)
                i = skip(i)
                if text[i] == ",":
                    i += 1
            return result, i + 1
        if c == '"':
            parts = []
            i += 1
            while text[i] != '"':
                if text[i] == "\\":
                    i += 1
                    parts.append({"n": "\n"}.get(text[i], text[i]))
                else:
                    parts.append(text[i])
                i += 1
            return "".join(parts), i + 1
        for word, constant in (("null", None), ("true", True), ("false", False)):
            if text.startswith(word, i):
                return constant, i + len(word)
        j = i
        while j < len(text) and text[j] in "+-.eE0123456789":
            j += 1
        number = text[i:j]
        return (float(number) if set(number) & set(".eE") else int(number)), j

    result, i = value(0)
    if skip(i) != len(text):
        raise ValueError(f"extra text at {i}")
    return result


data = {"name": "tiny \"py\"", "list": [1, 2.5, -3, [], {}], "nested": {"deep": {"er": None}}, "flags": (True, False), "text": "a\nb\\c é🐍", "big": 10 ** 20}
text = write(data)
print(text)
back = read(text)
print(back == {**data, "flags": [True, False]}, back["big"], back["text"])
for bad in ("[1, 2] x", '{"a" 1}', {1, 2}):
    try:
        print(read(bad) if isinstance(bad, str) else write(bad))
    except (ValueError, AssertionError, TypeError) as e:
        print(type(e).__name__, e)
