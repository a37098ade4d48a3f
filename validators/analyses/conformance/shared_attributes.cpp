// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/shared_attributes.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"
#include "validators/analyses/overlap/name_likeness.h"
#include "validators/analyses/overlap/name_table.h"

#include <QJsonArray>
#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr double sameName = 0.85;

/// Columns that tell of the record, not of the thing it is about.
bool isBookkeeping(QStringView commonCode) {
  static const QSet<QString> codes = {u"id"_s,         u"note"_s,       u"order"_s,   u"created-at"_s, u"created-by"_s,
                                      u"updated-at"_s, u"updated-by"_s, u"deleted"_s, u"version"_s};
  return codes.contains(commonCode.toString());
}

struct Attribute {
  QUuid id;
  QUuid correspondsTo;
  quint32 name = 0;
};

struct Entity {
  std::vector<Attribute> attributes; ///< but for the identifier and what is kept of every record
  bool empty = true;                 ///< nothing at all is said of its attributes
};

class SharedAttributes {
public:
  explicit SharedAttributes(AnalysisContext& context)
      : m_context(context), m_lexicon(context.pack.values), m_names(m_lexicon), m_likeness(m_lexicon) {}

  QString run() {
    readPairs();
    readBookkeeping();
    readAttributes();
    m_names.finish();
    Statement insert(m_context.database, u"INSERT OR IGNORE INTO shared_attributes VALUES(?,?,?,?,?)"_s);
    for (const auto& [a, b] : m_pairs) {
      QStringList names;
      const Entity& left = m_entities[a];
      const Entity& right = m_entities[b];
      const int shared = count(left, right, names);
      const bool whole = left.empty || right.empty;
      insert.bind(1, a).bind(2, b).bind(3, qint64(shared)).bind(4, qint64(whole)).bind(5, names.join(u", "_s)).run();
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
    Statement rows(m_context.database, uR"(
      SELECT s.a, s.b FROM same_entity s JOIN entity_info x ON x.entity = s.a JOIN entity_info y ON y.entity = s.b
      WHERE x."database" <> y."database" AND (x.states & y.states) <> 0
        AND ((x.role = 'master' AND y.role = 'master')
          OR (coalesce(y.role, 'master') = 'master' AND EXISTS (SELECT 1 FROM data_source d WHERE d.parent = s.a
                AND d.kind IN ('survey', 'paper', 'procedure'))))
      ORDER BY s.a, s.b)"_s);
    while (rows.step()) {
      m_pairs.emplace_back(rows.id(0), rows.id(1));
      m_entities.insert(rows.id(0), {});
      m_entities.insert(rows.id(1), {});
    }
    note(rows);
  }

  void readBookkeeping() {
    for (const model::PackValue& value : m_context.pack.values) {
      if (value.list == u"common-attributes" && isBookkeeping(value.code)) {
        for (const QJsonValue& term : value.extra[u"terms"_s].toArray()) {
          m_bookkeeping.insert(model::folded(term.toString()));
        }
      }
    }
  }

  void readAttributes() {
    if (m_entities.isEmpty()) {
      return;
    }
    Statement rows(m_context.database, uR"(
      SELECT a.parent, t.id, t.corresponds_to, coalesce(a.name, a.code), e.identifier
      FROM (SELECT a AS id FROM same_entity UNION SELECT b FROM same_entity) s
        CROSS JOIN main.t_entity e ON e.id = s.id CROSS JOIN main.element a ON a.parent = s.id AND a.type = 'attribute'
        CROSS JOIN main.t_attribute t ON t.id = a.id
      WHERE coalesce(a.lifecycle, '') <> 'retired')"_s);
    while (rows.step()) {
      const auto entity = m_entities.find(rows.id(0));
      if (entity == m_entities.end()) {
        continue;
      }
      entity->empty = false;
      const QString name = rows.text(3);
      if (rows.id(1) != rows.id(4) && !m_bookkeeping.contains(model::folded(name))) {
        entity->attributes.push_back({rows.id(1), rows.id(2), m_names.add(QStringView(name), NameUse::Attribute)});
      }
    }
    note(rows);
  }

  bool same(const Attribute& a, const Attribute& b) const {
    if (a.correspondsTo == b.id || b.correspondsTo == a.id || (!a.correspondsTo.isNull() && a.correspondsTo == b.correspondsTo)) {
      return true;
    }
    return a.name == b.name || m_likeness.names(m_names[a.name], m_names[b.name]) >= sameName;
  }

  int count(const Entity& left, const Entity& right, QStringList& names) const {
    QSet<QUuid> used;
    for (const Attribute& a : left.attributes) {
      const auto other = std::find_if(right.attributes.begin(), right.attributes.end(),
                                      [&](const Attribute& b) { return !used.contains(b.id) && same(a, b); });
      if (other != right.attributes.end()) {
        used.insert(other->id);
        names << m_names.raw(a.name);
      }
    }
    names.sort();
    return static_cast<int>(names.size());
  }

  AnalysisContext& m_context;
  Lexicon m_lexicon;
  NameTable m_names;
  NameLikeness m_likeness;
  QString m_trouble;
  std::vector<std::pair<QUuid, QUuid>> m_pairs;
  QHash<QUuid, Entity> m_entities;
  QSet<QString> m_bookkeeping;
};

} // namespace

QString writeSharedAttributes(AnalysisContext& context) {
  return SharedAttributes(context).run();
}

} // namespace khung::validators
