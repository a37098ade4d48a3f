// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/attribute_rows.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

quint32 numberOf(QHash<QUuid, quint32>& numbers, const QUuid& id) {
  const auto found = numbers.constFind(id);
  return found != numbers.constEnd() ? *found : *numbers.insert(id, static_cast<quint32>(numbers.size()));
}

/// Rows in the order of an identity in their first column, held beside others in the same order without looking any up.
class Beside {
public:
  Beside(sqlite3* connection, const QString& sql) : m_rows(connection, sql) { step(); }

  bool goTo(const QUuid& id) {
    while (m_there && model::storedBefore(m_id, id)) {
      step();
    }
    return m_there && m_id == id;
  }
  const Statement& row() const { return m_rows; }

private:
  void step() {
    m_there = m_rows.step();
    m_id = m_there ? m_rows.id(0) : QUuid();
  }

  Statement m_rows;
  bool m_there = false;
  QUuid m_id;
};

} // namespace

QString AttributeRows::read(sqlite3* connection, bool withPositions) {
  if (m_isRead) {
    return {};
  }
  Statement named(connection, uR"(SELECT id, parent, name, code, %1, lifecycle FROM main.element
      WHERE +type = 'attribute' ORDER BY id)"_s.arg(withPositions ? u"position"_s : u"0"_s));
  Beside typed(connection, u"SELECT id, datatype, code_list FROM main.t_attribute ORDER BY id"_s);
  Beside identifiers(connection, u"SELECT identifier FROM main.t_entity WHERE identifier IS NOT NULL ORDER BY 1"_s);
  QHash<QUuid, quint32> codeLists;
  while (named.step()) {
    if (named.bytes(5) == "retired") {
      continue;
    }
    Row row;
    row.id = named.id(0);
    row.entity = numberOf(m_entities, named.id(1));
    row.name = textNumber(named, 2);
    row.code = textNumber(named, 3);
    row.position = static_cast<qint32>(named.integer(4));
    row.identifies = identifiers.goTo(row.id);
    const bool known = typed.goTo(row.id);
    row.datatype = (known ? textNumber(typed.row(), 1) : none) & noType;
    row.codeList = known && !typed.row().isNull(2) ? numberOf(codeLists, typed.row().id(2)) + 1 : 0;
    m_rows.push_back(row);
  }
  for (const Statement* rows : {static_cast<const Statement*>(&named), &typed.row(), &identifiers.row()}) {
    if (!rows->ok()) {
      m_rows.clear();
      return rows->error();
    }
  }
  m_isRead = true;
  return {};
}

quint32 AttributeRows::textNumber(const Statement& row, int column) {
  if (row.isNull(column)) {
    return none;
  }
  const QByteArrayView text = row.bytes(column);
  const auto found = m_numbers.constFind(QByteArray::fromRawData(text.data(), text.size()));
  if (found != m_numbers.constEnd()) {
    return *found;
  }
  m_texts.push_back(text.toByteArray());
  return *m_numbers.insert(m_texts.back(), static_cast<quint32>(m_texts.size() - 1));
}

} // namespace khung::validators
