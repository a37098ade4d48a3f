// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/text/phrase_book.h"

#include <QHash>

struct sqlite3;

namespace khung::validators {

/// Fills a book with what texts are searched for, from the pack's lists: numbers and titles of legal documents, names of
/// agencies, things that are counted, and the words that tell how something is meant. The message of what fails, or empty.
QString readTextWords(sqlite3* database, PhraseBook& book);
/// Abbreviations of the pack and what they stand for, both folded.
QHash<QString, QString> readAbbreviations(sqlite3* database);

} // namespace khung::validators
