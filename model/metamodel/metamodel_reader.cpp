// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml.h"
#include "model/metamodel/metamodel.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

const QHash<QString, DataType>& dataTypes() {
  static const QHash<QString, DataType> types = {
      {u"text"_s, DataType::Text},       {u"richtext"_s, DataType::RichText}, {u"integer"_s, DataType::Integer},
      {u"number"_s, DataType::Number},   {u"boolean"_s, DataType::Boolean},   {u"date"_s, DataType::Date},
      {u"year"_s, DataType::Year},       {u"enum"_s, DataType::Enum},         {u"ref"_s, DataType::Ref}};
  return types;
}

bool isTrue(const YamlNode& node, QStringView key) {
  return node.value(key) == u"true"_s;
}

} // namespace

/// Reads the files of templates/metamodel and checks that they fit together.
class MetamodelReader {
public:
  MetamodelReader(QString folder, Notices& notices) : m_folder(std::move(folder)), m_notices(notices) {}

  std::shared_ptr<Metamodel> read() {
    readEnumerations();
    readCommon();
    const QStringList files = QDir(m_folder).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
      if (file != u"element.yaml"_s && file != u"enumerations.yaml"_s) {
        readType(file);
      }
    }
    std::sort(m_model->m_types.begin(), m_model->m_types.end(),
              [](const ElementType& a, const ElementType& b) { return a.name < b.name; });
    for (std::size_t i = 0; i < m_model->m_types.size(); ++i) {
      m_model->m_typeIndex.insert(m_model->m_types[i].name, static_cast<int>(i));
    }
    checkReferences();
    m_model->m_schemaHash = schemaHash();
    return m_model;
  }

