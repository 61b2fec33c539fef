// Written by Scripts/embed-data from the listing of Data/; do not edit.
#include "waybill_data.h"

static const unsigned char file_0[] = {
#embed "../../Data/languages/_common/abbreviations.tsv"
};

static const unsigned char file_1[] = {
#embed "../../Data/languages/_common/folding.tsv"
};

static const unsigned char file_2[] = {
#embed "../../Data/languages/_common/identity.tsv"
};

static const unsigned char file_3[] = {
#embed "../../Data/languages/_common/sections.tsv"
};

static const unsigned char file_4[] = {
#embed "../../Data/languages/_common/signs.tsv"
};

static const unsigned char file_5[] = {
#embed "../../Data/languages/_common/variants.tsv"
};

static const unsigned char file_6[] = {
#embed "../../Data/languages/en/abbreviations.tsv"
};

static const unsigned char file_7[] = {
#embed "../../Data/languages/en/attribution.tsv"
};

static const unsigned char file_8[] = {
#embed "../../Data/languages/en/bodies.tsv"
};

static const unsigned char file_9[] = {
#embed "../../Data/languages/en/classes.tsv"
};

static const unsigned char file_10[] = {
#embed "../../Data/languages/en/cues.tsv"
};

static const unsigned char file_11[] = {
#embed "../../Data/languages/en/grammar.tsv"
};

static const unsigned char file_12[] = {
#embed "../../Data/languages/en/identity.tsv"
};

static const unsigned char file_13[] = {
#embed "../../Data/languages/en/paradigms.tsv"
};

static const unsigned char file_14[] = {
#embed "../../Data/languages/en/roles.tsv"
};

static const unsigned char file_15[] = {
#embed "../../Data/languages/en/sections.tsv"
};

static const unsigned char file_16[] = {
#embed "../../Data/languages/en/types.tsv"
};

static const unsigned char file_17[] = {
#embed "../../Data/languages/fr/abbreviations.tsv"
};

static const unsigned char file_18[] = {
#embed "../../Data/languages/fr/attribution.tsv"
};

static const unsigned char file_19[] = {
#embed "../../Data/languages/fr/bodies.tsv"
};

static const unsigned char file_20[] = {
#embed "../../Data/languages/fr/classes.tsv"
};

static const unsigned char file_21[] = {
#embed "../../Data/languages/fr/cues.tsv"
};

static const unsigned char file_22[] = {
#embed "../../Data/languages/fr/grammar.tsv"
};

static const unsigned char file_23[] = {
#embed "../../Data/languages/fr/identity.tsv"
};

static const unsigned char file_24[] = {
#embed "../../Data/languages/fr/paradigms.tsv"
};

static const unsigned char file_25[] = {
#embed "../../Data/languages/fr/roles.tsv"
};

static const unsigned char file_26[] = {
#embed "../../Data/languages/fr/sections.tsv"
};

static const unsigned char file_27[] = {
#embed "../../Data/languages/fr/types.tsv"
};

static const unsigned char file_28[] = {
#embed "../../Data/makers/makers.tsv"
};

static const waybill_data_file files[] = {
    {"languages/_common/abbreviations.tsv", file_0, sizeof file_0},
    {"languages/_common/folding.tsv", file_1, sizeof file_1},
    {"languages/_common/identity.tsv", file_2, sizeof file_2},
    {"languages/_common/sections.tsv", file_3, sizeof file_3},
    {"languages/_common/signs.tsv", file_4, sizeof file_4},
    {"languages/_common/variants.tsv", file_5, sizeof file_5},
    {"languages/en/abbreviations.tsv", file_6, sizeof file_6},
    {"languages/en/attribution.tsv", file_7, sizeof file_7},
    {"languages/en/bodies.tsv", file_8, sizeof file_8},
    {"languages/en/classes.tsv", file_9, sizeof file_9},
    {"languages/en/cues.tsv", file_10, sizeof file_10},
    {"languages/en/grammar.tsv", file_11, sizeof file_11},
    {"languages/en/identity.tsv", file_12, sizeof file_12},
    {"languages/en/paradigms.tsv", file_13, sizeof file_13},
    {"languages/en/roles.tsv", file_14, sizeof file_14},
    {"languages/en/sections.tsv", file_15, sizeof file_15},
    {"languages/en/types.tsv", file_16, sizeof file_16},
    {"languages/fr/abbreviations.tsv", file_17, sizeof file_17},
    {"languages/fr/attribution.tsv", file_18, sizeof file_18},
    {"languages/fr/bodies.tsv", file_19, sizeof file_19},
    {"languages/fr/classes.tsv", file_20, sizeof file_20},
    {"languages/fr/cues.tsv", file_21, sizeof file_21},
    {"languages/fr/grammar.tsv", file_22, sizeof file_22},
    {"languages/fr/identity.tsv", file_23, sizeof file_23},
    {"languages/fr/paradigms.tsv", file_24, sizeof file_24},
    {"languages/fr/roles.tsv", file_25, sizeof file_25},
    {"languages/fr/sections.tsv", file_26, sizeof file_26},
    {"languages/fr/types.tsv", file_27, sizeof file_27},
    {"makers/makers.tsv", file_28, sizeof file_28},
};

size_t waybill_data_count(void) { return sizeof files / sizeof files[0]; }

waybill_data_file waybill_data_at(size_t index) { return files[index]; }
