// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <QLabel>

namespace khung::app {

/// Says in a dialog what is still wrong with what was entered; not there until then.
class ComplaintLabel : public QLabel {
  Q_OBJECT

public:
  explicit ComplaintLabel(QWidget* parent);
  /// Leads to the field that it is about.
  void complain(const QString& what, QWidget* field);
  void complain(const model::Notice& why, QWidget* field);
};

} // namespace khung::app
