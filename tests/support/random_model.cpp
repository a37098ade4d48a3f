// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_model.h"

#include "model/base/vietnamese.h"
#include "model/interchange/text/identity.h"

#include <QDate>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

namespace khung::tests {
namespace {

// clang-format off
const QStringList& nastyTexts() {
  static const QStringList texts = {
      u"null"_s, u"~"_s, u"true"_s, u"False"_s, u"yes"_s, u"No"_s, u"on"_s, u"012"_s, u"1e3"_s, u"0x1F"_s,
      u"1:30"_s, u"2020-01-01"_s, u"3.14"_s, u".5"_s, u"+84"_s, u"-5"_s, u".inf"_s, u".nan"_s, u"1_000"_s, u"="_s,
      u"<<"_s, u"- x"_s, u"# c"_s, u"a: b"_s, u"a #b"_s, u"a:"_s, u"a::b"_s, u":c"_s, u"'q'"_s, u"a'b"_s, u"''"_s,
      u"\"q\""_s, u"\""_s, u"back\\slash\\"_s, u"\\n"_s, u"C:\\dir\\new"_s, u" lead"_s, u"trail "_s, u"  "_s,
      u"\ttab"_s, u"tab\tin"_s, u"one\ntwo"_s, u"one\n\nthree\n"_s, u"\nafter"_s, u"end\n\n"_s, u"\n"_s,
      u"  in\nout"_s, u"x\n  in\n\tin"_s, u"x \ny"_s, u"a\r\nb"_s, u"a\rb"_s, u"- a\n- b"_s,
      u"key: v\n# no\n---\n...\nend"_s, u"😀 \U0001F468\u200D👩"_s, u"Công an"_s, u"Ho\u0300a Bi\u0300nh"_s, u"@at"_s,
      u"`tick"_s, u"%pct %1"_s, u"[a]"_s, u"{b: c}"_s, u"a, b"_s, u"? q"_s, u"?q"_s, u"!tag"_s, u"&anchor"_s,
      u"*alias"_s, u"| pipe"_s, u"> fold"_s, u"---"_s, u"..."_s, u"--- x"_s, u"...x"_s, u"-"_s, u"a\u2028b"_s,
      u"\u2029"_s, u"\ufeffbom"_s, u"a\ufeff"_s, u"nb\u00a0sp"_s, u"\u00a0lead"_s, u"end\u3000"_s, u"a\u0085b"_s,
      u"a\u0001b"_s, u"a\u007fb"_s, u"\ufffe"_s, u"\u200b"_s, u"line\n 😀\nline"_s, u"a\n\u00a0\nb"_s};
  return texts;
}
// clang-format on

// clang-format off
const QStringList& nastyCodes() {
  static const QStringList texts = {
      u"A/B"_s, u"A@B"_s, u"A:B"_s, u"database:X"_s, u"a b"_s, u"Mã số 1"_s, u"Đ"_s, u"G01/*"_s, u"*"_s, u"X/*"_s,
      u"id:123"_s, u"\\"_s, u"a\\/b"_s, u"/"_s, u"//"_s, u"@"_s, u"A@G01"_s, u"CON"_s, u"con"_s, u"Con"_s,
      u".hidden"_s, u".."_s, u"a."_s, u"NUL.x"_s, u"null"_s, u"012"_s, u"😀"_s, u"cafe\u0301"_s, u"  x "_s, u"A"_s,
      u"B"_s, u"A"_s, u"all_ministries"_s, u"a:"_s, u"organisation:A"_s, u"-"_s, u"# c"_s, u"x\ny"_s, u"A/B/C"_s,
      u"\\@"_s, u"A:B@C/D"_s, u"'"_s};
  return texts;
}
// clang-format on

class Generator {
public:
  Generator(const Metamodel& metamodel, quint32 seed) : m_metamodel(metamodel), m_random(seed) {}

