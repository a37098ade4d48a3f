// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/edit_preview.h"

#include "app/studio/panels/problems/element_words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Edit;
using Kind = ElementPreview::Kind;

/// Gathers the operations of an edit by element.
class Preview {
public:
  Preview(const model::Document& document, QString language) : m_document(document), m_words(document, std::move(language)) {}

  std::vector<ElementPreview> of(const Edit& edit) {
    for (const Edit::Operation& operation : edit.operations()) { // links may point at what comes later
      if (const auto* add = std::get_if<Edit::Add>(&operation)) {
        m_added.insert(add->element.id, add->element);
      }
    }
    for (const Edit::Operation& operation : edit.operations()) {
      std::visit([this](const auto& change) { take(change); }, operation);
    }
    return std::move(m_result);
  }

private:
  QString named(const QUuid& id) const {
    const auto added = m_added.constFind(id);
    if (added == m_added.constEnd()) {
      return m_words.element(id);
    }
    const QString name = added->text(u"name");
    return (name.isEmpty() ? added->code : name) + u' ' + QCoreApplication::translate("EditPreview", "(new)");
  }

  QString links(const std::vector<model::Link>& links) const {
    QStringList names;
    for (const model::Link& link : links) {
      names << (link.target.isNull() ? link.text : named(link.target));
    }
    return names.join(u"; "_s);
  }

  QString typeOf(const QUuid& id) const {
    const auto added = m_added.constFind(id);
    const auto element = added == m_added.constEnd() ? m_document.element(id) : std::optional(*added);
    return element ? element->type : QString();
  }

  ElementPreview& at(const QUuid& id, Kind kind) {
    for (ElementPreview& known : m_result) {
      if (known.id == id) {
        return known;
      }
    }
    m_result.push_back({id, kind, m_words.type(typeOf(id)) + u": "_s + named(id), {}});
    return m_result.back();
  }

  const model::Property* propertyOf(const QString& type, const QString& name) const {
    const model::ElementType* known = m_document.metamodel().type(type);
    return known ? known->find(name) : nullptr;
  }

  QString now(const QUuid& id, const model::Property* property) const {
    const auto element = m_added.contains(id) ? std::nullopt : m_document.element(id);
    return element && property ? m_words.property(*element, *property) : QString();
  }

  void take(const Edit::Add& add) {
    ElementPreview& preview = at(add.element.id, Kind::Added);
    if (!add.element.parent.isNull()) {
      preview.rows.push_back({QCoreApplication::translate("EditPreview", "Stands in"), {}, named(add.element.parent)});
    }
    for (const auto& [name, value] : add.element.values) {
      const model::Property* property = propertyOf(add.element.type, name);
      preview.rows.push_back({m_words.property(add.element.type, name), {}, property ? m_words.value(*property, value) : QString()});
    }
    for (const auto& [name, ends] : add.element.links) {
      preview.rows.push_back({m_words.property(add.element.type, name), {}, links(ends)});
    }
  }

  void take(const Edit::Set& set) {
    const QString type = typeOf(set.id);
    const model::Property* property = propertyOf(type, set.property);
    at(set.id, Kind::Changed).rows.push_back({m_words.property(type, set.property), now(set.id, property), property ? m_words.value(*property, set.value) : QString()});
  }

  void take(const Edit::SetLinks& set) {
    const QString type = typeOf(set.id);
    at(set.id, Kind::Changed).rows.push_back({m_words.property(type, set.property), now(set.id, propertyOf(type, set.property)), links(set.links)});
  }

  void take(const Edit::Move& move) {
    const auto element = m_document.element(move.id);
    const QString from = element ? named(element->parent) : QString();
    at(move.id, Kind::Moved).rows.push_back({QCoreApplication::translate("EditPreview", "Stands in"), from, named(move.parent)});
  }

  void take(const Edit::Remove& remove) {
    ElementPreview& preview = at(remove.id, Kind::Removed);
    preview.kind = Kind::Removed;
    if (const auto contained = m_document.childrenOf(remove.id).size()) {
      preview.rows.push_back({QCoreApplication::translate("EditPreview", "Contains"), QString::number(contained), {}});
    }
  }

  const model::Document& m_document;
  ElementWords m_words;
  QHash<QUuid, model::Element> m_added;
  std::vector<ElementPreview> m_result;
};

} // namespace

std::vector<ElementPreview> previewOf(const model::Document& document, const model::Edit& edit, const QString& language) {
  return Preview(document, language).of(edit);
}

} // namespace khung::app
