# The Mandelbrot set, 240 by 160 points: with pairs of floats, and with complex numbers.
import time


def with_floats(width, height, limit):
    inside = steps = 0
    for row in range(height):
        ci = 2.0 * row / height - 1.0
        for column in range(width):
            cr = 3.0 * column / width - 2.0
            zr = zi = 0.0
            for n in range(limit):
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                if zr * zr + zi * zi > 4.0:
                    steps += n
                    break
            else:
                inside += 1
    return inside, steps


def with_complex(width, height, limit):
    inside = 0
    for row in range(height):
        for column in range(width):
            c = complex(3.0 * column / width - 2.0, 2.0 * row / height - 1.0)
            z = 0j
            for _ in range(limit):
                z = z * z + c
                if abs(z) > 2.0:
                    break
            else:
                inside += 1
    return inside


def run():
    return with_floats(240, 160, 100), with_complex(120, 80, 60)


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
