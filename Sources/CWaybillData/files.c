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
#embed "../../Data/languages/de/abbreviations.tsv"
};

static const unsigned char file_37[] = {
#embed "../../Data/languages/de/actors.tsv"
};

static const unsigned char file_38[] = {
#embed "../../Data/languages/de/attribution.tsv"
};

static const unsigned char file_39[] = {
#embed "../../Data/languages/de/bodies.tsv"
};

static const unsigned char file_40[] = {
#embed "../../Data/languages/de/classes.tsv"
};

static const unsigned char file_41[] = {
#embed "../../Data/languages/de/conditions.tsv"
};

static const unsigned char file_42[] = {
#embed "../../Data/languages/de/cues.tsv"
};

static const unsigned char file_43[] = {
#embed "../../Data/languages/de/currencies.tsv"
};

static const unsigned char file_44[] = {
#embed "../../Data/languages/de/datewords.tsv"
};

static const unsigned char file_45[] = {
#embed "../../Data/languages/de/grammar.tsv"
};

static const unsigned char file_46[] = {
#embed "../../Data/languages/de/identity.tsv"
};

static const unsigned char file_47[] = {
#embed "../../Data/languages/de/inflections.tsv"
};

static const unsigned char file_48[] = {
#embed "../../Data/languages/de/measured.tsv"
};

static const unsigned char file_49[] = {
#embed "../../Data/languages/de/measures.tsv"
};

static const unsigned char file_50[] = {
#embed "../../Data/languages/de/months.tsv"
};

static const unsigned char file_51[] = {
#embed "../../Data/languages/de/nonactors.tsv"
};

static const unsigned char file_52[] = {
#embed "../../Data/languages/de/numberwords.tsv"
};

static const unsigned char file_53[] = {
#embed "../../Data/languages/de/numerals.tsv"
};

static const unsigned char file_54[] = {
#embed "../../Data/languages/de/origins.tsv"
};

static const unsigned char file_55[] = {
#embed "../../Data/languages/de/paradigms.tsv"
};

static const unsigned char file_56[] = {
#embed "../../Data/languages/de/roles.tsv"
};

static const unsigned char file_57[] = {
#embed "../../Data/languages/de/sections.tsv"
};

static const unsigned char file_58[] = {
#embed "../../Data/languages/de/traits.tsv"
};

static const unsigned char file_59[] = {
#embed "../../Data/languages/de/types.tsv"
};

static const unsigned char file_60[] = {
#embed "../../Data/languages/de/units.tsv"
};

static const unsigned char file_61[] = {
#embed "../../Data/languages/en/abbreviations.tsv"
};

static const unsigned char file_62[] = {
#embed "../../Data/languages/en/actors.tsv"
};

static const unsigned char file_63[] = {
#embed "../../Data/languages/en/attribution.tsv"
};

static const unsigned char file_64[] = {
#embed "../../Data/languages/en/bodies.tsv"
};

static const unsigned char file_65[] = {
#embed "../../Data/languages/en/classes.tsv"
};

static const unsigned char file_66[] = {
#embed "../../Data/languages/en/conditions.tsv"
};

static const unsigned char file_67[] = {
#embed "../../Data/languages/en/cues.tsv"
};

static const unsigned char file_68[] = {
#embed "../../Data/languages/en/currencies.tsv"
};

static const unsigned char file_69[] = {
#embed "../../Data/languages/en/datewords.tsv"
};

static const unsigned char file_70[] = {
#embed "../../Data/languages/en/grammar.tsv"
};

static const unsigned char file_71[] = {
#embed "../../Data/languages/en/identity.tsv"
};

static const unsigned char file_72[] = {
#embed "../../Data/languages/en/measured.tsv"
};

static const unsigned char file_73[] = {
#embed "../../Data/languages/en/measures.tsv"
};

static const unsigned char file_74[] = {
#embed "../../Data/languages/en/months.tsv"
};

static const unsigned char file_75[] = {
#embed "../../Data/languages/en/nonactors.tsv"
};

static const unsigned char file_76[] = {
#embed "../../Data/languages/en/numberwords.tsv"
};

static const unsigned char file_77[] = {
#embed "../../Data/languages/en/numerals.tsv"
};

static const unsigned char file_78[] = {
#embed "../../Data/languages/en/origins.tsv"
};

static const unsigned char file_79[] = {
#embed "../../Data/languages/en/paradigms.tsv"
};

