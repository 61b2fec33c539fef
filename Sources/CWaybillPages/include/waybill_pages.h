#ifndef WAYBILL_PAGES_H
#define WAYBILL_PAGES_H

#include <stddef.h>

/// One file of `Pages/`, as it stood when the binary was built.
typedef struct {
  const char *path; ///< relative to `Pages/`, for example `templates/register.mustache`
  const unsigned char *bytes;
  size_t size;
} waybill_pages_file;

/// The number of files in the binary.
size_t waybill_pages_count(void);

/// The file at `index`, in ascending order of paths.
waybill_pages_file waybill_pages_at(size_t index);

#endif
