// SPDX-License-Identifier: Apache-2.0
#include "model/document/document_private.h"
#include "model/document/storage/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr const char16_t* LineColumns = u"id, type, declared_by, code, name, parent, position";

constexpr std::size_t FewLines = 10;

bool isShown(const StoragePlan& plan, const ElementLine& line) {
  const StoredType* type = plan.type(line.type);
  return type && type->type && !isBuiltIn(line.id);
}

ElementLine lineAt(const Query& row) {
  return {row.idAt(0), row.textAt(1), row.textAt(2), row.textAt(3), row.textAt(4), row.idAt(5), int(row.integerAt(6))};
}

/// Tells identities and types of the elements and of all they contain, each once, parents before children.
template <typename Told> void withContents(Database& database, const std::vector<QUuid>& roots, QSet<QUuid>& all, Told told) {
  for (const QUuid& root : roots) {
    const Prepared below = database.prepared(
        u"WITH RECURSIVE below(id) AS (VALUES(?1) UNION SELECT e.id FROM below b CROSS JOIN element e "
        "INDEXED BY x_element_parent ON e.parent=b.id) SELECT e.id, e.type FROM below b CROSS JOIN element e ON e.id=b.id"_s);
    below->id(1, root);
    while (below->executeStep()) {
      const QUuid id = below->idAt(0);
      if (!all.contains(id)) {
        all.insert(id);
        told(id, below->textAt(1));
      }
    }
  }
}

} // namespace

std::vector<ElementLine> Document::linesAfter(const QUuid& id, int limit) const {
  const auto found = guarded([&]() -> Result<std::vector<ElementLine>> {
    std::vector<ElementLine> lines;
    const Prepared query = d->database->prepared(
        u"SELECT %1 FROM element WHERE id > coalesce(?1, x'') ORDER BY id LIMIT ?2"_s.arg(QStringView(LineColumns)));
    query->id(1, id).integer(2, limit);
    while (query->executeStep()) {
      lines.push_back(lineAt(*query));
    }
    return lines;
  });
  std::vector<ElementLine> lines = found.value_or(std::vector<ElementLine>());
  const bool more = int(lines.size()) == limit;
  const QUuid last = lines.empty() ? QUuid() : lines.back().id;
  std::erase_if(lines, [&](const ElementLine& line) { return !isShown(d->plan, line); });
  return lines.empty() && more ? linesAfter(last, limit) : lines;
}

std::vector<ElementLine> Document::linesOf(const std::vector<QUuid>& ids) const {
  const auto found = guarded([&]() -> Result<std::vector<ElementLine>> {
    std::vector<ElementLine> lines;
    std::optional<ReadTogether> together;
    if (ids.size() > FewLines) {
      together.emplace(*d->database);
    }
    const Prepared query = d->database->prepared(u"SELECT %1 FROM element WHERE id=?1"_s.arg(QStringView(LineColumns)));
    for (const QUuid& id : ids) {
      query->id(1, id);
      if (query->executeStep()) {
        if (ElementLine line = lineAt(*query); isShown(d->plan, line)) {
          lines.push_back(std::move(line));
        }
      }
      query->reset();
    }
    return lines;
  });
  return found.value_or(std::vector<ElementLine>());
}

std::vector<ElementLine> Document::childLines(const QUuid& parent, QStringView type) const {
  const auto found = guarded([&]() -> Result<std::vector<ElementLine>> {
    std::vector<ElementLine> lines;
    const Prepared query = d->database->prepared(u"SELECT %1 FROM element INDEXED BY x_element_parent WHERE %2 AND type=?2"_s.arg(
        QStringView(LineColumns), parent.isNull() ? u"parent IS NULL"_s : u"parent=?1"_s));
    if (!parent.isNull()) {
      query->id(1, parent);
    }
    query->text(2, type.toString());
    while (query->executeStep()) {
      if (ElementLine line = lineAt(*query); isShown(d->plan, line)) {
        lines.push_back(std::move(line));
      }
    }
    return lines;
  });
  return found.value_or(std::vector<ElementLine>());
}

