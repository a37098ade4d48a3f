// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/fix_writer.h"

#include "model/base/sqlite_statement.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::DataType;
using model::Element;
using model::FixStep;
using model::FixValue;
using model::Link;
using model::Property;
using model::Value;

QString textOf(const Value& value) {
  if (const auto* text = std::get_if<QString>(&value)) {
    return *text;
  }
  if (const auto* number = std::get_if<qint64>(&value)) {
    return QString::number(*number);
  }
  if (const auto* real = std::get_if<double>(&value)) {
    return QString::number(*real);
  }
  const auto* list = std::get_if<QStringList>(&value);
  return list ? list->join(u", "_s) : QString();
}

/// A property's value from texts; nothing where they are empty or do not fit.
Value valueOf(const Property& property, QStringList texts) {
  texts.removeAll(QString());
  if (texts.isEmpty() || property.map) {
    return {};
  }
  if (property.list) {
    return texts;
  }
  const QString& text = texts.front();
  bool fits = true;
  switch (property.type) {
  case DataType::Integer:
  case DataType::Year: {
    const qint64 number = text.toLongLong(&fits);
    return fits ? Value(number) : Value();
  }
  case DataType::Boolean:
    return qint64(text == u"true" || text == u"1");
  case DataType::Number: {
    const double number = text.toDouble(&fits);
    return fits ? Value(number) : Value();
  }
  default:
    return text;
  }
}

} // namespace

bool FixWriter::make(const model::RuleFix& fix, const Finding& finding) {
  m_finding = &finding;
  m_named.clear();
  const State before = m_state;
  const bool made = suits(fix) && std::all_of(fix.steps.begin(), fix.steps.end(), [&](const FixStep& step) { return make(step); }) &&
                    m_state.operations.size() > before.operations.size();
  if (!made) {
    m_state = before;
  }
  return made;
}

model::Edit FixWriter::edit(const QString& name) const {
  model::Edit result(name);
  for (const model::Edit::Operation& operation : m_state.operations) {
    if (const auto* add = std::get_if<model::Edit::Add>(&operation)) {
      result.add(add->element);
    } else if (const auto* set = std::get_if<model::Edit::Set>(&operation)) {
      result.set(set->id, set->property, set->value);
    } else if (const auto* links = std::get_if<model::Edit::SetLinks>(&operation)) {
      result.setLinks(links->id, links->property, links->links);
    } else if (const auto* move = std::get_if<model::Edit::Move>(&operation)) {
      result.move(move->id, move->parent, move->position);
    } else {
      result.remove(std::get<model::Edit::Remove>(operation).id);
    }
  }
  return result;
}

bool FixWriter::suits(const model::RuleFix& fix) {
  return std::all_of(fix.when.begin(), fix.when.end(), [&](const auto& condition) {
    const QString text = textAt(condition.first);
    const QStringList& wanted = condition.second;
    return wanted.contains(text) || (wanted.contains(u"given"_s) && !text.isEmpty()) ||
           (wanted.contains(u"empty"_s) && text.isEmpty());
  });
}

bool FixWriter::make(const FixStep& step) {
  if (step.kind == FixStep::Kind::Add) {
    return add(step);
  }
  const QUuid id = at(step.element);
  if (id.isNull()) {
    return false;
  }
  switch (step.kind) {
  case FixStep::Kind::Set:
    return set(id, step.values);
  case FixStep::Kind::Link:
    return link(step, id);
  case FixStep::Kind::Unlink:
    return unlink(step, id);
  case FixStep::Kind::Append:
    return append(step, id);
  case FixStep::Kind::Remove:
    return remove(id);
  default: {
    const QUuid parent = at(step.parent);
    m_state.operations.push_back(model::Edit::Move{id, parent, -1});
    m_state.elements[id].parent = parent;
    return !parent.isNull();
  }
  }
}

bool FixWriter::set(const QUuid& id, const std::vector<std::pair<QString, FixValue>>& values) {
  for (const auto& [name, value] : values) {
    Element changed = *element(id);
    if (!setProperty(changed, name, value)) {
      return false;
    }
    const Element& before = m_state.elements[id];
    const Property* known = property(changed, name);
    if (known && known->isRef()) {
      const std::vector<Link>* links = changed.linksOf(name);
      keep(id, name, links ? *links : std::vector<Link>());
      continue;
    }
    const bool code = name == u"code";
    const Value* now = changed.find(name);
    const QString text = code ? changed.code : now ? textOf(*now) : QString();
    if (text != (code ? before.code : before.find(name) ? textOf(*before.find(name)) : QString())) {
      m_state.operations.push_back(model::Edit::Set{id, name, code ? Value(changed.code) : now ? *now : Value()});
      m_state.elements[id] = std::move(changed);
    }
  }
  return true;
}

