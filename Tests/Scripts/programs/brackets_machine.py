def compile_program(source):
    stack, jumps = [], {}
    for i, c in enumerate(source):
        if c == "[":
            stack.append(i)
        elif c == "]":
            if not stack:
                raise SyntaxError(f"] without [ at {i}")
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    if stack:
        raise SyntaxError(f"[ without ] at {stack[-1]}")
    return jumps


def run(source, data=""):
    jumps, tape, at, pc, out, data = compile_program(source), [0] * 30, 0, 0, [], iter(data)
    while pc < len(source):
        c = source[pc]
        if c == ">":
            at += 1
        elif c == "<":
            at -= 1
        elif c == "+":
            tape[at] = (tape[at] + 1) % 256
        elif c == "-":
            tape[at] = (tape[at] - 1) % 256
        elif c == ".":
            out.append(chr(tape[at]))
        elif c == ",":
            tape[at] = ord(next(data, "\0"))
        elif c == "[" and not tape[at] or c == "]" and tape[at]:
            pc = jumps[pc]
        pc += 1
    return "".join(out)


print(run("++++++++[>++++++++<-]>+.+.+."), run(",[.,]", "echo"), run(",>,<[->+<]>.", "\x20\x21"))
for bad in ("[", "]", "[[]"):
    try:
        run(bad)
    except SyntaxError as e:
        print(e)
