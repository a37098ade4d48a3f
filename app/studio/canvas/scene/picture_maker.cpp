// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/scene/picture_maker.h"

#include "app/drawing/drawing.h"
#include "app/drawing/gui_application.h"
#include "app/studio/canvas/scene/background.h"
#include "app/studio/workspace/workspace.h"

#include <QCollator>
#include <QPointer>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using Kind = ViewRequest::Kind;

DrawingKind drawingKindOf(Kind kind) {
  switch (kind) {
  case Kind::Entities:
    return DrawingKind::EntityRelationship;
  case Kind::Lineage:
    return DrawingKind::Lineage;
  case Kind::Overview:
    return DrawingKind::Overview;
  case Kind::Diagram:
    return DrawingKind::Stored;
  default:
    return DrawingKind::Sharing;
  }
}

std::vector<std::pair<QUuid, QString>> agenciesOf(const ModelIndex& index) {
  std::vector<std::pair<QUuid, QString>> agencies;
  QSet<QUuid> known;
  for (const char16_t* type : {u"database", u"system"}) {
    for (const model::Element* element : index.elementsOf(QStringView(type))) {
      const model::Element* agency = index.agencyOf(*element);
      if (agency && !known.contains(agency->id)) {
        known.insert(agency->id);
        agencies.emplace_back(agency->id, index.name(*agency));
      }
    }
  }
  const QCollator collator{QLocale(index.language())};
  std::sort(agencies.begin(), agencies.end(), [&](const auto& a, const auto& b) { return collator.compare(a.second, b.second) < 0; });
  return agencies;
}

QUuid ownAgency(const ModelIndex& index, const std::vector<std::pair<QUuid, QString>>& agencies, const QString& code) {
  const auto isOwn = [&](const auto& agency) { return index.element(agency.first)->code == code; };
  const auto own = std::find_if(agencies.begin(), agencies.end(), isOwn);
  return code.isEmpty() || agencies.size() < 2 || own == agencies.end() ? QUuid() : own->first;
}

} // namespace

model::Result<Picture> drawPicture(const model::ModelData& data, const model::Metamodel& metamodel, PictureOrder order) {
  const ModelIndex index(data, metamodel, order.language);
  const std::vector<std::pair<QUuid, QString>> agencies = agenciesOf(index);
  if (order.ownAgency) {
    order.options.subject = ownAgency(index, agencies, data.agency);
  }
  DrawingRequest request;
  request.kind = drawingKindOf(order.kind);
  request.options = order.options;
  request.language = order.language;
  request.sheet.date = QDate::currentDate();
  request.sheet = sheetInfo(index, request);
  auto view = order.kind == Kind::Neighbourhood ? neighbourhoodView(index, order.options) : drawView(index, request);
  if (!view) {
    return model::Failure(view.error());
  }
  return Picture{order, std::move(*view), request.sheet, agencies};
}

PictureMaker::PictureMaker(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
  if (const auto ready = ensureGuiApplication(); !ready) { // looks for the fonts on this thread
    workspace.tell({ready.error()});
  }
}

void PictureMaker::order(const PictureOrder& order) {
  if (m_busy) {
    m_next = order;
  } else if (m_workspace.document()) {
    m_busy = true;
    Q_EMIT busyChanged(true);
    start(order);
  }
}

void PictureMaker::start(const PictureOrder& order) {
  const auto metamodel = m_workspace.sharedMetamodel();
  const auto read = m_workspace.document()->exporter();
  runBehind(m_workspace, this, [metamodel, read, order]() -> model::Result<std::shared_ptr<const Picture>> {
    const auto data = read();
    auto picture = data ? drawPicture(*data, *metamodel, order) : model::Failure(data.error());
    if (!picture) {
      return model::Failure(picture.error());
    }
    return std::make_shared<const Picture>(std::move(*picture));
  }, [this](const model::Result<std::shared_ptr<const Picture>>& picture) { finish(picture); });
}

void PictureMaker::finish(const model::Result<std::shared_ptr<const Picture>>& picture) {
  const auto next = std::exchange(m_next, std::nullopt);
  const QPointer<PictureMaker> self(this);
  if (picture) {
    Q_EMIT made(*picture);
  } else if (!next) {
    Q_EMIT failed(picture.error());
  }
  if (!self) {
    return;
  }
  if (next && m_workspace.document()) {
    start(*next);
  } else {
    m_busy = false;
    Q_EMIT busyChanged(false);
  }
}

} // namespace khung::app
