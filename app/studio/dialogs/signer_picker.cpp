// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/signer_picker.h"

#include "app/studio/dialogs/authorities_row.h"
#include "app/messages/message_text.h"
#include "app/studio/look/theme.h"
#include "app/studio/workspace/prompter.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

SignerPicker::SignerPicker(Prompter& prompter, QWidget* parent)
    : QGroupBox(parent), m_prompter(prompter), m_file(new QLineEdit(this)), m_password(new QLineEdit(this)), m_read(new QPushButton(this)),
      m_state(new QLabel(this)) {
  setTitle(tr("&Sign the package"));
  setCheckable(true);
  setChecked(false);
  m_file->setObjectName(u"certificateFile"_s);
  m_file->setText(QSettings().value(u"package/certificate"_s).toString());
  m_file->setPlaceholderText(tr("PKCS#12 file (.p12, .pfx)"));
  auto* browse = new QPushButton(tr("Choose…"), this);
  connect(browse, &QPushButton::clicked, this, [this] {
    const QString path = m_prompter.fileToOpen(tr("Certificate to sign with"), {tr("PKCS#12 files (*.p12 *.pfx)")});
    if (!path.isEmpty()) {
      m_file->setText(path);
      m_password->setFocus();
    }
  });
  m_password->setObjectName(u"password"_s);
  m_password->setEchoMode(QLineEdit::Password);
  m_password->setPlaceholderText(tr("Not stored"));
  m_read->setText(tr("Read the certificate"));
  m_read->setObjectName(u"readCertificate"_s);
  m_read->setAutoDefault(false);
  browse->setAutoDefault(false);
  m_state->setObjectName(u"certificateState"_s);
  m_state->setWordWrap(true);
  const auto row = [](QWidget* field, QWidget* button) {
    auto* layout = new QHBoxLayout;
    layout->addWidget(field, 1);
    layout->addWidget(button);
    return layout;
  };
  auto* form = new QFormLayout(this);
  auto* fileLabel = new QLabel(tr("&Certificate"), this);
  fileLabel->setBuddy(m_file);
  form->addRow(fileLabel, row(m_file, browse));
  auto* passwordLabel = new QLabel(tr("Pass&word"), this);
  passwordLabel->setBuddy(m_password);
  form->addRow(passwordLabel, row(m_password, m_read));
  form->addRow(m_state);
  form->addRow(new AuthoritiesRow(prompter, this));
  connect(m_file, &QLineEdit::textChanged, this, &SignerPicker::forget);
  connect(m_password, &QLineEdit::textEdited, this, &SignerPicker::forget);
  m_password->installEventFilter(this);
  connect(m_read, &QPushButton::clicked, this, &SignerPicker::read);
  connect(this, &QGroupBox::toggled, this, &SignerPicker::changed);
  forget();
}

SignerPicker::~SignerPicker() {
  if (m_thread) {
    m_thread->wait();
  }
}

QWidget* SignerPicker::nextField() const { return m_file->text().isEmpty() ? m_file : m_password; }

/// Enter in a password that was typed reads the certificate, and goes on to the dialog's own button otherwise.
bool SignerPicker::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_password && event->type() == QEvent::KeyPress && !m_password->text().isEmpty()) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      read();
      return true;
    }
  }
  return QGroupBox::eventFilter(watched, event);
}

void SignerPicker::forget() {
  m_signer.reset();
  colourText(*m_state, std::nullopt);
  m_state->setText(tr("Give the password and read the certificate."));
  Q_EMIT changed();
}

/// Opening the key takes long on purpose (the password is hashed many times over), so not on the window's thread.
void SignerPicker::read() {
  if (m_thread && m_thread->isRunning()) {
    return;
  }
  forget();
  m_state->setText(tr("Reading…"));
  const auto password = std::make_shared<model::Password>(m_password->text().toUtf8());
  const auto result = std::make_shared<std::optional<model::Result<model::Signer>>>();
  m_thread.reset(QThread::create([path = m_file->text(), password, result] { *result = model::Signer::fromFile(path, *password); }));
  connect(m_thread.get(), &QThread::finished, this, [this, result, path = m_file->text()] {
    if (path == m_file->text()) {
      showOutcome(**result);
    }
  });
  m_thread->start();
}

void SignerPicker::showOutcome(const model::Result<model::Signer>& read) {
  m_password->clear();
  if (read) {
    m_signer = *read;
    m_state->setText(u"✓ "_s + tr("Certificate of %1, valid until %2.").arg(read->name(), read->validTo().toLocalTime().toString(u"d/M/yyyy"_s)));
    QSettings().setValue(u"package/certificate"_s, m_file->text());
  } else {
    m_state->setText(u"✗ "_s + messageText(read.error()));
    m_password->setFocus();
  }
  colourText(*m_state, read ? std::nullopt : std::optional(validators::Severity::Error));
  Q_EMIT changed();
}

} // namespace khung::app
