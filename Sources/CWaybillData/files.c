// Written by Scripts/embed-data from the listing of Data/; do not edit.
#include "waybill_data.h"

static const unsigned char file_0[] = {
#embed "../../Data/languages/_common/folding.tsv"
};

static const waybill_data_file files[] = {
    {"languages/_common/folding.tsv", file_0, sizeof file_0},
};

size_t waybill_data_count(void) { return sizeof files / sizeof files[0]; }

waybill_data_file waybill_data_at(size_t index) { return files[index]; }