private:
  void fault(const QString& code, const QStringList& values, const QString& file, const YamlNode* node) {
    m_notices.push_back(
        {code, values, {m_folder + u'/' + file, node ? node->line : 0, node ? node->column : 0}, Notice::Level::Error});
  }

  Localised localised(const YamlNode& node, QStringView key, const QString& file) {
    const YamlNode* found = node.find(key);
    if (!found || !found->isMap() || found->value(u"vi").isEmpty() || found->value(u"en").isEmpty()) {
      fault(u"metamodel.text-missing"_s, {key.toString()}, file, found ? found : &node);
      return {};
    }
    return {found->value(u"vi"), found->value(u"en")};
  }

  std::optional<YamlNode> file(const QString& name) {
    std::optional<YamlNode> root = readYamlFile(m_folder + u'/' + name, m_notices);
    if (root && !root->isMap()) {
      fault(u"metamodel.not-a-map"_s, {}, name, &*root);
      return std::nullopt;
    }
    return root;
  }

  void readEnumerations() {
    const QString name = u"enumerations.yaml"_s;
    const std::optional<YamlNode> root = file(name);
    if (!root) {
      return;
    }
    for (const auto& [key, values] : root->members) {
      Enumeration enumeration{key.text, {}};
      for (const auto& [value, label] : values.members) {
        const QString vi = label.value(u"vi");
        const QString en = label.value(u"en");
        if (vi.isEmpty() || en.isEmpty()) {
          fault(u"metamodel.text-missing"_s, {value.text}, name, &label);
        }
        enumeration.values.push_back({value.text, {vi, en}});
      }
      m_model->m_enumerationIndex.insert(key.text, static_cast<int>(m_model->m_enumerations.size()));
      m_model->m_enumerations.push_back(std::move(enumeration));
    }
  }

  void readCommon() {
    const QString name = u"element.yaml"_s;
    const std::optional<YamlNode> root = file(name);
    if (root) {
      m_model->m_common = properties(*root, name, true);
    }
  }

  void readType(const QString& name) {
    const std::optional<YamlNode> root = file(name);
    if (!root) {
      return;
    }
    ElementType type;
    type.name = root->value(u"type");
    if (type.name != name.chopped(5)) {
      fault(u"metamodel.name-differs"_s, {type.name, name}, name, &*root);
    }
    type.label = localised(*root, u"label", name);
    type.plural = localised(*root, u"plural", name);
    type.help = localised(*root, u"help", name);
    type.layer = root->value(u"layer");
    type.archimate = root->value(u"archimate");
    type.icon = root->value(u"icon");
    type.important = isTrue(*root, u"important");
    type.leaf = isTrue(*root, u"leaf");
    type.named = root->value(u"named") != u"false"_s;
    type.referenceModels = root->values(u"reference_model");
    type.codeFrom = root->value(u"code_from");
    type.shortForm = root->value(u"short");
    if (const YamlNode* parent = root->find(u"parent")) {
      type.parent = Containment{parent->values(u"to"), isTrue(*parent, u"required"), parent->value(u"list")};
      if (type.parent->to.isEmpty() || type.parent->list.isEmpty()) {
        fault(u"metamodel.containment"_s, {type.name}, name, parent);
      }
    }
    type.properties = m_model->m_common;
    for (Property& property : properties(*root, name, false)) {
      if (type.find(property.name)) {
        fault(u"metamodel.property-repeated"_s, {property.name}, name, &*root);
        continue;
      }
      property.suppliesCode = property.name == type.codeFrom;
      type.properties.push_back(std::move(property));
    }
    m_model->m_types.push_back(std::move(type));
  }

  std::vector<Property> properties(const YamlNode& root, const QString& fileName, bool common) {
    std::vector<Property> result;
    const YamlNode* list = root.find(u"properties");
    if (!list) {
      return result;
    }
    for (const auto& [key, node] : list->members) {
      result.push_back(property(key.text, node, fileName));
      result.back().common = common;
    }
    return result;
  }

  Property property(const QString& name, const YamlNode& node, const QString& fileName) {
    Property property;
    property.name = name;
    const QString type = node.value(u"type");
    if (!dataTypes().contains(type)) {
      fault(u"metamodel.datatype"_s, {name, type}, fileName, &node);
    }
    property.type = dataTypes().value(type, DataType::Text);
    property.list = isTrue(node, u"list");
    property.map = isTrue(node, u"map");
    property.required = isTrue(node, u"required");
    property.groups = isTrue(node, u"groups");
    property.enumeration = node.value(u"enumeration");
    property.to = node.values(u"to");
    property.within = node.values(u"within");
    property.unit = node.value(u"unit");
    property.pattern = node.value(u"pattern");
    property.article = node.value(u"article");
    property.section = node.value(u"section");
    property.label = localised(node, u"label", fileName);
    property.help = localised(node, u"help", fileName);
    if (const YamlNode* inverse = node.find(u"inverse")) {
      property.inverse = inverse->value(u"name");
      property.inverseLabel = localised(*inverse, u"label", fileName);
    }
    const bool needsEnumeration = property.type == DataType::Enum || !property.enumeration.isEmpty();
    if (needsEnumeration && !m_model->enumeration(property.enumeration)) {
      fault(u"metamodel.enumeration"_s, {name, property.enumeration}, fileName, &node);
    }
    if (property.isRef() && property.to.isEmpty()) {
      fault(u"metamodel.ref-to-nothing"_s, {name}, fileName, &node);
    }
    return property;
  }

  void checkReferences() {
    const auto check = [&](const QStringList& types, const QString& owner) {
      for (const QString& to : types) {
        if (to != u"any"_s && !m_model->type(to)) {
          fault(u"metamodel.unknown-type"_s, {owner, to}, owner + u".yaml"_s, nullptr);
        }
      }
    };
    for (const ElementType& type : m_model->m_types) {
      if (type.parent) {
        check(type.parent->to, type.name);
      }
      for (const Property& property : type.properties) {
        check(property.to, type.name);
      }
      for (const QString& special : {type.codeFrom, type.shortForm}) {
        if (!special.isEmpty() && !type.find(special)) {
          fault(u"metamodel.unknown-property"_s, {type.name, special}, type.name + u".yaml"_s, nullptr);
        }
      }
    }
  }

  QString schemaHash() const {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ElementType& type : m_model->m_types) {
      hash.addData(type.name.toUtf8() + '\n');
      for (const Property& property : type.properties) {
        const QString line = property.name + u' ' + QString::number(static_cast<int>(property.type)) +
                             (property.list ? u" list"_s : QString()) + (property.map ? u" map"_s : QString());
        hash.addData(line.toUtf8() + '\n');
      }
    }
    return QString::fromLatin1(hash.result().toHex());
  }

  QString m_folder;
  Notices& m_notices;
  std::shared_ptr<Metamodel> m_model = std::make_shared<Metamodel>();
};

Result<std::shared_ptr<const Metamodel>> Metamodel::load(const QString& folder, Notices& notices) {
  Notices own;
  const std::shared_ptr<Metamodel> model = MetamodelReader(folder, own).read();
  if (model->types().empty() && !hasErrors(own)) {
    own.push_back({u"metamodel.empty"_s, {folder}, {folder, 0, 0}, Notice::Level::Error});
  }
  const bool failed = hasErrors(own);
  const Notice first = failed ? own.front() : Notice();
  notices.insert(notices.end(), own.begin(), own.end());
  if (failed) {
    return Failure(first);
  }
  return std::shared_ptr<const Metamodel>(model);
}

} // namespace khung::model
