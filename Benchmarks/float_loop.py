# Floating-point arithmetic: a damped oscillator, step by step.
import time


def run():
    x, v, t = 1.0, 0.0, 0.0
    step = 1e-4
    for _ in range(1_500_000):
        a = -x * 4.0 - 0.1 * v
        v += a * step
        x += v * step
        t += step
        if x > 10.0 or x < -10.0:
            break
    return f"{x:.12f} {v:.12f} {t:.6f}"


start = time.perf_counter()
print(run())
print(f"{time.perf_counter() - start:.6f}")
