// libvips takes what an operation may be told by functions with a variable number of arguments, which Swift cannot call. The library is
// opened at run time, so these go by the function's address.
#pragma once
#include <stddef.h>

/// `vips_thumbnail_buffer`: a picture of at most a width, upright, out of the bytes of a file; fails where these end too early.
static inline int jalon_vips_thumbnail(void *function, const void *bytes, size_t count, void **out, int width) {
  return ((int (*)(const void *, size_t, void **, int, ...))function)(
      bytes, count, out, width, "height", 10000000, "size", 2 /* VIPS_SIZE_DOWN */,
      "option_string", "fail_on=truncated" /* its own `fail_on` is lost on the way to bytes */, (void *)0);
}

/// `vips_thumbnail_image`: a smaller picture of one that is open.
static inline int jalon_vips_shrink(void *function, void *image, void **out, int width) {
  return ((int (*)(void *, void **, int, ...))function)(image, out, width, "height", 10000000, "size", 2, (void *)0);
}

/// `vips_image_write_to_buffer`: the bytes of a file; its format and how it is written are in a name (`.jpg[Q=80]`).
static inline int jalon_vips_write(void *function, void *image, const char *name, void **bytes, size_t *count) {
  return ((int (*)(void *, const char *, void **, size_t *, ...))function)(image, name, bytes, count, (void *)0);
}
