// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/interchange/text/value_reader.h"

#include <QHash>

namespace khung::model {

/// An element as its file has it, before parents, defaults and identities are known.
struct RawElement {
  Element element; ///< id null unless written; position -1 unless written
  const ElementType* type = nullptr;
  int container = -1; ///< element of the same list that it is nested in
  QString parentText; ///< of `parent:`
  Place parentPlace;
  bool code = false;       ///< code is written, be it as ""
  bool declaredBy = false; ///< declared_by is written
  Place place;
  std::vector<ReferencePlace> references;
};

/// What the keys of each element type mean, looked up once for all files.
class ElementKeys {
public:
  explicit ElementKeys(const Metamodel& metamodel);

  enum class Meaning { Unknown, Id, Code, DeclaredBy, Parent, Position, Property, Nested };
  struct Key {
    Meaning meaning = Meaning::Unknown;
    const Property* property = nullptr;
    const ElementType* nested = nullptr;
  };
  Key find(const ElementType& type, const QString& key) const;
  QStringList known(const ElementType& type) const;
  const Metamodel& metamodel() const { return m_metamodel; }
  const QStringList& typeNames() const { return m_typeNames; }

private:
  const Metamodel& m_metamodel;
  QHash<const ElementType*, QHash<QString, Key>> m_keys;
  QStringList m_typeNames;
};

/// Reads the elements of one file. Knows nothing of other files: see ElementAssembly.
class TextElementReader {
public:
  TextElementReader(const ElementKeys& keys, FileNotices& notices) : m_keys(keys), m_notices(notices) {}

  /// The elements of a map of type names and lists; `khung` at the top is left to the caller.
  std::vector<RawElement> read(const YamlNode& root);

private:
  void readList(const ElementType& type, const QString& key, const YamlNode& list, int container);
  void readElement(const ElementType& type, const YamlNode& node, int container);
  void readShort(const ElementType& type, const YamlNode& node);
  void readMember(const YamlNode& key, const YamlNode& value);
  void readIdentity(ElementKeys::Meaning meaning, const YamlNode& value);
  void readProperty(const Property& property, const YamlNode& value);
  void readLinks(const Property& property, const YamlNode& value);
  void addLink(const Property& property, const YamlNode& value, std::vector<Link>& links);
  void supplyCode(const YamlNode& node);

  const ElementKeys& m_keys;
  FileNotices& m_notices;
  std::vector<RawElement> m_elements;
  int m_current = -1;
};

} // namespace khung::model
