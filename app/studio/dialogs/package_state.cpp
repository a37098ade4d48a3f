// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/package_state.h"

#include "app/messages/message_text.h"
#include "app/studio/dialogs/authorities_row.h"
#include "app/studio/look/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::FileResult;
using model::SignatureResult;
using validators::Severity;

QString words(const char* source, int n = -1) { return QCoreApplication::translate("PackageState", source, nullptr, n); }

QString line(const QString& text) { return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s; }

/// A statement with a sign before it, so that colour is not all that tells good from bad.
QString verdict(bool good, const QString& text) {
  return good ? u"<p><b>✓ %1</b></p>"_s.arg(text.toHtmlEscaped())
              : u"<p><b><font color=\"%1\">✗ %2</font></b></p>"_s.arg(severityColour(Severity::Error).name(), text.toHtmlEscaped());
}

QString day(const QDateTime& time) { return time.toLocalTime().toString(u"d/M/yyyy"_s); }

QString integrityHtml(const model::VerifyReport& report) {
  if (report.integrity) {
    return verdict(true, words(QT_TRANSLATE_N_NOOP("PackageState", "Intact: all %n file(s) are as listed."), static_cast<int>(report.files.size())));
  }
  QString html = verdict(false, words(QT_TRANSLATE_NOOP("PackageState", "Damaged: the contents are not what the package lists.")));
  constexpr int most = 10;
  int named = 0;
  for (const FileResult& file : report.files) {
    if (file.state == FileResult::State::Good || ++named > most) {
      continue;
    }
    const QString what = file.state == FileResult::State::Changed   ? words(QT_TRANSLATE_NOOP("PackageState", "changed: %1"))
                         : file.state == FileResult::State::Missing ? words(QT_TRANSLATE_NOOP("PackageState", "missing: %1"))
                                                                    : words(QT_TRANSLATE_NOOP("PackageState", "not listed: %1"));
    html += line(u"• "_s + what.arg(file.path));
  }
  return html;
}

QString certificateText(const SignatureResult& signature) {
  switch (signature.certificate) {
  case SignatureResult::Certificate::Good:
    return words(QT_TRANSLATE_NOOP("PackageState", "Certificate valid until %1.")).arg(day(signature.validTo));
  case SignatureResult::Certificate::ExpiredSince:
    return words(QT_TRANSLATE_NOOP("PackageState", "Certificate was valid when signing; it ended on %1.")).arg(day(signature.validTo));
  case SignatureResult::Certificate::Expired:
    return words(QT_TRANSLATE_NOOP("PackageState", "Certificate had ended before signing, on %1.")).arg(day(signature.validTo));
  case SignatureResult::Certificate::NotYetValid:
    return words(QT_TRANSLATE_NOOP("PackageState", "Certificate was not valid before %1.")).arg(day(signature.validFrom));
  case SignatureResult::Certificate::Revoked:
    return words(QT_TRANSLATE_NOOP("PackageState", "Certificate was revoked."));
  case SignatureResult::Certificate::NotForSigning:
    return words(QT_TRANSLATE_NOOP("PackageState", "Certificate is not meant for signing."));
  case SignatureResult::Certificate::Unknown:
    break;
  }
  return {};
}

