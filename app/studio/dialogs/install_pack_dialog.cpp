// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/install_pack_dialog.h"

#include "app/messages/message_text.h"
#include "app/messages/pack_words.h"
#include "app/studio/look/theme.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QMetaObject>
#include <QPushButton>
#include <QTextBrowser>
#include <QThread>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

InstallPackDialog::InstallPackDialog(std::shared_ptr<const model::Metamodel> metamodel, const QString& path, QString language, QWidget* parent)
    : QDialog(parent), m_language(std::move(language)), m_state(new QLabel), m_text(new QTextBrowser) {
  setWindowTitle(tr("Install framework pack"));
  m_state->setText(tr("Checking %1: reading it, trying each query and example…").arg(QFileInfo(path).fileName()));
  m_state->setWordWrap(true);
  m_text->setAccessibleName(tr("What the pack is and does"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  m_install = buttons->addButton(tr("&Install"), QDialogButtonBox::AcceptRole);
  m_install->setEnabled(false);
  connect(buttons, &QDialogButtonBox::accepted, this, &InstallPackDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_state);
  layout->addWidget(m_text, 1);
  layout->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 28);
  m_thread.reset(QThread::create([this, metamodel, path] {
    auto review = std::make_shared<PackReview>(reviewPack(metamodel, path, [this](const QString&) { return !m_ended.load(); }));
    QMetaObject::invokeMethod(this, [this, review] { showReview(review); }, Qt::QueuedConnection);
  }));
  m_thread->start();
}

InstallPackDialog::~InstallPackDialog() {
  m_ended = true;
  m_thread->wait();
}

void InstallPackDialog::showReview(std::shared_ptr<PackReview> review) {
  m_review = std::move(review);
  const bool sound = m_review->mayBeInstalled();
  const QString colour = severityColour(sound ? validators::Severity::Info : validators::Severity::Error).name();
  const QString state = !sound                                   ? tr("✗ The pack is refused")
                        : m_review->installedVersion.isEmpty() ? tr("✓ The pack is sound. Examples run: %1.").arg(m_review->check.examples)
                                                                 : tr("✓ The pack is sound. It replaces version %1, which is installed.").arg(m_review->installedVersion);
  m_state->setText(u"<b><font color=\"%1\">%2</font></b>"_s.arg(colour, state.toHtmlEscaped()));
  m_text->setHtml(factsHtml(*m_review));
  m_install->setEnabled(sound);
  if (sound) {
    m_install->setDefault(true);
    m_install->setFocus();
  }
}

QString InstallPackDialog::factsHtml(const PackReview& review) const {
  QString html;
  int errors = 0;
  constexpr int most = 50;
  for (const model::Notice& notice : review.check.notices) {
    if (++errors <= most) {
      html += u"<p>• "_s + messageText(notice).toHtmlEscaped();
      if (!notice.place.file.isEmpty()) {
        const QString line = notice.place.line > 0 ? u':' + QString::number(notice.place.line) : QString();
        html += u"<br><font color=\"%1\">%2</font>"_s.arg(mutedText().name(), (QFileInfo(notice.place.file).fileName() + line).toHtmlEscaped());
      }
      html += u"</p>"_s;
    }
  }
  if (errors > most) {
    html += u"<p>"_s + tr("and %n more", nullptr, errors - most).toHtmlEscaped() + u"</p>"_s;
  }
  if (review.check.pack) {
    html += u"<p>"_s + packSummary(review.check, m_language).join(u'\n').toHtmlEscaped().replace(u"\n  "_s, u"<br>&nbsp;&nbsp;&nbsp;"_s).replace(u"\n"_s, u"</p><p>"_s) + u"</p>"_s;
  }
  return html;
}

void InstallPackDialog::accept() {
  if (!m_review) {
    return;
  }
  if (const auto installed = installPack(*m_review); !installed) {
    m_state->setText(messageText(installed.error()).toHtmlEscaped());
    return;
  }
  QDialog::accept();
}

} // namespace khung::app
