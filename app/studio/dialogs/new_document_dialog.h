// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/framework/pack.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace khung::app {

/// Asks for the agency, the framework and the kind of architecture to begin with.
class NewDocumentDialog : public QDialog {
  Q_OBJECT

public:
  using Packs = std::vector<std::shared_ptr<const model::Pack>>;

  /// At least one pack; the first is proposed.
  NewDocumentDialog(Packs packs, QString language, QWidget* parent = nullptr);

  /// The model to begin with, once the dialog was accepted.
  model::ModelData starter() const;

private:
  void layOut();
  void usePack();
  void fillAgencies();
  const model::Pack& pack() const;
  const model::PackValue* chosenAgency() const;
  void refresh();

  Packs m_packs;
  QString m_language;
  QLineEdit* m_filter;
  QListWidget* m_agencies;
  QComboBox* m_framework;
  QButtonGroup* m_kinds;
  QLabel* m_about;
  QPushButton* m_make;
};

} // namespace khung::app
