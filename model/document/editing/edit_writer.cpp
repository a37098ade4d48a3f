// SPDX-License-Identifier: Apache-2.0
#include "model/document/editing/edit_writer.h"

#include "model/document/editing/placement.h"
#include "model/document/editing/removal.h"
#include "model/document/storage/row_values.h"
#include "model/document/storage/schema.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int DeepestTree = 1000; // a damaged file may hold a circle of parents

} // namespace

EditWriter::EditWriter(Database& database, const StoragePlan& plan)
    : m_database(database), m_plan(plan), m_reader(database, plan),
      m_writer(database, plan, [this](const Element& from, const StoredProperty& property, const QUuid& target) {
        Element brief;
        brief.id = from.id;
        brief.type = from.type;
        brief.code = from.code;
        m_pending.push_back({brief, &property, target});
        return Result<void>();
      }) {}

Result<void> EditWriter::perform(const std::vector<Edit::Operation>& operations) {
  for (const Edit::Operation& operation : operations) {
    if (!std::holds_alternative<Edit::Remove>(operation)) {
      removeMarked();
    }
    if (auto made = std::visit([this](const auto& what) { return make(what); }, operation); !made) {
      return made;
    }
  }
  removeMarked();
  return checkPending();
}

Result<void> EditWriter::checkPending() {
  for (const PendingLink& link : m_pending) {
    const QString type = m_reader.typeOf(link.target);
    if (type.isEmpty()) {
      return Failure(propertyNotice(u"document.unknown-target"_s, link.from, link.property->name));
    }
    if (link.property->property && !Metamodel::accepts(*link.property->property, type)) {
      return Failure(propertyNotice(u"document.wrong-target"_s, link.from, link.property->name));
    }
  }
  return {};
}

Result<Element> EditWriter::editable(const QUuid& id) {
  Element element;
  element.id = id;
  const Prepared query = m_database.prepared(u"SELECT type, code, parent, position FROM element WHERE id=?"_s);
  query->id(1, id);
  if (!query->executeStep()) {
    return Failure(Notice{u"document.unknown-element"_s, {id.toString(QUuid::WithoutBraces)}, {}});
  }
  element.type = query->textAt(0);
  element.code = query->textAt(1);
  element.parent = query->idAt(2);
  element.position = int(query->integerAt(3));
  if (isBuiltIn(id)) {
    return Failure(elementNotice(u"document.built-in"_s, element));
  }
  const StoredType* type = m_plan.type(element.type);
  if (!type || !type->type) {
    return Failure(unknownType(element));
  }
  return element;
}

Result<void> EditWriter::checkParent(const Element& element, const QUuid& parent) {
  if (parent.isNull()) {
    return {};
  }
  const QString parentType = m_reader.typeOf(parent);
  if (parentType.isEmpty()) {
    return Failure(elementNotice(u"document.unknown-parent"_s, element, parent.toString(QUuid::WithoutBraces)));
  }
  const StoredType* type = m_plan.type(element.type);
  if (type && type->type && !mayContain(*type->type, parentType)) {
    return Failure(elementNotice(u"document.wrong-parent"_s, element, m_reader.codePath(parent)));
  }
  return {};
}

bool EditWriter::isWithin(QUuid at, const QUuid& container) {
  const Prepared query = m_database.prepared(u"SELECT parent FROM element WHERE id=?"_s);
  for (int depth = 0; !at.isNull() && at != container && depth < DeepestTree; ++depth) {
    query->id(1, at);
    at = query->executeStep() ? query->idAt(0) : QUuid();
    query->reset();
  }
  return !at.isNull();
}

int EditWriter::makeRoom(const Element& element, const QUuid& parent, int wanted) {
  if (parent.isNull()) {
    return 0;
  }
  int count = 0;
  {
    const Prepared query = m_database.prepared(
        u"SELECT coalesce(max(position) + 1, 0) FROM element INDEXED BY x_element_parent "
        "WHERE parent=?1 AND type=?2 AND id<>?3"_s);
    query->id(1, parent).text(2, element.type).id(3, element.id);
    query->executeStep();
    count = int(query->integerAt(0));
  }
  if (wanted < 0 || wanted >= count) {
    return count;
  }
  const Prepared query = m_database.prepared(
      u"UPDATE element INDEXED BY x_element_parent SET position=position+1 "
      "WHERE parent=?1 AND type=?2 AND id<>?3 AND position>=?4"_s);
  query->id(1, parent).text(2, element.type).id(3, element.id).integer(4, wanted);
  query->run();
  return wanted;
}

