// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace khung::model {

/// Bytes that SQLite took and did not give back on the thread that asks. SQLite's own count is of all threads together, and
/// has each of them wait for the others at every allocation, so it is off. What one thread takes and another one gives back
/// makes the number wrong by that much: compare two numbers of one piece of work.
qint64 sqliteMemoryOfThread();

} // namespace khung::model
