// Written by Scripts/embed-data from the listing of Pages/; do not edit.
#include "waybill_pages.h"

static const waybill_pages_file files[] = {
};

size_t waybill_pages_count(void) { return sizeof files / sizeof files[0]; }

waybill_pages_file waybill_pages_at(size_t index) { return files[index]; }
