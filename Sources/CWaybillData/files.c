// Written by Scripts/embed-data from the listing of Data/; do not edit.
#include "waybill_data.h"

static const unsigned char file_0[] = {
#embed "../../Data/actors/codes.tsv"
};

static const unsigned char file_1[] = {
#embed "../../Data/actors/institutions/world.tsv"
};

static const unsigned char file_2[] = {
#embed "../../Data/actors/organisations/non-state.tsv"
};

static const unsigned char file_3[] = {
#embed "../../Data/actors/organisations/organisations.tsv"
};

static const unsigned char file_4[] = {
#embed "../../Data/arms/air-defence.tsv"
};

static const unsigned char file_5[] = {
#embed "../../Data/arms/aircraft.tsv"
};

static const unsigned char file_6[] = {
#embed "../../Data/arms/ammunition.tsv"
};

static const unsigned char file_7[] = {
#embed "../../Data/arms/armoured-vehicle.tsv"
};

static const unsigned char file_8[] = {
#embed "../../Data/arms/artillery.tsv"
};

static const unsigned char file_9[] = {
#embed "../../Data/arms/combat-aircraft.tsv"
};

static const unsigned char file_10[] = {
#embed "../../Data/arms/drone.tsv"
};

static const unsigned char file_11[] = {
#embed "../../Data/arms/engine.tsv"
};

static const unsigned char file_12[] = {
#embed "../../Data/arms/helicopter.tsv"
};

static const unsigned char file_13[] = {
#embed "../../Data/arms/missile.tsv"
};

static const unsigned char file_14[] = {
#embed "../../Data/arms/other.tsv"
};

static const unsigned char file_15[] = {
#embed "../../Data/arms/sensor.tsv"
};

static const unsigned char file_16[] = {
#embed "../../Data/arms/small-arms.tsv"
};

static const unsigned char file_17[] = {
#embed "../../Data/arms/tank.tsv"
};

static const unsigned char file_18[] = {
#embed "../../Data/arms/vehicle.tsv"
};

static const unsigned char file_19[] = {
#embed "../../Data/arms/warship.tsv"
};

static const unsigned char file_20[] = {
#embed "../../Data/categories.tsv"
};

static const unsigned char file_21[] = {
#embed "../../Data/exports/categories.tsv"
};

static const unsigned char file_22[] = {
#embed "../../Data/exports/sipri-names.tsv"
};

static const unsigned char file_23[] = {
#embed "../../Data/html/bylines.tsv"
};

static const unsigned char file_24[] = {
#embed "../../Data/html/hints.tsv"
};

static const unsigned char file_25[] = {
#embed "../../Data/html/metadata.tsv"
};

static const unsigned char file_26[] = {
#embed "../../Data/html/months.tsv"
};

static const unsigned char file_27[] = {
#embed "../../Data/html/phrases.tsv"
};

static const unsigned char file_28[] = {
#embed "../../Data/languages/_common/abbreviations.tsv"
};

static const unsigned char file_29[] = {
#embed "../../Data/languages/_common/currencies.tsv"
};

static const unsigned char file_30[] = {
#embed "../../Data/languages/_common/folding.tsv"
};

static const unsigned char file_31[] = {
#embed "../../Data/languages/_common/identity.tsv"
};

static const unsigned char file_32[] = {
#embed "../../Data/languages/_common/origins.tsv"
};

static const unsigned char file_33[] = {
#embed "../../Data/languages/_common/sections.tsv"
};

static const unsigned char file_34[] = {
#embed "../../Data/languages/_common/signs.tsv"
};

static const unsigned char file_35[] = {
#embed "../../Data/languages/_common/variants.tsv"
};

static const unsigned char file_36[] = {
#embed "../../Data/languages/en/abbreviations.tsv"
};

static const unsigned char file_37[] = {
#embed "../../Data/languages/en/actors.tsv"
};

static const unsigned char file_38[] = {
#embed "../../Data/languages/en/attribution.tsv"
};

static const unsigned char file_39[] = {
#embed "../../Data/languages/en/bodies.tsv"
};

static const unsigned char file_40[] = {
#embed "../../Data/languages/en/classes.tsv"
};

static const unsigned char file_41[] = {
#embed "../../Data/languages/en/conditions.tsv"
};

static const unsigned char file_42[] = {
#embed "../../Data/languages/en/cues.tsv"
};

static const unsigned char file_43[] = {
#embed "../../Data/languages/en/currencies.tsv"
};

static const unsigned char file_44[] = {
#embed "../../Data/languages/en/datewords.tsv"
};

static const unsigned char file_45[] = {
#embed "../../Data/languages/en/grammar.tsv"
};

