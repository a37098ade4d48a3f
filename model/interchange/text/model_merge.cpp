// SPDX-License-Identifier: Apache-2.0
#include "model/base/vietnamese.h"
#include "model/interchange/text/identity.h"
#include "model/interchange/text/reference_index.h"
#include "model/interchange/text/text_form.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

bool isOwner(const ModelData& model, const Element& element) {
  return !model.agency.isEmpty() && element.declaredBy == model.agency;
}

/// Identities that reading derives from the codes, by number of element.
std::vector<QUuid> derivedIds(const Metamodel& metamodel, const ModelData& model) {
  const ReferenceIndex index = indexOf(metamodel, model);
  std::vector<QString> paths(model.elements.size());
  std::vector<QUuid> result(model.elements.size());
  for (std::size_t i = 0; i < model.elements.size(); ++i) { // parents come before children
    const ReferenceIndex::Entry& entry = index.entry(static_cast<int>(i));
    const bool root = entry.parent < 0 || entry.parent >= static_cast<int>(i);
    const ElementType* type = metamodel.type(entry.type);
    if (!type) {
      continue;
    }
    paths[i] = identityPath(*type, root ? QString() : index.entry(entry.parent).type,
                            root ? QString() : paths[static_cast<std::size_t>(entry.parent)], entry.code);
    result[i] = derivedId(entry.declaredBy, entry.type, paths[i]);
  }
  return result;
}

class Merger {
public:
  Merger(const Metamodel& metamodel, Notices& notices) : m_metamodel(metamodel), m_notices(notices) {}

  ModelData run(std::vector<ModelData> models) {
    joinByCode(models);
    for (std::size_t i = 0; i < models.size(); ++i) {
      header(models[i]);
      for (Element& element : models[i].elements) {
        join(models[i], std::move(element), static_cast<int>(i));
      }
    }
    arrange();
    return std::move(m_result);
  }

private:
  struct Origin {
    int model = 0;
    bool owner = false;
  };

  /// What one agency declares of another by its code alone takes the identity that the owner gave it.
  void joinByCode(std::vector<ModelData>& models) {
    std::vector<std::vector<QUuid>> derived;
    QHash<QUuid, QUuid> own;
    QHash<QUuid, bool> used;
    for (const ModelData& model : models) {
      derived.push_back(derivedIds(m_metamodel, model));
      for (std::size_t i = 0; i < model.elements.size(); ++i) {
        const Element& element = model.elements[i];
        if (isOwner(model, element)) {
          used.insert(element.id, true);
          if (derived.back()[i] != element.id && !element.code.isEmpty()) {
            own.insert(derived.back()[i], element.id);
          }
        }
      }
    }
    for (ModelData& model : models) {
      QHash<QUuid, QUuid> changed;
      for (const Element& element : model.elements) {
        const auto real = own.constFind(element.id);
        if (real != own.constEnd() && !isOwner(model, element) && !used.contains(element.id)) {
          changed.insert(element.id, *real);
        }
      }
      if (!changed.isEmpty()) {
        rename(model, changed);
      }
    }
  }

  static void rename(ModelData& model, const QHash<QUuid, QUuid>& changed) {
    const auto now = [&](QUuid& id) { id = changed.value(id, id); };
    for (Element& element : model.elements) {
      if (changed.contains(element.id)) {
        model.places.insert(changed.value(element.id), model.places.value(element.id));
        model.referencePlaces.insert(changed.value(element.id), model.referencePlaces.value(element.id));
      }
      now(element.id);
      now(element.parent);
      for (auto& [name, links] : element.links) {
        for (Link& link : links) {
          now(link.target);
        }
      }
    }
  }

  void header(const ModelData& model) {
    const auto take = [](QString& into, const QString& from) { into = into.isEmpty() ? from : into; };
    take(m_result.framework, model.framework);
    take(m_result.title, model.title);
    take(m_result.agency, model.agency);
    if (m_result.settings.isEmpty()) {
      m_result.settings = model.settings;
      m_result.settingPlaces = model.settingPlaces;
    }
  }

