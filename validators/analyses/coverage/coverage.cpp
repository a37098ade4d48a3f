// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/coverage/coverage.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/coverage/architectures.h"
#include "validators/analyses/coverage/names.h"
#include "validators/analyses/coverage/standards.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::ReferenceNode;
using model::Statement;

struct Count {
  int direct = 0;
  int descendants = 0;
  int states = 0;
};

struct Architecture {
  QUuid agency;
  QString agencyKind;
  QUuid main;
  QString kind;
  int asked = 0;
};

bool concerns(const QStringList& kinds, const QString& agencyKind) {
  return kinds.contains(agencyKind) || kinds.contains(u"all");
}

class CoverageBuilder {
public:
  explicit CoverageBuilder(AnalysisContext& context) : m_context(context), m_database(context.database) {}

  QString run() {
    const QString trouble = model::execute(m_database, uR"(
      CREATE TABLE derived.mapped(element BLOB, type TEXT, model TEXT, node TEXT, known INTEGER, replaced_by TEXT, written TEXT,
        agency BLOB, states INTEGER, source TEXT);
      CREATE INDEX derived.mapped_element ON mapped(element);
      CREATE INDEX derived.mapped_agency ON mapped(agency, model);
      CREATE TABLE derived.node_cover(architecture BLOB, agency BLOB, model TEXT, node TEXT, direct INTEGER, descendants INTEGER,
        states INTEGER, required INTEGER, mandatory INTEGER, PRIMARY KEY(architecture, node)) WITHOUT ROWID;)"_s);
    if (!trouble.isEmpty()) {
      return trouble;
    }
    readModels();
    readArchitectures();
    readMappings(u"SELECT m.parent, m.node, m.document, e.type, e.states, h.agency FROM mapping m "
                 u"JOIN element e ON e.id = m.parent JOIN element_home h ON h.id = m.parent "
                 u"WHERE m.node IS NOT NULL ORDER BY e.type, e.code, m.parent, m.position"_s,
                 u"mapping"_s);
    readMappings(u"SELECT g.id, g.node, NULL, 'data_group', g.states, h.agency FROM data_group g "
                 u"JOIN element_home h ON h.id = g.id WHERE g.node IS NOT NULL ORDER BY g.code, g.id"_s,
                 u"group"_s);
    for (const Architecture& architecture : std::as_const(m_architectures)) {
      writeCover(architecture);
    }
    return m_trouble;
  }

private:
  void readModels() {
    for (const ReferenceNode& node : m_context.pack.nodes) {
      m_nodes.insert(node.code, &node);
      m_byFold.insert(node.code.toUpper(), node.code);
    }
    Statement rows(m_database, u"SELECT prefix, code FROM pack_reference_model"_s);
    while (rows.step()) {
      m_prefixes.insert(rows.text(0).toUpper(), rows.text(1));
    }
    noteTrouble(rows);
  }

  void readArchitectures() {
    Statement rows(m_database, u"SELECT agency, agency_kind, main, main_kind, asked FROM agency_architecture"_s);
    while (rows.step()) {
      m_architectures.insert(rows.id(0), {rows.id(0), rows.text(1), rows.id(2), rows.text(3),
                                          static_cast<int>(rows.integer(4))});
    }
    noteTrouble(rows);
  }

  /// The model whose prefix a code of no known node has, so that a slip in a number still says which model was meant.
  QString modelOf(const QString& code) const {
    const QString upper = code.toUpper();
    for (auto it = m_prefixes.constBegin(); it != m_prefixes.constEnd(); ++it) {
      if (upper.startsWith(it.key()) && (upper.size() == it.key().size() || !upper.at(it.key().size()).isLetter())) {
        return it.value();
      }
    }
    return {};
  }

  /// A mapping that names the document it points into belongs to another framework, unless that is this pack or one it extends.
  bool ofThisFramework(const QString& document, const QString& code) const {
    const auto& bases = m_context.pack.bases;
    return document.isEmpty() || m_nodes.contains(code) || document.contains(m_context.pack.name, Qt::CaseInsensitive) ||
           std::any_of(bases.begin(), bases.end(), [&](const model::PackBase& base) { return document.contains(base.name, Qt::CaseInsensitive); });
  }

