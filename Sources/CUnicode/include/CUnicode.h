// Constant tables that Swift would compile slowly or initialize at run time. All are made by scripts/generate-unicode;
// Swift reads them through the accessors, which hand out addresses and cost nothing.
//
// A two-level table finds the entry of a code point c: data[(index[c >> shift] << shift) + (c & mask)].
#pragma once
#include <stdint.h>
#include "constants.h"

// Powers of ten: 10^0 to 10^19; and the first 128 bits, rounded down, of 10^-344 to 10^325, high word first.
extern const uint64_t cunicode_small_powers_of_ten[20];
extern const uint64_t cunicode_powers_of_ten[];

// What is known of a code point. Mappings are differences to the code point; where a full mapping has several code
// points, `special` is the place in cunicode_specials of four lists (upper, lower, title, fold), each a count and its
// code points, count 0 meaning that the simple mapping holds.
typedef struct {
  uint32_t flags;
  int32_t upper, lower, title, fold;
  uint16_t special;
  uint8_t category, bidirectional, combining, width;
  uint8_t decimal, digit;  // 255: none
  uint8_t numeric;         // index into cunicode_numerics; 0: none
} cunicode_record;

enum {
  cunicode_alpha = 1 << 0,
  cunicode_digit = 1 << 1,
  cunicode_numeric = 1 << 2,
  cunicode_space = 1 << 3,
  cunicode_printable = 1 << 4,
  cunicode_identifier_start = 1 << 5,
  cunicode_identifier_continue = 1 << 6,
  cunicode_lower = 1 << 7,
  cunicode_upper = 1 << 8,
  cunicode_title = 1 << 9,
  cunicode_cased = 1 << 10,
  cunicode_case_ignorable = 1 << 11,
  cunicode_mirrored = 1 << 12,
  // The code point is changed by that normalization.
  cunicode_not_nfd = 1 << 13,
  cunicode_not_nfkd = 1 << 14,
  cunicode_not_nfc = 1 << 15,
  cunicode_not_nfkc = 1 << 16,
  // The code point may combine with one before it.
  cunicode_composes = 1 << 17,
};

extern const uint16_t cunicode_record_index[], cunicode_record_data[];
extern const cunicode_record cunicode_records[];
extern const uint32_t cunicode_specials[];
extern const double cunicode_numerics[];
extern const char cunicode_category_names[][4], cunicode_bidirectional_names[][4], cunicode_width_names[][4];
extern const char cunicode_version[];

// Decompositions: tag << 8 | count, then `count` units of UTF-16. Offset 0: none. Tag 0: canonical.
extern const uint16_t cunicode_decomposition_index[], cunicode_decomposition_data[], cunicode_decompositions[];
extern const char cunicode_decomposition_tags[][16];

// Primary composites, sorted by first << 32 | second.
extern const uint64_t cunicode_composition_pairs[];
extern const uint32_t cunicode_compositions[];

// Names are sequences of words, ended by byte 0. Bytes up to short_words stand for the words 0...; greater ones, with
// the byte that follows, for the others. Word w starts at bases[w / 64] + deltas[w]. Every 32nd name has its start noted.
// First come the names of characters by code point, in runs; then aliases and named sequences.
typedef struct {
  uint32_t first, count, ordinal;
} cunicode_name_run;

// Names that are a prefix and the code point in hexadecimal.
typedef struct {
  uint32_t first, last;
  char prefix[32];
} cunicode_name_range;

extern const char cunicode_name_words[];
extern const uint32_t cunicode_name_word_bases[], cunicode_name_starts[], cunicode_name_extra[];
extern const uint16_t cunicode_name_word_deltas[], cunicode_name_buckets[], cunicode_name_order[];
extern const uint16_t cunicode_name_extra_starts[];
extern const uint8_t cunicode_name_text[];
extern const cunicode_name_run cunicode_name_runs[];
extern const cunicode_name_range cunicode_name_ranges[];

#pragma clang assume_nonnull begin

static inline const uint64_t *cunicode_small_powers_base(void) { return cunicode_small_powers_of_ten; }
static inline const uint64_t *cunicode_powers_base(void) { return cunicode_powers_of_ten; }

// c: any number; what is no code point is unassigned.
static inline const cunicode_record *cunicode_record_of(uint32_t c) {
  if (c >= 0x110000) c = 0x10ffff;
  uint32_t block = (uint32_t)cunicode_record_index[c >> cunicode_record_shift] << cunicode_record_shift;
  return &cunicode_records[cunicode_record_data[block + (c & ((1u << cunicode_record_shift) - 1))]];
}

static inline const uint16_t *cunicode_decomposition_of(uint32_t c) {
  if (c >= 0x110000) c = 0x10ffff;
  uint32_t block = (uint32_t)cunicode_decomposition_index[c >> cunicode_decomposition_shift]
                   << cunicode_decomposition_shift;
  uint32_t mask = (1u << cunicode_decomposition_shift) - 1;
  return &cunicode_decompositions[cunicode_decomposition_data[block + (c & mask)]];
}

static inline const uint32_t *cunicode_specials_base(void) { return cunicode_specials; }
static inline const double *cunicode_numerics_base(void) { return cunicode_numerics; }
static inline const char *cunicode_category_name(uint8_t i) { return cunicode_category_names[i]; }
static inline const char *cunicode_bidirectional_name(uint8_t i) { return cunicode_bidirectional_names[i]; }
static inline const char *cunicode_width_name(uint8_t i) { return cunicode_width_names[i]; }
static inline const char *cunicode_decomposition_tag(uint8_t i) { return cunicode_decomposition_tags[i]; }
static inline const char *cunicode_version_text(void) { return cunicode_version; }
static inline const uint64_t *cunicode_composition_pairs_base(void) { return cunicode_composition_pairs; }
static inline const uint32_t *cunicode_compositions_base(void) { return cunicode_compositions; }

static inline const uint8_t *cunicode_name_words_base(void) { return (const uint8_t *)cunicode_name_words; }
static inline const uint32_t *cunicode_name_word_bases_base(void) { return cunicode_name_word_bases; }
static inline const uint16_t *cunicode_name_word_deltas_base(void) { return cunicode_name_word_deltas; }
static inline const uint8_t *cunicode_name_text_base(void) { return cunicode_name_text; }
static inline const uint32_t *cunicode_name_starts_base(void) { return cunicode_name_starts; }
static inline const cunicode_name_run *cunicode_name_runs_base(void) { return cunicode_name_runs; }
static inline const cunicode_name_range *cunicode_name_ranges_base(void) { return cunicode_name_ranges; }
static inline const char *cunicode_name_range_prefix(const cunicode_name_range *range) { return range->prefix; }
static inline const uint16_t *cunicode_name_buckets_base(void) { return cunicode_name_buckets; }
static inline const uint16_t *cunicode_name_order_base(void) { return cunicode_name_order; }
static inline const uint32_t *cunicode_name_extra_base(void) { return cunicode_name_extra; }
static inline const uint16_t *cunicode_name_extra_starts_base(void) { return cunicode_name_extra_starts; }

#pragma clang assume_nonnull end
