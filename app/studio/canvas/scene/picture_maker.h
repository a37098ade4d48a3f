// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/sheet.h"
#include "app/studio/workspace/view_request.h"

#include <QObject>

#include <memory>
#include <optional>

namespace khung::app {

class Workspace;

/// Which automatic view, of what and in which language.
struct PictureOrder {
  ViewRequest::Kind kind = ViewRequest::Kind::Sharing;
  ViewOptions options;
  QString language;
  bool ownAgency = false; ///< of several agencies the one whose architecture the document is: the whole of them is rarely asked for and hardly readable

  /// Whether both show the same part of the model, though it may have changed or be worded otherwise.
  bool isOfTheSame(const PictureOrder& other) const {
    return kind == other.kind && options.subject == other.options.subject && options.state == other.options.state && options.steps == other.options.steps;
  }
};

/// A view as it was drawn (the order then names the agency that was chosen), with what its sheet says and the agencies it can be narrowed down to.
struct Picture {
  PictureOrder order;
  View view;
  SheetInfo sheet;
  std::vector<std::pair<QUuid, QString>> agencies;
};

/// The picture, drawn from what the model holds. On any thread.
model::Result<Picture> drawPicture(const model::ModelData& data, const model::Metamodel& metamodel, PictureOrder order);

/// Draws automatic views behind the window's back, one at a time; of orders that come meanwhile the last one counts.
class PictureMaker : public QObject {
  Q_OBJECT

public:
  PictureMaker(Workspace& workspace, QObject* parent);

  void order(const PictureOrder& order);
  bool isBusy() const { return m_busy; }

Q_SIGNALS:
  void made(const std::shared_ptr<const khung::app::Picture>& picture);
  void failed(const khung::model::Notice& why);
  void busyChanged(bool busy);

private:
  void start(const PictureOrder& order);
  void finish(const model::Result<std::shared_ptr<const Picture>>& picture);

  Workspace& m_workspace;
  std::optional<PictureOrder> m_next;
  bool m_busy = false;
};

} // namespace khung::app
