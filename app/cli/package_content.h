// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/context.h"
#include "model/package/package.h"
#include "validators/engine/finding.h"

namespace khung::app {

/// What a review package is made of: the model in text form, the findings, the document with its diagrams, and a record of what made
/// them. The same model, pack and day give the same bytes.
struct PackageRequest {
  const model::ModelData& model;
  const model::Pack& pack;
  const validators::Report& report;
  QDate date;              ///< of submission
  QString language;
};

/// Nothing when a part could not be made; the reason has been told and the exit code set.
std::optional<std::vector<model::PackageFile>> packageContent(Context& context, const PackageRequest& request);

} // namespace khung::app
