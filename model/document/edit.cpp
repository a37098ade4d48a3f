// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"

namespace khung::model {

void ChangeSet::join(const ChangeSet& later) {
  added.insert(added.end(), later.added.begin(), later.added.end());
  changed.insert(changed.end(), later.changed.begin(), later.changed.end());
  removed.insert(removed.end(), later.removed.begin(), later.removed.end());
  tables << later.tables;
  tables.removeDuplicates();
  parts << later.parts;
  parts.removeDuplicates();
}

Edit& Edit::add(Element element) {
  m_operations.push_back(Add{std::move(element)});
  return *this;
}

Edit& Edit::set(const QUuid& id, const QString& property, Value value) {
  m_operations.push_back(Set{id, property, std::move(value)});
  return *this;
}

Edit& Edit::setLinks(const QUuid& id, const QString& property, std::vector<Link> links) {
  m_operations.push_back(SetLinks{id, property, std::move(links)});
  return *this;
}

Edit& Edit::move(const QUuid& id, const QUuid& parent, int position) {
  m_operations.push_back(Move{id, parent, position});
  return *this;
}

Edit& Edit::remove(const QUuid& id) {
  m_operations.push_back(Remove{id});
  return *this;
}

} // namespace khung::model