static const unsigned char file_80[] = {
#embed "../../Data/languages/en/roles.tsv"
};

static const unsigned char file_81[] = {
#embed "../../Data/languages/en/sections.tsv"
};

static const unsigned char file_82[] = {
#embed "../../Data/languages/en/traits.tsv"
};

static const unsigned char file_83[] = {
#embed "../../Data/languages/en/types.tsv"
};

static const unsigned char file_84[] = {
#embed "../../Data/languages/en/units.tsv"
};

static const unsigned char file_85[] = {
#embed "../../Data/languages/es/abbreviations.tsv"
};

static const unsigned char file_86[] = {
#embed "../../Data/languages/es/actors.tsv"
};

static const unsigned char file_87[] = {
#embed "../../Data/languages/es/attribution.tsv"
};

static const unsigned char file_88[] = {
#embed "../../Data/languages/es/bodies.tsv"
};

static const unsigned char file_89[] = {
#embed "../../Data/languages/es/classes.tsv"
};

static const unsigned char file_90[] = {
#embed "../../Data/languages/es/conditions.tsv"
};

static const unsigned char file_91[] = {
#embed "../../Data/languages/es/cues.tsv"
};

static const unsigned char file_92[] = {
#embed "../../Data/languages/es/currencies.tsv"
};

static const unsigned char file_93[] = {
#embed "../../Data/languages/es/datewords.tsv"
};

static const unsigned char file_94[] = {
#embed "../../Data/languages/es/grammar.tsv"
};

static const unsigned char file_95[] = {
#embed "../../Data/languages/es/identity.tsv"
};

static const unsigned char file_96[] = {
#embed "../../Data/languages/es/inflections.tsv"
};

static const unsigned char file_97[] = {
#embed "../../Data/languages/es/measured.tsv"
};

static const unsigned char file_98[] = {
#embed "../../Data/languages/es/measures.tsv"
};

static const unsigned char file_99[] = {
#embed "../../Data/languages/es/months.tsv"
};

static const unsigned char file_100[] = {
#embed "../../Data/languages/es/nonactors.tsv"
};

static const unsigned char file_101[] = {
#embed "../../Data/languages/es/numberwords.tsv"
};

static const unsigned char file_102[] = {
#embed "../../Data/languages/es/numerals.tsv"
};

static const unsigned char file_103[] = {
#embed "../../Data/languages/es/origins.tsv"
};

static const unsigned char file_104[] = {
#embed "../../Data/languages/es/paradigms.tsv"
};

static const unsigned char file_105[] = {
#embed "../../Data/languages/es/roles.tsv"
};

static const unsigned char file_106[] = {
#embed "../../Data/languages/es/sections.tsv"
};

static const unsigned char file_107[] = {
#embed "../../Data/languages/es/traits.tsv"
};

static const unsigned char file_108[] = {
#embed "../../Data/languages/es/types.tsv"
};

static const unsigned char file_109[] = {
#embed "../../Data/languages/es/units.tsv"
};

static const unsigned char file_110[] = {
#embed "../../Data/languages/fr/abbreviations.tsv"
};

static const unsigned char file_111[] = {
#embed "../../Data/languages/fr/actors.tsv"
};

static const unsigned char file_112[] = {
#embed "../../Data/languages/fr/attribution.tsv"
};

static const unsigned char file_113[] = {
#embed "../../Data/languages/fr/bodies.tsv"
};

static const unsigned char file_114[] = {
#embed "../../Data/languages/fr/classes.tsv"
};

static const unsigned char file_115[] = {
#embed "../../Data/languages/fr/conditions.tsv"
};

static const unsigned char file_116[] = {
#embed "../../Data/languages/fr/cues.tsv"
};

static const unsigned char file_117[] = {
#embed "../../Data/languages/fr/currencies.tsv"
};

static const unsigned char file_118[] = {
#embed "../../Data/languages/fr/datewords.tsv"
};

static const unsigned char file_119[] = {
#embed "../../Data/languages/fr/grammar.tsv"
};

static const unsigned char file_120[] = {
#embed "../../Data/languages/fr/identity.tsv"
};

static const unsigned char file_121[] = {
#embed "../../Data/languages/fr/measured.tsv"
};

static const unsigned char file_122[] = {
#embed "../../Data/languages/fr/measures.tsv"
};

static const unsigned char file_123[] = {
#embed "../../Data/languages/fr/months.tsv"
};

