// SPDX-License-Identifier: Apache-2.0
#include "app/cli/find_element.h"

#include "model/base/vietnamese.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

QUuid findElement(const model::ModelData& model, const QString& path) {
  const QString wanted = model::normalised(path);
  QHash<QUuid, QString> paths;
  QUuid found;
  int matches = 0;
  for (const model::Element& element : model.elements) { // parents come before children
    const QString parent = paths.value(element.parent);
    const QString own = parent.isEmpty() ? element.code : parent + u'/' + element.code;
    paths.insert(element.id, own);
    if (own == wanted) {
      return element.id;
    }
    if (own.endsWith(u'/' + wanted)) {
      found = element.id;
      ++matches;
    }
  }
  return matches == 1 ? found : QUuid();
}

} // namespace khung::app
