// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_edits.h"

#include "app/studio/editing/element_codes.h"
#include "app/studio/editing/element_copy.h"
#include "app/studio/workspace/workspace.h"
#include "model/document/editing/placement.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int ShownReferrers = 12;
constexpr std::size_t ManyAsked = 200; ///< elements from which what an edit needs to know is asked for away from the window's thread

QString shownName(const model::Metamodel& metamodel, const model::ElementLine& line, const QString& language) {
  return !line.name.isEmpty() ? line.name : !line.code.isEmpty() ? line.code : metamodel.type(line.type)->label.in(language);
}

QString sentenceCase(QString label) { return label.isEmpty() ? label : label.front().toLower() + label.mid(1); }

} // namespace

bool ElementEdits::mayStand(QStringView type, const QUuid& parent) const {
  const model::ElementType* wanted = m_workspace.metamodel().type(type);
  if (!wanted || parent.isNull()) {
    return wanted && (!wanted->parent || !wanted->parent->required);
  }
  const auto lines = m_workspace.document()->linesOf({parent});
  return !lines.empty() && model::mayContain(*wanted, lines.front().type);
}

bool ElementEdits::mayMove(const std::vector<QUuid>& ids, const QUuid& parent) const {
  const model::Document& document = *m_workspace.document();
  const QSet<QUuid> moved(ids.begin(), ids.end());
  for (QUuid above = parent; !above.isNull();) {
    if (moved.contains(above)) {
      return false;
    }
    const auto lines = document.linesOf({above});
    above = lines.empty() ? QUuid() : lines.front().parent;
  }
  const auto lines = document.linesOf(ids);
  QSet<QString> types; // few, however many the elements are
  for (const model::ElementLine& line : lines) {
    types.insert(line.type);
  }
  return !lines.empty() && std::all_of(types.begin(), types.end(), [&](const QString& type) { return mayStand(type, parent); });
}

QString ElementEdits::named(const std::vector<QUuid>& ids) const { return named(*m_workspace.document(), ids, m_workspace.language()); }

QString ElementEdits::named(const model::Document& document, const std::vector<QUuid>& ids, const QString& language) {
  const auto lines = document.linesOf(ids);
  return lines.size() == 1 ? tr("“%1”").arg(shownName(document.metamodel(), lines.front(), language)) : tr("%n element(s)", nullptr, static_cast<int>(lines.size()));
}

QString ElementEdits::agencyFor(const ElementPlace& place) const {
  const auto parent = m_workspace.document()->linesOf({place.parent});
  return !parent.empty() ? parent.front().declaredBy : place.agency;
}

QUuid ElementEdits::create(const QString& type, const ElementPlace& place) {
  const model::ElementType& wanted = *m_workspace.metamodel().type(type);
  const QString label = wanted.label.in(m_workspace.language());
  model::Element element;
  element.id = QUuid::createUuid();
  element.type = type;
  element.parent = place.parent;
  element.position = place.position;
  element.declaredBy = agencyFor(place);
  if (element.declaredBy.isEmpty()) {
    element.declaredBy = m_workspace.document()->meta(u"agency");
  }
  element.code = proposedCode(wanted, codesBeside(*m_workspace.document(), type, place.parent));
  if (wanted.named) {
    element.set(u"name"_s, tr("New %1", "a new element; %1: name of its type").arg(sentenceCase(label)));
  }
  return m_workspace.apply(model::Edit(tr("New element: %1").arg(label)).add(element)) ? element.id : QUuid();
}

bool ElementEdits::rename(const QUuid& id, const QString& name) {
  return m_workspace.apply(model::Edit(tr("Rename %1").arg(named({id}))).set(id, u"name"_s, name));
}