static const unsigned char file_46[] = {
#embed "../../Data/languages/en/identity.tsv"
};

static const unsigned char file_47[] = {
#embed "../../Data/languages/en/measures.tsv"
};

static const unsigned char file_48[] = {
#embed "../../Data/languages/en/months.tsv"
};

static const unsigned char file_49[] = {
#embed "../../Data/languages/en/nonactors.tsv"
};

static const unsigned char file_50[] = {
#embed "../../Data/languages/en/numberwords.tsv"
};

static const unsigned char file_51[] = {
#embed "../../Data/languages/en/numerals.tsv"
};

static const unsigned char file_52[] = {
#embed "../../Data/languages/en/origins.tsv"
};

static const unsigned char file_53[] = {
#embed "../../Data/languages/en/paradigms.tsv"
};

static const unsigned char file_54[] = {
#embed "../../Data/languages/en/roles.tsv"
};

static const unsigned char file_55[] = {
#embed "../../Data/languages/en/sections.tsv"
};

static const unsigned char file_56[] = {
#embed "../../Data/languages/en/traits.tsv"
};

static const unsigned char file_57[] = {
#embed "../../Data/languages/en/types.tsv"
};

static const unsigned char file_58[] = {
#embed "../../Data/languages/en/units.tsv"
};

static const unsigned char file_59[] = {
#embed "../../Data/languages/fr/abbreviations.tsv"
};

static const unsigned char file_60[] = {
#embed "../../Data/languages/fr/actors.tsv"
};

static const unsigned char file_61[] = {
#embed "../../Data/languages/fr/attribution.tsv"
};

static const unsigned char file_62[] = {
#embed "../../Data/languages/fr/bodies.tsv"
};

static const unsigned char file_63[] = {
#embed "../../Data/languages/fr/classes.tsv"
};

static const unsigned char file_64[] = {
#embed "../../Data/languages/fr/conditions.tsv"
};

static const unsigned char file_65[] = {
#embed "../../Data/languages/fr/cues.tsv"
};

static const unsigned char file_66[] = {
#embed "../../Data/languages/fr/currencies.tsv"
};

static const unsigned char file_67[] = {
#embed "../../Data/languages/fr/datewords.tsv"
};

static const unsigned char file_68[] = {
#embed "../../Data/languages/fr/grammar.tsv"
};

static const unsigned char file_69[] = {
#embed "../../Data/languages/fr/identity.tsv"
};

static const unsigned char file_70[] = {
#embed "../../Data/languages/fr/measures.tsv"
};

static const unsigned char file_71[] = {
#embed "../../Data/languages/fr/months.tsv"
};

static const unsigned char file_72[] = {
#embed "../../Data/languages/fr/nonactors.tsv"
};

static const unsigned char file_73[] = {
#embed "../../Data/languages/fr/numberwords.tsv"
};

static const unsigned char file_74[] = {
#embed "../../Data/languages/fr/numerals.tsv"
};

static const unsigned char file_75[] = {
#embed "../../Data/languages/fr/origins.tsv"
};

static const unsigned char file_76[] = {
#embed "../../Data/languages/fr/paradigms.tsv"
};

static const unsigned char file_77[] = {
#embed "../../Data/languages/fr/roles.tsv"
};

static const unsigned char file_78[] = {
#embed "../../Data/languages/fr/sections.tsv"
};

static const unsigned char file_79[] = {
#embed "../../Data/languages/fr/traits.tsv"
};

static const unsigned char file_80[] = {
#embed "../../Data/languages/fr/types.tsv"
};

static const unsigned char file_81[] = {
#embed "../../Data/languages/fr/units.tsv"
};

static const unsigned char file_82[] = {
#embed "../../Data/makers/makers.tsv"
};

static const unsigned char file_83[] = {
#embed "../../Data/merging/general.tsv"
};

static const unsigned char file_84[] = {
#embed "../../Data/models/claim-again.tsv"
};

static const unsigned char file_85[] = {
#embed "../../Data/models/claim.tsv"
};

static const unsigned char file_86[] = {
#embed "../../Data/models/count.tsv"
};

static const unsigned char file_87[] = {
#embed "../../Data/models/kind-again.tsv"
};

static const unsigned char file_88[] = {
#embed "../../Data/models/recipient-again.tsv"
};

static const unsigned char file_89[] = {
#embed "../../Data/models/recipient.tsv"
};

static const unsigned char file_90[] = {
#embed "../../Data/models/stage.tsv"
};

static const unsigned char file_91[] = {
#embed "../../Data/models/stance.tsv"
};

