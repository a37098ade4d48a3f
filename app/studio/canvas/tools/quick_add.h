// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QUuid>

class QLineEdit;
class QListWidget;

namespace khung::app {

class Workspace;

/// A small window on the canvas for putting something on a diagram: words find elements there are, in Vietnamese without accents, too; below stand
/// the types of which a new one with that name can be made. Closes itself.
class QuickAdd : public QFrame {
  Q_OBJECT

public:
  QuickAdd(Workspace& workspace, QWidget* parent);
  /// Near a place of the parent, wholly within it.
  void showAt(const QPoint& place);

Q_SIGNALS:
  void chosen(const QUuid& element);
  void newWanted(const QString& type, const QString& name);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void fill();
  void take();

  Workspace& m_workspace;
  QLineEdit* m_words;
  QListWidget* m_list;
};

} // namespace khung::app
