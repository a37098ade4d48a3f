// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/framework/pack.h"
#include "model/metamodel/metamodel.h"
#include "model/package/package.h"
#include "validators/engine/finding.h"

#include <QDate>

namespace khung::app {

/// What a review package is made of: the model in text form, the findings, the document with its diagrams, and a record of what made
/// them. The same model, pack and day give the same bytes.
struct PackageRequest {
  const model::Metamodel& metamodel;
  const model::ModelData& model;
  const model::Pack& pack;
  const validators::Report& report;
  QDate date;              ///< of submission
  QString language;
};

/// The files of the package, or why a part of it could not be made. Notices tell what is left out, such as a picture that cannot be drawn.
model::Result<std::vector<model::PackageFile>> packageContent(const PackageRequest& request, model::Notices& notices);

} // namespace khung::app
