// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/workspace/command_target.h"

#include <QWidget>

namespace khung::app {

class Workspace;

/// The elements of the model as a tree, to find, make, rename, move and remove them.
class ModelTreePanel : public QWidget, public CommandTarget {
  Q_OBJECT

public:
  explicit ModelTreePanel(Workspace& workspace, QWidget* parent = nullptr);

  bool canPerform(QStringView command) const override;
  void perform(QStringView command) override;

private:
  Workspace& m_workspace;
};

} // namespace khung::app
