// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_editor.h"

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

namespace khung::tests {

ChangeSet RandomEditor::step() {
  if (chance(25) && m_document.canUndo()) {
    return m_document.undo().value_or(ChangeSet());
  }
  if (chance(40) && m_document.canRedo()) {
    return m_document.redo().value_or(ChangeSet());
  }
  Edit edit(u"sửa %1"_s.arg(++m_number));
  for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) {
    addOperation(edit);
  }
  return m_document.apply(edit).value_or(ChangeSet());
}

const ElementType& RandomEditor::anyType() {
  const auto& types = m_document.metamodel().types();
  return types[below(types.size())];
}

QUuid RandomEditor::anyOf(QStringView type) {
  const std::vector<QUuid> all = m_document.elementsOf(type);
  return all.empty() ? QUuid() : all[below(all.size())];
}

QUuid RandomEditor::any() {
  for (int i = 0; i < 50; ++i) {
    const QUuid id = anyOf(anyType().name);
    if (!id.isNull()) {
      return id;
    }
  }
  return {};
}

void RandomEditor::addOperation(Edit& edit) {
  const std::size_t kind = below(20);
  if (kind < 3) {
    addNew(edit);
  } else if (kind == 3) {
    edit.remove(chance(30) ? any() : anyOf(chance(50) ? u"attribute" : u"data_flow"));
  } else if (kind == 4) {
    const QUuid id = anyOf(chance(50) ? u"entity" : u"attribute");
    const auto element = m_document.element(id);
    edit.move(id, element ? anyOf(element->type == u"entity" ? u"database" : u"entity") : QUuid(), static_cast<int>(below(4)) - 1);
  } else if (kind == 5) {
    addWaiver(edit);
  } else if (kind == 6) {
    edit.set(any(), u"code"_s, u"MA-%1"_s.arg(below(50)));
  } else if (const auto element = m_document.element(any())) {
    const auto& properties = m_document.metamodel().type(element->type)->properties;
    change(edit, *element, properties[below(properties.size())]);
  }
}

void RandomEditor::addNew(Edit& edit) {
  const ElementType& type = anyType();
  Element element;
  element.id = QUuid::fromRfc4122(QByteArray::number(m_random.generate64(), 16).rightJustified(16, '0'));
  element.type = type.name;
  element.code = chance(10) ? QString() : u"MOI-%1"_s.arg(below(200));
  element.declaredBy = m_document.element(any()).value_or(Element()).declaredBy;
  element.position = -1;
  if (type.parent) {
    element.parent = type.parent->to.contains(u"any"_s) ? any() : anyOf(type.parent->to[static_cast<qsizetype>(below(
                                                                     static_cast<std::size_t>(type.parent->to.size())))]);
  }
  for (const Property& property : type.properties) {
    if (property.required || chance(40)) {
      property.isRef() ? element.setLinks(property.name, linksOf(property)) : element.set(property.name, valueOf(property));
    }
  }
  edit.add(std::move(element));
}

void RandomEditor::change(Edit& edit, const Element& element, const Property& property) {
  if (property.isRef()) {
    edit.setLinks(element.id, property.name, chance(20) ? std::vector<Link>() : linksOf(property));
  } else {
    edit.set(element.id, property.name, chance(20) ? Value() : valueOf(property));
  }
}

void RandomEditor::addWaiver(Edit& edit) {
  static const QStringList rules = {u"two-masters"_s, u"orphan-database"_s, u"element-unmapped"_s, u"missing-name"_s};
  Element waiver;
  waiver.id = QUuid::fromRfc4122(QByteArray::number(m_random.generate64(), 16).rightJustified(16, '1'));
  waiver.type = u"waiver"_s;
  waiver.code = u"MT-%1"_s.arg(below(1000));
  waiver.setLinks(u"element"_s, {{chance(50) ? anyOf(u"database") : any(), {}, false}});
  waiver.set(u"rule"_s, rules[static_cast<qsizetype>(below(4))]);
  waiver.set(u"reason"_s, text());
  waiver.set(u"person"_s, u"Nguyễn Văn A"_s);
  waiver.set(u"until"_s, chance(80) ? u"2030-01-01"_s : u"2020-01-01"_s);
  edit.add(std::move(waiver));
}

QString RandomEditor::text() {
  static const QStringList texts = {u"Công dân"_s, u"Hồ sơ sức khỏe"_s, u"Đất đai"_s, u"CSDL quốc gia về dân cư"_s, u"hằng ngày"_s,
                                    u"P1D"_s, u"Tỉnh Lào Cai"_s, u"toàn quốc"_s, u"DL"_s, u"two-masters"_s};
  return texts[static_cast<qsizetype>(below(static_cast<std::size_t>(texts.size())))];
}

Value RandomEditor::valueOf(const Property& property) {
  if (property.map) {
    return QJsonObject{{u"ghi chú"_s, text()}};
  }
  QString single = text();
  if (property.type == DataType::Enum) {
    const auto& values = m_document.metamodel().enumeration(property.enumeration)->values;
    single = values[below(values.size())].name;
  } else if (property.type == DataType::Date) {
    single = u"20%1-0%2-15"_s.arg(20 + below(12)).arg(1 + below(9));
  }
  if (property.list) {
    QStringList list{single};
    if (chance(50)) {
      list << text();
    }
    return list;
  }
  switch (property.type) {
  case DataType::Integer:
    return qint64(below(5));
  case DataType::Boolean:
    return qint64(below(2));
  case DataType::Year:
    return qint64(2018 + below(15));
  case DataType::Number:
    return 0.5 * static_cast<double>(below(6));
  default:
    return single;
  }
}

std::vector<Link> RandomEditor::linksOf(const Property& property) {
  std::vector<Link> links;
  for (std::size_t i = 0, count = property.list ? 1 + below(3) : 1; i < count; ++i) {
    if (chance(10)) {
      links.push_back({{}, u"không có"_s, false});
      continue;
    }
    const QUuid target = property.to.contains(u"any"_s)
                             ? any()
                             : anyOf(property.to[static_cast<qsizetype>(below(static_cast<std::size_t>(property.to.size())))]);
    if (!target.isNull()) {
      links.push_back({target, {}, false});
    }
  }
  return links;
}

} // namespace khung::tests
