// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/comparison.h"

#include "app/studio/panels/problems/element_words.h"
#include "model/base/vietnamese.h"
#include "validators/analyses/overlap/name_likeness.h"

#include <algorithm>

namespace khung::app {
namespace {

constexpr std::size_t MostParts = 300; ///< of each side; more are nothing to read side by side
constexpr double Alike = 0.7;          ///< likeness of names from which two parts are shown as a pair

struct Part {
  model::Element element;
  QString shown;
  validators::Name name;
  bool taken = false;
};

bool refersTo(const model::Element& from, const QUuid& to) {
  return std::any_of(from.links.begin(), from.links.end(), [&](const auto& property) {
    return std::any_of(property.second.begin(), property.second.end(), [&](const model::Link& link) { return link.target == to; });
  });
}

/// The contained elements of both sides and how they pair.
class Pairing {
public:
  Pairing(const model::Document& document, const model::Pack& pack, const QUuid& left, const QUuid& right)
      : m_document(document), m_lexicon(pack.values), m_likeness(m_lexicon), m_left(partsOf(left)), m_right(partsOf(right)) {
    for (auto* side : {&m_left, &m_right}) {
      for (Part& part : *side) { // every name is split before one is read: words run together are told apart by others
        m_lexicon.split(part.shown);
      }
    }
    for (auto* side : {&m_left, &m_right}) {
      for (Part& part : *side) {
        part.name = m_lexicon.read(part.shown, validators::NameUse::Attribute);
        m_likeness.count(part.name);
      }
    }
    m_likeness.finishCounting();
  }

  void fill(Comparison& comparison) {
    struct Candidate {
      double score;
      std::size_t left, right;
    };
    std::vector<Candidate> candidates;
    for (std::size_t l = 0; l < m_left.size(); ++l) {
      for (std::size_t r = 0; r < m_right.size(); ++r) {
        if (const double score = likeness(m_left[l], m_right[r]); score >= Alike) {
          candidates.push_back({score, l, r});
        }
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    for (const Candidate& pair : candidates) {
      Part &left = m_left[pair.left], &right = m_right[pair.right];
      if (!left.taken && !right.taken) {
        left.taken = right.taken = true;
        comparison.parts.push_back({{}, left.shown, right.shown, left.element.id, right.element.id, true});
      }
    }
    comparison.alikeParts = static_cast<int>(comparison.parts.size());
    for (const Part& part : m_left) {
      if (!part.taken) {
        comparison.parts.push_back({{}, part.shown, {}, part.element.id, {}, false});
      }
    }
    for (const Part& part : m_right) {
      if (!part.taken) {
        comparison.parts.push_back({{}, {}, part.shown, {}, part.element.id, false});
      }
    }
  }

private:
  std::vector<Part> partsOf(const QUuid& whole) const {
    std::vector<Part> parts;
    for (const QUuid& id : m_document.childrenOf(whole)) {
      auto element = parts.size() < MostParts ? m_document.element(id) : std::nullopt;
      const QString shown = element ? element->text(u"name") : QString();
      if (!shown.isEmpty()) {
        parts.push_back({std::move(*element), shown, {}, false});
      }
    }
    return parts;
  }

  double likeness(const Part& left, const Part& right) const {
    if (left.element.type != right.element.type) {
      return 0;
    }
    if (refersTo(left.element, right.element.id) || refersTo(right.element, left.element.id)) {
      return 3;
    }
    if (model::toneFolded(left.shown) == model::toneFolded(right.shown)) {
      return 2;
    }
    return left.name.key == right.name.key ? 1.5 : m_likeness.names(left.name, right.name);
  }

  const model::Document& m_document;
  validators::Lexicon m_lexicon;
  validators::NameLikeness m_likeness;
  std::vector<Part> m_left;
  std::vector<Part> m_right;
};

} // namespace

Comparison compareElements(const model::Document& document, const model::Pack& pack, const QString& language, const QUuid& left,
                           const QUuid& right) {
  Comparison result;
  const auto first = document.element(left), second = document.element(right);
  const model::ElementType* type = first && second && first->type == second->type ? document.metamodel().type(first->type) : nullptr;
  if (!type) {
    return result;
  }
  const ElementWords words(document, language);
  for (const model::Property& property : type->properties) {
    ComparedRow row{property.label.in(language), words.property(*first, property), words.property(*second, property), {}, {}, false};
    if (!row.left.isEmpty() || !row.right.isEmpty()) {
      row.alike = model::folded(row.left) == model::folded(row.right);
      result.properties.push_back(std::move(row));
    }
  }
  Pairing(document, pack, left, right).fill(result);
  return result;
}

} // namespace khung::app
