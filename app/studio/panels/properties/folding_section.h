// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace khung::app {

/// A folding part of the form: a heading that opens and closes what is below it. What is below is made when it is first opened.
class FoldingSection : public QWidget {
  Q_OBJECT

public:
  FoldingSection(const QString& name, QWidget* parent);

  void setTitle(const QString& title, const QString& detail = {});
  bool isOpen() const { return m_open; }
  void setOpen(bool open);
  /// Where what is below goes.
  QVBoxLayout* body() const { return m_layout; }

Q_SIGNALS:
  /// Before it opens for the first time.
  void needed();
  /// By the person.
  void toggled(bool open);

private:
  QToolButton* m_head;
  QWidget* m_body;
  QVBoxLayout* m_layout;
  bool m_made = false;
  bool m_open = false;
};

} // namespace khung::app
