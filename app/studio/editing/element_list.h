// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>

#include <vector>

class QMimeData;

namespace khung::app {

/// Kind of data of elements being dragged within the program: their identities, one a line.
inline constexpr char16_t ElementListMime[] = u"application/x-khung-elements";

/// The caller owns the result, as QDrag and QAbstractItemModel want it.
QMimeData* elementListData(const std::vector<QUuid>& ids);
/// Each once.
std::vector<QUuid> elementsIn(const QMimeData& data);

} // namespace khung::app
