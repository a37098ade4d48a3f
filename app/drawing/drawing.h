// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/output.h"
#include "app/drawing/sheet.h"
#include "app/drawing/view.h"

namespace khung::app {

enum class DrawingKind { Sharing, EntityRelationship, Lineage, Overview, Stored };

/// "sharing", "entity-relationship", "lineage", "overview", "stored": names for the command line.
QStringList drawingKindNames();
std::optional<DrawingKind> drawingKind(QStringView name);

struct DrawingRequest {
  DrawingKind kind = DrawingKind::Sharing;
  ViewOptions options;
  SheetInfo sheet; ///< empty names are taken from the model
  QString language = QStringLiteral("vi");
};

/// The drawing as a view, laid out for the smallest sheet that holds it.
model::Result<View> drawView(const ModelIndex& index, const DrawingRequest& request);

/// What the title block of the drawing says; empty names of the request are taken from the model.
SheetInfo sheetInfo(const ModelIndex& index, const DrawingRequest& request);

/// The drawing on its sheet, ready for toSvg, toPng and toPdf. Makes a QGuiApplication when there is none.
model::Result<Scene> drawSheet(const model::ModelData& data, const model::Metamodel& metamodel,
                               const DrawingRequest& request);

} // namespace khung::app
