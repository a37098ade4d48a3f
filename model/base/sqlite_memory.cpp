// SPDX-License-Identifier: Apache-2.0
#include "model/base/sqlite_memory.h"

#include <sqlite3.h>

namespace khung::model {
namespace {

thread_local qint64 held = 0;

/// How SQLite takes memory where nobody says otherwise.
sqlite3_mem_methods& standard() {
  static sqlite3_mem_methods methods = {};
  return methods;
}

void* take(int bytes) {
  void* memory = standard().xMalloc(bytes);
  held += memory ? standard().xSize(memory) : 0;
  return memory;
}

void give(void* memory) {
  held -= standard().xSize(memory);
  standard().xFree(memory);
}

void* change(void* memory, int bytes) {
  const int before = standard().xSize(memory);
  void* changed = standard().xRealloc(memory, bytes);
  held += changed ? standard().xSize(changed) - before : 0;
  return changed;
}

/// Must be done before SQLite is used for the first time, so before main().
const bool counting = [] {
  if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &standard()) != SQLITE_OK) {
    return false;
  }
  static sqlite3_mem_methods counted = standard();
  counted.xMalloc = take;
  counted.xFree = give;
  counted.xRealloc = change;
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_MALLOC, &counted) == SQLITE_OK;
}();

} // namespace

qint64 sqliteMemoryOfThread() {
  return counting ? held : sqlite3_memory_used();
}

} // namespace khung::model