static const unsigned char file_124[] = {
#embed "../../Data/languages/fr/nonactors.tsv"
};

static const unsigned char file_125[] = {
#embed "../../Data/languages/fr/numberwords.tsv"
};

static const unsigned char file_126[] = {
#embed "../../Data/languages/fr/numerals.tsv"
};

static const unsigned char file_127[] = {
#embed "../../Data/languages/fr/origins.tsv"
};

static const unsigned char file_128[] = {
#embed "../../Data/languages/fr/paradigms.tsv"
};

static const unsigned char file_129[] = {
#embed "../../Data/languages/fr/roles.tsv"
};

static const unsigned char file_130[] = {
#embed "../../Data/languages/fr/sections.tsv"
};

static const unsigned char file_131[] = {
#embed "../../Data/languages/fr/traits.tsv"
};

static const unsigned char file_132[] = {
#embed "../../Data/languages/fr/types.tsv"
};

static const unsigned char file_133[] = {
#embed "../../Data/languages/fr/units.tsv"
};

static const unsigned char file_134[] = {
#embed "../../Data/languages/ru/abbreviations.tsv"
};

static const unsigned char file_135[] = {
#embed "../../Data/languages/ru/actors.tsv"
};

static const unsigned char file_136[] = {
#embed "../../Data/languages/ru/arms.tsv"
};

static const unsigned char file_137[] = {
#embed "../../Data/languages/ru/attribution.tsv"
};

static const unsigned char file_138[] = {
#embed "../../Data/languages/ru/bodies.tsv"
};

static const unsigned char file_139[] = {
#embed "../../Data/languages/ru/cases.tsv"
};

static const unsigned char file_140[] = {
#embed "../../Data/languages/ru/classes.tsv"
};

static const unsigned char file_141[] = {
#embed "../../Data/languages/ru/conditions.tsv"
};

static const unsigned char file_142[] = {
#embed "../../Data/languages/ru/cues.tsv"
};

static const unsigned char file_143[] = {
#embed "../../Data/languages/ru/currencies.tsv"
};

static const unsigned char file_144[] = {
#embed "../../Data/languages/ru/datewords.tsv"
};

static const unsigned char file_145[] = {
#embed "../../Data/languages/ru/grammar.tsv"
};

static const unsigned char file_146[] = {
#embed "../../Data/languages/ru/identity.tsv"
};

static const unsigned char file_147[] = {
#embed "../../Data/languages/ru/inflections.tsv"
};

static const unsigned char file_148[] = {
#embed "../../Data/languages/ru/measured.tsv"
};

static const unsigned char file_149[] = {
#embed "../../Data/languages/ru/measures.tsv"
};

static const unsigned char file_150[] = {
#embed "../../Data/languages/ru/months.tsv"
};

static const unsigned char file_151[] = {
#embed "../../Data/languages/ru/nonactors.tsv"
};

static const unsigned char file_152[] = {
#embed "../../Data/languages/ru/numberwords.tsv"
};

static const unsigned char file_153[] = {
#embed "../../Data/languages/ru/numerals.tsv"
};

static const unsigned char file_154[] = {
#embed "../../Data/languages/ru/origins.tsv"
};

static const unsigned char file_155[] = {
#embed "../../Data/languages/ru/paradigms.tsv"
};

static const unsigned char file_156[] = {
#embed "../../Data/languages/ru/roles.tsv"
};

static const unsigned char file_157[] = {
#embed "../../Data/languages/ru/sections.tsv"
};

static const unsigned char file_158[] = {
#embed "../../Data/languages/ru/traits.tsv"
};

static const unsigned char file_159[] = {
#embed "../../Data/languages/ru/types.tsv"
};

static const unsigned char file_160[] = {
#embed "../../Data/languages/ru/units.tsv"
};

static const unsigned char file_161[] = {
#embed "../../Data/languages/sr/abbreviations.tsv"
};

static const unsigned char file_162[] = {
#embed "../../Data/languages/sr/actors.tsv"
};

static const unsigned char file_163[] = {
#embed "../../Data/languages/sr/arms.tsv"
};

static const unsigned char file_164[] = {
#embed "../../Data/languages/sr/attribution.tsv"
};

static const unsigned char file_165[] = {
#embed "../../Data/languages/sr/bodies.tsv"
};

static const unsigned char file_166[] = {
#embed "../../Data/languages/sr/cases.tsv"
};

