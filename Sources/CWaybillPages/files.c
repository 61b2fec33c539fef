// Written by Scripts/embed-data from the listing of Pages/; do not edit.
#include "waybill_pages.h"

static const unsigned char file_0[] = {
#embed "../../Pages/assets/desk.js"
};

static const unsigned char file_1[] = {
#embed "../../Pages/assets/icon.svg"
};

static const unsigned char file_2[] = {
#embed "../../Pages/assets/openapi.json"
};

static const unsigned char file_3[] = {
#embed "../../Pages/assets/style.css"
};

static const unsigned char file_4[] = {
#embed "../../Pages/interface/en.tsv"
};

static const unsigned char file_5[] = {
#embed "../../Pages/interface/fr.tsv"
};

static const unsigned char file_6[] = {
#embed "../../Pages/templates/add.mustache"
};

static const unsigned char file_7[] = {
#embed "../../Pages/templates/arms.mustache"
};

static const unsigned char file_8[] = {
#embed "../../Pages/templates/citations.mustache"
};

static const unsigned char file_9[] = {
#embed "../../Pages/templates/countries.mustache"
};

static const unsigned char file_10[] = {
#embed "../../Pages/templates/country.mustache"
};

static const unsigned char file_11[] = {
#embed "../../Pages/templates/document.mustache"
};

static const unsigned char file_12[] = {
#embed "../../Pages/templates/entry.mustache"
};

static const unsigned char file_13[] = {
#embed "../../Pages/templates/error.mustache"
};

static const unsigned char file_14[] = {
#embed "../../Pages/templates/layout.mustache"
};

static const unsigned char file_15[] = {
#embed "../../Pages/templates/login.mustache"
};

static const unsigned char file_16[] = {
#embed "../../Pages/templates/outlet.mustache"
};

static const unsigned char file_17[] = {
#embed "../../Pages/templates/outlets.mustache"
};

static const unsigned char file_18[] = {
#embed "../../Pages/templates/overview.mustache"
};

static const unsigned char file_19[] = {
#embed "../../Pages/templates/parties.mustache"
};

static const unsigned char file_20[] = {
#embed "../../Pages/templates/pieces.mustache"
};

static const unsigned char file_21[] = {
#embed "../../Pages/templates/quotes.mustache"
};

static const unsigned char file_22[] = {
#embed "../../Pages/templates/register.mustache"
};

static const unsigned char file_23[] = {
#embed "../../Pages/templates/review.mustache"
};

static const unsigned char file_24[] = {
#embed "../../Pages/templates/rows.mustache"
};

static const unsigned char file_25[] = {
#embed "../../Pages/templates/stage.mustache"
};

static const unsigned char file_26[] = {
#embed "../../Pages/templates/transfer.mustache"
};

static const unsigned char file_27[] = {
#embed "../../Pages/templates/verdicts.mustache"
};

static const unsigned char file_28[] = {
#embed "../../Pages/templates/weapon.mustache"
};

static const waybill_pages_file files[] = {
    {"assets/desk.js", file_0, sizeof file_0},
    {"assets/icon.svg", file_1, sizeof file_1},
    {"assets/openapi.json", file_2, sizeof file_2},
    {"assets/style.css", file_3, sizeof file_3},
    {"interface/en.tsv", file_4, sizeof file_4},
    {"interface/fr.tsv", file_5, sizeof file_5},
    {"templates/add.mustache", file_6, sizeof file_6},
    {"templates/arms.mustache", file_7, sizeof file_7},
    {"templates/citations.mustache", file_8, sizeof file_8},
    {"templates/countries.mustache", file_9, sizeof file_9},
    {"templates/country.mustache", file_10, sizeof file_10},
    {"templates/document.mustache", file_11, sizeof file_11},
    {"templates/entry.mustache", file_12, sizeof file_12},
    {"templates/error.mustache", file_13, sizeof file_13},
    {"templates/layout.mustache", file_14, sizeof file_14},
    {"templates/login.mustache", file_15, sizeof file_15},
    {"templates/outlet.mustache", file_16, sizeof file_16},
    {"templates/outlets.mustache", file_17, sizeof file_17},
    {"templates/overview.mustache", file_18, sizeof file_18},
    {"templates/parties.mustache", file_19, sizeof file_19},
    {"templates/pieces.mustache", file_20, sizeof file_20},
    {"templates/quotes.mustache", file_21, sizeof file_21},
    {"templates/register.mustache", file_22, sizeof file_22},
    {"templates/review.mustache", file_23, sizeof file_23},
    {"templates/rows.mustache", file_24, sizeof file_24},
    {"templates/stage.mustache", file_25, sizeof file_25},
    {"templates/transfer.mustache", file_26, sizeof file_26},
    {"templates/verdicts.mustache", file_27, sizeof file_27},
    {"templates/weapon.mustache", file_28, sizeof file_28},
};

size_t waybill_pages_count(void) { return sizeof files / sizeof files[0]; }

waybill_pages_file waybill_pages_at(size_t index) { return files[index]; }
