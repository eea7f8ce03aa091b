// Constant tables that Swift would compile slowly or initialize at run time. All are made by
// scripts/generate-unicode; the accessors below hand out their addresses.
#pragma once
#include <stdint.h>

// 10^0 to 10^19.
extern const uint64_t cunicode_small_powers_of_ten[20];

// The first 128 bits of 10^e, rounded down, high word first, for e from -344 to 325.
extern const uint64_t cunicode_powers_of_ten[][2];

static inline const uint64_t *_Nonnull cunicode_small_powers_base(void) { return cunicode_small_powers_of_ten; }
static inline const uint64_t *_Nonnull cunicode_powers_base(void) { return &cunicode_powers_of_ten[0][0]; }
