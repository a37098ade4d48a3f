// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/scene/diagram_edits.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Edit;
using model::Element;

namespace {

constexpr double apart = 30;
constexpr double pasteShift = 20;
constexpr std::size_t mostSearched = 40; ///< new figures whose flows are looked for, as each takes some milliseconds

void put(Element& node, const QRectF& box) {
  node.set(u"x"_s, box.x());
  node.set(u"y"_s, box.y());
  node.set(u"w"_s, box.width());
  if (box.height() > 0) {
    node.set(u"h"_s, box.height());
  }
}

QString freeCode(const QString& wanted, QSet<QString>& taken) {
  QString code = wanted;
  for (int number = 2; taken.contains(code); ++number) {
    code = wanted + u'-' + QString::number(number);
  }
  taken.insert(code);
  return code;
}

QString unusedCode(const model::Document& document, const QString& type, const QString& stem) {
  QSet<QString> taken;
  for (const QUuid& id : document.elementsOf(type)) {
    if (const auto element = document.element(id)) {
      taken.insert(element->code);
    }
  }
  for (int number = 1;; ++number) {
    const QString code = stem + u"-%1"_s.arg(number, 2, 10, QLatin1Char('0'));
    if (!taken.contains(code)) {
      return code;
    }
  }
}

/// First letters of the words of a type's name: "data_flow" gives "DF".
QString stemOf(const QString& type) {
  QString stem;
  for (const QString& word : type.split(u'_')) {
    stem += word.left(type.contains(u'_') ? 1 : 2).toUpper();
  }
  return stem;
}

} // namespace

/// What an edit has added so far.
struct DiagramEdits::Made {
  explicit Made(const DiagramContent& content) {
    for (const auto* parts : {&content.nodes(), &content.edges()}) {
      for (const Element* part : *parts) {
        codes.insert(part->code);
      }
    }
  }

  QSet<QString> codes;
  std::vector<std::pair<Element, QUuid>> shown; ///< elements with the figures that show them
};

Element DiagramEdits::newPart(const QString& type, const QString& code, Made& made) const {
  Element part;
  part.id = QUuid::createUuid();
  part.type = type;
  part.parent = m_content.diagram();
  part.position = -1;
  const Element* diagram = m_content.element(m_content.diagram());
  part.declaredBy = diagram ? diagram->declaredBy : QString();
  part.code = freeCode(code, made.codes);
  return part;
}

Element DiagramEdits::newNode(const Element* shown, const QPointF& at, Made& made) const {
  Element node = newPart(u"diagram_node"_s, shown && !shown->code.isEmpty() ? shown->code : u"N"_s, made);
  put(node, QRectF(at, QSizeF(DiagramFigures::usualWidth, 0)));
  if (shown) {
    node.set(u"kind"_s, u"element"_s);
    node.setLinks(u"element"_s, {{shown->id, {}, false}});
    made.shown.emplace_back(*shown, node.id);
  }
  return node;
}

QUuid DiagramEdits::addLine(Edit& edit, const Element* between, const QString& relation, const std::pair<QUuid, QUuid>& ends, Made& made) const {
  Element line = newPart(u"diagram_edge"_s, between && !between->code.isEmpty() ? between->code : u"E"_s, made);
  if (between) {
    line.setLinks(u"element"_s, {{between->id, {}, false}});
  }
  if (!relation.isEmpty()) {
    line.set(u"relation"_s, relation);
  }
  line.setLinks(u"from"_s, {{ends.first, {}, false}});
  line.setLinks(u"to"_s, {{ends.second, {}, false}});
  const QUuid id = line.id;
  edit.add(std::move(line));
  return id;
}

