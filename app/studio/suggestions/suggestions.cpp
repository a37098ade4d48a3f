// SPDX-License-Identifier: Apache-2.0
#include "app/studio/suggestions/suggestions.h"

#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int mostElements = 30;
constexpr int mostEntries = 12;
constexpr int searched = 400;       ///< hits of all types, of which those that fit are kept
constexpr int fewestLetters = 4;    ///< of a name that may be like another

} // namespace

Suggestions::Suggestions(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::documentReplaced, this, &Suggestions::renew);
}

void Suggestions::renew() { m_catalogue.reset(); }

const Catalogue& Suggestions::catalogue() const {
  if (!m_catalogue) {
    m_catalogue = std::make_unique<Catalogue>(m_workspace.metamodel(), m_workspace.pack());
  }
  return *m_catalogue;
}

QStringList Suggestions::acceptedTypes(const model::Property& property) const {
  QStringList types;
  for (const model::ElementType& type : m_workspace.metamodel().types()) {
    if (model::Metamodel::accepts(property, type.name)) {
      types << type.name;
    }
  }
  return types;
}

std::vector<QUuid> Suggestions::surroundings(const model::Property& property, const QUuid& from) const {
  std::vector<QUuid> result;
  const model::Document& document = *m_workspace.document();
  for (const QString& path : property.within) {
    std::vector<QUuid> at = {from};
    for (const QString& step : path.split(u'.')) {
      std::vector<QUuid> next;
      for (const QUuid& id : at) {
        const auto element = document.element(id);
        if (element && step == u"parent") {
          next.push_back(element->parent);
        } else if (const auto* links = element ? element->linksOf(step) : nullptr) {
          std::for_each(links->begin(), links->end(), [&](const model::Link& link) { next.push_back(link.target); });
        }
      }
      at = next;
    }
    std::copy_if(at.begin(), at.end(), std::back_inserter(result), [](const QUuid& id) { return !id.isNull(); });
  }
  for (const ElementBrief& container : containersOf(document, from)) {
    result.push_back(container.id);
  }
  return result;
}

bool Suggestions::isWithin(const QUuid& id, const QUuid& container) const {
  const std::vector<ElementBrief> containers = containersOf(*m_workspace.document(), id);
  return std::any_of(containers.begin(), containers.end(), [&](const ElementBrief& c) { return c.id == container; });
}

std::vector<ElementBrief> Suggestions::present(const model::Property& property, const QUuid& from, const QString& text) const {
  const model::Document& document = *m_workspace.document();
  const std::vector<QUuid> near = surroundings(property, from);
  std::vector<ElementBrief> found;
  if (text.trimmed().isEmpty()) {
    for (const QString& type : acceptedTypes(property)) {
      for (const QUuid& container : near) {
        for (const QUuid& id : document.childrenOf(container, type)) {
          found.push_back(*briefOf(document, id));
        }
      }
      const std::vector<QUuid> all = property.to.contains(u"any"_s) ? std::vector<QUuid>() : document.elementsOf(type);
      for (std::size_t i = 0; i < all.size() && found.size() < mostElements; ++i) {
        found.push_back(*briefOf(document, all[i]));
      }
    }
  } else {
    for (const model::SearchHit& hit : m_workspace.search(text, searched)) {
      if (model::Metamodel::accepts(property, hit.type)) {
        found.push_back(*briefOf(document, hit.id));
      }
    }
  }
  std::vector<ElementBrief> result;
  const auto take = [&](const ElementBrief& brief) {
    const bool known = std::any_of(result.begin(), result.end(), [&](const ElementBrief& r) { return r.id == brief.id; });
    if (!known && brief.id != from && groupName(brief.id).isEmpty()) {
      result.push_back(brief);
    }
  };
  for (const QUuid& container : near) {
    for (const ElementBrief& brief : found) {
      if (isWithin(brief.id, container)) {
        take(brief);
      }
    }
  }
  std::for_each(found.begin(), found.end(), take);
  result.resize(std::min<std::size_t>(result.size(), mostElements));
  return result;
}

Suggestion Suggestions::suggestionOf(const ElementBrief& brief) const {
  QStringList place;
  for (const ElementBrief& container : containersOf(*m_workspace.document(), brief.id)) {
    place << (container.name.isEmpty() ? container.code : container.name);
  }
  return {Suggestion::Kind::Element, brief.id, brief.type, brief.name.isEmpty() ? brief.code : brief.name, brief.code, place.join(u" › "_s), nullptr};
}

void Suggestions::addGroups(std::vector<Suggestion>& list, const QString& text) const {
  const QStringList words = model::foldedWords(text);
  for (const model::BuiltInGroup& group : model::builtInGroups()) {
    const QString name = groupName(group.id);
    const QString letters = model::folded(name + u' ' + QString::fromUtf16(group.code));
    if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return letters.contains(word); })) {
      list.push_back({Suggestion::Kind::Group, group.id, {}, name, QString::fromUtf16(group.code), {}, nullptr});
    }
  }
}

