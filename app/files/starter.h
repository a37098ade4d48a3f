// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/framework/pack.h"

namespace khung::app {

/// The agencies that a pack lists; of a framework in force only those that exist.
std::vector<const model::PackValue*> agenciesOf(const model::Pack& pack);
/// By code, or by a name that is the same when folded; null when the pack lists none.
const model::PackValue* findAgency(const model::Pack& pack, const QString& wanted);

/// Kinds of architecture that the framework has, the usual one first.
QStringList architectureKinds(const model::Pack& pack);

/// A model to begin with: the agency, its architecture of a kind ("data", "digital_government"), and the outline with the template's prompts in
/// the reader's language, ready to be filled in.
model::ModelData starter(const model::Pack& pack, const model::PackValue& agency, const QString& kind, const QString& language);

} // namespace khung::app