std::vector<ElementLine> Document::linesWithin(const std::vector<QUuid>& ids) const {
  const auto found = guarded([&]() -> Result<std::vector<QUuid>> {
    const ReadTogether together(*d->database);
    QSet<QUuid> all;
    std::vector<QUuid> order;
    withContents(*d->database, ids, all, [&order](const QUuid& id, const QString&) { order.push_back(id); });
    return order;
  });
  return linesOf(found.value_or(std::vector<QUuid>()));
}

std::vector<ElementLine> Document::linesWithCode(const QStringList& codes) const {
  const auto found = guarded([&]() -> Result<std::vector<QUuid>> {
    const Prepared query = d->database->prepared(u"SELECT id FROM element WHERE code IN (SELECT value FROM json_each(?1)) ORDER BY id"_s);
    query->text(1, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(codes)).toJson(QJsonDocument::Compact)));
    std::vector<QUuid> ids;
    while (query->executeStep()) {
      ids.push_back(query->idAt(0));
    }
    return ids;
  });
  return linesOf(found.value_or(std::vector<QUuid>()));
}

std::vector<std::pair<QUuid, QUuid>> Document::linksOf(QStringView type, QStringView property) const {
  using Pairs = std::vector<std::pair<QUuid, QUuid>>;
  const StoredType* storedType = d->plan.type(type);
  const StoredProperty* stored = storedType ? d->plan.property(*storedType, property) : nullptr;
  if (!stored || !stored->isReference()) {
    return {};
  }
  const auto found = guarded([&]() -> Result<Pairs> {
    const bool common = d->plan.isCommon(*stored);
    const QString table = stored->storage == Storage::Links ? d->plan.linkTable(*storedType, *stored)
                          : common                          ? u"element"_s
                                                            : storedType->table();
    const QString column = stored->storage == Storage::Links ? u"target"_s : stored->name;
    Pairs pairs;
    const QString ofType = common ? u" AND id IN (SELECT id FROM element WHERE type=?1)"_s : QString();
    const Prepared query = d->database->prepared(
        u"SELECT id, %1 FROM %2 WHERE %1 IS NOT NULL%3 ORDER BY id"_s.arg(quoted(column), quoted(table), ofType));
    if (common) {
      query->text(1, storedType->name);
    }
    while (query->executeStep()) {
      pairs.emplace_back(query->idAt(0), query->idAt(1));
    }
    return pairs;
  });
  return found.value_or(Pairs());
}

std::vector<Referrer> Document::referrersInto(const std::vector<QUuid>& ids) const {
  const auto found = guarded([&]() -> Result<std::vector<Referrer>> {
    const ReadTogether together(*d->database);
    QSet<QUuid> inside;
    QHash<QString, std::vector<QUuid>> byType;
    withContents(*d->database, ids, inside, [&byType](const QUuid& id, const QString& type) { byType[type].push_back(id); });
    std::vector<Referrer> referrers;
    for (const ReferenceColumn& place : d->plan.references()) {
      const Prepared query = d->database->prepared(u"SELECT DISTINCT id FROM %1 INDEXED BY %2 WHERE %3=? ORDER BY id"_s.arg(
          quoted(place.table), quoted(place.index()), quoted(place.column)));
      for (auto type = byType.begin(); type != byType.end(); ++type) {
        if (place.property->property && !Metamodel::accepts(*place.property->property, type.key())) {
          continue;
        }
        for (const QUuid& target : type.value()) {
          query->id(1, target);
          while (query->executeStep()) {
            if (const QUuid id = query->idAt(0); !inside.contains(id)) {
              referrers.push_back({id, place.property->name, target});
            }
          }
          query->reset();
        }
      }
    }
    return referrers;
  });
  return found.value_or(std::vector<Referrer>());
}

} // namespace khung::model
