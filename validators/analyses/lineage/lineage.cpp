// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/lineage.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/lineage/copy_graph.h"
#include "validators/analyses/lineage/copy_masters.h"
#include "validators/analyses/lineage/lineage_tables.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using namespace lineage;
using model::Statement;

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

/// Names of the columns that a table has for its own sake, from the pack's list of common attributes.
QStringList housekeeping(const model::Pack& pack) {
  static const QStringList codes = {u"id"_s,         u"note"_s,       u"order"_s,   u"status"_s,  u"created-at"_s, u"created-by"_s,
                                    u"updated-at"_s, u"updated-by"_s, u"deleted"_s, u"version"_s, u"source"_s};
  QStringList result;
  for (const model::PackValue& value : pack.values) {
    if (value.list == u"common-attributes" && codes.contains(value.code)) {
      result << value.name.vi << value.name.en;
      for (const QJsonValue& term : value.extra.value(u"terms").toArray()) {
        result << term.toString();
      }
    }
  }
  return result;
}

/// Runs the steps of the analysis and writes what they find.
class LineageBuilder {
public:
  explicit LineageBuilder(AnalysisContext& context)
      : m_database(context.database), m_book(context.database, context.attributes), m_flows(m_data, m_book, context.scopes),
        m_masters(context.database, m_data, context.scopes, m_flows.links()) {
    m_book.setHousekeeping(housekeeping(context.pack));
  }

  QString run() {
    for (const auto step : {&LineageBuilder::prepare, &LineageBuilder::gather, &LineageBuilder::writeLinks,
                            &LineageBuilder::writeAttributes, &LineageBuilder::writeMasters, &LineageBuilder::writeGraph}) {
      const QString trouble = (this->*step)();
      if (!trouble.isEmpty()) {
        return trouble;
      }
    }
    return model::execute(m_database, lineageIndexes() + lineageUses());
  }

private:
  QString prepare() {
    const QString trouble = model::execute(m_database, lineageTables());
    return trouble.isEmpty() ? m_data.read(m_database) : trouble;
  }

  QString gather() {
    m_flows.build();
    QString trouble = m_masters.find();
    if (!trouble.isEmpty()) {
      return trouble;
    }
    std::vector<QUuid> wanted = m_flows.entitiesToRead();
    const std::vector<QUuid> more = m_masters.entitiesToRead();
    wanted.insert(wanted.end(), more.begin(), more.end());
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    trouble = m_book.load(wanted);
    if (trouble.isEmpty()) {
      m_flows.pair();
      m_masters.compare(m_book);
    }
    return trouble;
  }

  QUuid idOf(int entity) const { return entity < 0 ? QUuid() : m_data.entity(entity).id; }
  QUuid databaseId(int database) const { return database < 0 ? QUuid() : m_data.database(database).id; }

  QString writeLinks() {
    Statement insert(m_database, uR"(INSERT INTO flow_link SELECT f.id, ?2, f."from", f."to", ?3, ?4, ?5, ?6, f.kind,
        f.purpose, f.channel, f.network, ?7, i.cross_agency, f.kind IN ('copy', 'sync'), ?8, nullif(?9, -1)
      FROM main.t_data_flow f LEFT JOIN flow_info i ON i.flow = f.id WHERE f.id = ?1)"_s);
    for (const Link& link : m_flows.links()) {
      const Flow& flow = m_data.flow(link.flow);
      insert.bind(1, flow.id).bind(2, link.item < 0 ? QUuid() : flow.items[at(link.item)].id);
      insert.bind(3, databaseId(link.fromDatabase)).bind(4, databaseId(link.toDatabase));
      insert.bind(5, idOf(link.from)).bind(6, idOf(link.to)).bind(7, qint64(link.states));
      insert.bind(8, qint64(link.totals)).bind(9, qint64(link.foreign)).run();
    }
    Statement gaps(m_database, u"INSERT INTO flow_gap VALUES(?,?,?,?,?,?)"_s);
    for (const FlowGap& gap : m_flows.gaps()) {
      gaps.bind(1, m_data.flow(gap.flow).id).bind(2, gap.item).bind(3, QString::fromLatin1(gap.part));
      gaps.bind(4, gap.element).bind(5, gap.text).bind(6, qint64(m_data.flow(gap.flow).states)).run();
    }
    return insert.ok() && gaps.ok() ? QString() : gaps.error();
  }