void EditWriter::closeGap(const Element& element) {
  if (element.parent.isNull()) {
    return;
  }
  const Prepared query = m_database.prepared(
      u"UPDATE element INDEXED BY x_element_parent SET position=position-1 "
      "WHERE parent=?1 AND type=?2 AND id<>?3 AND position>?4"_s);
  query->id(1, element.parent).text(2, element.type).id(3, element.id).integer(4, element.position);
  query->run();
}

void EditWriter::dropPending(const QUuid& from, const StoredProperty* property) {
  std::erase_if(m_pending, [&](const PendingLink& link) { return link.from.id == from && link.property == property; });
}

Result<void> EditWriter::make(const Edit::Add& add) {
  const Element& element = add.element;
  if (element.id.isNull()) {
    return Failure(elementNotice(u"document.missing-id"_s, element));
  }
  if (!m_reader.typeOf(element.id).isEmpty()) {
    return Failure(elementNotice(u"document.duplicate-id"_s, element, element.id.toString(QUuid::WithoutBraces)));
  }
  if (auto checked = checkParent(element, element.parent); !checked) {
    return checked;
  }
  m_removed.remove(element.id);
  return m_writer.insert(element, makeRoom(element, element.parent, element.position));
}

Result<void> EditWriter::make(const Edit::Set& set) {
  const Result<Element> element = editable(set.id);
  if (!element) {
    return Failure(element.error());
  }
  const StoredType& type = *m_plan.type(element->type);
  static const StoredProperty field; // code and declared_by are plain texts
  const bool isField = set.property == u"code" || set.property == u"declared_by";
  const StoredProperty* property = isField ? &field : m_plan.property(type, set.property);
  if (!property) {
    return Failure(propertyNotice(u"document.unknown-property"_s, *element, set.property));
  }
  const std::optional<Value> value = storedValue(*property, set.value);
  if (!value || property->isReference()) {
    return Failure(propertyNotice(u"document.wrong-value"_s, *element, set.property));
  }
  const QString table = isField || m_plan.isCommon(*property) ? u"element"_s : type.table();
  const Prepared query =
      m_database.prepared(u"UPDATE %1 SET %2=?1 WHERE id=?2"_s.arg(quoted(table), quoted(set.property)));
  bindValue(*query, 1, *value);
  query->id(2, set.id);
  query->run();
  return {};
}

Result<void> EditWriter::make(const Edit::SetLinks& set) {
  const Result<Element> element = editable(set.id);
  if (!element) {
    return Failure(element.error());
  }
  const StoredType& type = *m_plan.type(element->type);
  const StoredProperty* property = m_plan.property(type, set.property);
  if (!property || !property->isReference()) {
    return Failure(propertyNotice(u"document.unknown-property"_s, *element, set.property));
  }
  dropPending(set.id, property);
  {
    const Prepared query = m_database.prepared(u"DELETE FROM unresolved WHERE element=? AND property=?"_s);
    query->id(1, set.id).text(2, set.property);
    query->run();
  }
  if (property->storage == Storage::Links) {
    const Prepared query =
        m_database.prepared(u"DELETE FROM %1 WHERE id=?"_s.arg(quoted(m_plan.linkTable(type, *property))));
    query->id(1, set.id);
    query->run();
  } else if (auto done = m_writer.updateReference(*element, type, *property, set.links); !done) {
    return done;
  }
  return m_writer.insertLinks(*element, type, *property, set.links);
}

Result<void> EditWriter::make(const Edit::Move& move) {
  const Result<Element> element = editable(move.id);
  if (!element) {
    return Failure(element.error());
  }
  if (auto checked = checkParent(*element, move.parent); !checked) {
    return checked;
  }
  if (isWithin(move.parent, move.id)) {
    return Failure(elementNotice(u"document.circle"_s, *element));
  }
  closeGap(*element);
  const int position = makeRoom(*element, move.parent, move.position);
  const Prepared query = m_database.prepared(u"UPDATE element SET parent=?1, position=?2 WHERE id=?3"_s);
  query->id(1, move.parent).integer(2, position).id(3, move.id);
  query->run();
  return {};
}

Result<void> EditWriter::make(const Edit::Remove& remove) {
  if (m_removed.contains(remove.id)) {
    return {}; // gone with what contained it
  }
  const Result<Element> element = editable(remove.id);
  if (!element) {
    return Failure(element.error());
  }
  m_marked.push_back(remove.id);
  return {};
}

void EditWriter::removeMarked() {
  if (m_marked.empty()) {
    return;
  }
  const std::vector<QUuid> gone = Removal(m_database, m_plan).remove(m_marked);
  m_marked.clear();
  m_removed += QSet<QUuid>(gone.begin(), gone.end());
  std::erase_if(m_pending, [this](const PendingLink& link) {
    return m_removed.contains(link.from.id) || m_removed.contains(link.target);
  });
}

} // namespace khung::model