  ModelData run(int count) {
    m_model.agency = chance(80) ? u"G01"_s : pick(nastyCodes());
    m_model.title = chance(50) ? u"Kiến trúc"_s : text();
    m_model.framework = chance(50) ? u"vn-decree-draft-2021"_s : QString();
    if (chance(30)) {
      m_model.settings = QJsonDocument::fromJson(R"({"off": ["a", "b"], "severity": {"x": "warning"}, "parameters":
        {"n": 0.25, "i": 12, "t": true, "s": "012", "z": null, "e": {}, "l": [], "m": [{"k": "v"}, "x"], "o": "true"}})")
                             .object();
    }
    for (int i = 0; i < count; ++i) {
      addElement();
    }
    for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
      addLinks(m_model.elements[i]);
    }
    return std::move(m_model);
  }

private:
  bool chance(int percent) { return static_cast<int>(m_random.bounded(100)) < percent; }
  int below(qsizetype bound) { return static_cast<int>(m_random.bounded(static_cast<int>(bound))); }
  const QString& pick(const QStringList& list) { return list[below(list.size())]; }

  QString text() {
    switch (below(60)) {
    case 0:
      return QString(3000, u'ă') + pick(nastyTexts());
    case 1:
      return pick(nastyTexts()) + pick(nastyTexts());
    default:
      return chance(30) ? u"Cơ sở dữ liệu số "_s + QString::number(below(100)) : pick(nastyTexts());
    }
  }

  QString code() {
    switch (below(6)) {
    case 0:
      return pick(nastyCodes());
    case 1:
      return pick(nastyTexts());
    case 2:
      return u"DL-"_s + QString(below(20) == 0 ? 300 : 3, u'Z') + QString::number(below(40));
    default:
      return u"C"_s + QString::number(below(1000));
    }
  }

  QUuid randomId() {
    quint32 words[4];
    for (quint32& word : words) {
      word = m_random.generate();
    }
    return QUuid::fromRfc4122(QByteArray(reinterpret_cast<const char*>(words), 16));
  }

  int depth(const Element& element) const {
    return element.parent.isNull() ? 0 : 1 + depth(m_model.elements[m_numbers.value(element.parent)]);
  }