  void join(const ModelData& model, Element element, int number) {
    const bool owner = isOwner(model, element);
    const auto earlier = m_numbers.constFind(element.id);
    if (earlier == m_numbers.constEnd()) {
      m_numbers.insert(element.id, m_result.elements.size());
      m_origins.push_back({number, owner});
      m_result.places.insert(element.id, model.places.value(element.id));
      if (const auto places = model.referencePlaces.constFind(element.id); places != model.referencePlaces.constEnd()) {
        m_result.referencePlaces.insert(element.id, *places);
      }
      m_result.elements.push_back(std::move(element));
      return;
    }
    Element& kept = m_result.elements[*earlier];
    if (kept.type != element.type) {
      m_notices.push_back(
          {u"text.identity-conflict"_s,
           {element.id.toString(QUuid::WithoutBraces), kept.type, kept.code, element.type, element.code},
           model.places.value(element.id),
           Notice::Level::Error});
      return;
    }
    Origin& origin = m_origins[*earlier];
    const bool wins = owner && !origin.owner;
    std::vector<ReferencePlace>& places = m_result.referencePlaces[element.id];
    std::vector<ReferencePlace> otherPlaces = model.referencePlaces.value(element.id);
    if (wins) {
      std::swap(kept, element);
      std::swap(places, otherPlaces);
      origin = {number, true};
      m_result.places.insert(kept.id, model.places.value(kept.id));
    }
    fill(kept, element, places, otherPlaces);
  }

  /// What the kept declaration leaves open is taken from the other.
  static void fill(Element& kept, const Element& other, std::vector<ReferencePlace>& places,
                   const std::vector<ReferencePlace>& otherPlaces) {
    kept.code = kept.code.isEmpty() ? other.code : kept.code;
    if (kept.parent.isNull() && !other.parent.isNull()) {
      kept.parent = other.parent;
      kept.position = other.position;
    }
    for (const auto& [name, value] : other.values) {
      if (!kept.find(name)) {
        kept.values.emplace_back(name, value);
      }
    }
    for (const auto& [name, links] : other.links) {
      if (kept.linksOf(name)) {
        continue;
      }
      kept.links.emplace_back(name, links);
      std::copy_if(otherPlaces.begin(), otherPlaces.end(), std::back_inserter(places),
                   [&property = name](const ReferencePlace& place) { return place.property == property; });
    }
  }

  /// Parents before children, in the order of the text form; children from several models get positions of their own.
  void arrange() {
    std::vector<Element>& elements = m_result.elements;
    std::vector<std::vector<std::size_t>> children(elements.size());
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const auto parent = elements[i].parent.isNull() ? m_numbers.constEnd() : m_numbers.constFind(elements[i].parent);
      (parent == m_numbers.constEnd() ? roots : children[*parent]).push_back(i);
    }
    std::sort(roots.begin(), roots.end(), [&](std::size_t a, std::size_t b) { return before(a, b, -1); });
    std::vector<std::size_t> order, stack(roots.rbegin(), roots.rend());
    std::vector<bool> placed(elements.size(), false);
    while (!stack.empty()) {
      const std::size_t number = stack.back();
      stack.pop_back();
      order.push_back(number);
      placed[number] = true;
      std::vector<std::size_t>& below = children[number];
      const int from = m_origins[number].model;
      std::sort(below.begin(), below.end(), [&](std::size_t a, std::size_t b) { return before(a, b, from); });
      renumber(below);
      stack.insert(stack.end(), below.rbegin(), below.rend());
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (!placed[i]) {
        order.push_back(i); // in a cycle of parents, which resolving reports
      }
    }
    std::vector<Element> sorted;
    sorted.reserve(order.size());
    for (const std::size_t number : order) {
      sorted.push_back(std::move(elements[number]));
    }
    elements = std::move(sorted);
  }

  /// Children that stand in their parent's own model come first.
  bool before(std::size_t a, std::size_t b, int parentModel) const {
    const Element& x = m_result.elements[a];
    const Element& y = m_result.elements[b];
    if (x.type != y.type) {
      return x.type < y.type;
    }
    if (parentModel >= 0) {
      const auto rank = [&](std::size_t i) { return m_origins[i].model == parentModel ? -1 : m_origins[i].model; };
      if (rank(a) != rank(b)) {
        return rank(a) < rank(b);
      }
      if (x.position != y.position) {
        return x.position < y.position;
      }
    }
    if (x.code != y.code) {
      return codeBefore(x.code, y.code);
    }
    return x.declaredBy != y.declaredBy ? codeBefore(x.declaredBy, y.declaredBy) : x.id < y.id;
  }

  void renumber(const std::vector<std::size_t>& siblings) {
    const Element* last = nullptr;
    for (const std::size_t number : siblings) {
      Element& element = m_result.elements[number];
      if (last && last->type == element.type && element.position <= last->position) {
        element.position = last->position + 1;
      }
      last = &element;
    }
  }

  const Metamodel& m_metamodel;
  Notices& m_notices;
  ModelData m_result;
  std::vector<Origin> m_origins; ///< of each element of the result, until it is arranged
  QHash<QUuid, std::size_t> m_numbers;
};

} // namespace

ModelData mergeModels(const Metamodel& metamodel, std::vector<ModelData> models, Notices& notices) {
  if (models.size() == 1) {
    return std::move(models.front());
  }
  return Merger(metamodel, notices).run(std::move(models));
}

} // namespace khung::model
