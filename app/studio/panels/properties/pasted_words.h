// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

namespace khung::app {

/// Values of enumerations by name of the enumeration and folded word, as templates/pasting/words.yaml lists what tables of other programs call them.
const QHash<QString, QHash<QString, QString>>& pastedWords();
/// The value that a table of another program means; empty when it is not listed.
QString pastedWord(const QString& enumeration, const QString& text);

} // namespace khung::app