/// Lines for the relations of new figures with each other and with what is on the diagram.
void DiagramEdits::connectNew(Edit& edit, Made& made) const {
  std::vector<std::pair<const Element*, QUuid>> all;
  for (const auto& [element, node] : made.shown) {
    all.emplace_back(&element, node);
  }
  const std::size_t fresh = all.size();
  for (const Element* node : m_content.nodes()) {
    if (const Element* element = m_content.shownBy(*node)) {
      all.emplace_back(element, node->id);
    }
  }
  QHash<QUuid, QUuid> nodes;
  for (const auto& [element, node] : all) {
    nodes.insert(element->id, node);
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& [property, links] : all[i].first->links) {
      for (const model::Link& link : links) {
        const bool isFresh = i < fresh || std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(fresh),
                                                      [&](const auto& one) { return one.first->id == link.target; });
        if (isFresh && nodes.contains(link.target) && link.target != all[i].first->id && !link.asGroup) {
          addLine(edit, nullptr, property, {all[i].second, nodes.value(link.target)}, made);
        }
      }
    }
  }
  QSet<QUuid> drawn;
  const auto types = lineTypes(m_content.metamodel());
  for (std::size_t i = 0; i < std::min(fresh, mostSearched); ++i) {
    for (const auto& [referrer, property] : m_document.referrersOf(all[i].first->id)) {
      const auto between = property == u"from" || property == u"to" ? m_document.element(referrer) : std::nullopt;
      const bool isLine = between && std::any_of(types.begin(), types.end(), [&](const auto* type) { return type->name == between->type; });
      const auto* from = isLine ? between->linksOf(u"from") : nullptr;
      const auto* to = isLine ? between->linksOf(u"to") : nullptr;
      if (from && to && nodes.contains(from->front().target) && nodes.contains(to->front().target) && !drawn.contains(referrer)) {
        drawn.insert(referrer);
        addLine(edit, &*between, {}, {nodes.value(from->front().target), nodes.value(to->front().target)}, made);
      }
    }
  }
}

Edit DiagramEdits::addElements(const std::vector<QUuid>& elements, const QPointF& at, std::vector<QUuid>& ids) const {
  Edit edit(elements.size() == 1 ? tr("Add to the diagram") : tr("Add elements to the diagram"));
  Made made(m_content);
  const int columns = std::max(1, qCeil(std::sqrt(static_cast<double>(elements.size()))));
  int number = 0;
  for (const QUuid& id : elements) {
    if (const auto element = m_document.element(id)) {
      const QPointF place = at + QPointF(number % columns * (DiagramFigures::usualWidth + apart), number / columns * 100);
      edit.add(newNode(&*element, place, made));
      ids.push_back(made.shown.back().second);
      ++number;
    }
  }
  connectNew(edit, made);
  return edit;
}

Edit DiagramEdits::addNewElement(const QString& type, const QString& name, const QPointF& at, QUuid& id) const {
  Edit edit(tr("New element on the diagram"));
  Made made(m_content);
  Element element;
  element.id = QUuid::createUuid();
  element.type = type;
  element.declaredBy = m_document.meta(u"agency");
  element.code = unusedCode(m_document, type, stemOf(type));
  element.set(u"name"_s, name);
  edit.add(element);
  edit.add(newNode(&element, at, made));
  id = made.shown.back().second;
  return edit;
}

Edit DiagramEdits::addNote(const QPointF& at, QUuid& id) const {
  Edit edit(tr("Add a note"));
  Made made(m_content);
  Element note = newNode(nullptr, at, made);
  note.set(u"kind"_s, u"note"_s);
  note.set(u"text"_s, tr("Note"));
  id = note.id;
  edit.add(std::move(note));
  return edit;
}

Edit DiagramEdits::addFrame(const QRectF& box, QUuid& id) const {
  Edit edit(tr("Add a frame"));
  Made made(m_content);
  Element frame = newNode(nullptr, box.topLeft(), made);
  frame.set(u"kind"_s, u"group"_s);
  frame.set(u"text"_s, tr("Frame"));
  put(frame, box);
  id = frame.id;
  edit.add(std::move(frame));
  return edit;
}

Edit DiagramEdits::place(const QString& name, const QHash<QUuid, QRectF>& boxes) const {
  Edit edit(name);
  for (auto box = boxes.begin(); box != boxes.end(); ++box) {
    const QRectF before = m_content.box(box.key());
    const auto set = [&](const QString& property, double value, double old) {
      if (value != old) {
        edit.set(box.key(), property, value);
      }
    };
    const Element* node = m_content.element(box.key());
    const bool isPlaced = node && DiagramFigures::isPlaced(*node);
    set(u"x"_s, box->x(), isPlaced ? before.x() : NAN);
    set(u"y"_s, box->y(), isPlaced ? before.y() : NAN);
    set(u"w"_s, box->width(), before.width());
    set(u"h"_s, box->height(), before.height());
  }
  return edit;
}