  QString writeAttributes() {
    Statement insert(m_database, u"INSERT INTO flow_attr VALUES(?,?,?,?,?,?)"_s);
    qint64 place = 0;
    for (const Link& link : m_flows.links()) {
      if (link.pairs.empty()) {
        continue;
      }
      insert.bind(1, m_data.flow(link.flow).id).bind(2, idOf(link.from)).bind(4, idOf(link.to));
      for (const AttributePair& pair : link.pairs) {
        insert.bind(3, pair.from).bind(5, pair.to).bind(6, ++place).run();
      }
    }
    Statement inherited(m_database, u"INSERT OR IGNORE INTO inherited_attr VALUES(?,?,?)"_s);
    for (const Inherited& row : m_masters.inherited()) {
      inherited.bind(1, idOf(row.entity)).bind(2, row.attribute).bind(3, row.masterAttribute).run();
    }
    Statement keys(m_database, u"INSERT INTO kept_key VALUES(?,?,?)"_s);
    for (const KeptKey& row : m_masters.keys()) {
      keys.bind(1, idOf(row.entity)).bind(2, row.key).bind(3, row.attribute).run();
    }
    return insert.ok() && inherited.ok() && keys.ok() ? QString() : keys.error();
  }

  QString writeMasters() {
    static const QString names[] = {{}, u"master"_s, u"copy"_s, u"extension"_s, u"origin"_s};
    Statement roles(m_database, u"INSERT INTO entity_role VALUES(?,?)"_s);
    for (const int number : m_data.entitiesById) {
      const Entity& entity = m_data.entity(number);
      if (entity.role != Role::None) {
        roles.bind(1, entity.id).bind(2, names[static_cast<int>(entity.role)]).run();
      }
    }
    Statement masters(m_database, u"INSERT INTO entity_master VALUES(?,?,?,?,?,?)"_s);
    for (const MasterOf& pair : m_masters.masters()) {
      const Database& home = m_data.database(m_data.entity(pair.master).database);
      masters.bind(1, idOf(pair.entity)).bind(2, idOf(pair.master)).bind(3, home.id).bind(4, qint64(home.level));
      masters.bind(5, qint64(pair.states)).bind(6, qint64(pair.holds)).run();
    }
    Statement feeds(m_database, u"INSERT INTO copy_feed VALUES(?,?,?,?,?,?,?,?)"_s);
    for (const CopyFeed& feed : m_masters.feeds()) {
      feeds.bind(1, idOf(feed.entity)).bind(2, qint64(feed.synced)).bind(3, qint64(feed.slow));
      feeds.bind(4, qint64(feed.snapshot)).bind(5, qint64(feed.once)).bind(6, qint64(feed.queried));
      feeds.bind(7, qint64(feed.other)).bind(8, feed.flow < 0 ? QUuid() : m_data.flow(feed.flow).id).run();
    }
    return roles.ok() && masters.ok() && feeds.ok() ? QString() : feeds.error();
  }

  QString writeGraph() {
    std::vector<CopyEdge> edges;
    for (int i = 0; i < static_cast<int>(m_flows.links().size()); ++i) {
      const Link& link = m_flows.links()[at(i)];
      if (m_data.flow(link.flow).copies() && link.from >= 0 && link.to >= 0 && link.states != 0 && !link.totals) {
        edges.push_back(edgeOf(link));
        m_linkOf.push_back(i);
      }
    }
    const CopyGraph graph(static_cast<int>(m_data.entities.size()), std::move(edges));
    const QString trouble = writePaths(graph);
    return trouble.isEmpty() ? writeCycles(graph) : trouble;
  }

