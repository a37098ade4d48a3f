// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace khung::model {

/// The known word that was probably meant: equal but for case and accents, else a few letters away. Empty when none is
/// close. Of several the first wins.
QString nearest(QStringView word, const QStringList& known);

} // namespace khung::model
