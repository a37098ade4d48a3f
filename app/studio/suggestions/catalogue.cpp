// SPDX-License-Identifier: Apache-2.0
#include "app/studio/suggestions/catalogue.h"

#include "app/studio/suggestions/element_brief.h"
#include "model/base/vietnamese.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QStringList textsOf(const QJsonValue& value) {
  QStringList result;
  if (value.isArray()) {
    for (const QJsonValue& item : value.toArray()) {
      result << item.toString();
    }
  } else if (!value.toString().isEmpty()) {
    result << value.toString();
  }
  return result;
}

/// How well an entry answers the words: 0 not at all, more is better.
int worth(const CatalogueEntry& entry, const QStringList& words) {
  for (qsizetype i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    const bool held = std::any_of(entry.words.begin(), entry.words.end(),
                                  [&](const QString& word) { return last ? word.startsWith(words[i]) : word == words[i]; });
    if (!held) {
      return 0;
    }
  }
  return words.isEmpty() || entry.words.value(0).startsWith(words.first()) ? 2 : 1;
}

bool isCurrent(const model::PackValue& row) {
  return row.status != u"historical" && row.status != u"replaced" && row.status != u"repealed";
}

} // namespace

Catalogue::Catalogue(const model::Metamodel& metamodel, std::shared_ptr<const model::Pack> pack)
    : m_metamodel(metamodel), m_pack(std::move(pack)) {
  for (const QJsonValue& item : m_pack->framework.value(u"catalogue"_s).toArray()) {
    const QJsonObject said = item.toObject();
    const auto text = [&](const QString& key) { return said.value(key).toString(); };
    m_sources.push_back({text(u"list"_s), text(u"type"_s), text(u"declared_by"_s), text(u"known_by"_s), said.value(u"facts"_s).toObject(),
                         said.value(u"set"_s).toObject()});
  }
  for (std::size_t i = 0; i < m_sources.size(); ++i) {
    if (m_metamodel.type(m_sources[i].type)) {
      addEntries(m_sources[i], static_cast<int>(i));
    }
  }
}

void Catalogue::addEntries(const Source& source, int number) {
  for (const model::PackValue& row : m_pack->values) {
    if (row.list != source.list) {
      continue;
    }
    QStringList words = model::foldedWords(row.name.vi) + model::foldedWords(row.name.en) + model::foldedWords(row.code);
    for (const QString& key : {u"abbreviations"_s, u"aliases"_s, u"number"_s}) {
      for (const QString& other : textsOf(row.extra.value(key))) {
        words += model::foldedWords(other);
      }
    }
    m_entries.push_back({&row, number, source.type, words});
  }
  std::stable_partition(m_entries.begin(), m_entries.end(), [](const CatalogueEntry& entry) { return isCurrent(*entry.row); });
}

std::vector<const CatalogueEntry*> Catalogue::find(const QStringList& types, QStringView words, int limit) const {
  const QStringList wanted = model::foldedWords(words);
  std::vector<std::pair<int, const CatalogueEntry*>> found;
  for (const CatalogueEntry& entry : m_entries) {
    const bool fits = types.contains(entry.type) || types.contains(u"any"_s);
    if (const int value = fits ? worth(entry, wanted) : 0; value > 0) {
      found.emplace_back(value, &entry);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const CatalogueEntry*> result;
  for (const auto& [value, entry] : found) {
    if (static_cast<int>(result.size()) < limit) {
      result.push_back(entry);
    }
  }
  return result;
}

std::optional<QUuid> Catalogue::elementOf(const model::Document& document, const CatalogueEntry& entry) const {
  const Source& source = m_sources[static_cast<std::size_t>(entry.source)];
  for (const auto& [column, text] : {std::pair(u"code"_s, entry.row->code), std::pair(u"name"_s, entry.row->name.vi)}) {
    if (const auto found = text.isEmpty() ? std::vector<QUuid>() : elementsWith(document, entry.type, column, text); !found.empty()) {
      return found.front();
    }
  }
  const QString key = source.knownBy.isEmpty() ? QString() : entry.row->extra.value(source.facts.value(source.knownBy).toString()).toString();
  const QString name = model::folded(entry.row->name.vi);
  for (const model::SearchHit& hit : document.search(entry.row->name.vi)) {
    if (hit.type == entry.type && model::folded(hit.name) == name) {
      return hit.id;
    }
  }
  if (const auto known = key.isEmpty() ? std::vector<QUuid>() : elementsWith(document, entry.type, source.knownBy, key); !known.empty()) {
    return known.front();
  }
  return std::nullopt;
}

const CatalogueEntry* Catalogue::entry(const QStringList& types, const QString& code) const {
  const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const CatalogueEntry& e) {
    return e.row->code == code && types.contains(e.type);
  });
  return found == m_entries.end() ? nullptr : &*found;
}

