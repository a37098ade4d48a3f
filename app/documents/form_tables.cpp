// SPDX-License-Identifier: Apache-2.0
#include "app/documents/form_tables.h"

#include "app/documents/document_tables.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::DossierForm;
using model::Element;
using model::FormField;

QString FormTables::wordOf(const QString& list, const QString& code, const QString& otherwise) const {
  const auto found = std::find_if(m_pack.values.begin(), m_pack.values.end(),
                                  [&](const model::PackValue& value) { return value.list == list && value.code == code; });
  return list.isEmpty() || code.isEmpty() || found == m_pack.values.end() ? otherwise : found->name.in(m_scope.index().language());
}

QString FormTables::nodeOf(const QString& code, const QString& model) const {
  const auto find = [&](const QString& wanted) {
    return std::find_if(m_pack.nodes.begin(), m_pack.nodes.end(), [&](const model::ReferenceNode& node) { return node.code == wanted; });
  };
  auto node = find(code);
  const bool asked = std::any_of(m_pack.nodes.begin(), m_pack.nodes.end(), [&](const model::ReferenceNode& other) { return other.model == model; });
  while (asked && node != m_pack.nodes.end() && node->model != model) {
    node = find(node->parent);
  }
  return node == m_pack.nodes.end() ? QString() : node->code + u' ' + node->name.in(m_scope.index().language());
}

QString FormTables::recordOf(const Element& element) const {
  return m_scope.agency() && m_scope.index().agencyOf(element) == m_scope.agency() ? u"original"_s : u"reference"_s;
}

