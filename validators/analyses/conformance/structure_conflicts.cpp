// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/structure_conflicts.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/conformance/exchange_pairs.h"
#include "validators/analyses/overlap/name_table.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

struct DeclaredAttribute {
  QUuid id;
  QUuid correspondsTo;
  quint32 name = 0;
  AttributeShape shape;
};

class ConflictWriter {
public:
  ConflictWriter(AnalysisContext& context, const ExchangeReader& reader)
      : m_database(context.database), m_reader(reader), m_lexicon(context.pack.values), m_names(m_lexicon) {}

  QString run() {
    readPairs();
    if (!m_pairs.empty()) {
      readAttributes();
      m_names.finish();
    }
    Statement insert(m_database, u"INSERT INTO structure_conflict VALUES(?,?,?,?,?,?,?,?,?)"_s);
    for (const auto& [a, b] : m_pairs) {
      for (const DeclaredAttribute& left : m_attributes[a]) {
        if (const DeclaredAttribute* right = counterpart(left, b)) {
          write(insert, a, b, left, *right);
        }
      }
    }
    note(insert);
    return m_trouble;
  }

private:
  void note(const Statement& statement) {
    if (!statement.ok() && m_trouble.isEmpty()) {
      m_trouble = statement.error();
    }
  }

  void readPairs() {
    Statement rows(m_database, uR"(
      SELECT s.a, s.b FROM same_entity s JOIN entity x ON x.id = s.a JOIN entity y ON y.id = s.b
      WHERE s.a < s.b AND x.parent <> y.parent AND x.declared_by <> y.declared_by AND (x.states & y.states) <> 0 ORDER BY s.a, s.b)"_s);
    while (rows.step()) {
      m_pairs.emplace_back(rows.id(0), rows.id(1));
      m_attributes.insert(rows.id(0), {});
      m_attributes.insert(rows.id(1), {});
    }
    note(rows);
  }

  void readAttributes() {
    Statement rows(m_database, uR"(
      SELECT a.parent, t.id, t.corresponds_to, coalesce(a.name, a.code), t.datatype, t.length, t."precision", t.unit, t.required, t.code_list
      FROM (SELECT DISTINCT a AS id FROM same_entity) s CROSS JOIN main.element a ON a.parent = s.id AND a.type = 'attribute'
        CROSS JOIN main.t_attribute t ON t.id = a.id WHERE coalesce(a.lifecycle, '') <> 'retired' ORDER BY a.parent, a.position, a.id)"_s);
    while (rows.step()) {
      const auto list = m_attributes.find(rows.id(0));
      if (list != m_attributes.end()) {
        const quint32 name = m_names.add(QStringView(rows.text(3)), NameUse::Attribute);
        list->push_back({rows.id(1), rows.id(2), name, shapeOf(rows, 4)});
      }
    }
    note(rows);
  }

  const DeclaredAttribute* counterpart(const DeclaredAttribute& left, const QUuid& entity) const {
    const DeclaredAttribute* byName = nullptr;
    for (const DeclaredAttribute& right : *m_attributes.constFind(entity)) {
      const bool declared = left.correspondsTo == right.id || right.correspondsTo == left.id ||
                            (!left.correspondsTo.isNull() && left.correspondsTo == right.correspondsTo);
      if (declared) {
        return &right;
      }
      if (!byName && (left.name == right.name || m_names[left.name].key == m_names[right.name].key)) {
        byName = &right;
      }
    }
    return byName;
  }

  void write(Statement& insert, const QUuid& a, const QUuid& b, const DeclaredAttribute& left, const DeclaredAttribute& right) {
    const std::vector<Aspect> sent = lostAspects(left.shape, right.shape, m_reader.codeLists());
    const std::vector<Aspect> received = lostAspects(right.shape, left.shape, m_reader.codeLists());
    const auto in = [](const std::vector<Aspect>& list, Aspect aspect) {
      return std::find(list.begin(), list.end(), aspect) != list.end();
    };
    for (const Aspect aspect : {Aspect::Type, Aspect::Length, Aspect::Precision, Aspect::Unit, Aspect::CodeList, Aspect::Required}) {
      if (in(sent, aspect) || in(received, aspect)) {
        insert.bind(1, a).bind(2, b).bind(3, left.id).bind(4, right.id).bind(5, aspectName(aspect));
        insert.bind(6, text(left.shape, aspect)).bind(7, text(right.shape, aspect));
        insert.bind(8, qint64(in(sent, aspect))).bind(9, qint64(in(received, aspect))).run();
      }
    }
  }

  QString text(const AttributeShape& shape, Aspect aspect) const {
    return aspect == Aspect::CodeList ? m_reader.codeListName(shape.codeList) : aspectText(shape, aspect);
  }

  sqlite3* m_database;
  const ExchangeReader& m_reader;
  Lexicon m_lexicon;
  NameTable m_names;
  QString m_trouble;
  std::vector<std::pair<QUuid, QUuid>> m_pairs;
  QHash<QUuid, std::vector<DeclaredAttribute>> m_attributes;
};

} // namespace

QString writeStructureConflicts(AnalysisContext& context, const ExchangeReader& reader) {
  return ConflictWriter(context, reader).run();
}

} // namespace khung::validators
