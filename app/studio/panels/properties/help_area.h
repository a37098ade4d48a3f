// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace khung::app {

class Workspace;

/// Help on one field, below the form: what it means and which articles it answers.
class HelpArea : public QWidget {
  Q_OBJECT

public:
  HelpArea(Workspace& workspace, QWidget* parent);

  void explain(const model::Property& property);
  void explain(const model::ElementType& type);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void fit();
  void show(const QString& title, const QString& help, const QString& articles);

  Workspace& m_workspace;
  QTextBrowser* m_text;
};

} // namespace khung::app
