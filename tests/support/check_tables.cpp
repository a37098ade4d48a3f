// SPDX-License-Identifier: Apache-2.0
#include "tests/support/check_tables.h"

#include "model/base/sqlite_statement.h"
#include "tests/support/test_pack.h"
#include "validators/engine/labels.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace khung::tests {

CheckTables::CheckTables(const QString& yaml) {
  model::Notices notices;
  m_document = documentOf(yaml, notices);
  if (!m_document || model::hasErrors(notices)) {
    QTest::qFail(qPrintable(describe(notices)), __FILE__, __LINE__);
    return;
  }
  // Asked before the check lays its views over the document's tables; parents come first.
  const auto data = m_document->exportData();
  for (const model::Element& element : data ? data->elements : std::vector<model::Element>()) {
    const QString parent = m_paths.value(element.parent);
    m_paths.insert(element.id, parent.isEmpty() ? element.code : parent + u'/' + element.code);
  }
  auto opened = validators::CheckDatabase::open(*m_document, *pack());
  if (!opened) {
    QTest::qFail(qPrintable(opened.error().values.join(u' ')), __FILE__, __LINE__);
    return;
  }
  const QString trouble = (*opened)->analyse(*pack(), pack()->parameters);
  if (!trouble.isEmpty()) {
    QTest::qFail(qPrintable(trouble), __FILE__, __LINE__);
    return;
  }
  m_database = std::move(*opened);
}

QStringList CheckTables::rows(const QString& sql) const {
  QStringList result;
  if (!m_database) {
    return result;
  }
  model::Statement rows(m_database->handle(), sql);
  while (rows.step()) {
    QStringList values;
    for (int column = 0; column < sqlite3_column_count(rows.raw()); ++column) {
      const QVariant value = rows.value(column);
      QStringList path;
      for (const QUuid& id : validators::idsInPath(value.toString())) {
        path << m_paths.value(id);
      }
      values << (value.typeId() == QMetaType::QUuid ? m_paths.value(value.toUuid())
                 : rows.isNull(column)              ? u"-"_s
                 : path.isEmpty()                   ? value.toString()
                                                    : path.join(u'>'));
    }
    result << values.join(u' ');
  }
  if (!rows.ok()) {
    QTest::qFail(qPrintable(rows.error()), __FILE__, __LINE__);
  }
  result.sort();
  return result;
}

QString CheckTables::row(const QString& sql) const {
  const QStringList all = rows(sql);
  return all.size() == 1 ? all.front() : u"%1 rows"_s.arg(all.size());
}

} // namespace khung::tests
