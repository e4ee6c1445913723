#include <libxml/xmlversion.h>
/* Foundation brings an ICU of its own, and Swift cannot import two. libxml2 keeps its converters at the end of a
   struct that nobody here makes, so that leaving them out changes no layout that is used. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