std::vector<QUuid> ElementEdits::duplicate(const std::vector<QUuid>& ids) {
  const model::Document& document = *m_workspace.document();
  const std::vector<QUuid> roots = topmost(document, ids);
  model::Edit edit(tr("Duplicate %1").arg(named(roots)));
  std::vector<QUuid> made;
  using Elements = model::Result<std::vector<model::Element>>;
  const auto read = m_workspace.find<Elements>(tr("Copying…"), [roots](const model::Document& here) -> Elements { return elementsWithin(here, roots); });
  std::vector<model::Element> elements = read ? read->value_or(std::vector<model::Element>()) : std::vector<model::Element>();
  const QSet<QUuid> originals(roots.begin(), roots.end());
  QHash<QString, FreeCodes> codes;
  for (model::Element& element : elements) {
    if (!originals.contains(element.id)) {
      continue;
    }
    const QString beside = element.type + element.parent.toString();
    if (!codes.contains(beside)) {
      codes.insert(beside, FreeCodes(codesBeside(document, element.type, element.parent)));
    }
    element.code = codes[beside].take(element.code);
    element.position = -1;
    if (const QString name = element.text(u"name"); !name.isEmpty()) {
      element.set(u"name"_s, copyName(name));
    }
    made.push_back(element.id);
  }
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (originals.contains(elements[i].id)) {
      places.push_back(i); // in the order of made
    }
  }
  renewIdentities(elements, [](const QUuid&) { return true; });
  for (std::size_t i = 0; i < made.size(); ++i) {
    made[i] = elements[places[i]].id;
  }
  for (model::Element& element : elements) {
    edit.add(std::move(element));
  }
  return m_workspace.apply(std::move(edit)) ? made : std::vector<QUuid>();
}

QString ElementEdits::copyName(const QString& name) {
  const QString first = tr("%1 (copy)").arg(name);
  static const QRegularExpression number(u" (\\d+)\\)$"_s);
  const QRegularExpressionMatch match = number.match(name);
  const int copies = match.hasMatch() ? match.captured(1).toInt() : 1;
  const QString plain = match.hasMatch() ? name.left(match.capturedStart()) + u')' : name; // as the first copy is called
  const QString mark = first.mid(name.size());
  return plain.endsWith(mark) ? u"%1 %2)"_s.arg(plain.chopped(1)).arg(copies + 1) : first;
}

bool ElementEdits::move(const std::vector<QUuid>& ids, const ElementPlace& place) {
  using Made = model::Result<model::Edit>;
  ElementPlace there = place;
  there.agency = agencyFor(place);
  const auto make = [ids, there, language = m_workspace.language()](const model::Document& document) -> Made { return moving(document, ids, there, language); };
  const auto made = ids.size() > ManyAsked ? m_workspace.find<Made>(tr("Moving…"), make) : std::optional(make(*m_workspace.document()));
  return made && *made && ((*made)->operations().empty() || m_workspace.apply(std::move(**made)));
}

model::Edit ElementEdits::moving(const model::Document& document, const std::vector<QUuid>& ids, const ElementPlace& place, const QString& language) {
  const std::vector<QUuid> roots = topmost(document, ids);
  model::Edit edit(tr("Move %1").arg(named(document, roots, language)));
  const bool placed = place.position >= 0 && !place.parent.isNull();
  if (placed && roots.size() > 1) { // out of the way first, so that none of them counts before the place
    for (const QUuid& id : roots) {
      edit.move(id, place.parent, -1);
    }
  }
  QHash<QString, int> next; // by type: positions count among elements of one type
  for (const QUuid& id : roots) {
    const auto lines = document.linesWithin({id});
    const model::ElementLine& root = lines.front();
    const int position = place.position < 0 ? -1 : place.position + next[root.type]++;
    if (root.parent != place.parent || !place.parent.isNull()) {
      edit.move(id, place.parent, position);
    }
    for (const model::ElementLine& line : lines) {
      if (!place.agency.isEmpty() && line.declaredBy == root.declaredBy && line.declaredBy != place.agency) {
        edit.set(line.id, u"declared_by"_s, place.agency);
      }
    }
  }
  return edit;
}

