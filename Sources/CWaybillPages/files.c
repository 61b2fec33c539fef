// Written by Scripts/embed-data from the listing of Pages/; do not edit.
#include "waybill_pages.h"

static const unsigned char file_0[] = {
#embed "../../Pages/assets/desk.js"
};

static const unsigned char file_1[] = {
#embed "../../Pages/assets/icon.svg"
};

static const unsigned char file_2[] = {
#embed "../../Pages/assets/style.css"
};

static const unsigned char file_3[] = {
#embed "../../Pages/interface/en.tsv"
};

static const unsigned char file_4[] = {
#embed "../../Pages/interface/fr.tsv"
};

static const unsigned char file_5[] = {
#embed "../../Pages/templates/arms.mustache"
};

static const unsigned char file_6[] = {
#embed "../../Pages/templates/citations.mustache"
};

static const unsigned char file_7[] = {
#embed "../../Pages/templates/document.mustache"
};

static const unsigned char file_8[] = {
#embed "../../Pages/templates/error.mustache"
};

static const unsigned char file_9[] = {
#embed "../../Pages/templates/layout.mustache"
};

static const unsigned char file_10[] = {
#embed "../../Pages/templates/parties.mustache"
};

static const unsigned char file_11[] = {
#embed "../../Pages/templates/pieces.mustache"
};

static const unsigned char file_12[] = {
#embed "../../Pages/templates/quotes.mustache"
};

static const unsigned char file_13[] = {
#embed "../../Pages/templates/register.mustache"
};

static const unsigned char file_14[] = {
#embed "../../Pages/templates/rows.mustache"
};

static const unsigned char file_15[] = {
#embed "../../Pages/templates/stage.mustache"
};

static const unsigned char file_16[] = {
#embed "../../Pages/templates/transfer.mustache"
};

static const unsigned char file_17[] = {
#embed "../../Pages/templates/verdicts.mustache"
};

static const waybill_pages_file files[] = {
    {"assets/desk.js", file_0, sizeof file_0},
    {"assets/icon.svg", file_1, sizeof file_1},
    {"assets/style.css", file_2, sizeof file_2},
    {"interface/en.tsv", file_3, sizeof file_3},
    {"interface/fr.tsv", file_4, sizeof file_4},
    {"templates/arms.mustache", file_5, sizeof file_5},
    {"templates/citations.mustache", file_6, sizeof file_6},
    {"templates/document.mustache", file_7, sizeof file_7},
    {"templates/error.mustache", file_8, sizeof file_8},
    {"templates/layout.mustache", file_9, sizeof file_9},
    {"templates/parties.mustache", file_10, sizeof file_10},
    {"templates/pieces.mustache", file_11, sizeof file_11},
    {"templates/quotes.mustache", file_12, sizeof file_12},
    {"templates/register.mustache", file_13, sizeof file_13},
    {"templates/rows.mustache", file_14, sizeof file_14},
    {"templates/stage.mustache", file_15, sizeof file_15},
    {"templates/transfer.mustache", file_16, sizeof file_16},
    {"templates/verdicts.mustache", file_17, sizeof file_17},
};

size_t waybill_pages_count(void) { return sizeof files / sizeof files[0]; }

waybill_pages_file waybill_pages_at(size_t index) { return files[index]; }
