// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/drawing.h"
#include "app/drawing/gui_application.h"
#include "model/framework/pack_folders.h"

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

constexpr std::array<std::pair<const char16_t*, DrawingKind>, 5> kinds{
    {{u"sharing", DrawingKind::Sharing},
     {u"entity-relationship", DrawingKind::EntityRelationship},
     {u"lineage", DrawingKind::Lineage},
     {u"overview", DrawingKind::Overview},
     {u"stored", DrawingKind::Stored}}};

constexpr int mostTried = 400; ///< databases up to which all numbers of columns are tried; 60 take 0.2 s

using ViewMaker = model::Result<View> (*)(const ModelIndex&, const ViewOptions&);

/// The number of columns that needs the least paper, and among those the one whose picture fills it best.
model::Result<View> bestColumns(ViewMaker make, const ModelIndex& index, const DrawingRequest& request) {
  model::Result<View> best = make(index, request.options);
  const auto boxes = static_cast<int>(index.elementsOf(u"database").size());
  if (!best || request.options.columns > 0 || boxes > mostTried) {
    return best;
  }
  const int mostColumns = 8 + static_cast<int>(std::sqrt(boxes));
  double least = paperArea(*best, request.sheet, request.language);
  double bestShape = best->picture.size.width() / best->picture.size.height();
  for (int columns = 2; columns <= mostColumns; columns += 1 + boxes / 80) {
    ViewOptions options = request.options;
    options.columns = columns;
    model::Result<View> view = make(index, options);
    if (!view) {
      return view;
    }
    const double area = paperArea(*view, request.sheet, request.language);
    const double shape = view->picture.size.width() / view->picture.size.height();
    const double target = request.options.ratio;
    if (area < least - 1 || (area < least + 1 && std::abs(shape - target) < std::abs(bestShape - target))) {
      least = area;
      bestShape = shape;
      best = std::move(view);
    }
  }
  return best;
}

/// Whose drawing it is: the agency asked for, that of the database or diagram asked for, else that of the model.
const Element* agencyOf(const ModelIndex& index, const Element* subject) {
  if (subject && subject->type != u"diagram") {
    return index.agencyOf(*subject);
  }
  const Element* architecture = subject ? index.target(*subject, u"architecture") : nullptr;
  if (architecture) {
    return index.target(*architecture, u"agency");
  }
  const QString code = subject && !subject->declaredBy.isEmpty() ? subject->declaredBy : index.data().agency;
  for (const Element* organisation : index.elementsOf(u"organisation")) {
    if (organisation->code == code) {
      return organisation;
    }
  }
  return nullptr;
}

/// The architecture the drawing belongs to: the diagram's own, else the agency's, that of data for drawings of data.
const Element* architectureOf(const ModelIndex& index, const DrawingRequest& request, const Element* agency) {
  const Element* subject = index.element(request.options.subject);
  if (const Element* own = subject ? index.target(*subject, u"architecture") : nullptr) {
    return own;
  }
  const QString kind = request.kind == DrawingKind::Overview ? u"digital_government"_s : u"data"_s;
  const Element* found = nullptr;
  for (const Element* architecture : index.elementsOf(u"architecture")) {
    if (agency && index.target(*architecture, u"agency") == agency && (!found || architecture->text(u"kind") == kind)) {
      found = architecture;
    }
  }
  return found;
}

/// As people know it; a pack that is not there is called by its name.
QString frameworkTitle(const ModelIndex& index) {
  for (const model::PackSummary& pack : model::findPacks()) {
    if (pack.name == index.data().framework) {
      return pack.title.in(index.language());
    }
  }
  return index.data().framework;
}

} // namespace

QStringList drawingKindNames() {
  QStringList names;
  for (const auto& [name, kind] : kinds) {
    names << QString::fromUtf16(name);
  }
  return names;
}

std::optional<DrawingKind> drawingKind(QStringView name) {
  for (const auto& [known, kind] : kinds) {
    if (name == QStringView(known)) {
      return kind;
    }
  }
  return std::nullopt;
}

SheetInfo sheetInfo(const ModelIndex& index, const DrawingRequest& request) {
  SheetInfo info = request.sheet;
  const Element* agency = agencyOf(index, index.element(request.options.subject));
  const Element* architecture = architectureOf(index, request, agency);
  if (info.agency.isEmpty()) {
    info.agency = agency ? index.name(*agency) : index.data().agency;
  }
  if (info.architecture.isEmpty()) {
    info.architecture = architecture ? index.name(*architecture) : index.data().title;
  }
  if (info.edition.isEmpty() && architecture) {
    info.edition = architecture->text(u"edition");
  }
  if (info.framework.isEmpty()) {
    info.framework = frameworkTitle(index);
  }
  if (info.state.isEmpty()) {
    info.state = index.label(u"state", request.options.state.isEmpty() ? u"both"_s : request.options.state);
  }
  return info;
}

model::Result<View> drawView(const ModelIndex& index, const DrawingRequest& request) {
  if (const auto ready = ensureGuiApplication(); !ready) {
    return model::Failure(ready.error());
  }
  switch (request.kind) {
  case DrawingKind::Sharing:
    return bestColumns(sharingView, index, request);
  case DrawingKind::EntityRelationship:
    return entityView(index, request.options);
  case DrawingKind::Lineage:
    return lineageView(index, request.options);
  case DrawingKind::Overview:
    return bestColumns(overviewView, index, request);
  case DrawingKind::Stored:
    break;
  }
  return storedView(index, request.options);
}

model::Result<Scene> drawSheet(const model::ModelData& data, const model::Metamodel& metamodel,
                               const DrawingRequest& request) {
  const ModelIndex index(data, metamodel, request.language);
  DrawingRequest complete = request;
  complete.sheet = sheetInfo(index, request);
  const model::Result<View> view = drawView(index, complete);
  if (!view) {
    return model::Failure(view.error());
  }
  return makeSheet(*view, complete.sheet, request.language);
}

} // namespace khung::app