std::vector<QUuid> ElementEdits::add(const QString& name, std::vector<model::Element> elements, const ElementPlace& place) {
  const QString agency = agencyFor(place);
  QSet<QUuid> present;
  QHash<QString, FreeCodes> codes;
  std::vector<QUuid> roots;
  model::Edit edit(name);
  for (model::Element& element : elements) {
    present.insert(element.id);
    if (element.parent.isNull() || !present.contains(element.parent)) {
      roots.push_back(element.id);
      element.parent = place.parent;
      element.position = -1;
      if (!codes.contains(element.type)) {
        codes.insert(element.type, FreeCodes(codesBeside(*m_workspace.document(), element.type, place.parent)));
      }
      element.code = codes[element.type].take(element.code);
    }
    if (!agency.isEmpty()) {
      element.declaredBy = agency;
    }
    edit.add(std::move(element));
  }
  return m_workspace.apply(std::move(edit)) ? roots : std::vector<QUuid>();
}

bool ElementEdits::remove(const std::vector<QUuid>& ids) {
  const std::vector<QUuid> roots = topmost(*m_workspace.document(), ids);
  if (roots.empty() || !mayRemove(roots)) {
    return false;
  }
  model::Edit edit(tr("Delete %1").arg(named(roots)));
  for (const QUuid& id : roots) {
    edit.remove(id);
  }
  return m_workspace.apply(std::move(edit));
}

bool ElementEdits::mayRemove(const std::vector<QUuid>& ids, const QUuid& beside) const {
  const auto detail = m_workspace.find<model::Result<QString>>(
      tr("Looking for what refers to it…"), [ids, beside, language = m_workspace.language()](const model::Document& document) -> model::Result<QString> {
        QStringList parts{contents(document, ids, language), referrers(document, ids, beside, language)};
        parts.removeAll(QString());
        return parts.join(u"\n\n"_s);
      });
  return detail && m_workspace.prompter().confirm(tr("Delete %1 from the model?").arg(named(ids)), detail->value_or(QString()), tr("Delete"));
}

QString ElementEdits::contents(const model::Document& document, const std::vector<QUuid>& ids, const QString& language) {
  const QSet<QUuid> roots(ids.begin(), ids.end());
  QMap<QString, int> counts;
  for (const model::ElementLine& line : document.linesWithin(ids)) {
    if (!roots.contains(line.id)) {
      ++counts[document.metamodel().type(line.type)->plural.in(language)];
    }
  }
  QStringList parts;
  for (auto count = counts.constBegin(); count != counts.constEnd(); ++count) {
    parts << u"%1 (%2)"_s.arg(count.key(), QLocale(language).toString(*count));
  }
  return parts.isEmpty() ? QString() : tr("Deleted with it, as contained: %1.").arg(parts.join(u", "_s));
}

QString ElementEdits::referrers(const model::Document& document, const std::vector<QUuid>& ids, const QUuid& beside, const QString& language) {
  QStringList lines;
  QSet<QString> seen;
  int more = 0;
  for (const model::Referrer& referrer : document.referrersInto(ids)) {
    const QString key = referrer.id.toString() + referrer.property;
    if (seen.contains(key)) {
      continue; // it refers to several of them
    }
    seen.insert(key);
    for (const model::ElementLine& line : document.linesOf({referrer.id})) {
      if (!beside.isNull() && line.parent == beside) {
        continue;
      }
      if (lines.size() == ShownReferrers) {
        ++more;
        continue;
      }
      const model::ElementType& type = *document.metamodel().type(line.type);
      const model::Property* property = type.find(referrer.property);
      const QString name = shownName(document.metamodel(), line, language);
      const QString label = property ? property->label.in(language) : referrer.property;
      const std::vector<model::ElementLine> within = line.parent.isNull() ? std::vector<model::ElementLine>() : document.linesOf({line.parent});
      lines << (within.empty() ? tr("• %1 (%2): %3", "name (type): property").arg(name, type.label.in(language), label)
                               : tr("• %1 (%2 in %3): %4", "name (type in what contains it): property")
                                     .arg(name, type.label.in(language), shownName(document.metamodel(), within.front(), language), label));
    }
  }
  if (lines.isEmpty()) {
    return {};
  }
  if (more > 0) {
    lines << tr("… and %n more", nullptr, more);
  }
  return tr("Referred to by:") + u'\n' + lines.join(u'\n') + u"\n"_s + tr("These references will remain as text.");
}

} // namespace khung::app