bool FixWriter::setProperty(Element& target, const QString& name, const FixValue& value) {
  QStringList texts;
  for (const QString& text : value.texts) {
    texts << filled(text);
  }
  if (name == u"code" || name == u"declared_by") {
    (name == u"code" ? target.code : target.declaredBy) = texts.value(0);
    return true;
  }
  const Property* known = property(target, name);
  if (!known) {
    return false;
  }
  if (!known->isRef()) {
    target.set(name, valueOf(*known, texts));
    return true;
  }
  std::vector<Link> links;
  for (const QString& path : value.to) {
    const QUuid to = at(path);
    const Element* found = element(to);
    if (!found || !model::Metamodel::accepts(*known, found->type)) {
      return false;
    }
    links.push_back({to, {}, false});
  }
  target.setLinks(name, links);
  return true;
}

void FixWriter::keep(const QUuid& id, const QString& property, const std::vector<Link>& links) {
  Element& element = m_state.elements[id];
  const std::vector<Link>* before = element.linksOf(property);
  if ((before ? *before : std::vector<Link>()) != links) {
    element.setLinks(property, links);
    m_state.operations.push_back(model::Edit::SetLinks{id, property, links});
  }
}

bool FixWriter::link(const FixStep& step, const QUuid& id) {
  const QUuid to = at(step.to);
  const Property* known = property(*element(id), step.property);
  const Element* target = element(to);
  if (!known || !target || to == id || !model::Metamodel::accepts(*known, target->type)) {
    return false;
  }
  const std::vector<Link>* present = element(id)->linksOf(step.property);
  std::vector<Link> links = present && known->list ? *present : std::vector<Link>();
  if (std::none_of(links.begin(), links.end(), [&](const Link& link) { return link.target == to; })) {
    links.push_back({to, {}, false});
  }
  keep(id, step.property, links);
  return true;
}

bool FixWriter::unlink(const FixStep& step, const QUuid& id) {
  const QUuid to = at(step.to);
  const QString text = to.isNull() ? textAt(step.to) : QString(); // a reference to nothing is told by its text
  const std::vector<Link>* present = element(id)->linksOf(filled(step.property));
  if (!present) {
    return true;
  }
  std::vector<Link> links = *present;
  std::erase_if(links, [&](const Link& link) { return to.isNull() ? link.target.isNull() && link.text == text : link.target == to; });
  keep(id, filled(step.property), links);
  return true;
}

bool FixWriter::append(const FixStep& step, const QUuid& id) {
  Element changed = *element(id);
  const Property* known = property(changed, step.property);
  const QString text = filled(step.to);
  if (!known || !known->list || known->isRef() || text.isEmpty()) {
    return false;
  }
  const Value* present = changed.find(step.property);
  QStringList list = present ? std::get<QStringList>(*present) : QStringList();
  if (!list.contains(text)) {
    list << text;
    changed.set(step.property, list);
    m_state.operations.push_back(model::Edit::Set{id, step.property, list});
    m_state.elements[id] = std::move(changed);
  }
  return true;
}

bool FixWriter::add(const FixStep& step) {
  Element added;
  added.id = QUuid::createUuid();
  added.type = step.element;
  added.position = -1;
  const model::ElementType* type = m_document.metamodel().type(step.element);
  if (!type) {
    return false;
  }
  const Element* giver = element(m_finding->subject);
  if (!step.parent.isEmpty()) {
    added.parent = at(step.parent);
    giver = element(added.parent);
  }
  if (!giver || (added.parent.isNull() && type->parent && type->parent->required)) {
    return false;
  }
  added.declaredBy = giver->declaredBy;
  for (const auto& [name, value] : step.values) {
    if (!setProperty(added, name, value)) {
      return false;
    }
  }
  QString code = filled(step.code);
  if (code.isEmpty() && !type->codeFrom.isEmpty()) {
    const std::vector<Link>* links = added.linksOf(type->codeFrom);
    const Element* named = links && !links->empty() ? element(links->front().target) : nullptr;
    code = named ? named->code : added.text(type->codeFrom);
  }
  added.code = freeCode(added, code);
  m_state.elements.insert(added.id, added);
  m_state.operations.push_back(model::Edit::Add{added});
  if (!step.as.isEmpty()) {
    m_named.insert(step.as, added.id);
  }
  return true;
}

