// libxml2's headers bring those of ICU along, which clash with the ones that Foundation carries in a module.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