QString signatureHtml(const SignatureResult& signature) {
  if (signature.state == SignatureResult::State::Absent) {
    return line(words(QT_TRANSLATE_NOOP("PackageState", "Not signed: nobody answers for the contents.")));
  }
  if (signature.state == SignatureResult::State::Unreadable) {
    return verdict(false, words(QT_TRANSLATE_NOOP("PackageState", "The signature cannot be read.")));
  }
  const bool valid = signature.state == SignatureResult::State::Valid;
  const bool fit = signature.certificate == SignatureResult::Certificate::Good || signature.certificate == SignatureResult::Certificate::ExpiredSince;
  QString who = signature.signer;
  if (!signature.organisation.isEmpty() && signature.organisation != signature.signer) {
    who += u", "_s + signature.organisation;
  }
  QString html = verdict(valid && fit, valid ? words(QT_TRANSLATE_NOOP("PackageState", "Signed by %1; the signature fits the contents.")).arg(who)
                                             : words(QT_TRANSLATE_NOOP("PackageState", "Signed by %1, but the signature does not fit the contents.")).arg(who));
  if (signature.time.isValid()) {
    html += line(words(QT_TRANSLATE_NOOP("PackageState", "Time as the signer claims: %1")).arg(signature.time.toLocalTime().toString(u"H:mm, d/M/yyyy"_s)));
  }
  const QString trust = signature.chain == SignatureResult::Chain::Trusted     ? words(QT_TRANSLATE_NOOP("PackageState", "a trusted authority"))
                        : signature.chain == SignatureResult::Chain::Untrusted ? words(QT_TRANSLATE_NOOP("PackageState", "not a trusted authority"))
                                                                               : words(QT_TRANSLATE_NOOP("PackageState", "not checked for trust"));
  return html + line(words(QT_TRANSLATE_NOOP("PackageState", "Issued by %1 (%2).")).arg(signature.issuer, trust) + u' ' + certificateText(signature));
}

/// What the statements above do not say by themselves.
QString noticesHtml(const model::VerifyReport& report) {
  QString html;
  QStringList said;
  for (const model::Notice& notice : report.notices) {
    const QString text = messageText(notice);
    if (notice.level != model::Notice::Level::Info && !said.contains(text) && notice.code != u"signature.absent" && notice.code != u"signature.trust-not-checked") {
      said << text;
      html += line(u"• "_s + text);
    }
  }
  return html;
}

} // namespace

QString packageStateHtml(const model::VerifyReport& report) {
  QString html = integrityHtml(report);
  for (const SignatureResult& signature : report.signatures) {
    html += signatureHtml(signature);
  }
  return html + noticesHtml(report);
}

PackageStateDialog::PackageStateDialog(const QString& path, Prompter& prompter, QWidget* parent)
    : QDialog(parent), m_path(path), m_text(new QTextBrowser(this)) {
  setWindowTitle(tr("Open a review package"));
  auto* name = new QLabel(u"<b>%1</b>"_s.arg(QFileInfo(path).fileName().toHtmlEscaped()), this);
  m_text->setObjectName(u"state"_s);
  m_text->setAccessibleName(tr("State of the package"));
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->setMinimumHeight(fontMetrics().lineSpacing() * 9);
  auto* authorities = new AuthoritiesRow(prompter, this);
  connect(authorities, &AuthoritiesRow::changed, this, &PackageStateDialog::verify);
  auto* note = new QLabel(tr("The model is read into a new document; the package itself stays as it is."), this);
  note->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
  m_open->setObjectName(u"open"_s);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  for (QWidget* part : std::initializer_list<QWidget*>{name, m_text, authorities, note, buttons}) {
    column->addWidget(part);
  }
  resize(fontMetrics().averageCharWidth() * 75, sizeHint().height());
  verify();
}

void PackageStateDialog::verify() {
  if (m_thread) {
    m_thread->wait();
  }
  m_text->setPlainText(tr("Checking integrity and signatures…"));
  m_open->setEnabled(false);
  m_report = std::make_shared<model::VerifyReport>();
  m_thread.reset(QThread::create([path = m_path, trust = rememberedTrust(), report = m_report] { *report = model::verifyPackage(path, {}, trust); }));
  connect(m_thread.get(), &QThread::finished, this, [this, report = m_report] {
    if (report == m_report) {
      showReport(*report);
    }
  });
  m_thread->start();
}

PackageStateDialog::~PackageStateDialog() { m_thread->wait(); }

void PackageStateDialog::showReport(const model::VerifyReport& report) {
  m_text->setHtml(packageStateHtml(report));
  m_open->setEnabled(report.integrity);
  m_open->setDefault(report.integrity);
  if (report.integrity) {
    m_open->setFocus();
  }
}

bool showPackageState(const QString& path, Prompter& prompter, QWidget* parent) {
  PackageStateDialog dialog(path, prompter, parent);
  return dialog.exec() == QDialog::Accepted;
}

} // namespace khung::app
