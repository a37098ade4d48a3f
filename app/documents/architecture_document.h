// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/document_content.h"
#include "model/document/element.h"
#include "model/framework/checklist.h"
#include "model/framework/pack.h"
#include "model/metamodel/metamodel.h"
#include "validators/engine/finding.h"

#include <QDate>

namespace khung::app {

struct ArchitectureDocument {
  QUuid architecture;
  QDate date;
  QString place; ///< where it is issued, for "Hà Nội, ngày ..."; may be empty
  QString language = QStringLiteral("vi");
  const validators::Report* report = nullptr; ///< of the whole model; null leaves the annex of findings out
  std::vector<model::ChecklistItem> checklist; ///< the pack's; set beside what the report says to each
};

/// The contents of the document that the pack's outline asks for: its sections with the architecture's text, tables and
/// figures made from the model, annexes with the data structures and the findings. A mandatory section without content
/// says so. Fails with "dossier.no-architecture" when the model has no such architecture. Needs a QGuiApplication
/// (ensureGuiApplication), since figures are measured.
model::Result<DocumentContent> architectureContent(const model::ModelData& data, const model::Metamodel& metamodel,
                                                   const model::Pack& pack, const ArchitectureDocument& document);

/// The same as a PDF.
model::Result<QByteArray> architecturePdf(const model::ModelData& data, const model::Metamodel& metamodel,
                                          const model::Pack& pack, const ArchitectureDocument& document);

} // namespace khung::app