  /// Identifiers go along with whatever is carried: they make no cycle, unless the entity has nothing else.
  CopyEdge edgeOf(const Link& link) const {
    const Entity& from = m_data.entity(link.from);
    const Entity& to = m_data.entity(link.to);
    CopyEdge edge{link.from, link.to, link.states, link.whole, {}};
    for (const AttributePair& pair : link.pairs) {
      const int sent = m_book.positionOf(from.id, pair.from);
      const int received = pair.to.isNull() ? -1 : m_book.positionOf(to.id, pair.to);
      if (sent >= 0 && received >= 0 && pair.from != from.identifier && pair.to != to.identifier) {
        edge.pairs.emplace_back(sent, received);
      }
    }
    edge.whole = edge.whole || (edge.pairs.empty() && !link.explicitAttributes);
    return edge;
  }

  QString pathOf(const CopyGraph& graph, const std::vector<int>& edges) const {
    QString path = u"[\""_s + hex(graph.edges()[at(edges.front())].from);
    for (const int edge : edges) {
      path += u"\",\""_s + hex(graph.edges()[at(edge)].to);
    }
    return path + u"\"]"_s;
  }

  QString hex(int entity) const { return QString::fromLatin1(idOf(entity).toRfc4122().toHex()); }
  QUuid flowOf(int edge) const { return m_data.flow(m_flows.links()[at(m_linkOf[at(edge)])].flow).id; }

  QString writePaths(const CopyGraph& graph) {
    Statement insert(m_database, u"INSERT INTO copy_reach VALUES(?,?,?,?,?,?,?)"_s);
    graph.paths({}, [&](const std::vector<int>& edges, int states) {
      insert.bind(1, idOf(graph.edges()[at(edges.front())].from)).bind(2, idOf(graph.edges()[at(edges.back())].to));
      insert.bind(3, flowOf(edges.front())).bind(4, flowOf(edges.back())).bind(5, pathOf(graph, edges));
      insert.bind(6, qint64(edges.size())).bind(7, qint64(states)).run();
    });
    return insert.ok() ? QString() : insert.error();
  }

  /// Where a path starts: at a master, else at the highest database, else at the lowest identity.
  bool startsBefore(int a, int b) const {
    const auto key = [&](int number) {
      const Entity& entity = m_data.entity(number);
      const int level = entity.database < 0 ? 9 : m_data.database(entity.database).level;
      return std::make_tuple(entity.stated != Role::Master, level == 0 ? 8 : level, entity.id);
    };
    return key(a) < key(b);
  }

  QString writeCycles(const CopyGraph& graph) {
    constexpr std::size_t shown = 200;
    Statement insert(m_database, u"INSERT INTO flow_cycle VALUES(?,?,?,?,?,?)"_s);
    qint64 number = 0;
    for (const CopyCycle& cycle : graph.cycles([this](int a, int b) { return startsBefore(a, b); })) {
      ++number;
      std::vector<int> head(cycle.edges.begin(), cycle.edges.begin() + static_cast<std::ptrdiff_t>(std::min(cycle.edges.size(), shown)));
      const QString path = pathOf(graph, head);
      for (std::size_t i = 0; i < cycle.edges.size(); ++i) {
        insert.bind(1, number).bind(2, flowOf(cycle.edges[i])).bind(3, idOf(graph.edges()[at(cycle.edges[i])].from));
        insert.bind(4, i == 0 ? path : QString()).bind(5, qint64(i)).bind(6, qint64(cycle.states)).run();
      }
    }
    return insert.ok() ? QString() : insert.error();
  }

  sqlite3* m_database;
  LineageData m_data;
  AttributeBook m_book;
  FlowLinks m_flows;
  CopyMasters m_masters;
  std::vector<int> m_linkOf; ///< edge of the graph -> link
};

} // namespace

QString analyseLineage(AnalysisContext& context) {
  return LineageBuilder(context).run();
}

} // namespace khung::validators
