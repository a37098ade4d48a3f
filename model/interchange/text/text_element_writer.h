// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/interchange/text/reference_writer.h"
#include "model/base/yaml_writer.h"

namespace khung::model {

/// Writes elements with all they contain. What reading would supply by itself (identity, agency, position, code) is
/// left out.
class TextElementWriter {
public:
  TextElementWriter(const Metamodel& metamodel, const ModelData& model);

  /// Elements that stand at the top of a file, by type (in the metamodel's order) and code; built-in ones left out.
  const std::vector<int>& roots() const { return m_roots; }
  const Element& element(int number) const { return m_model.elements[static_cast<std::size_t>(number)]; }
  /// One entry of the list that the writer stands in.
  void write(int number, YamlWriter& out) const;

private:
  struct Line;
  using Lines = std::vector<Line>;

  std::size_t at(int number) const { return static_cast<std::size_t>(number); }
  void findRoots();
  void derive();
  bool isNested(int number) const;
  void sort(std::vector<int>& numbers) const;
  Lines identityLines(int number, const Lines& properties) const;
  Lines propertyLines(int number) const;
  static void fillLine(const Property& property, const Value& value, Line& line);
  std::optional<QString> suppliedCode(int number, const Lines& properties) const;
  void writeLine(const Line& line, YamlWriter& out) const;
  void writeNested(int number, YamlWriter& out) const;

  const Metamodel& m_metamodel;
  const ModelData& m_model;
  ReferenceWriter m_references;
  std::vector<const ElementType*> m_types;  ///< of each element; null when unknown
  std::vector<std::vector<int>> m_children; ///< nested elements, by type and position
  std::vector<int> m_expected;              ///< position that reading would give
  std::vector<bool> m_derived;              ///< identity is what reading derives
  std::vector<int> m_roots;
};

} // namespace khung::model
