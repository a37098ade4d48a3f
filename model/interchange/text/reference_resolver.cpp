// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/reference_index.h"
#include "model/interchange/text/text_form.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

class Resolver {
public:
  Resolver(const Metamodel& metamodel, ModelData& model, Notices& notices)
      : m_metamodel(metamodel), m_model(model), m_notices(notices), m_index(indexOf(metamodel, model)) {
    m_offsets.reserve(model.elements.size() + 1);
    std::size_t lists = 0;
    for (const Element& element : model.elements) {
      m_offsets.push_back(lists);
      lists += element.links.size();
    }
    m_offsets.push_back(lists);
    m_done.assign(lists, false);
  }

  void run() {
    breakCycles();
    for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
      for (std::size_t list = 0; list < m_model.elements[i].links.size(); ++list) {
        resolveList(static_cast<int>(i), list);
      }
    }
    std::stable_sort(m_own.begin(), m_own.end(), [](const Notice& a, const Notice& b) {
      return std::tie(a.place.file, a.place.line, a.place.column) <
             std::tie(b.place.file, b.place.line, b.place.column);
    });
    m_notices.insert(m_notices.end(), m_own.begin(), m_own.end());
  }

private:
  Element& element(int number) { return m_model.elements[static_cast<std::size_t>(number)]; }

  /// The index has taken cycles of parents apart; the model follows it.
  void breakCycles() {
    for (int i = 0; i < m_index.count(); ++i) {
      if (m_index.entry(i).parent < 0 && !element(i).parent.isNull() && m_index.numberOf(element(i).parent) >= 0) {
        m_own.push_back(
            {u"text.parent-cycle"_s, {m_index.shown(i)}, m_model.places.value(element(i).id), Notice::Level::Error});
        element(i).parent = QUuid();
        element(i).position = 0;
      }
    }
  }

  void ensure(int number, const QString& property) {
    const auto& links = element(number).links;
    for (std::size_t list = 0; list < links.size(); ++list) {
      if (links[list].first == property) {
        resolveList(number, list);
      }
    }
  }

  void resolveList(int number, std::size_t list) {
    const std::size_t slot = m_offsets[static_cast<std::size_t>(number)] + list;
    if (m_done[slot]) {
      return; // or being resolved further up: a hint that leads back here is no hint
    }
    m_done[slot] = true;
    auto& [name, links] = element(number).links[list];
    const bool open = std::any_of(links.begin(), links.end(), [](const Link& link) { return link.target.isNull(); });
    const ElementType* type = m_metamodel.type(element(number).type);
    const Property* property = type ? type->find(name) : nullptr;
    if (!open || !property) {
      return;
    }
    const ReferenceIndex::Context context =
        contextOf(m_model, m_index, number, *property, [this](int other, const QString& hint) { ensure(other, hint); });
    for (std::size_t i = 0; i < links.size(); ++i) {
      if (links[i].target.isNull()) {
        resolveLink(number, *property, context, static_cast<int>(i), links[i]);
      }
    }
    dropRepeated(number, *property, links);
  }

  void resolveLink(int number, const Property& property, const ReferenceIndex::Context& context, int at, Link& link) {
    using Kind = ReferenceIndex::Outcome::Kind;
    const ReferenceIndex::Outcome outcome = m_index.resolve(link.text, property, context);
    QStringList values;
    if (outcome.kind != Kind::Found && outcome.kind != Kind::Group) {
      values << link.text << property.name << m_index.shown(number);
    }
    switch (outcome.kind) {
    case Kind::Found:
    case Kind::Group:
      link.target = outcome.entry < 0 ? outcome.builtIn : m_index.entry(outcome.entry).id;
      link.asGroup = outcome.kind == Kind::Group;
      link.text.clear();
      return;
    case Kind::Dangling:
      values << m_index.nearestCode(link.text, property);
      return add(u"text.dangling-reference"_s, values, number, property, at, Notice::Level::Warning);
    case Kind::Ambiguous: {
      QStringList candidates;
      for (const int candidate : outcome.candidates) {
        candidates << m_index.shown(candidate);
      }
      values.insert(2, candidates.join(u", "_s));
      return add(u"text.ambiguous-reference"_s, values, number, property, at, Notice::Level::Error);
    }
    case Kind::WrongType:
      values.insert(2, m_index.entry(outcome.entry).type);
      values.insert(3, property.to.join(u", "_s));
      return add(u"text.wrong-target"_s, values, number, property, at, Notice::Level::Warning);
    case Kind::GroupNotAllowed:
      return add(u"text.group-not-allowed"_s, values, number, property, at, Notice::Level::Warning);
    }
  }

  void dropRepeated(int number, const Property& property, std::vector<Link>& links) {
    if (links.size() < 2) {
      return;
    }
    QSet<std::pair<QUuid, bool>> seen;
    std::vector<Link> kept;
    for (std::size_t i = 0; i < links.size(); ++i) {
      const std::pair<QUuid, bool> key(links[i].target, links[i].asGroup);
      if (!links[i].target.isNull() && seen.contains(key)) {
        const int target = m_index.numberOf(links[i].target);
        add(u"text.repeated-reference"_s, {target < 0 ? QString() : m_index.shown(target), property.name}, number,
            property, static_cast<int>(i), Notice::Level::Warning);
        continue;
      }
      seen.insert(key);
      kept.push_back(links[i]);
    }
    links = std::move(kept);
  }

  void add(const QString& code, const QStringList& values, int number, const Property& property, int at,
           Notice::Level level) {
    Place place;
    const QUuid& id = element(number).id;
    if (const auto places = m_model.referencePlaces.constFind(id); places != m_model.referencePlaces.constEnd()) {
      for (const ReferencePlace& reference : *places) {
        if (reference.property == property.name && reference.index == at) {
          place = reference.place;
        }
      }
    }
    m_own.push_back({code, values, place.file.isEmpty() ? m_model.places.value(id) : place, level});
  }

  const Metamodel& m_metamodel;
  ModelData& m_model;
  Notices& m_notices;
  ReferenceIndex m_index;
  std::vector<std::size_t> m_offsets; ///< where an element's lists of links begin in m_done
  std::vector<bool> m_done;
  Notices m_own;
};

} // namespace

void resolveReferences(const Metamodel& metamodel, ModelData& model, Notices& notices) {
  Resolver(metamodel, model, notices).run();
}

} // namespace khung::model
