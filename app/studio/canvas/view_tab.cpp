// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/view_tab.h"

#include "app/studio/canvas/diagram_tab.h"
#include "app/studio/canvas/picture_tab.h"
#include "app/studio/compliance/compliance_tab.h"
#include "app/studio/workspace/workspace.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using Kind = ViewRequest::Kind;

/// The element itself, or the nearest one of the type that it lies in; null when there is none.
QUuid heldBy(const model::Document& document, QUuid id, QStringView type) {
  while (!id.isNull()) {
    const auto element = document.element(id);
    if (!element || element->type == type) {
      return element ? id : QUuid();
    }
    id = element->parent;
  }
  return {};
}

} // namespace

bool ViewTab::keepsSubject(const model::ChangeSet& changes) {
  const auto touches = [&](const std::vector<QUuid>& ids) { return std::find(ids.begin(), ids.end(), m_request.subject) != ids.end(); };
  if (touches(changes.removed)) {
    Q_EMIT closing();
    return false;
  }
  if (touches(changes.changed)) {
    Q_EMIT titleChanged();
  }
  return true;
}

ViewTab* makeViewTab(Workspace& workspace, const ViewRequest& request, QWidget* parent) {
  const model::Document& document = *workspace.document();
  const bool exists = document.element(request.subject).has_value();
  switch (request.kind) {
  case Kind::Sharing:
  case Kind::Overview:
    return request.subject.isNull() || exists ? new PictureTab(workspace, request, parent) : nullptr;
  case Kind::Lineage:
  case Kind::Neighbourhood:
    return exists ? new PictureTab(workspace, request, parent) : nullptr;
  case Kind::Entities: {
    const QUuid database = heldBy(document, request.subject, u"database");
    if (database.isNull()) {
      Q_EMIT workspace.remarked(ViewTab::tr("Select a database, or something that lies in one."));
      return nullptr;
    }
    return new PictureTab(workspace, {request.kind, database}, parent);
  }
  case Kind::Compliance:
    return new ComplianceTab(workspace, request, parent);
  case Kind::Diagram:
    return exists && document.element(request.subject)->type == u"diagram" ? new DiagramTab(workspace, request, parent) : nullptr;
  }
  return nullptr;
}

std::optional<ViewRequest> newDiagram(Workspace& workspace) {
  QUuid diagram;
  const model::Edit edit = newDiagramEdit(*workspace.document(), diagram);
  return workspace.apply(edit) ? std::optional(ViewRequest{Kind::Diagram, diagram}) : std::nullopt;
}

} // namespace khung::app