static const unsigned char file_92[] = {
#embed "../../Data/models/supplier-again.tsv"
};

static const unsigned char file_93[] = {
#embed "../../Data/models/supplier.tsv"
};

static const unsigned char file_94[] = {
#embed "../../Data/outlets/africa.tsv"
};

static const unsigned char file_95[] = {
#embed "../../Data/outlets/agencies.tsv"
};

static const unsigned char file_96[] = {
#embed "../../Data/outlets/americas.tsv"
};

static const unsigned char file_97[] = {
#embed "../../Data/outlets/asia.tsv"
};

static const unsigned char file_98[] = {
#embed "../../Data/outlets/balkans.tsv"
};

static const unsigned char file_99[] = {
#embed "../../Data/outlets/europe-east.tsv"
};

static const unsigned char file_100[] = {
#embed "../../Data/outlets/europe-north.tsv"
};

static const unsigned char file_101[] = {
#embed "../../Data/outlets/europe-west.tsv"
};

static const unsigned char file_102[] = {
#embed "../../Data/outlets/governments.tsv"
};

static const unsigned char file_103[] = {
#embed "../../Data/outlets/institutes.tsv"
};

static const unsigned char file_104[] = {
#embed "../../Data/outlets/near-east.tsv"
};

static const unsigned char file_105[] = {
#embed "../../Data/outlets/parties.tsv"
};

static const unsigned char file_106[] = {
#embed "../../Data/outlets/trade-press.tsv"
};

