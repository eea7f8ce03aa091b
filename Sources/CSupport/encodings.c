// The C library's converter of text encodings.
#include "CSupport.h"
#include <errno.h>
#include <iconv.h>

void *cs_decoder_open(const char *encoding) {
  iconv_t decoder = iconv_open("UTF-8", encoding);
  return decoder == (iconv_t)-1 ? NULL : (void *)decoder;
}

void *cs_encoder_open(const char *encoding) {
  iconv_t encoder = iconv_open(encoding, "UTF-8");
  return encoder == (iconv_t)-1 ? NULL : (void *)encoder;
}

long cs_convert(void *converter, const char *bytes, size_t count, char *text, size_t room, size_t *used) {
  char *in = (char *)bytes, *out = text;
  size_t left = count, space = room;
  iconv((iconv_t)converter, NULL, NULL, NULL, NULL);
  size_t outcome = iconv((iconv_t)converter, &in, &left, &out, &space);
  *used = count - left;
  if (outcome == (size_t)-1) return errno == EINVAL ? -1 : errno == E2BIG ? -3 : -2;
  // What waits for a combining character comes out now.
  if (iconv((iconv_t)converter, NULL, NULL, &out, &space) == (size_t)-1) return errno == E2BIG ? -3 : -2;
  return (long)(room - space);
}

void cs_converter_close(void *converter) { iconv_close((iconv_t)converter); }
