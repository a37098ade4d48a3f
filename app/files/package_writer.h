// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/pack.h"
#include "model/package/package.h"

#include <QDate>

#include <functional>
#include <optional>

namespace khung::app {

/// A review package to be written of a document that is being edited, as it stands now.
struct PackageJob {
  std::shared_ptr<const model::Metamodel> metamodel;
  std::shared_ptr<const model::Pack> pack;
  QString workingFile;              ///< of the document; empty for one in memory, whose contents stand in `contents`
  model::ModelData contents;
  QString path;
  QString language;
  QDate date;                       ///< of submission
  std::optional<model::Signer> signer;
  model::Trust trust;               ///< by which what was written is verified
};

enum class PackageStep { Reading, Checking, Drawing, Writing, Verifying };

struct PackageOutcome {
  bool written = false;
  bool cancelled = false;
  int files = 0;
  int errors = 0;
  int warnings = 0;
  model::VerifyReport verified;     ///< of what was written
  model::Notices notices;           ///< what stood in the way, or was left out
};

/// Writes and verifies the package. May run beside the document's owner, on any thread: it works on a copy of the document. `goOn` is asked before
/// each step and now and then within one; false cancels, and then nothing is written.
PackageOutcome writePackageOf(const PackageJob& job, const std::function<bool(PackageStep)>& goOn);

} // namespace khung::app