static const waybill_data_file files[] = {
    {"actors/codes.tsv", file_0, sizeof file_0},
    {"actors/institutions/world.tsv", file_1, sizeof file_1},
    {"actors/organisations/non-state.tsv", file_2, sizeof file_2},
    {"actors/organisations/organisations.tsv", file_3, sizeof file_3},
    {"arms/air-defence.tsv", file_4, sizeof file_4},
    {"arms/aircraft.tsv", file_5, sizeof file_5},
    {"arms/ammunition.tsv", file_6, sizeof file_6},
    {"arms/armoured-vehicle.tsv", file_7, sizeof file_7},
    {"arms/artillery.tsv", file_8, sizeof file_8},
    {"arms/combat-aircraft.tsv", file_9, sizeof file_9},
    {"arms/drone.tsv", file_10, sizeof file_10},
    {"arms/engine.tsv", file_11, sizeof file_11},
    {"arms/helicopter.tsv", file_12, sizeof file_12},
    {"arms/missile.tsv", file_13, sizeof file_13},
    {"arms/other.tsv", file_14, sizeof file_14},
    {"arms/sensor.tsv", file_15, sizeof file_15},
    {"arms/small-arms.tsv", file_16, sizeof file_16},
    {"arms/tank.tsv", file_17, sizeof file_17},
    {"arms/vehicle.tsv", file_18, sizeof file_18},
    {"arms/warship.tsv", file_19, sizeof file_19},
    {"categories.tsv", file_20, sizeof file_20},
    {"exports/categories.tsv", file_21, sizeof file_21},
    {"exports/sipri-names.tsv", file_22, sizeof file_22},
    {"html/bylines.tsv", file_23, sizeof file_23},
    {"html/hints.tsv", file_24, sizeof file_24},
    {"html/metadata.tsv", file_25, sizeof file_25},
    {"html/months.tsv", file_26, sizeof file_26},
    {"html/phrases.tsv", file_27, sizeof file_27},
    {"languages/_common/abbreviations.tsv", file_28, sizeof file_28},
    {"languages/_common/currencies.tsv", file_29, sizeof file_29},
    {"languages/_common/folding.tsv", file_30, sizeof file_30},
    {"languages/_common/identity.tsv", file_31, sizeof file_31},
    {"languages/_common/origins.tsv", file_32, sizeof file_32},
    {"languages/_common/sections.tsv", file_33, sizeof file_33},
    {"languages/_common/signs.tsv", file_34, sizeof file_34},
    {"languages/_common/variants.tsv", file_35, sizeof file_35},
    {"languages/en/abbreviations.tsv", file_36, sizeof file_36},
    {"languages/en/actors.tsv", file_37, sizeof file_37},
    {"languages/en/attribution.tsv", file_38, sizeof file_38},
    {"languages/en/bodies.tsv", file_39, sizeof file_39},
    {"languages/en/classes.tsv", file_40, sizeof file_40},
    {"languages/en/conditions.tsv", file_41, sizeof file_41},
    {"languages/en/cues.tsv", file_42, sizeof file_42},
    {"languages/en/currencies.tsv", file_43, sizeof file_43},
    {"languages/en/datewords.tsv", file_44, sizeof file_44},
    {"languages/en/grammar.tsv", file_45, sizeof file_45},
    {"languages/en/identity.tsv", file_46, sizeof file_46},
    {"languages/en/measures.tsv", file_47, sizeof file_47},
    {"languages/en/months.tsv", file_48, sizeof file_48},
    {"languages/en/nonactors.tsv", file_49, sizeof file_49},
    {"languages/en/numberwords.tsv", file_50, sizeof file_50},
    {"languages/en/numerals.tsv", file_51, sizeof file_51},
    {"languages/en/origins.tsv", file_52, sizeof file_52},
    {"languages/en/paradigms.tsv", file_53, sizeof file_53},
    {"languages/en/roles.tsv", file_54, sizeof file_54},
    {"languages/en/sections.tsv", file_55, sizeof file_55},
    {"languages/en/traits.tsv", file_56, sizeof file_56},
    {"languages/en/types.tsv", file_57, sizeof file_57},
    {"languages/en/units.tsv", file_58, sizeof file_58},
    {"languages/fr/abbreviations.tsv", file_59, sizeof file_59},
    {"languages/fr/actors.tsv", file_60, sizeof file_60},
    {"languages/fr/attribution.tsv", file_61, sizeof file_61},
    {"languages/fr/bodies.tsv", file_62, sizeof file_62},
    {"languages/fr/classes.tsv", file_63, sizeof file_63},
    {"languages/fr/conditions.tsv", file_64, sizeof file_64},
    {"languages/fr/cues.tsv", file_65, sizeof file_65},
    {"languages/fr/currencies.tsv", file_66, sizeof file_66},
    {"languages/fr/datewords.tsv", file_67, sizeof file_67},
    {"languages/fr/grammar.tsv", file_68, sizeof file_68},
    {"languages/fr/identity.tsv", file_69, sizeof file_69},
    {"languages/fr/measures.tsv", file_70, sizeof file_70},
    {"languages/fr/months.tsv", file_71, sizeof file_71},
    {"languages/fr/nonactors.tsv", file_72, sizeof file_72},
    {"languages/fr/numberwords.tsv", file_73, sizeof file_73},
    {"languages/fr/numerals.tsv", file_74, sizeof file_74},
    {"languages/fr/origins.tsv", file_75, sizeof file_75},
    {"languages/fr/paradigms.tsv", file_76, sizeof file_76},
    {"languages/fr/roles.tsv", file_77, sizeof file_77},
    {"languages/fr/sections.tsv", file_78, sizeof file_78},
    {"languages/fr/traits.tsv", file_79, sizeof file_79},
    {"languages/fr/types.tsv", file_80, sizeof file_80},
    {"languages/fr/units.tsv", file_81, sizeof file_81},
    {"makers/makers.tsv", file_82, sizeof file_82},
    {"merging/general.tsv", file_83, sizeof file_83},
    {"models/claim-again.tsv", file_84, sizeof file_84},
    {"models/claim.tsv", file_85, sizeof file_85},
    {"models/count.tsv", file_86, sizeof file_86},
    {"models/kind-again.tsv", file_87, sizeof file_87},
    {"models/recipient-again.tsv", file_88, sizeof file_88},
    {"models/recipient.tsv", file_89, sizeof file_89},
    {"models/stage.tsv", file_90, sizeof file_90},
    {"models/stance.tsv", file_91, sizeof file_91},
    {"models/supplier-again.tsv", file_92, sizeof file_92},
    {"models/supplier.tsv", file_93, sizeof file_93},
    {"outlets/africa.tsv", file_94, sizeof file_94},
    {"outlets/agencies.tsv", file_95, sizeof file_95},
    {"outlets/americas.tsv", file_96, sizeof file_96},
    {"outlets/asia.tsv", file_97, sizeof file_97},
    {"outlets/balkans.tsv", file_98, sizeof file_98},
    {"outlets/europe-east.tsv", file_99, sizeof file_99},
    {"outlets/europe-north.tsv", file_100, sizeof file_100},
    {"outlets/europe-west.tsv", file_101, sizeof file_101},
    {"outlets/governments.tsv", file_102, sizeof file_102},
    {"outlets/institutes.tsv", file_103, sizeof file_103},
    {"outlets/near-east.tsv", file_104, sizeof file_104},
    {"outlets/parties.tsv", file_105, sizeof file_105},
    {"outlets/trade-press.tsv", file_106, sizeof file_106},
};

size_t waybill_data_count(void) { return sizeof files / sizeof files[0]; }

waybill_data_file waybill_data_at(size_t index) { return files[index]; }