Edit DiagramEdits::arrange(const QHash<QUuid, QRectF>& boxes) const {
  Edit edit = place(tr("Arrange automatically"), boxes);
  for (const Element* edge : m_content.edges()) {
    if (edge->find(u"points")) {
      edit.set(edge->id, u"points"_s, {});
    }
  }
  return edit;
}

Edit DiagramEdits::bend(const QUuid& edge, const std::vector<QPointF>& bends) const {
  Edit edit(tr("Bend a line"));
  QStringList points;
  for (const QPointF& point : bends) {
    points << u"%1 %2"_s.arg(point.x()).arg(point.y());
  }
  edit.set(edge, u"points"_s, points);
  return edit;
}

Edit DiagramEdits::relate(const LegalRelation& relation, const QUuid& fromNode, const QUuid& toNode, QUuid& id) const {
  Made made(m_content);
  if (relation.isElement()) {
    Edit edit(tr("New: %1").arg(relation.label));
    Element between;
    between.id = QUuid::createUuid();
    between.type = relation.type;
    between.declaredBy = m_document.meta(u"agency");
    between.code = unusedCode(m_document, relation.type, stemOf(relation.type));
    between.setLinks(u"from"_s, {{relation.from, {}, false}});
    between.setLinks(u"to"_s, {{relation.to, {}, false}});
    edit.add(between);
    id = addLine(edit, &between, {}, {fromNode, toNode}, made);
    return edit;
  }
  Edit edit(tr("Relate: %1").arg(relation.label));
  const auto holder = m_document.element(relation.from);
  const model::ElementType* type = holder ? m_content.metamodel().type(holder->type) : nullptr;
  const model::Property* property = type ? type->find(relation.property) : nullptr;
  const std::vector<model::Link>* before = holder ? holder->linksOf(relation.property) : nullptr;
  std::vector<model::Link> links = before && property && property->list ? *before : std::vector<model::Link>();
  const model::Link link{relation.to, {}, false};
  if (std::find(links.begin(), links.end(), link) == links.end()) {
    links.push_back(link);
  }
  edit.setLinks(relation.from, relation.property, links);
  id = addLine(edit, nullptr, relation.property, {fromNode, toNode}, made);
  return edit;
}

Edit DiagramEdits::removeParts(const std::vector<QUuid>& parts) const {
  Edit edit(tr("Remove from the diagram"));
  const QSet<QUuid> gone(parts.begin(), parts.end());
  for (const Element* edge : m_content.edges()) {
    if (gone.contains(edge->id) || gone.contains(m_content.from(*edge)) || gone.contains(m_content.to(*edge))) {
      edit.remove(edge->id);
    }
  }
  for (const Element* node : m_content.nodes()) {
    if (gone.contains(node->id)) {
      edit.remove(node->id);
    }
  }
  return edit;
}

void DiagramEdits::dropReference(Edit& edit, const Element& line) const {
  const Element* from = m_content.element(m_content.from(line));
  const Element* to = m_content.element(m_content.to(line));
  const Element* holder = from ? m_content.shownBy(*from) : nullptr;
  const Element* target = to ? m_content.shownBy(*to) : nullptr;
  const QString property = line.text(u"relation");
  if (const auto* links = holder && target ? holder->linksOf(property) : nullptr) {
    std::vector<model::Link> left = *links;
    std::erase_if(left, [&](const model::Link& link) { return link.target == target->id; });
    edit.setLinks(holder->id, property, left);
  }
}

