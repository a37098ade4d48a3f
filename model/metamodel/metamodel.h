// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace khung::model {

/// One text in the two languages of the product.
struct Localised {
  QString vi;
  QString en;

  /// language is "vi" or "en".
  const QString& in(QStringView language) const { return language == u"en" ? en : vi; }
  bool operator==(const Localised&) const = default;
};

enum class DataType { Text, RichText, Integer, Number, Boolean, Date, Year, Enum, Ref };

struct EnumerationValue {
  QString name;
  Localised label;
};

struct Enumeration {
  QString name;
  std::vector<EnumerationValue> values;

  const EnumerationValue* find(QStringView value) const;
};

/// One property of an element type, as templates/metamodel/<type>.yaml describes it.
struct Property {
  QString name;
  DataType type = DataType::Text;
  bool list = false;
  bool map = false;          ///< free keys and texts
  bool required = false;
  bool groups = false;       ///< a reference to an organisation may name a group
  bool common = false;       ///< declared in element.yaml, stored in the table `element`
  bool suppliesCode = false; ///< the type's code defaults to this property's value
  QString enumeration;       ///< values of an Enum; of a Text, words shown by their label beside free ones
  QStringList to;            ///< element types a reference may point at; "any" alone for all
  QStringList within;        ///< where an ambiguous code is looked up first
  QString unit;
  QString pattern;
  QString article;
  QString section;
  Localised label;
  Localised help;
  QString inverse;
  Localised inverseLabel;

  bool isRef() const { return type == DataType::Ref; }
  bool isRefList() const { return isRef() && list; }
};

struct Containment {
  QStringList to;       ///< types of the possible parents; "any" alone for all
  bool required = false;
  QString list;         ///< key of the nested list in the text form
};

struct ElementType {
  QString name;
  Localised label;
  Localised plural;
  Localised help;
  QString layer;
  QString archimate;
  QString icon;
  bool important = false;
  bool leaf = false;
  bool named = true;             ///< false where a name is no part of what the element is (a comment, an attribute)
  QStringList referenceModels;   ///< reference models that describe this type; the first is the one asked for
  std::optional<Containment> parent;
  QString codeFrom;
  QString shortForm;
  std::vector<Property> properties; ///< common ones first, then the type's own, in file order

  const Property* find(QStringView property) const;
  int indexOf(QStringView property) const; ///< -1 when absent
};

/// Every element type, property and enumeration, read from templates/metamodel. Immutable after loading.
class Metamodel {
public:
  /// Reads a folder. Every fault becomes a notice; the result is an Error notice when there are any.
  static Result<std::shared_ptr<const Metamodel>> load(const QString& folder, Notices& notices);

  const std::vector<ElementType>& types() const { return m_types; }
  const ElementType* type(QStringView name) const;
  int indexOfType(QStringView name) const;
  const std::vector<Property>& commonProperties() const { return m_common; }
  const Enumeration* enumeration(QStringView name) const;
  /// Types that can be contained in the given type, in the order of their files.
  std::vector<const ElementType*> containedIn(QStringView type) const;
  /// The contained type whose nested list in the given parent type has this key, or nullptr.
  const ElementType* nestedType(QStringView parentType, QStringView key) const;
  /// Whether a reference property may point at an element of this type.
  static bool accepts(const Property& property, QStringView type);
  /// Hash of everything that shapes the stored document (types, properties, storage), hexadecimal.
  const QString& schemaHash() const { return m_schemaHash; }

private:
  friend class MetamodelReader;
  std::vector<ElementType> m_types; ///< sorted by name
  std::vector<Property> m_common;
  std::vector<Enumeration> m_enumerations;
  QHash<QString, int> m_typeIndex;
  QHash<QString, int> m_enumerationIndex;
  QString m_schemaHash;
};

} // namespace khung::model
