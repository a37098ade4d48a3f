// SPDX-License-Identifier: Apache-2.0
#include "model/document/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

Notices adaptSchema(Database&, const StoragePlan&, const StoragePlan&, const Metamodel&) {
  return {};
}

} // namespace khung::model
