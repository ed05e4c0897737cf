// What Jalon needs of libcmark-gfm. The node types of the extensions are variables that the installed headers do not
// declare (they live in the library's private table.h and strikethrough.h): they are declared here once.
#ifndef JALON_CCMARK_SHIM_H
#define JALON_CCMARK_SHIM_H

#include <stdbool.h>
#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type jalon_table_type(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type jalon_table_row_type(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type jalon_table_cell_type(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type jalon_strikethrough_type(void) { return CMARK_NODE_STRIKETHROUGH; }

// Of tasks, the extension tells no type but a name.
static inline bool jalon_is_task(cmark_node *node) {
  const char *name = cmark_node_get_type_string(node);
  return name && strcmp(name, "tasklist") == 0;
}

#endif