static const unsigned char file_167[] = {
#embed "../../Data/languages/sr/classes.tsv"
};

static const unsigned char file_168[] = {
#embed "../../Data/languages/sr/conditions.tsv"
};

static const unsigned char file_169[] = {
#embed "../../Data/languages/sr/cues.tsv"
};

static const unsigned char file_170[] = {
#embed "../../Data/languages/sr/currencies.tsv"
};

static const unsigned char file_171[] = {
#embed "../../Data/languages/sr/datewords.tsv"
};

static const unsigned char file_172[] = {
#embed "../../Data/languages/sr/grammar.tsv"
};

static const unsigned char file_173[] = {
#embed "../../Data/languages/sr/identity.tsv"
};

static const unsigned char file_174[] = {
#embed "../../Data/languages/sr/inflections.tsv"
};

static const unsigned char file_175[] = {
#embed "../../Data/languages/sr/measured.tsv"
};

static const unsigned char file_176[] = {
#embed "../../Data/languages/sr/measures.tsv"
};

static const unsigned char file_177[] = {
#embed "../../Data/languages/sr/months.tsv"
};

static const unsigned char file_178[] = {
#embed "../../Data/languages/sr/nonactors.tsv"
};

static const unsigned char file_179[] = {
#embed "../../Data/languages/sr/numberwords.tsv"
};

static const unsigned char file_180[] = {
#embed "../../Data/languages/sr/numerals.tsv"
};

static const unsigned char file_181[] = {
#embed "../../Data/languages/sr/origins.tsv"
};

static const unsigned char file_182[] = {
#embed "../../Data/languages/sr/paradigms.tsv"
};

static const unsigned char file_183[] = {
#embed "../../Data/languages/sr/roles.tsv"
};

static const unsigned char file_184[] = {
#embed "../../Data/languages/sr/script.tsv"
};

static const unsigned char file_185[] = {
#embed "../../Data/languages/sr/sections.tsv"
};

static const unsigned char file_186[] = {
#embed "../../Data/languages/sr/traits.tsv"
};

static const unsigned char file_187[] = {
#embed "../../Data/languages/sr/types.tsv"
};

static const unsigned char file_188[] = {
#embed "../../Data/languages/sr/units.tsv"
};

static const unsigned char file_189[] = {
#embed "../../Data/makers/makers.tsv"
};

static const unsigned char file_190[] = {
#embed "../../Data/merging/general.tsv"
};

static const unsigned char file_191[] = {
#embed "../../Data/models/claim-again.tsv"
};

static const unsigned char file_192[] = {
#embed "../../Data/models/claim.tsv"
};

static const unsigned char file_193[] = {
#embed "../../Data/models/count.tsv"
};

static const unsigned char file_194[] = {
#embed "../../Data/models/kind-again.tsv"
};

static const unsigned char file_195[] = {
#embed "../../Data/models/recipient-again.tsv"
};

static const unsigned char file_196[] = {
#embed "../../Data/models/recipient.tsv"
};

static const unsigned char file_197[] = {
#embed "../../Data/models/stage.tsv"
};

static const unsigned char file_198[] = {
#embed "../../Data/models/stance.tsv"
};

static const unsigned char file_199[] = {
#embed "../../Data/models/supplier-again.tsv"
};

static const unsigned char file_200[] = {
#embed "../../Data/models/supplier.tsv"
};

static const unsigned char file_201[] = {
#embed "../../Data/outlets/africa.tsv"
};

static const unsigned char file_202[] = {
#embed "../../Data/outlets/agencies.tsv"
};

static const unsigned char file_203[] = {
#embed "../../Data/outlets/americas.tsv"
};

static const unsigned char file_204[] = {
#embed "../../Data/outlets/asia.tsv"
};

static const unsigned char file_205[] = {
#embed "../../Data/outlets/balkans.tsv"
};

static const unsigned char file_206[] = {
#embed "../../Data/outlets/europe-east.tsv"
};

static const unsigned char file_207[] = {
#embed "../../Data/outlets/europe-north.tsv"
};

static const unsigned char file_208[] = {
#embed "../../Data/outlets/europe-west.tsv"
};

static const unsigned char file_209[] = {
#embed "../../Data/outlets/governments.tsv"
};

static const unsigned char file_210[] = {
#embed "../../Data/outlets/institutes.tsv"
};

static const unsigned char file_211[] = {
#embed "../../Data/outlets/near-east.tsv"
};