Edit DiagramEdits::removeFromModel(const std::vector<QUuid>& elements, const std::vector<QUuid>& lines) const {
  const auto isAmong = [](const std::vector<QUuid>& ids, const QUuid& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
  Edit edit(tr("Delete from the model"));
  std::vector<QUuid> parts = lines;
  for (const auto* kind : {&m_content.nodes(), &m_content.edges()}) {
    for (const Element* part : *kind) {
      const Element* shown = m_content.shownBy(*part);
      if (shown && isAmong(elements, shown->id)) {
        parts.push_back(part->id);
      } else if (!shown && isAmong(lines, part->id)) {
        dropReference(edit, *part);
      }
    }
  }
  const Edit here = removeParts(parts);
  for (const auto& operation : here.operations()) {
    edit.remove(std::get<Edit::Remove>(operation).id);
  }
  for (const QUuid& id : elements) {
    edit.remove(id);
  }
  return edit;
}

Edit DiagramEdits::rename(const QUuid& id, const QString& text) const {
  const Element* part = m_content.element(id);
  const Element* shown = part && part->type == u"diagram_node" ? m_content.shownBy(*part) : nullptr;
  Edit edit(shown ? tr("Rename") : tr("Change the text"));
  edit.set(shown ? shown->id : id, shown ? u"name"_s : u"text"_s, text);
  return edit;
}

QByteArray DiagramEdits::copied(const std::vector<QUuid>& parts) const {
  QJsonArray nodes, edges;
  const QSet<QUuid> chosen(parts.begin(), parts.end());
  for (const Element* node : m_content.nodes()) {
    if (chosen.contains(node->id)) {
      const QRectF box = m_content.box(node->id);
      const Element* shown = m_content.shownBy(*node);
      nodes << QJsonObject{{u"id"_s, node->id.toString()}, {u"element"_s, shown ? shown->id.toString() : QString()},
                           {u"kind"_s, node->text(u"kind")}, {u"text"_s, node->text(u"text")}, {u"x"_s, box.x()},
                           {u"y"_s, box.y()}, {u"w"_s, box.width()}, {u"h"_s, box.height()}};
    }
  }
  for (const Element* edge : m_content.edges()) {
    if (chosen.contains(m_content.from(*edge)) && chosen.contains(m_content.to(*edge))) {
      const Element* shown = m_content.shownBy(*edge);
      edges << QJsonObject{{u"element"_s, shown ? shown->id.toString() : QString()}, {u"relation"_s, edge->text(u"relation")},
                           {u"from"_s, m_content.from(*edge).toString()}, {u"to"_s, m_content.to(*edge).toString()}};
    }
  }
  return QJsonDocument(QJsonObject{{u"nodes"_s, nodes}, {u"edges"_s, edges}}).toJson(QJsonDocument::Compact);
}

Edit DiagramEdits::paste(const QByteArray& copied, std::vector<QUuid>& ids) const {
  Edit edit(tr("Paste on the diagram"));
  Made made(m_content);
  const QJsonObject all = QJsonDocument::fromJson(copied).object();
  QHash<QString, QUuid> pasted;
  for (const QJsonValue& value : all[u"nodes"_s].toArray()) {
    const QString elementId = value[u"element"_s].toString();
    const auto shown = elementId.isEmpty() ? std::nullopt : m_document.element(QUuid(elementId));
    if (!shown && !elementId.isEmpty()) {
      continue; // it was copied in another document
    }
    const QPointF at(value[u"x"_s].toDouble() + pasteShift, value[u"y"_s].toDouble() + pasteShift);
    Element node = newNode(shown ? &*shown : nullptr, at, made);
    put(node, QRectF(at, QSizeF(value[u"w"_s].toDouble(), value[u"h"_s].toDouble())));
    node.set(u"kind"_s, value[u"kind"_s].toString());
    node.set(u"text"_s, value[u"text"_s].toString());
    pasted.insert(value[u"id"_s].toString(), node.id);
    ids.push_back(node.id);
    edit.add(std::move(node));
  }
  for (const QJsonValue& value : all[u"edges"_s].toArray()) {
    const std::pair ends{pasted.value(value[u"from"_s].toString()), pasted.value(value[u"to"_s].toString())};
    const auto between = m_document.element(QUuid(value[u"element"_s].toString()));
    if (!ends.first.isNull() && !ends.second.isNull()) {
      addLine(edit, between ? &*between : nullptr, value[u"relation"_s].toString(), ends, made);
    }
  }
  return edit;
}

Edit newDiagramEdit(const model::Document& document, QUuid& id) {
  Edit edit(DiagramEdits::tr("New diagram"));
  Element diagram;
  diagram.id = id = QUuid::createUuid();
  diagram.type = u"diagram"_s;
  diagram.declaredBy = document.meta(u"agency");
  diagram.code = unusedCode(document, diagram.type, u"SD"_s);
  diagram.set(u"name"_s, DiagramEdits::tr("New diagram"));
  diagram.set(u"kind"_s, u"other"_s);
  if (const auto architectures = document.elementsOf(u"architecture"); architectures.size() == 1) {
    diagram.setLinks(u"architecture"_s, {{architectures.front(), {}, false}});
  }
  edit.add(std::move(diagram));
  return edit;
}

} // namespace khung::app
