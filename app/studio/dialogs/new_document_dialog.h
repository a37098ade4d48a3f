// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/framework/pack.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace khung::app {

/// Asks for the agency and the kind of architecture to begin with.
class NewDocumentDialog : public QDialog {
  Q_OBJECT

public:
  NewDocumentDialog(std::shared_ptr<const model::Pack> pack, QString language, QWidget* parent = nullptr);

  /// The model to begin with, once the dialog was accepted.
  model::ModelData starter() const;

private:
  void fillAgencies();
  const model::PackValue* chosenAgency() const;
  void refresh();

  std::shared_ptr<const model::Pack> m_pack;
  QString m_language;
  QLineEdit* m_filter;
  QListWidget* m_agencies;
  QButtonGroup* m_kinds;
  QPushButton* m_make;
};

} // namespace khung::app
