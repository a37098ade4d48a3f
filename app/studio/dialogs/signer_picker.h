// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/signer.h"

#include <QGroupBox>
#include <QThread>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace khung::app {

class Prompter;

/// Asks for a PKCS#12 file and its password, and shows whose certificate it holds. The password is wiped as soon as the key is read, and never stored;
/// the path is remembered.
class SignerPicker : public QGroupBox {
  Q_OBJECT

public:
  explicit SignerPicker(Prompter& prompter, QWidget* parent = nullptr);
  ~SignerPicker() override;

  /// Whether a signature is wanted.
  bool isWanted() const { return isChecked(); }
  /// Nothing until the file was read.
  const std::optional<model::Signer>& signer() const { return m_signer; }
  /// Where the person has to go on: the field that is still empty.
  QWidget* nextField() const;

Q_SIGNALS:
  /// Another certificate, or none, was read.
  void changed();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void forget();
  void read();
  void showOutcome(const model::Result<model::Signer>& read);

  Prompter& m_prompter;
  QLineEdit* m_file;
  QLineEdit* m_password;
  QPushButton* m_read;
  QLabel* m_state;
  std::optional<model::Signer> m_signer;
  std::unique_ptr<QThread> m_thread;
};

} // namespace khung::app