/// What one element contains side by side: its places in the framework, each with one of what it has in other documents.
std::vector<FormTables::Row> FormTables::rowsByParent(const QString& type) const {
  std::map<std::pair<QString, QUuid>, std::pair<Row, Row>> parents;
  for (const Element* element : m_scope.declaredOf(type)) {
    const Element* parent = m_scope.index().element(element->parent);
    auto& [inside, outside] = parents[{parent ? parent->code : QString(), element->parent}];
    (element->text(u"node").isEmpty() ? outside : inside).push_back(element);
  }
  std::vector<Row> rows;
  for (const auto& [key, sides] : parents) {
    const auto& [inside, outside] = sides;
    for (std::size_t i = 0; i < std::max(inside.size(), outside.size()); ++i) {
      Row row;
      for (const Row* side : {&inside, &outside}) {
        row.insert(row.end(), side->begin() + static_cast<std::ptrdiff_t>(std::min(i, side->size())), side->begin() + static_cast<std::ptrdiff_t>(std::min(i + 1, side->size())));
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

/// In the order of the form's types; what is joined to another stands in its row, once for each.
std::vector<FormTables::Row> FormTables::rowsOf(const DossierForm& form) const {
  if (std::any_of(form.fields.begin(), form.fields.end(), [](const FormField& field) { return field.derived == u"parent"; })) {
    return rowsByParent(form.types.front());
  }
  const std::vector<const Element*> joined = form.joinType.isEmpty() ? std::vector<const Element*>() : m_scope.declaredOf(form.joinType);
  QSet<const Element*> placed;
  std::vector<Row> rows;
  for (const QString& type : form.types) {
    for (const Element* element : m_scope.declaredOf(type)) {
      const std::size_t before = rows.size();
      for (const Element* other : type == form.joinType ? std::vector<const Element*>() : joined) {
        const std::vector<const Element*> targets = m_scope.index().targets(*other, form.joinProperty);
        if (std::find(targets.begin(), targets.end(), element) != targets.end()) {
          rows.push_back({element, other});
          placed.insert(other);
        }
      }
      if (rows.size() == before && !placed.contains(element)) {
        rows.push_back({element});
      }
    }
  }
  return rows;
}

/// The first end of "a|b" that says something; "type.property" is that of contained elements.
QString FormTables::filled(const QString& path, const FormField& field, const Element& element) const {
  const ModelIndex& index = m_scope.index();
  const qsizetype dot = path.indexOf(u'.');
  if (dot < 0) {
    const QString node = path == u"node" ? nodeOf(element.text(path), field.values) : QString();
    return !node.isEmpty() ? node
           : path == u"name"   ? index.name(element)
           : path == u"code" ? element.code
                             : wordOf(field.values, element.text(path), m_scope.text(element, path));
  }
  QStringList texts;
  for (const Element* child : index.childrenOf(element.id, path.left(dot))) {
    const QString text = m_scope.text(*child, path.mid(dot + 1));
    const QString node = path.endsWith(u".node") ? nodeOf(text, field.values) : QString();
    texts << (node.isEmpty() ? text : node);
  }
  texts.removeAll(QString());
  return texts.join(u", "_s);
}

QString FormTables::derived(const FormField& field, const Element& element) const {
  const ModelIndex& index = m_scope.index();
  if (field.derived == u"record") {
    const QString record = recordOf(element);
    return wordOf(field.values, record, record);
  }
  if (field.derived == u"parent") {
    const Element* parent = index.element(element.parent);
    return parent ? parent->code + u". "_s + index.name(*parent) : QString();
  }
  return field.derived == u"type" ? wordOf(field.values, element.type, index.typeLabel(element.type)) : QString();
}

QString FormTables::cell(const FormField& field, const Row& row) const {
  QString text;
  for (const Element* element : row) {
    text = text.isEmpty() ? cellOf(field, *element) : text;
  }
  return text;
}

QString FormTables::cellOf(const FormField& field, const Element& element) const {
  const model::Value* extra = element.find(u"extra");
  const QJsonObject* facts = extra ? std::get_if<QJsonObject>(extra) : nullptr;
  if (facts && facts->contains(field.name.vi)) {
    return facts->value(field.name.vi).toString();
  }
  for (const QString& path : field.from.value(element.type).split(u'|', Qt::SkipEmptyParts)) {
    const QString text = filled(path.trimmed(), field, element);
    if (!text.isEmpty()) {
      return text;
    }
  }
  return derived(field, element);
}

std::vector<Table> FormTables::form(const QString& code, const QString& record) const {
  const auto form = std::find_if(m_pack.forms.begin(), m_pack.forms.end(), [&](const DossierForm& f) { return f.code == code; });
  if (form == m_pack.forms.end()) {
    return {};
  }
  Table table;
  table.caption = form->title.in(m_scope.index().language());
  table.wide = true;
  table.columns = {numberColumn(m_words)};
  std::vector<const FormField*> fields;
  for (const FormField& field : form->fields) {
    if (field.printed) {
      fields.push_back(&field);
      table.columns.push_back({field.name.in(m_scope.index().language())});
    }
  }
  for (const Row& elements : rowsOf(*form)) {
    if (!record.isEmpty() && recordOf(*elements.front()) != record) {
      continue;
    }
    TableRow row{{QString::number(table.rows.size() + 1)}, false};
    for (const FormField* field : fields) {
      row.cells << cell(*field, elements);
    }
    table.rows.push_back(std::move(row));
  }
  return table.rows.empty() ? std::vector<Table>{} : std::vector<Table>{std::move(table)};
}

std::vector<Table> FormTables::elementsAt(const QString& node, const QString& state) const {
  const ModelIndex& index = m_scope.index();
  QSet<QString> below{node};
  QString title = node;
  for (const model::ReferenceNode& other : m_pack.nodes) { // parents come first
    title = other.code == node ? other.name.in(index.language()) : title;
    if (below.contains(other.parent)) {
      below.insert(other.code);
    }
  }
  Table table;
  table.caption = title;
  table.columns = {numberColumn(m_words)};
  const QStringList properties{u"code"_s, u"name"_s, u"owner"_s, u"lifecycle"_s, u"sharing_form"_s};
  for (const QString& property : properties) {
    table.columns.push_back({index.propertyLabel(u"system", property)});
  }
  for (const model::ElementType& type : index.metamodel().types()) {
    for (const Element* element : type.parent ? std::vector<const Element*>() : m_scope.declaredOf(type.name)) {
      const auto mappings = index.childrenOf(element->id, u"mapping");
      const bool placed = std::any_of(mappings.begin(), mappings.end(), [&](const Element* m) { return below.contains(m->text(u"node")); });
      if (!placed || !index.isIn(*element, state)) {
        continue;
      }
      TableRow row{{QString::number(table.rows.size() + 1)}, false};
      for (const QString& property : properties) {
        const QString text = property == u"name" ? index.name(*element) : property == u"code" ? element->code : m_scope.text(*element, property);
        row.cells << (property == u"owner" && text.isEmpty() ? m_scope.text(*element, u"manager") : text);
      }
      table.rows.push_back(std::move(row));
    }
  }
  return table.rows.empty() ? std::vector<Table>{} : std::vector<Table>{std::move(table)};
}

} // namespace khung::app
