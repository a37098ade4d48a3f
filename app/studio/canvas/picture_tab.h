// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/canvas/canvas_tab.h"
#include "app/studio/canvas/scene/picture_maker.h"
#include "app/studio/canvas/tools/select_tool.h"
#include "model/document/document.h"

#include <QTimer>

class QComboBox;

namespace khung::app {

/// An automatic view. Drawn anew a moment after the model has changed, while it can be seen; the old picture stays until the new one is there.
class PictureTab : public CanvasTab {
  Q_OBJECT

public:
  PictureTab(Workspace& workspace, const ViewRequest& request, QWidget* parent);

  QString title() const override;

protected:
  Scene sheet() const override;
  Scene figure() const override;
  bool hasPicture() const override { return m_picture != nullptr; }
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

private:
  bool needsSubject() const;
  void makeOptions();
  QComboBox* option(const QString& name);
  void fillAgencies();
  void noteChange(const model::ChangeSet& changes);
  void orderSoon();
  void orderNow();
  void take(const std::shared_ptr<const Picture>& picture);
  void activate(int place);

  PictureMaker* m_maker;
  SelectTool m_tool;
  std::shared_ptr<const Picture> m_picture;
  QComboBox* m_state;
  QComboBox* m_agency = nullptr; ///< of views that can be narrowed down
  QComboBox* m_steps = nullptr;  ///< of the neighbourhood
  QTimer m_delay;
  bool m_stale = true;
};

} // namespace khung::app
