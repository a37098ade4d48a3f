// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_clipboard.h"

#include "app/studio/editing/element_copy.h"
#include "model/interchange/text/identity.h"
#include "model/interchange/text/text_form.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int DeepestPath = 64;

bool isBuiltIn(const QUuid& id) {
  const auto& groups = model::builtInGroups();
  return std::any_of(groups.begin(), groups.end(), [&](const model::BuiltInGroup& group) { return group.id == id; });
}

/// What is needed to find an element elsewhere: its code and type.
model::Element stub(const model::ElementLine& line) {
  model::Element element;
  element.id = line.id;
  element.type = line.type;
  element.declaredBy = line.declaredBy;
  element.code = line.code;
  element.parent = line.parent;
  element.position = line.position;
  element.set(u"name"_s, line.name);
  return element;
}

/// Adds an element's line with the lines of what it stands in, upmost first.
void addStubs(const model::Document& document, const QUuid& id, QSet<QUuid>& present, std::vector<model::Element>& stubs) {
  std::vector<model::Element> chain;
  for (QUuid at = id; !at.isNull() && !present.contains(at);) {
    const auto lines = document.linesOf({at});
    if (lines.empty()) {
      break;
    }
    present.insert(at);
    chain.push_back(stub(lines.front()));
    at = lines.front().parent;
  }
  stubs.insert(stubs.end(), chain.rbegin(), chain.rend());
}

/// Finds the elements of the document that copied references mean.
class Counterparts {
public:
  Counterparts(const model::Document& document, const model::ModelData& copied, const QSet<QUuid>& own) : m_document(document) {
    QStringList codes;
    for (const model::Element& element : copied.elements) {
      m_copied.insert(element.id, &element);
      if (!own.contains(element.id)) {
        codes << element.code;
      }
    }
    for (const model::ElementLine& line : document.linesWithCode(codes)) {
      m_byCode.insert(line.code, line);
    }
  }

  /// Null when there is none, or no telling which.
  QUuid of(const QUuid& id) const {
    const model::Element* meant = m_copied.value(id);
    if (!meant) {
      return isBuiltIn(id) ? id : QUuid();
    }
    std::vector<model::ElementLine> fitting;
    for (const model::ElementLine& line : m_byCode.values(meant->code)) {
      if (line.type == meant->type && standsAlike(line, *meant)) {
        if (line.id == id) {
          return id;
        }
        fitting.push_back(line);
      }
    }
    if (fitting.size() > 1) {
      std::erase_if(fitting, [&](const model::ElementLine& line) { return line.declaredBy != meant->declaredBy; });
    }
    return fitting.size() == 1 ? fitting.front().id : QUuid();
  }

  /// Codes from the root to the element.
  QString path(const QUuid& id) const {
    QStringList codes;
    for (const model::Element* at = m_copied.value(id); at && codes.size() < DeepestPath; at = m_copied.value(at->parent)) {
      codes.prepend(model::escapedCode(at->code));
    }
    return codes.join(u'/');
  }

private:
  bool standsAlike(const model::ElementLine& line, const model::Element& meant) const {
    const model::Element* above = m_copied.value(meant.parent);
    QUuid at = line.parent;
    for (int depth = 0; above && depth < DeepestPath; ++depth, above = m_copied.value(above->parent)) {
      const auto lines = m_document.linesOf({at});
      if (lines.empty() || lines.front().code != above->code || lines.front().type != above->type) {
        return false;
      }
      at = lines.front().parent;
    }
    return at.isNull();
  }

  const model::Document& m_document;
  QHash<QUuid, const model::Element*> m_copied;
  QMultiHash<QString, model::ElementLine> m_byCode;
};

QSet<QUuid> copiedOnes(const model::ModelData& data) {
  QSet<QUuid> copied;
  for (const QJsonValue& value : data.settings[u"copied"].toArray()) {
    copied.insert(QUuid(value.toString()));
  }
  for (const model::Element& element : data.elements) { // parents before children
    if (copied.contains(element.parent)) {
      copied.insert(element.id);
    }
  }
  return copied;
}

} // namespace

model::Result<CopiedElements> copiedElements(const model::Document& document, const std::vector<QUuid>& ids) {
  const std::vector<QUuid> roots = topmost(document, ids);
  std::vector<model::Element> elements = elementsWithin(document, roots);
  if (elements.empty()) {
    return CopiedElements();
  }
  model::ModelData data;
  data.framework = document.meta(u"framework");
  data.agency = document.meta(u"agency");
  QSet<QUuid> present;
  for (const model::Element& element : elements) {
    present.insert(element.id);
  }
  QJsonArray copied;
  QStringList names;
  for (const model::ElementLine& root : document.linesOf(roots)) {
    copied << root.id.toString(QUuid::WithoutBraces);
    names << (root.name.isEmpty() ? root.code : root.name);
    addStubs(document, root.parent, present, data.elements);
  }
  for (const model::Element& element : elements) {
    for (const auto& [property, links] : element.links) {
      for (const model::Link& link : links) {
        if (!link.target.isNull() && !isBuiltIn(link.target)) {
          addStubs(document, link.target, present, data.elements);
        }
      }
    }
  }
  std::move(elements.begin(), elements.end(), std::back_inserter(data.elements));
  data.settings[u"copied"] = copied;
  return CopiedElements{model::writeTextFile(document.metamodel(), data), names};
}

model::Result<std::vector<model::Element>> elementsToPaste(const model::Document& document, const QByteArray& text) {
  model::Notices notices;
  model::ModelData read = model::readTextFiles(document.metamodel(), {{u"clipboard.yaml"_s, text}}, notices);
  if (const auto error = std::find_if(notices.begin(), notices.end(), [](const model::Notice& notice) { return notice.level == model::Notice::Level::Error; });
      error != notices.end()) {
    return model::Failure(*error);
  }
  model::resolveReferences(document.metamodel(), read, notices);
  const QSet<QUuid> own = copiedOnes(read);
  const Counterparts counterparts(document, read, own);
  std::vector<model::Element> elements;
  for (const model::Element& element : read.elements) {
    if (!own.contains(element.id)) {
      continue;
    }
    model::Element& made = elements.emplace_back(element);
    for (auto& [property, links] : made.links) {
      for (model::Link& link : links) {
        if (link.target.isNull() || own.contains(link.target)) {
          continue;
        }
        const QUuid meant = counterparts.of(link.target);
        link = meant.isNull() ? model::Link{{}, counterparts.path(link.target) + (link.asGroup ? u"/*"_s : QString()), false}
                              : model::Link{meant, {}, link.asGroup};
      }
    }
    if (!own.contains(made.parent)) {
      made.parent = QUuid();
    }
  }
  renewIdentities(elements, [&document](const QUuid& id) { return !document.linesOf({id}).empty(); });
  return elements;
}

} // namespace khung::app
