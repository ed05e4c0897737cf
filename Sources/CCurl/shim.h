// libcurl takes options and gives facts by functions with a variable number of arguments, which Swift cannot call. The library is
// opened at run time, so these go by the function's address.
#pragma once

/// `curl_easy_setopt` of an option that is a number.
static inline int jalon_curl_set_number(void *function, void *handle, int option, long value) {
  return ((int (*)(void *, int, ...))function)(handle, option, value);
}

/// `curl_easy_setopt` of an option that is text or a function.
static inline int jalon_curl_set_pointer(void *function, void *handle, int option, const void *value) {
  return ((int (*)(void *, int, ...))function)(handle, option, value);
}

/// `curl_easy_getinfo` of a fact that is a number.
static inline int jalon_curl_get_number(void *function, void *handle, int info, long *value) {
  return ((int (*)(void *, int, ...))function)(handle, info, value);
}