std::vector<Suggestion> Suggestions::forReference(const model::Property& property, const QUuid& from, const QString& text) const {
  std::vector<Suggestion> list;
  std::vector<Suggestion> units;
  for (const ElementBrief& brief : present(property, from, text)) {
    list.push_back(suggestionOf(brief));
    if (property.groups && !text.trimmed().isEmpty() && units.size() < 3) {
      units.push_back(list.back());
      units.back().kind = Suggestion::Kind::Units;
      units.back().name = tr("All units of %1").arg(units.back().name);
    }
  }
  if (property.groups) {
    addGroups(list, text);
    list.insert(list.end(), units.begin(), units.end());
  }
  const std::size_t before = list.size();
  for (const CatalogueEntry* entry : catalogue().find(property.to, text, mostEntries)) {
    const bool shown = std::any_of(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(before), [&](const Suggestion& s) {
      return s.kind == Suggestion::Kind::Element && model::folded(s.name) == model::folded(entry->row->name.vi);
    });
    if (!shown && !catalogue().elementOf(*m_workspace.document(), *entry)) {
      list.push_back({Suggestion::Kind::Catalogue, {}, entry->type, entry->row->name.vi, entry->row->code, {}, entry});
    }
  }
  for (const QString& type : text.trimmed().isEmpty() ? QStringList() : property.to) {
    const model::ElementType* made = m_workspace.metamodel().type(type);
    if (made && !(made->parent && made->parent->required)) {
      list.push_back({Suggestion::Kind::New, {}, type, text.trimmed(), {}, {}, nullptr});
    }
  }
  return list;
}

std::vector<Suggestion> Suggestions::likeNames(const QString& type, const QString& name, const QUuid& self) const {
  std::vector<Suggestion> list;
  const QString wanted = model::folded(name);
  if (wanted.size() < fewestLetters) {
    return list;
  }
  for (const model::SearchHit& hit : m_workspace.search(name, searched)) {
    if (hit.type == type && hit.id != self && model::folded(hit.name).contains(wanted) && list.size() < 3) {
      list.push_back(suggestionOf(*briefOf(*m_workspace.document(), hit.id)));
    }
  }
  for (const CatalogueEntry* entry : catalogue().find({type}, name, 3)) {
    const bool shown = std::any_of(list.begin(), list.end(), [&](const Suggestion& s) { return model::folded(s.name) == model::folded(entry->row->name.vi); });
    const bool like = model::folded(entry->row->name.vi).contains(wanted) || model::folded(entry->row->name.en).contains(wanted);
    if (like && !shown && catalogue().elementOf(*m_workspace.document(), *entry).value_or(QUuid()) != self) {
      list.push_back({Suggestion::Kind::Catalogue, {}, type, entry->row->name.vi, entry->row->code, {}, entry});
    }
  }
  return list;
}

model::Link Suggestions::take(const Suggestion& suggestion, model::Edit& edit) const {
  switch (suggestion.kind) {
  case Suggestion::Kind::Element:
  case Suggestion::Kind::Group:
    return {suggestion.id, {}, false};
  case Suggestion::Kind::Units:
    return {suggestion.id, {}, true};
  case Suggestion::Kind::Catalogue:
    return {catalogue().take(*m_workspace.document(), *suggestion.entry, edit), {}, false};
  case Suggestion::Kind::New:
    break;
  }
  model::Element element;
  element.id = QUuid::createUuid();
  element.type = suggestion.type;
  element.position = -1;
  element.declaredBy = m_workspace.document()->meta(u"agency");
  element.code = codeFor(*m_workspace.document(), suggestion.type, suggestion.name);
  element.set(u"name"_s, suggestion.name);
  edit.add(element);
  return {element.id, {}, false};
}

model::Link Suggestions::linkOf(const model::Property& property, const QUuid& from, const QString& text) const {
  QString wanted = text.trimmed();
  for (const model::BuiltInGroup& group : model::builtInGroups()) {
    const bool named = wanted == QString::fromUtf16(group.code) || model::folded(wanted) == model::folded(groupName(group.id));
    if (property.groups && named) {
      return {group.id, {}, false};
    }
  }
  const bool units = property.groups && wanted.endsWith(u"/*");
  wanted = units ? wanted.chopped(2) : wanted;
  const model::Document& document = *m_workspace.document();
  std::vector<QUuid> candidates;
  for (const QString& type : acceptedTypes(property)) {
    for (const QUuid& id : elementsWith(document, type, u"code"_s, wanted.section(u'/', -1))) {
      candidates.push_back(id);
    }
  }
  if (candidates.empty()) {
    for (const model::SearchHit& hit : document.search(wanted, searched)) {
      const bool named = model::folded(hit.name) == model::folded(wanted) ||
                         model::folded(shownName({hit.id, hit.type, hit.code, hit.name, {}})) == model::folded(wanted);
      if (named && model::Metamodel::accepts(property, hit.type)) {
        candidates.push_back(hit.id);
      }
    }
  }
  std::erase(candidates, from);
  for (const QUuid& container : candidates.size() > 1 ? surroundings(property, from) : std::vector<QUuid>()) {
    std::vector<QUuid> inside;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(inside), [&](const QUuid& id) { return isWithin(id, container); });
    if (!inside.empty()) {
      candidates = inside;
      break;
    }
  }
  return candidates.size() == 1 ? model::Link{candidates.front(), {}, units} : model::Link{{}, text.trimmed(), false};
}

QString Suggestions::detail(const Suggestion& suggestion) const {
  const model::ElementType* type = m_workspace.metamodel().type(suggestion.type);
  const QString label = type ? type->label.in(m_workspace.language()) : QString();
  QStringList parts;
  switch (suggestion.kind) {
  case Suggestion::Kind::Group:
    return tr("group of agencies");
  case Suggestion::Kind::New:
    return tr("add to the model as a new element: %1").arg(label);
  case Suggestion::Kind::Catalogue:
    parts = {suggestion.code, label, tr("from the national catalogue")};
    break;
  case Suggestion::Kind::Element:
  case Suggestion::Kind::Units:
    parts = {suggestion.code, label, suggestion.place};
    break;
  }
  parts.removeAll(QString());
  return parts.join(u" · "_s);
}

} // namespace khung::app