static const unsigned char file_212[] = {
#embed "../../Data/outlets/parties.tsv"
};

static const unsigned char file_213[] = {
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
    {"languages/de/abbreviations.tsv", file_36, sizeof file_36},
    {"languages/de/actors.tsv", file_37, sizeof file_37},
    {"languages/de/attribution.tsv", file_38, sizeof file_38},
    {"languages/de/bodies.tsv", file_39, sizeof file_39},
    {"languages/de/classes.tsv", file_40, sizeof file_40},
    {"languages/de/conditions.tsv", file_41, sizeof file_41},
    {"languages/de/cues.tsv", file_42, sizeof file_42},
    {"languages/de/currencies.tsv", file_43, sizeof file_43},
    {"languages/de/datewords.tsv", file_44, sizeof file_44},
    {"languages/de/grammar.tsv", file_45, sizeof file_45},
    {"languages/de/identity.tsv", file_46, sizeof file_46},
    {"languages/de/inflections.tsv", file_47, sizeof file_47},
    {"languages/de/measured.tsv", file_48, sizeof file_48},
    {"languages/de/measures.tsv", file_49, sizeof file_49},
    {"languages/de/months.tsv", file_50, sizeof file_50},
    {"languages/de/nonactors.tsv", file_51, sizeof file_51},
    {"languages/de/numberwords.tsv", file_52, sizeof file_52},
    {"languages/de/numerals.tsv", file_53, sizeof file_53},
    {"languages/de/origins.tsv", file_54, sizeof file_54},
    {"languages/de/paradigms.tsv", file_55, sizeof file_55},
    {"languages/de/roles.tsv", file_56, sizeof file_56},
    {"languages/de/sections.tsv", file_57, sizeof file_57},
    {"languages/de/traits.tsv", file_58, sizeof file_58},
    {"languages/de/types.tsv", file_59, sizeof file_59},
    {"languages/de/units.tsv", file_60, sizeof file_60},
    {"languages/en/abbreviations.tsv", file_61, sizeof file_61},
    {"languages/en/actors.tsv", file_62, sizeof file_62},
    {"languages/en/attribution.tsv", file_63, sizeof file_63},
    {"languages/en/bodies.tsv", file_64, sizeof file_64},
    {"languages/en/classes.tsv", file_65, sizeof file_65},
    {"languages/en/conditions.tsv", file_66, sizeof file_66},
    {"languages/en/cues.tsv", file_67, sizeof file_67},
    {"languages/en/currencies.tsv", file_68, sizeof file_68},
    {"languages/en/datewords.tsv", file_69, sizeof file_69},
    {"languages/en/grammar.tsv", file_70, sizeof file_70},
    {"languages/en/identity.tsv", file_71, sizeof file_71},
    {"languages/en/measured.tsv", file_72, sizeof file_72},
    {"languages/en/measures.tsv", file_73, sizeof file_73},
    {"languages/en/months.tsv", file_74, sizeof file_74},
    {"languages/en/nonactors.tsv", file_75, sizeof file_75},
    {"languages/en/numberwords.tsv", file_76, sizeof file_76},
    {"languages/en/numerals.tsv", file_77, sizeof file_77},
    {"languages/en/origins.tsv", file_78, sizeof file_78},
    {"languages/en/paradigms.tsv", file_79, sizeof file_79},
    {"languages/en/roles.tsv", file_80, sizeof file_80},
    {"languages/en/sections.tsv", file_81, sizeof file_81},
    {"languages/en/traits.tsv", file_82, sizeof file_82},
    {"languages/en/types.tsv", file_83, sizeof file_83},
    {"languages/en/units.tsv", file_84, sizeof file_84},
    {"languages/es/abbreviations.tsv", file_85, sizeof file_85},
    {"languages/es/actors.tsv", file_86, sizeof file_86},
    {"languages/es/attribution.tsv", file_87, sizeof file_87},
    {"languages/es/bodies.tsv", file_88, sizeof file_88},
    {"languages/es/classes.tsv", file_89, sizeof file_89},
    {"languages/es/conditions.tsv", file_90, sizeof file_90},
    {"languages/es/cues.tsv", file_91, sizeof file_91},
    {"languages/es/currencies.tsv", file_92, sizeof file_92},
    {"languages/es/datewords.tsv", file_93, sizeof file_93},
    {"languages/es/grammar.tsv", file_94, sizeof file_94},
    {"languages/es/identity.tsv", file_95, sizeof file_95},
    {"languages/es/inflections.tsv", file_96, sizeof file_96},
    {"languages/es/measured.tsv", file_97, sizeof file_97},
    {"languages/es/measures.tsv", file_98, sizeof file_98},
    {"languages/es/months.tsv", file_99, sizeof file_99},
    {"languages/es/nonactors.tsv", file_100, sizeof file_100},
    {"languages/es/numberwords.tsv", file_101, sizeof file_101},
    {"languages/es/numerals.tsv", file_102, sizeof file_102},
    {"languages/es/origins.tsv", file_103, sizeof file_103},
    {"languages/es/paradigms.tsv", file_104, sizeof file_104},
    {"languages/es/roles.tsv", file_105, sizeof file_105},
    {"languages/es/sections.tsv", file_106, sizeof file_106},
    {"languages/es/traits.tsv", file_107, sizeof file_107},
    {"languages/es/types.tsv", file_108, sizeof file_108},
    {"languages/es/units.tsv", file_109, sizeof file_109},
    {"languages/fr/abbreviations.tsv", file_110, sizeof file_110},
    {"languages/fr/actors.tsv", file_111, sizeof file_111},
    {"languages/fr/attribution.tsv", file_112, sizeof file_112},
    {"languages/fr/bodies.tsv", file_113, sizeof file_113},
    {"languages/fr/classes.tsv", file_114, sizeof file_114},
    {"languages/fr/conditions.tsv", file_115, sizeof file_115},
    {"languages/fr/cues.tsv", file_116, sizeof file_116},
    {"languages/fr/currencies.tsv", file_117, sizeof file_117},
    {"languages/fr/datewords.tsv", file_118, sizeof file_118},
    {"languages/fr/grammar.tsv", file_119, sizeof file_119},
    {"languages/fr/identity.tsv", file_120, sizeof file_120},
    {"languages/fr/measured.tsv", file_121, sizeof file_121},
    {"languages/fr/measures.tsv", file_122, sizeof file_122},
    {"languages/fr/months.tsv", file_123, sizeof file_123},
    {"languages/fr/nonactors.tsv", file_124, sizeof file_124},
    {"languages/fr/numberwords.tsv", file_125, sizeof file_125},
    {"languages/fr/numerals.tsv", file_126, sizeof file_126},
    {"languages/fr/origins.tsv", file_127, sizeof file_127},
    {"languages/fr/paradigms.tsv", file_128, sizeof file_128},
    {"languages/fr/roles.tsv", file_129, sizeof file_129},
    {"languages/fr/sections.tsv", file_130, sizeof file_130},
    {"languages/fr/traits.tsv", file_131, sizeof file_131},
    {"languages/fr/types.tsv", file_132, sizeof file_132},
    {"languages/fr/units.tsv", file_133, sizeof file_133},
    {"languages/ru/abbreviations.tsv", file_134, sizeof file_134},
    {"languages/ru/actors.tsv", file_135, sizeof file_135},
    {"languages/ru/arms.tsv", file_136, sizeof file_136},
    {"languages/ru/attribution.tsv", file_137, sizeof file_137},
    {"languages/ru/bodies.tsv", file_138, sizeof file_138},
    {"languages/ru/cases.tsv", file_139, sizeof file_139},
    {"languages/ru/classes.tsv", file_140, sizeof file_140},
    {"languages/ru/conditions.tsv", file_141, sizeof file_141},
    {"languages/ru/cues.tsv", file_142, sizeof file_142},
    {"languages/ru/currencies.tsv", file_143, sizeof file_143},
    {"languages/ru/datewords.tsv", file_144, sizeof file_144},
    {"languages/ru/grammar.tsv", file_145, sizeof file_145},
    {"languages/ru/identity.tsv", file_146, sizeof file_146},
    {"languages/ru/inflections.tsv", file_147, sizeof file_147},
    {"languages/ru/measured.tsv", file_148, sizeof file_148},
    {"languages/ru/measures.tsv", file_149, sizeof file_149},
    {"languages/ru/months.tsv", file_150, sizeof file_150},
    {"languages/ru/nonactors.tsv", file_151, sizeof file_151},
    {"languages/ru/numberwords.tsv", file_152, sizeof file_152},
    {"languages/ru/numerals.tsv", file_153, sizeof file_153},
    {"languages/ru/origins.tsv", file_154, sizeof file_154},
    {"languages/ru/paradigms.tsv", file_155, sizeof file_155},
    {"languages/ru/roles.tsv", file_156, sizeof file_156},
    {"languages/ru/sections.tsv", file_157, sizeof file_157},
    {"languages/ru/traits.tsv", file_158, sizeof file_158},
    {"languages/ru/types.tsv", file_159, sizeof file_159},
    {"languages/ru/units.tsv", file_160, sizeof file_160},
    {"languages/sr/abbreviations.tsv", file_161, sizeof file_161},
    {"languages/sr/actors.tsv", file_162, sizeof file_162},
    {"languages/sr/arms.tsv", file_163, sizeof file_163},
    {"languages/sr/attribution.tsv", file_164, sizeof file_164},
    {"languages/sr/bodies.tsv", file_165, sizeof file_165},
    {"languages/sr/cases.tsv", file_166, sizeof file_166},
    {"languages/sr/classes.tsv", file_167, sizeof file_167},
    {"languages/sr/conditions.tsv", file_168, sizeof file_168},
    {"languages/sr/cues.tsv", file_169, sizeof file_169},
    {"languages/sr/currencies.tsv", file_170, sizeof file_170},
    {"languages/sr/datewords.tsv", file_171, sizeof file_171},
    {"languages/sr/grammar.tsv", file_172, sizeof file_172},
    {"languages/sr/identity.tsv", file_173, sizeof file_173},
    {"languages/sr/inflections.tsv", file_174, sizeof file_174},
    {"languages/sr/measured.tsv", file_175, sizeof file_175},
    {"languages/sr/measures.tsv", file_176, sizeof file_176},
    {"languages/sr/months.tsv", file_177, sizeof file_177},
    {"languages/sr/nonactors.tsv", file_178, sizeof file_178},
    {"languages/sr/numberwords.tsv", file_179, sizeof file_179},
    {"languages/sr/numerals.tsv", file_180, sizeof file_180},
    {"languages/sr/origins.tsv", file_181, sizeof file_181},
    {"languages/sr/paradigms.tsv", file_182, sizeof file_182},
    {"languages/sr/roles.tsv", file_183, sizeof file_183},
    {"languages/sr/script.tsv", file_184, sizeof file_184},
    {"languages/sr/sections.tsv", file_185, sizeof file_185},
    {"languages/sr/traits.tsv", file_186, sizeof file_186},
    {"languages/sr/types.tsv", file_187, sizeof file_187},
    {"languages/sr/units.tsv", file_188, sizeof file_188},
    {"makers/makers.tsv", file_189, sizeof file_189},
    {"merging/general.tsv", file_190, sizeof file_190},
    {"models/claim-again.tsv", file_191, sizeof file_191},
    {"models/claim.tsv", file_192, sizeof file_192},
    {"models/count.tsv", file_193, sizeof file_193},
    {"models/kind-again.tsv", file_194, sizeof file_194},
    {"models/recipient-again.tsv", file_195, sizeof file_195},
    {"models/recipient.tsv", file_196, sizeof file_196},
    {"models/stage.tsv", file_197, sizeof file_197},
    {"models/stance.tsv", file_198, sizeof file_198},
    {"models/supplier-again.tsv", file_199, sizeof file_199},
    {"models/supplier.tsv", file_200, sizeof file_200},
    {"outlets/africa.tsv", file_201, sizeof file_201},
    {"outlets/agencies.tsv", file_202, sizeof file_202},
    {"outlets/americas.tsv", file_203, sizeof file_203},
    {"outlets/asia.tsv", file_204, sizeof file_204},
    {"outlets/balkans.tsv", file_205, sizeof file_205},
    {"outlets/europe-east.tsv", file_206, sizeof file_206},
    {"outlets/europe-north.tsv", file_207, sizeof file_207},
    {"outlets/europe-west.tsv", file_208, sizeof file_208},
    {"outlets/governments.tsv", file_209, sizeof file_209},
    {"outlets/institutes.tsv", file_210, sizeof file_210},
    {"outlets/near-east.tsv", file_211, sizeof file_211},
    {"outlets/parties.tsv", file_212, sizeof file_212},
    {"outlets/trade-press.tsv", file_213, sizeof file_213},
};

size_t waybill_data_count(void) { return sizeof files / sizeof files[0]; }

waybill_data_file waybill_data_at(size_t index) { return files[index]; }
