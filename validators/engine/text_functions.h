// SPDX-License-Identifier: Apache-2.0
#pragma once

struct sqlite3;

namespace khung::validators {

/// SQL functions on text that rules use beside fold(): tone_fold(text) and matches(text, regular expression).
/// Expressions come from packs: long texts never match and the work of one match is bounded.
void addTextFunctions(sqlite3* database);
void dropTextFunctions(sqlite3* database);

} // namespace khung::validators
