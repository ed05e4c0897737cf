// What Jalon needs of zlib. `inflateInit2` is a macro there, which Swift cannot call.
#ifndef JALON_CZLIB_SHIM_H
#define JALON_CZLIB_SHIM_H

#include <zlib.h>

/// Makes a stream ready. Negative `bits`: bare deflate (RFC 1951), with the window that is their size.
static inline int jalon_inflate_init(z_stream *stream, int bits) { return inflateInit2(stream, bits); }

#endif
