// SPDX-License-Identifier: Apache-2.0
#include "model/document/document_private.h"
#include "model/document/storage/row_values.h"
#include "model/document/storage/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

ModelData contentsOf(Database& database, ElementReader& reader) {
  ModelData data;
  data.framework = readMeta(database, u"framework");
  data.title = readMeta(database, u"title");
  data.agency = readMeta(database, u"agency");
  data.settings = mapOf(readMeta(database, u"settings"));
  data.elements = reader.all();
  return data;
}

std::vector<QUuid> idsOf(Query& query) {
  std::vector<QUuid> ids;
  while (query.executeStep()) {
    if (const QUuid id = query.idAt(0); !isBuiltIn(id)) {
      ids.push_back(id);
    }
  }
  return ids;
}

} // namespace

std::optional<Element> Document::element(const QUuid& id) const {
  const auto found = guarded([&]() -> Result<std::optional<Element>> { return d->reader.element(id); });
  return found.value_or(std::nullopt);
}

std::vector<QUuid> Document::childrenOf(const QUuid& parent, QStringView type) const {
  const auto found = guarded([&]() -> Result<std::vector<QUuid>> {
    const QString condition = parent.isNull() ? u"parent IS NULL"_s : u"parent=?1"_s;
    const QString ofType = type.isEmpty() ? QString() : u" AND type=?2"_s;
    const QString order = parent.isNull() ? u"type, declared_by, code, id"_s : u"type, position, id"_s;
    const Prepared query = d->database->prepared(
        u"SELECT id FROM element INDEXED BY x_element_parent WHERE %1%2 ORDER BY %3"_s.arg(condition, ofType, order));
    if (!parent.isNull()) {
      query->id(1, parent);
    }
    if (!type.isEmpty()) {
      query->text(2, type.toString());
    }
    return idsOf(*query);
  });
  return found.value_or(std::vector<QUuid>());
}

std::vector<QUuid> Document::elementsOf(QStringView type) const {
  const auto found = guarded([&]() -> Result<std::vector<QUuid>> {
    const Prepared query =
        d->database->prepared(u"SELECT id FROM element WHERE type=? ORDER BY declared_by, code, id"_s);
    query->text(1, type.toString());
    return idsOf(*query);
  });
  return found.value_or(std::vector<QUuid>());
}

std::vector<std::pair<QUuid, QString>> Document::referrersOf(const QUuid& id) const {
  using Referrers = std::vector<std::pair<QUuid, QString>>;
  const auto found = guarded([&]() -> Result<Referrers> {
    Referrers referrers;
    for (const ReferenceColumn& place : d->plan.references()) {
      const Prepared query = d->database->prepared(
          u"SELECT DISTINCT id FROM %1 INDEXED BY %2 WHERE %3=? ORDER BY id"_s.arg(
              quoted(place.table), quoted(place.index()), quoted(place.column)));
      query->id(1, id);
      while (query->executeStep()) {
        referrers.emplace_back(query->idAt(0), place.property->name);
      }
    }
    return referrers;
  });
  return found.value_or(Referrers());
}

std::vector<SearchHit> Document::search(QStringView words, int limit) const {
  const auto found =
      guarded([&]() -> Result<std::vector<SearchHit>> { return d->search.find(words, limit); });
  return found.value_or(std::vector<SearchHit>());
}

std::function<Result<std::unique_ptr<Document>>()> Document::reader() const {
  const QString file = workingFile();
  if (file.isEmpty()) {
    return {};
  }
  return [file, metamodel = d->metamodel] {
    return guarded([&]() -> Result<std::unique_ptr<Document>> {
      auto parts = std::make_unique<Private>(metamodel, nullptr, std::make_unique<Database>(Database::Kind::ReadOnlyFile, file));
      const StoragePlan stored = StoragePlan::fromJson(readMeta(*parts->database, u"schema").toUtf8());
      parts->plan = StoragePlan(*metamodel, &stored);
      parts->readOnly = true;
      return std::unique_ptr<Document>(new Document(std::move(parts)));
    });
  };
}

bool Document::prepareSearch(int milliseconds) const {
  return guarded([&]() -> Result<bool> { return d->search.prepare(milliseconds); }).value_or(true); // search() will fail, too
}

Result<ModelData> Document::exportData() const {
  return guarded([&]() -> Result<ModelData> { return contentsOf(*d->database, d->reader); });
}

std::function<Result<ModelData>()> Document::exporter() const {
  const QString file = workingFile();
  if (file.isEmpty()) {
    return [data = exportData()] { return data; };
  }
  return [file, metamodel = d->metamodel] {
    return guarded([&]() -> Result<ModelData> {
      Database beside(Database::Kind::ReadOnlyFile, file);
      SQLite::Transaction oneState(beside.connection());
      const StoragePlan stored = StoragePlan::fromJson(readMeta(beside, u"schema").toUtf8());
      const StoragePlan plan(*metamodel, &stored);
      ElementReader reader(beside, plan);
      return contentsOf(beside, reader);
    });
  };
}

} // namespace khung::model
