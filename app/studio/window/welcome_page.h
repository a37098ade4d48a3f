// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace khung::app {

class Workspace;

/// What the window shows while no document is open: recent files, a new model, the sample.
class WelcomePage : public QWidget {
  Q_OBJECT

public:
  explicit WelcomePage(Workspace& workspace, QWidget* parent = nullptr);

private:
  Workspace& m_workspace;
};

} // namespace khung::app
