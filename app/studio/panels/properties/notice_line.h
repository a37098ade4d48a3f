// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/finding.h"

#include <QLabel>

namespace khung::app {

/// A finding or remark below a field: the sign of its severity and its sentence, in as many lines as it takes.
class NoticeLine : public QWidget {
  Q_OBJECT

public:
  NoticeLine(validators::Severity severity, const QString& text, QWidget* parent);
  QString text() const { return m_text->text(); }
  QLabel* label() const { return m_text; }

private:
  QLabel* m_text;
};

} // namespace khung::app
