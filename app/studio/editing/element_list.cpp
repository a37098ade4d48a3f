// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_list.h"

#include <QMimeData>

#include <algorithm>

namespace khung::app {

QMimeData* elementListData(const std::vector<QUuid>& ids) {
  QByteArray lines;
  for (const QUuid& id : ids) {
    lines += id.toByteArray(QUuid::WithoutBraces) + '\n';
  }
  auto* data = new QMimeData;
  data->setData(QString::fromUtf16(ElementListMime), lines);
  return data;
}

std::vector<QUuid> elementsIn(const QMimeData& data) {
  std::vector<QUuid> ids;
  for (const QByteArray& line : data.data(QString::fromUtf16(ElementListMime)).split('\n')) {
    const QUuid id(QString::fromLatin1(line));
    if (!id.isNull() && std::find(ids.begin(), ids.end(), id) == ids.end()) {
      ids.push_back(id);
    }
  }
  return ids;
}

} // namespace khung::app
