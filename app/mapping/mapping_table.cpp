// SPDX-License-Identifier: Apache-2.0
#include "app/mapping/mapping_table.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::MappingDecision;
using Verdict = MappingDecision::Verdict;

QString told(const char* text) {
  return QCoreApplication::translate("mapping", text);
}

QString verdictWord(Verdict verdict) {
  switch (verdict) {
  case Verdict::Already:
    return told(QT_TRANSLATE_NOOP("mapping", "Mapped already"));
  case Verdict::Certain:
    return told(QT_TRANSLATE_NOOP("mapping", "Certain"));
  case Verdict::ToDecide:
    return told(QT_TRANSLATE_NOOP("mapping", "To be decided by a person"));
  case Verdict::None:
    return told(QT_TRANSLATE_NOOP("mapping", "Could not be mapped"));
  }
  return {};
}

/// Nodes of both frameworks by code: their names, and where they hang.
class NodeNames {
public:
  NodeNames(const model::Pack& from, const model::Pack& to, QString language) : m_language(std::move(language)) {
    for (const model::Pack* pack : {&from, &to}) {
      for (const model::ReferenceNode& node : pack->nodes) {
        m_nodes.insert(node.code, &node);
      }
    }
  }

  QString shown(const QString& code) const {
    const model::ReferenceNode* node = m_nodes.value(code);
    return node ? code + u" "_s + node->name.in(m_language) : code;
  }
  QString all(const QStringList& codes) const {
    QStringList result;
    std::transform(codes.begin(), codes.end(), std::back_inserter(result), [&](const QString& code) { return shown(code); });
    return result.join(u"; "_s);
  }
  /// The topmost node above a code: its layer.
  QString layer(const QString& code) const {
    QString top = code;
    for (int i = 0; i < 20 && m_nodes.value(top) && !m_nodes.value(top)->parent.isEmpty(); ++i) {
      top = m_nodes.value(top)->parent;
    }
    return m_nodes.contains(top) ? m_nodes.value(top)->name.in(m_language) : QString();
  }

private:
  QString m_language;
  QHash<QString, const model::ReferenceNode*> m_nodes;
};

/// What an element is mapped to: its mappings and, of types that have one, its own node.
QStringList nodesOf(const model::Document& document, const model::Element& element) {
  QStringList result;
  const QString own = element.text(u"node");
  if (!own.isEmpty()) {
    result << own;
  }
  for (const QUuid& id : document.childrenOf(element.id, u"mapping")) {
    const std::optional<model::Element> mapping = document.element(id);
    const QString node = mapping ? mapping->text(u"node") : QString();
    if (!node.isEmpty()) {
      result << node;
    }
  }
  return result;
}

QString stateWord(const model::Metamodel& metamodel, const model::Element& element, const QString& language) {
  const model::Enumeration* states = metamodel.enumeration(u"state");
  const model::EnumerationValue* value = states ? states->find(element.text(u"state")) : nullptr;
  return value ? value->label.in(language) : QString();
}

QString reasons(const MappingDecision& decision, const QString& language) {
  QStringList result;
  for (const model::MappingRule* rule : decision.rules) {
    result << rule->code + u": "_s + rule->why.in(language);
  }
  return result.join(u"; "_s);
}

QString note(const MappingDecision& decision, const NodeNames& names) {
  if (decision.verdict == Verdict::None) {
    return decision.alternatives.isEmpty() ? told(QT_TRANSLATE_NOOP("mapping", "No rule of the mapping speaks of such an element."))
                                           : told(QT_TRANSLATE_NOOP("mapping", "Possible: %1")).arg(names.all(decision.alternatives));
  }
  return decision.alternatives.isEmpty() ? QString() : told(QT_TRANSLATE_NOOP("mapping", "Or: %1")).arg(names.all(decision.alternatives));
}

} // namespace

int MappingTable::count(Verdict verdict) const {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.verdict == verdict; }));
}

QString MappingTable::summary() const {
  return told(QT_TRANSLATE_NOOP("mapping", "%1 elements: %2 certain, %3 to be decided, %4 mapped already, %5 could not be mapped."))
      .arg(rows.size()).arg(count(Verdict::Certain)).arg(count(Verdict::ToDecide)).arg(count(Verdict::Already)).arg(count(Verdict::None));
}

MappingTable mappingTable(const model::Document& document, const model::Pack& from, const model::Pack& to, const model::FrameworkMapping& mapping,
                          const QString& language) {
  MappingTable table;
  table.title = told(QT_TRANSLATE_NOOP("mapping", "Mapping of “%1” to %2")).arg(document.meta(u"title").isEmpty() ? from.title.in(language) : document.meta(u"title"), to.title.in(language));
  table.basis = mapping.basis().in(language);
  table.columns = {told(QT_TRANSLATE_NOOP("mapping", "Kind")), told(QT_TRANSLATE_NOOP("mapping", "Code")), told(QT_TRANSLATE_NOOP("mapping", "Name")), told(QT_TRANSLATE_NOOP("mapping", "Agency")), told(QT_TRANSLATE_NOOP("mapping", "State")), told(QT_TRANSLATE_NOOP("mapping", "Mapped to so far")), told(QT_TRANSLATE_NOOP("mapping", "Layer")), told(QT_TRANSLATE_NOOP("mapping", "Component")),
                   told(QT_TRANSLATE_NOOP("mapping", "Also related to")), told(QT_TRANSLATE_NOOP("mapping", "By which rules")), told(QT_TRANSLATE_NOOP("mapping", "Result")), told(QT_TRANSLATE_NOOP("mapping", "Note"))};
  const NodeNames names(from, to, language);
  const model::Metamodel& metamodel = document.metamodel();
  for (const QString& name : mapping.types()) {
    const model::ElementType* type = metamodel.type(name);
    for (const QUuid& id : type ? document.elementsOf(name) : std::vector<QUuid>()) {
      const std::optional<model::Element> element = document.element(id);
      if (!element || element->text(u"lifecycle") == u"retired") {
        continue;
      }
      const MappingDecision decision = mapping.decide(*element, nodesOf(document, *element));
      table.rows.push_back({{type->label.in(language), element->code, element->text(u"name"), element->declaredBy,
                             stateWord(metamodel, *element, language), names.all(decision.present), names.layer(decision.target),
                             names.shown(decision.target), names.all(decision.also), reasons(decision, language),
                             verdictWord(decision.verdict), note(decision, names)},
                            decision.verdict, id});
    }
  }
  return table;
}

} // namespace khung::app