bool FixWriter::remove(const QUuid& id) {
  m_state.removed.insert(id);
  m_state.operations.push_back(model::Edit::Remove{id});
  return true;
}

QUuid FixWriter::at(const QString& paths) {
  for (const QString& path : paths.split(u'|')) {
    const QUuid id = atOne(path);
    if (!id.isNull()) {
      return id;
    }
  }
  return {};
}

QUuid FixWriter::atOne(const QString& path) {
  const QStringList parts = path.split(u'.');
  QUuid id = m_named.value(parts.front());
  if (id.isNull()) {
    const auto column = std::find_if(m_finding->evidence.begin(), m_finding->evidence.end(),
                                     [&](const Evidence& evidence) { return evidence.name == parts.front(); });
    id = column == m_finding->evidence.end() ? QUuid() : column->value.toUuid();
  }
  for (qsizetype i = 1; i < parts.size() && !id.isNull(); ++i) {
    id = follow(id, parts[i]);
  }
  return element(id) ? id : QUuid();
}

QUuid FixWriter::follow(const QUuid& id, const QString& reference) {
  const Element* from = element(id);
  if (!from || reference == u"parent") {
    return from ? from->parent : QUuid();
  }
  const std::vector<Link>* links = from->linksOf(reference);
  return links && links->size() == 1 ? links->front().target : QUuid();
}

const Element* FixWriter::element(const QUuid& id) {
  if (id.isNull() || m_state.removed.contains(id)) {
    return nullptr;
  }
  const auto known = m_state.elements.constFind(id);
  if (known != m_state.elements.constEnd()) {
    return &*known;
  }
  const std::optional<Element> stored = m_document.element(id);
  return stored ? &*m_state.elements.insert(id, *stored) : nullptr;
}

QString FixWriter::textAt(const QString& paths) {
  for (const QString& path : paths.split(u'|')) {
    const QString text = textAtOne(path);
    if (!text.isEmpty()) {
      return text;
    }
  }
  return {};
}

QString FixWriter::textAtOne(const QString& path) {
  const qsizetype point = path.lastIndexOf(u'.');
  if (point < 0) {
    const auto column = std::find_if(m_finding->evidence.begin(), m_finding->evidence.end(),
                                     [&](const Evidence& evidence) { return evidence.name == path; });
    return column == m_finding->evidence.end() ? QString() : column->value.toString();
  }
  const Element* owner = element(at(path.left(point)));
  const QString name = path.mid(point + 1);
  if (!owner) {
    return {};
  }
  if (name == u"code" || name == u"type" || name == u"declared_by") {
    return name == u"code" ? owner->code : name == u"type" ? owner->type : owner->declaredBy;
  }
  const std::vector<Link>* links = owner->linksOf(name);
  if (links && !links->empty()) {
    return links->front().target.isNull() ? links->front().text : links->front().target.toString(QUuid::Id128);
  }
  const Value* value = owner->find(name);
  return value ? textOf(*value) : QString();
}

QString FixWriter::filled(const QString& pattern) {
  static const QRegularExpression placeholder(u"\\{([a-z0-9_.|]+)\\}"_s);
  QString result;
  qsizetype from = 0;
  for (auto it = placeholder.globalMatch(pattern); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    result += QStringView(pattern).sliced(from, match.capturedStart() - from);
    result += textAt(match.captured(1));
    from = match.capturedEnd();
  }
  return result + pattern.mid(from);
}

QString FixWriter::freeCode(const Element& added, const QString& wanted) const {
  model::Statement rows(m_document.handle(), u"SELECT 1 FROM main.element WHERE type = ? AND code = ? AND parent IS ? AND "
                                             u"declared_by IS ?"_s);
  const auto taken = [&](const QString& code) {
    rows.reset();
    rows.bind(1, added.type).bind(2, code).bind(3, added.parent).bind(4, added.declaredBy);
    return rows.step() || std::any_of(m_state.elements.begin(), m_state.elements.end(), [&](const Element& other) {
             return other.type == added.type && other.code == code && other.parent == added.parent;
           });
  };
  QString code = wanted;
  for (int number = 2; !code.isEmpty() && taken(code); ++number) {
    code = wanted + u'-' + QString::number(number);
  }
  return code;
}

const Property* FixWriter::property(const Element& owner, const QString& name) const {
  const model::ElementType* type = m_document.metamodel().type(owner.type);
  return type ? type->find(name) : nullptr;
}

} // namespace khung::validators
