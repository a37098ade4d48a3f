// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/authorities_row.h"

#include "app/messages/message_text.h"
#include "app/studio/workspace/prompter.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

const QString setting = u"package/authorities"_s;

QString rememberedFile() { return QSettings().value(setting).toString(); }

} // namespace

model::Trust rememberedTrust() {
  const auto trust = model::Trust::fromFile(rememberedFile());
  return trust ? *trust : model::Trust();
}

AuthoritiesRow::AuthoritiesRow(Prompter& prompter, QWidget* parent)
    : QWidget(parent), m_prompter(prompter), m_state(new QLabel(this)), m_forget(new QPushButton(tr("Remove"), this)) {
  m_state->setObjectName(u"authorities"_s);
  m_state->setWordWrap(true);
  m_forget->setObjectName(u"forgetAuthorities"_s);
  m_forget->setAutoDefault(false);
  m_forget->setAccessibleName(tr("Remove the trusted authorities"));
  auto* pick = new QPushButton(tr("Choose…"), this);
  pick->setObjectName(u"chooseAuthorities"_s);
  pick->setAutoDefault(false);
  pick->setAccessibleName(tr("Choose the trusted authorities"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_state, 1);
  row->addWidget(pick);
  row->addWidget(m_forget);
  connect(pick, &QPushButton::clicked, this, &AuthoritiesRow::choose);
  connect(m_forget, &QPushButton::clicked, this, [this] { remember({}); });
  showState();
}

void AuthoritiesRow::choose() {
  const QString file = m_prompter.fileToOpen(tr("Certificates of trusted authorities"), {tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
  if (file.isEmpty()) {
    return;
  }
  if (const auto trust = model::Trust::fromFile(file); !trust) {
    m_prompter.tell({trust.error()});
    return;
  }
  remember(file);
}

void AuthoritiesRow::remember(const QString& file) {
  QSettings().setValue(setting, file);
  showState();
  Q_EMIT changed();
}

void AuthoritiesRow::showState() {
  const QString file = rememberedFile();
  const auto trust = model::Trust::fromFile(file);
  m_state->setText(file.isEmpty() ? tr("Trusted authorities: none chosen, so who issued a certificate is not checked.")
                   : trust        ? tr("Trusted authorities: %1").arg(QFileInfo(file).fileName())
                                  : tr("Trusted authorities: %1").arg(messageText(trust.error())));
  m_state->setToolTip(QDir::toNativeSeparators(file));
  m_forget->setVisible(!file.isEmpty());
}

} // namespace khung::app
