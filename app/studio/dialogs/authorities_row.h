// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/trust.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace khung::app {

class Prompter;

/// The trusted authorities that are remembered: a PEM file with their certificates. Without one, or where it cannot be read, nothing is trusted or doubted.
model::Trust rememberedTrust();

/// Shows and changes which authorities' certificates are trusted.
class AuthoritiesRow : public QWidget {
  Q_OBJECT

public:
  explicit AuthoritiesRow(Prompter& prompter, QWidget* parent = nullptr);

Q_SIGNALS:
  void changed();

private:
  void choose();
  void remember(const QString& file);
  void showState();

  Prompter& m_prompter;
  QLabel* m_state;
  QPushButton* m_forget;
};

} // namespace khung::app
