#ifndef WAYBILL_DATA_H
#define WAYBILL_DATA_H

#include <stddef.h>

/// One file of `Data/`, as it stood when the binary was built.
typedef struct {
  const char *path; ///< relative to `Data/`, for example `languages/fr/classes.tsv`
  const unsigned char *bytes;
  size_t size;
} waybill_data_file;

/// The number of files in the binary.
size_t waybill_data_count(void);

/// The file at `index`, in ascending order of paths.
waybill_data_file waybill_data_at(size_t index);

#endif
