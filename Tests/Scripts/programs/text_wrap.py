TEXT = """The quick brown fox jumps over the lazy dog. Pack my box with five dozen liquor jugs.
How vexingly quick daft zebras jump; sphinx of black quartz, judge my vow. Ünïcödé wörds tøø."""


def wrap(text, width):
    line = []
    for word in text.split():
        if line and sum(map(len, line)) + len(line) + len(word) > width:
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def justify(words, width):
    if len(words) == 1:
        return words[0].ljust(width)
    gaps, spaces = len(words) - 1, width - sum(map(len, words))
    each, extra = divmod(spaces, gaps)
    return "".join(w + " " * (each + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]


lines = list(wrap(TEXT, 34))
for i, words in enumerate(lines):
    text = justify(words, 34) if i < len(lines) - 1 else " ".join(words)
    print(f"|{text:<34}|{len(text)}")
