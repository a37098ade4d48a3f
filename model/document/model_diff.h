// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

namespace khung::model {

/// What differs between two models, element by element and property by property. Order does not count where it means nothing.
struct PropertyChange {
  QString property;
  QString before;   ///< as text: values as they are, references as paths of codes
  QString after;
};

struct ElementChange {
  enum class Kind { Added, Removed, Changed };
  Kind kind = Kind::Changed;
  QUuid id;
  QString type;
  QString path;     ///< of codes
  QString name;
  std::vector<PropertyChange> properties;
};

/// Differences from `before` to `after`, by type, then path.
std::vector<ElementChange> compareModels(const Metamodel& metamodel, const ModelData& before, const ModelData& after);

} // namespace khung::model
