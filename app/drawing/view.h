// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/model_index.h"
#include "app/drawing/scene.h"
#include "model/base/result.h"

#include <QDate>

namespace khung::app {

/// A line of the legend: a sample drawn within legendSample, and what it means.
struct LegendEntry {
  std::vector<Shape> sample;
  QString text;
};

constexpr double legendSampleWidth = 46;
constexpr double legendSampleHeight = 16;

/// A row of the list below a drawing, such as the flows by their numbers.
struct ListRow {
  std::vector<Shape> mark; ///< drawn within listMarkWidth, from the left, around the middle of the first line
  double markWidth = 0;
  QString text;
  QString detail;
};

/// A drawing before it is put on a sheet or into a document.
struct View {
  Scene picture;
  QString title;
  QString subtitle;
  std::vector<LegendEntry> legend;
  QString listTitle;
  std::vector<ListRow> list;
  QHash<QUuid, QString> marks; ///< what elements are called on the drawing: flows by their numbers
};

struct ViewOptions {
  QString state;       ///< as_is, to_be, or empty for both
  QUuid subject;       ///< database of the entity view, element of the lineage, agency of the others; may be null
  bool systems = true; ///< sharing: also systems that read or write a database without a declared flow
  int columns = 0;     ///< sharing: columns of boxes; 0 as many as the ratio asks for
  int steps = 1;       ///< neighbourhood: how many relations away from the subject
  double ratio = 1.6;  ///< width to height the picture should have, where the layout can choose
};

/// Databases and systems in bands by level, framed by agency, with the flows between them.
model::Result<View> sharingView(const ModelIndex& index, const ViewOptions& options);
/// Entities of one database (options.subject) with their attributes and relations.
model::Result<View> entityView(const ModelIndex& index, const ViewOptions& options);
/// Where the data of one entity, database or system (options.subject) come from and go to.
model::Result<View> lineageView(const ModelIndex& index, const ViewOptions& options);
/// What the architecture holds, layer by layer.
model::Result<View> overviewView(const ModelIndex& index, const ViewOptions& options);
/// An element (options.subject) with what it refers to and what refers to it.
model::Result<View> neighbourhoodView(const ModelIndex& index, const ViewOptions& options);
/// A diagram of the model (options.subject) as its author placed it.
model::Result<View> storedView(const ModelIndex& index, const ViewOptions& options);

} // namespace khung::app