  void addElement() {
    const ElementType& type =
        m_metamodel.types()[static_cast<std::size_t>(below(static_cast<qsizetype>(m_metamodel.types().size())))];
    Element element;
    element.type = type.name;
    QString parentType;
    QString parentPath;
    if (type.parent) {
      std::vector<std::size_t> fits;
      for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
        const Element& other = m_model.elements[i];
        if ((type.parent->to.contains(u"any"_s) || type.parent->to.contains(other.type)) && depth(other) < 6) {
          fits.push_back(i);
        }
      }
      if (fits.empty()) {
        return;
      }
      const std::size_t parent = fits[static_cast<std::size_t>(below(static_cast<qsizetype>(fits.size())))];
      element.parent = m_model.elements[parent].id;
      element.declaredBy = m_model.elements[parent].declaredBy;
      parentType = m_model.elements[parent].type;
      parentPath = m_paths[parent];
      int& next = m_positions[{element.parent, type.name}];
      element.position = chance(95) ? next : next + below(5);
      next = element.position + 1;
    } else {
      element.declaredBy = m_model.agency;
    }
    if (chance(15)) {
      element.declaredBy = chance(30) ? QString() : chance(50) ? u"G02"_s : pick(nastyCodes());
    }
    element.declaredBy = normalised(element.declaredBy);
    element.code = normalised(code());
    addValues(type, element);
    if (!type.codeFrom.isEmpty() && chance(70) && !element.text(type.codeFrom).isEmpty()) {
      element.code = normalised(element.text(type.codeFrom));
    }
    identify(type, element, parentType, parentPath);
  }

  void identify(const ElementType& type, Element& element, const QString& parentType, const QString& parentPath) {
    const QString key = element.parent.toString() + element.type + u'|' + element.declaredBy + u'|' + element.code;
    const bool repeated = m_codes.contains(key);
    if (repeated && chance(80)) {
      return; // now and then one code twice, told apart by identity
    }
    m_codes.insert(key);
    const QString path = identityPath(type, parentType, parentPath, element.code);
    element.id = derivedId(element.declaredBy, element.type, path);
    if (chance(20) || repeated || element.code.isEmpty() || m_numbers.contains(element.id)) {
      element.id = randomId();
    }
    m_numbers.insert(element.id, m_model.elements.size());
    m_paths.push_back(path);
    m_model.elements.push_back(std::move(element));
  }

  void addValues(const ElementType& type, Element& element) {
    for (const Property& property : type.properties) {
      if (!property.isRef() && property.name != u"code" && property.name != u"declared_by" && chance(30)) {
        element.set(property.name, value(property));
      }
    }
  }

  Value value(const Property& property) {
    if (property.map) {
      QJsonObject object;
      for (int i = below(3); i >= 0; --i) {
        object.insert(normalised(pick(nastyTexts()) + QString::number(i)), text());
      }
      return object;
    }
    if (property.list) {
      QStringList list;
      for (int i = below(4); i >= 0; --i) {
        list << std::get<QString>(single(property));
      }
      return list;
    }
    return single(property);
  }

  Value single(const Property& property) {
    switch (property.type) {
    case DataType::Integer:
      return static_cast<qint64>(chance(20) ? m_random.generate64() : static_cast<quint64>(below(1000)));
    case DataType::Number: {
      const double numbers[] = {0.1, -2.5, 1e-9, 1e300, 12345678.9, 3, 0, 1.0 / 3, 1e15, 123456789012345.0};
      return numbers[below(10)];
    }
    case DataType::Boolean:
      return static_cast<qint64>(below(2));
    case DataType::Year:
      return static_cast<qint64>(1900 + below(200));
    case DataType::Date: {
      const QDate date(1990 + below(60), 1 + below(12), 1 + below(28));
      return date.toString(chance(60) ? u"yyyy-MM-dd"_s : chance(50) ? u"yyyy-MM"_s : u"yyyy"_s);
    }
    case DataType::Enum: {
      const Enumeration* enumeration = m_metamodel.enumeration(property.enumeration);
      return enumeration->values[static_cast<std::size_t>(below(static_cast<qsizetype>(enumeration->values.size())))]
          .name;
    }
    default:
      return text();
    }
  }

  void addLinks(Element& element) {
    const ElementType* type = m_metamodel.type(element.type);
    for (const Property& property : type->properties) {
      if (!property.isRef() || !chance(40)) {
        continue;
      }
      std::vector<Link> links;
      for (int i = property.list ? below(4) : 0; i >= 0; --i) {
        const Link made = link(property, i);
        const bool repeated = std::any_of(links.begin(), links.end(), [&](const Link& other) {
          return !made.target.isNull() && other.target == made.target && other.asGroup == made.asGroup;
        });
        if (!repeated && (!made.target.isNull() || !made.text.isEmpty())) {
          links.push_back(made);
        }
      }
      element.setLinks(property.name, std::move(links));
    }
  }

  Link link(const Property& property, int number) {
    if (property.groups && chance(20)) {
      return {builtInGroups()[static_cast<std::size_t>(below(4))].id, {}, false};
    }
    std::vector<const Element*> fits;
    for (const Element& other : m_model.elements) {
      if (Metamodel::accepts(property, other.type)) {
        fits.push_back(&other);
      }
    }
    if (fits.empty() || chance(10)) {
      const QString lost = u"không có "_s + QString::number(number) + pick(nastyTexts()) + u"/§"_s;
      return {{}, lost, false};
    }
    return {fits[static_cast<std::size_t>(below(static_cast<qsizetype>(fits.size())))]->id,
            {},
            property.groups && chance(30)};
  }

  const Metamodel& m_metamodel;
  QRandomGenerator m_random;
  ModelData m_model;
  QStringList m_paths;
  QHash<QUuid, std::size_t> m_numbers;
  QHash<std::pair<QUuid, QString>, int> m_positions;
  QSet<QString> m_codes;
};

} // namespace

ModelData randomModel(const Metamodel& metamodel, quint32 seed, int elements) {
  return Generator(metamodel, seed).run(elements);
}

} // namespace khung::tests