  void readMappings(const QString& sql, const QString& source) {
    Statement rows(m_database, sql);
    Statement insert(m_database, u"INSERT INTO mapped VALUES(?,?,?,?,?,?,?,?,?,?)"_s);
    while (rows.step()) {
      const QString written = rows.text(1);
      const QString reference = referenceCode(written);
      const QString code = m_byFold.value(reference.toUpper(), reference);
      if (code.isEmpty() || !ofThisFramework(rows.text(2), code)) {
        continue;
      }
      const ReferenceNode* node = m_nodes.value(code);
      const bool known = node && node->replacedBy.isEmpty();
      const QUuid agency = rows.id(5);
      const int states = static_cast<int>(rows.integer(4));
      insert.bind(1, rows.id(0)).bind(2, rows.text(3)).bind(3, node ? node->model : modelOf(code)).bind(4, code);
      insert.bind(5, qint64(known)).bind(6, node ? node->replacedBy : QString()).bind(7, written).bind(8, agency);
      insert.bind(9, qint64(states)).bind(10, source).run();
      const auto architecture = m_architectures.constFind(agency);
      if (known && source == u"mapping" && architecture != m_architectures.constEnd() && (states & architecture->asked)) {
        count(agency, rows.id(0), *node, states);
      }
    }
    noteTrouble(rows);
    noteTrouble(insert);
  }

  void count(const QUuid& agency, const QUuid& element, const ReferenceNode& node, int states) {
    const std::pair<QUuid, QString> key{element, node.code};
    if (m_counted.contains(key)) {
      return;
    }
    m_counted.insert(key);
    QHash<QString, Count>& counts = m_counts[agency];
    Count& own = counts[node.code];
    ++own.direct;
    own.states |= states;
    const ReferenceNode* at = m_nodes.value(node.parent);
    for (int depth = 0; at && depth < maxDepth; ++depth) {
      Count& above = counts[at->code];
      ++above.descendants;
      above.states |= states;
      at = m_nodes.value(at->parent);
    }
  }

  void writeCover(const Architecture& architecture) {
    Statement insert(m_database, u"INSERT INTO node_cover VALUES(?,?,?,?,?,?,?,?,?)"_s);
    const QHash<QString, Count> counts = m_counts.value(architecture.agency);
    for (const ReferenceNode& node : m_context.pack.nodes) {
      if (!node.replacedBy.isEmpty() || (architecture.kind == u"data" && node.model != u"data")) {
        continue; // a data architecture alone answers for data; the rest belongs to the architecture it is part of
      }
      const Count count = counts.value(node.code);
      insert.bind(1, architecture.main).bind(2, architecture.agency).bind(3, node.model).bind(4, node.code);
      insert.bind(5, qint64(count.direct)).bind(6, qint64(count.descendants)).bind(7, qint64(count.states));
      insert.bind(8, qint64(concerns(node.requiredFor, architecture.agencyKind)));
      insert.bind(9, qint64(concerns(node.mandatoryFor, architecture.agencyKind))).run();
    }
    noteTrouble(insert);
  }

  void noteTrouble(const Statement& statement) {
    if (!statement.ok() && m_trouble.isEmpty()) {
      m_trouble = statement.error();
    }
  }

  static constexpr int maxDepth = 32;

  AnalysisContext& m_context;
  sqlite3* m_database;
  QHash<QString, const ReferenceNode*> m_nodes;
  QHash<QString, QString> m_byFold;          ///< upper case -> code of the pack
  QHash<QString, QString> m_prefixes;        ///< "DRM" -> data
  QHash<QUuid, Architecture> m_architectures; ///< by agency
  QHash<QUuid, QHash<QString, Count>> m_counts;
  QSet<std::pair<QUuid, QString>> m_counted;
  QString m_trouble;
};

} // namespace

QString referenceCode(const QString& written) {
  const QString text = written.trimmed();
  const qsizetype cut = std::max(text.lastIndexOf(u'/'), text.lastIndexOf(u':'));
  return text.mid(cut + 1).trimmed();
}

QString analyseCoverage(AnalysisContext& context) {
  QString trouble = fillArchitectures(context);
  trouble = trouble.isEmpty() ? CoverageBuilder(context).run() : trouble;
  trouble = trouble.isEmpty() ? createStandardViews(context) : trouble;
  return trouble.isEmpty() ? fillNames(context) : trouble;
}

} // namespace khung::validators