QString Catalogue::agencyCode(const model::Document& document, const QString& listed) const {
  const auto agency = std::find_if(m_entries.begin(), m_entries.end(), [&](const CatalogueEntry& e) {
    return e.row->code == listed && m_sources[static_cast<std::size_t>(e.source)].declaredBy == u"code";
  });
  const auto present = agency == m_entries.end() ? std::nullopt : elementOf(document, *agency);
  const auto brief = present ? briefOf(document, *present) : std::nullopt;
  return brief ? brief->code : listed;
}

QUuid Catalogue::take(const model::Document& document, const CatalogueEntry& entry, model::Edit& edit) const {
  Taking taking{document, edit, {}};
  return take(entry, taking);
}

QUuid Catalogue::take(const CatalogueEntry& entry, Taking& taking) const {
  for (const auto& [taken, id] : taking.taken) {
    if (taken == &entry) {
      return id;
    }
  }
  if (const auto present = elementOf(taking.document, entry)) {
    return *present;
  }
  const Source& source = m_sources[static_cast<std::size_t>(entry.source)];
  model::Element element;
  element.id = QUuid::createUuid();
  element.type = entry.type;
  element.code = entry.row->code;
  element.position = -1;
  element.set(u"name"_s, entry.row->name.vi);
  taking.taken.emplace_back(&entry, element.id);
  element.declaredBy = agencyCode(taking.document, entry.row->extra.value(source.declaredBy).toString());
  const model::ElementType& type = *m_metamodel.type(entry.type);
  for (const model::Property& property : type.properties) {
    const QString key = source.facts.value(property.name).toString();
    if (const QJsonValue fact = key.isEmpty() ? source.fixed.value(property.name) : entry.row->extra.value(key); !fact.isUndefined()) {
      setFact(element, property, fact, taking);
    }
  }
  taking.edit.add(element);
  return element.id;
}

void Catalogue::setFact(model::Element& element, const model::Property& property, const QJsonValue& fact, Taking& taking) const {
  const QStringList texts = textsOf(fact);
  if (texts.isEmpty()) {
    return;
  }
  if (property.isRef()) {
    std::vector<model::Link> links;
    for (const QString& text : texts) {
      const CatalogueEntry* target = entry(property.to, text);
      links.push_back(target ? model::Link{take(*target, taking), {}, false} : model::Link{{}, text, false});
    }
    element.setLinks(property.name, std::move(links));
    return;
  }
  const model::Enumeration* enumeration = m_metamodel.enumeration(property.enumeration);
  if (property.type == model::DataType::Enum && (!enumeration || !enumeration->find(texts.first()))) {
    return;
  }
  if (property.list) {
    element.set(property.name, texts);
  } else if (property.type == model::DataType::Boolean) {
    element.set(property.name, qint64(texts.first() == u"true"));
  } else if (property.type == model::DataType::Integer || property.type == model::DataType::Year) {
    element.set(property.name, texts.first().toLongLong());
  } else {
    element.set(property.name, texts.first());
  }
}

} // namespace khung::app
