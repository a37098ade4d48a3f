// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/interchange/text/reference_index.h"

namespace khung::model {

/// Text of references: the shortest that reading resolves to the same element. What stands outside the surroundings of
/// the referring element is written with its whole path, so that the text does not change when a like code appears.
class ReferenceWriter {
public:
  ReferenceWriter(const Metamodel& metamodel, const ModelData& model) : m_model(model), m_index(indexOf(metamodel, model)) {}

  /// Texts of all links of an element's property, empty ones left out.
  QStringList texts(int number, const Property& property, const std::vector<Link>& links) const;
  const ReferenceIndex& index() const { return m_index; }

private:
  QString text(const Link& link, const Property& property, const ReferenceIndex::Context& context) const;
  QStringList forms(int target, bool group, const ReferenceIndex::Context& context) const;
  bool isNear(int target, const ReferenceIndex::Context& context) const;

  const ModelData& m_model;
  ReferenceIndex m_index;
};

} // namespace khung::model
