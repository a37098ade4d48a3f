// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/coverage_sheet.h"

#include "model/base/sqlite_statement.h"
#include "validators/engine/check_database.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

/// Everything that is mapped, whoever it belongs to.
AgencyCover wholeDocument(sqlite3* database, const model::Pack& pack) {
  AgencyCover whole;
  QHash<QString, QString> parents;
  for (const model::ReferenceNode& node : pack.nodes) {
    if (node.replacedBy.isEmpty()) {
      whole.nodes.insert(node.code, {});
      parents.insert(node.code, node.parent);
    }
  }
  QSet<std::pair<QUuid, QString>> seen;
  Statement rows(database, u"SELECT element, node FROM mapped WHERE known AND source = 'mapping' AND states > 0"_s);
  while (rows.step()) {
    const QUuid element = rows.id(0);
    const QString node = rows.text(1);
    const auto cover = whole.nodes.find(node);
    if (cover == whole.nodes.end() || seen.contains({element, node})) {
      continue;
    }
    seen.insert({element, node});
    cover->elements.push_back(element);
    for (QString above = parents.value(node); whole.nodes.contains(above); above = parents.value(above)) {
      ++whole.nodes[above].below;
    }
  }
  return whole;
}

std::vector<AgencyCover> agencyCovers(sqlite3* database) {
  std::vector<AgencyCover> result;
  QHash<QUuid, std::size_t> places;
  Statement agencies(database, u"SELECT a.agency, o.name FROM agency_architecture a JOIN main.element o ON o.id = a.agency "
                               u"ORDER BY o.code, a.agency"_s);
  while (agencies.step()) {
    places.insert(agencies.id(0), result.size());
    result.push_back({agencies.id(0), agencies.text(1), {}});
  }
  Statement nodes(database, u"SELECT agency, node, descendants, required, mandatory FROM node_cover"_s);
  while (nodes.step()) {
    if (const auto place = places.constFind(nodes.id(0)); place != places.constEnd()) {
      result[*place].nodes.insert(nodes.text(1), {{}, static_cast<int>(nodes.integer(2)), nodes.integer(3) != 0, nodes.integer(4) != 0});
    }
  }
  QSet<std::pair<QUuid, QString>> seen;
  Statement elements(database, u"SELECT m.agency, m.node, m.element FROM mapped m JOIN agency_architecture a ON a.agency = m.agency "
                               u"WHERE m.known AND m.source = 'mapping' AND (m.states & a.asked) ORDER BY m.rowid"_s);
  while (elements.step()) {
    AgencyCover& cover = result[places.value(elements.id(0))];
    const auto node = cover.nodes.find(elements.text(1));
    const std::pair<QUuid, QString> key{elements.id(2), elements.text(1)};
    if (node != cover.nodes.end() && !seen.contains(key)) {
      seen.insert(key);
      node->elements.push_back(key.first);
    }
  }
  return result;
}

/// Names of an analysis and of all that it needs.
QSet<QString> closure(const QString& name) {
  QSet<QString> result{name};
  const std::vector<Analysis>& list = analyses();
  for (auto it = list.rbegin(); it != list.rend(); ++it) {
    if (result.contains(QString::fromLatin1(it->name))) {
      result += QSet<QString>(it->needs.begin(), it->needs.end());
    }
  }
  return result;
}

} // namespace

CoverageSheet readCoverage(sqlite3* database, const model::Pack& pack) {
  CoverageSheet sheet;
  sheet.agencies.push_back(wholeDocument(database, pack));
  std::vector<AgencyCover> covers = agencyCovers(database);
  std::move(covers.begin(), covers.end(), std::back_inserter(sheet.agencies));
  return sheet;
}

model::Result<CoverageSheet> coverageOf(const model::Document& document, const model::Pack& pack) {
  auto database = CheckDatabase::open(document, pack);
  if (!database) {
    return model::Failure(database.error());
  }
  const QSet<QString> wanted = closure(u"coverage"_s);
  for (const Analysis& analysis : analyses()) {
    if (wanted.contains(QString::fromLatin1(analysis.name))) {
      const AnalysisRun run = (*database)->run(analysis, pack, pack.parameters);
      if (!run.trouble.isEmpty()) {
        return model::Failure(model::Notice{u"check.analysis"_s, {run.trouble}, {}, model::Notice::Level::Error});
      }
    }
  }
  return readCoverage((*database)->handle(), pack);
}

} // namespace khung::validators
