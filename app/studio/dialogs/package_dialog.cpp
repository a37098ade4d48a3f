// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/package_dialog.h"

#include "app/studio/dialogs/complaint_label.h"
#include "app/messages/message_text.h"
#include "app/studio/compliance/readiness_page.h"
#include "app/studio/compliance/readiness_tree.h"
#include "app/studio/dialogs/authorities_row.h"
#include "app/studio/dialogs/package_state.h"
#include "app/studio/dialogs/signer_picker.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/theme.h"
#include "app/studio/workspace/workspace.h"
#include "validators/formats/report_words.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using validators::Severity;

QString suffixed(const QString& path) { return path.isEmpty() || path.endsWith(u".asice"_s, Qt::CaseInsensitive) ? path : path + u".asice"_s; }

} // namespace

PackageDialog::PackageDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), m_workspace(workspace), m_pages(new QStackedWidget(this)) {
  setWindowTitle(tr("Review package"));
  m_pages->addWidget(makeOptionsPage());
  m_pages->addWidget(makeProgressPage());
  m_pages->addWidget(makeResultPage());
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_pages);
  connect(&workspace.findings(), &LiveFindings::updated, this, &PackageDialog::showMissing);
  connect(&workspace.findings(), &LiveFindings::busyChanged, this, &PackageDialog::showMissing);
  // The dialog gives way: what is to be mended stands behind it.
  connect(m_missing, &ReadinessTree::elementWanted, this, [this](const QUuid& id) {
    m_workspace.reveal(id);
    reject();
  });
  connect(m_missing, &ReadinessTree::rulesWanted, this, [this](const QStringList& rules, const QString& title) {
    m_workspace.showFindings(rules, title);
    reject();
  });
  showMissing();
  resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 40);
}

PackageDialog::~PackageDialog() {
  m_cancelled = true;
  if (m_thread) {
    m_thread->wait();
  }
}

QWidget* PackageDialog::makeOptionsPage() {
  auto* page = new QWidget(this);
  m_verdict = new QLabel(page);
  m_verdict->setObjectName(u"verdict"_s);
  m_verdict->setWordWrap(true);
  m_missing = new ReadinessTree(page);
  m_missing->setObjectName(u"missing"_s);
  m_missing->setAccessibleName(tr("What the package would show"));
  m_language = new QComboBox(page);
  m_language->addItem(u"Tiếng Việt"_s, u"vi"_s);
  m_language->addItem(u"English"_s, u"en"_s);
  m_language->setCurrentIndex(m_language->findData(m_workspace.language()));
  m_date = new QDateEdit(QDate::currentDate(), page);
  m_date->setObjectName(u"date"_s);
  m_date->setCalendarPopup(true);
  m_date->setDisplayFormat(u"d/M/yyyy"_s);
  auto* framework = new QLabel(page);
  framework->setWordWrap(true);
  framework->setText(u"%1 (%2, %3)"_s.arg(m_workspace.ownPack()->title.in(m_workspace.language()), m_workspace.ownPack()->version,
                                          validators::packStatusWord(m_workspace.ownPack()->status)));
  m_path = new QLineEdit(page);
  m_path->setObjectName(u"path"_s);
  const QString folder = QSettings().value(u"files/folder"_s, QDir::homePath()).toString();
  m_path->setText(QDir::toNativeSeparators(QDir(folder).filePath(m_workspace.title() + u".asice"_s)));
  auto* browse = new QPushButton(tr("Choose…"), page);
  browse->setAutoDefault(false);
  connect(browse, &QPushButton::clicked, this, &PackageDialog::choosePath);
  auto* place = new QHBoxLayout;
  place->addWidget(m_path, 1);
  place->addWidget(browse);
  m_signer = new SignerPicker(m_workspace.prompter(), page);
  m_complaint = new ComplaintLabel(page);
  m_complaint->setObjectName(u"complaint"_s);
  connect(m_signer, &SignerPicker::changed, this, [this] { m_complaint->hide(); });
  auto* form = new QFormLayout;
  form->addRow(tr("&Language of the documents"), m_language);
  form->addRow(tr("&Day of submission"), m_date);
  form->addRow(tr("Framework"), framework);
  auto* placeLabel = new QLabel(tr("&Package file"), page);
  placeLabel->setBuddy(m_path);
  form->addRow(placeLabel, place);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, page);
  m_write = buttons->addButton(tr("Write the package"), QDialogButtonBox::AcceptRole);
  m_write->setObjectName(u"write"_s);
  m_write->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &PackageDialog::write);
  connect(buttons, &QDialogButtonBox::rejected, this, &PackageDialog::reject);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_verdict);
  column->addWidget(m_missing, 1);
  column->addLayout(form);
  column->addWidget(m_signer);
  column->addWidget(m_complaint);
  column->addWidget(buttons);
  return page;
}

QWidget* PackageDialog::makeProgressPage() {
  auto* page = new QWidget(this);
  m_step = new QLabel(page);
  m_step->setObjectName(u"step"_s);
  auto* bar = new QProgressBar(page);
  bar->setRange(0, 0);
  bar->setAccessibleName(tr("Writing the package"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, page);
  connect(buttons, &QDialogButtonBox::rejected, this, &PackageDialog::reject);
  auto* column = new QVBoxLayout(page);
  column->addStretch();
  column->addWidget(m_step);
  column->addWidget(bar);
  column->addStretch();
  column->addWidget(buttons);
  return page;
}

QWidget* PackageDialog::makeResultPage() {
  auto* page = new QWidget(this);
  m_result = new QTextBrowser(page);
  m_result->setObjectName(u"result"_s);
  m_result->setFrameShape(QFrame::NoFrame);
  m_result->setAccessibleName(tr("Result"));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, page);
  m_folder = buttons->addButton(tr("Open the folder"), QDialogButtonBox::ActionRole);
  m_copy = buttons->addButton(tr("Copy the path"), QDialogButtonBox::ActionRole);
  m_copy->setObjectName(u"copyPath"_s);
  auto* back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
  connect(m_folder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_job.path).absolutePath())); });
  connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_job.path)); });
  connect(back, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
  auto* column = new QVBoxLayout(page);
  column->addWidget(m_result, 1);
  column->addWidget(buttons);
  return page;
}

void PackageDialog::showMissing() {
  const LiveFindings& live = m_workspace.findings();
  const std::shared_ptr<const FindingSheet>& sheet = live.sheet();
  if (!sheet) {
    m_missing->clear();
    m_verdict->setText(live.trouble() ? messageText(*live.trouble()) : tr("Checking…"));
    return;
  }
  m_missing->show(*sheet);
  colourText(*m_verdict, blockingCount(sheet->left) > 0 ? std::optional(Severity::Error) : std::nullopt);
  m_verdict->setText(readinessVerdict(*sheet) + (live.isBusy() ? u' ' + tr("Checking…") : QString()));
  m_missing->setVisible(m_missing->topLevelItemCount() > 0);
}

void PackageDialog::choosePath() {
  const QString path = m_workspace.prompter().fileToSave(tr("Package file"), QFileInfo(m_path->text()).fileName(), {tr("Review packages (*.asice)")});
  if (!path.isEmpty()) {
    m_path->setText(QDir::toNativeSeparators(path));
    m_path->setProperty("confirmed", path); // the question whether to write over it was answered there
  }
}

void PackageDialog::write() {
  const QString path = QDir::fromNativeSeparators(suffixed(m_path->text().trimmed()));
  if (path.isEmpty() || !QFileInfo(path).isAbsolute()) {
    m_complaint->complain(tr("Say where to write the package."), m_path);
    return;
  }
  if (m_signer->isWanted() && !m_signer->signer()) {
    m_complaint->complain(tr("Read the certificate first, or write the package without a signature."), m_signer->nextField());
    return;
  }
  if (QFileInfo::exists(path) && m_path->property("confirmed").toString() != path &&
      !m_workspace.prompter().confirm(tr("%1 is there already. Write over it?").arg(QFileInfo(path).fileName()), {}, tr("Write over"))) {
    return;
  }
  m_complaint->hide();
  const QString working = m_workspace.document()->workingFile();
  m_job = {m_workspace.sharedMetamodel(), m_workspace.ownPack(), working, {}, path, m_language->currentData().toString(), m_date->date(),
           m_signer->isWanted() ? m_signer->signer() : std::nullopt, rememberedTrust()};
  if (working.isEmpty()) {
    m_job.contents = m_workspace.document()->exportData().value_or(model::ModelData());
  }
  m_cancelled = false;
  showStep(PackageStep::Reading);
  m_pages->setCurrentIndex(1);
  m_thread.reset(QThread::create([this] {
    PackageStep last = PackageStep::Reading;
    m_outcome = writePackageOf(m_job, [this, &last](PackageStep step) {
      if (step != last) {
        last = step;
        QMetaObject::invokeMethod(this, [this, step] { showStep(step); });
      }
      return !m_cancelled;
    });
  }));
  connect(m_thread.get(), &QThread::finished, this, &PackageDialog::showResult);
  m_thread->start();
}

void PackageDialog::showStep(PackageStep step) {
  const QString texts[] = {tr("Reading the model…"), tr("Checking the model…"), tr("Drawing and writing the documents…"), tr("Writing the package…"),
                           tr("Verifying what was written…")};
  m_step->setText(m_cancelled ? tr("Stopping…") : texts[static_cast<int>(step)]);
}

void PackageDialog::showResult() {
  if (m_outcome.cancelled) {
    m_pages->setCurrentIndex(0);
    return;
  }
  m_result->setHtml(resultHtml());
  m_folder->setVisible(m_outcome.written);
  m_copy->setVisible(m_outcome.written);
  m_pages->setCurrentIndex(2);
  if (m_outcome.written) {
    QSettings().setValue(u"files/folder"_s, QFileInfo(m_job.path).absolutePath());
    Q_EMIT m_workspace.remarked(tr("The package was written to %1.").arg(m_job.path));
  }
}

QString PackageDialog::resultHtml() const {
  const auto line = [](const QString& text) { return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s; };
  QString html = u"<h3>"_s + (m_outcome.written ? tr("The package was written") : tr("The package was not written")).toHtmlEscaped() + u"</h3>"_s;
  if (m_outcome.written) {
    const QLocale locale(m_workspace.language());
    html += line(QDir::toNativeSeparators(m_job.path));
    html += line(tr("%n file(s)", nullptr, m_outcome.files) + u", "_s + locale.formattedDataSize(QFileInfo(m_job.path).size()) + u"; "_s +
                 tr("%n error(s)", nullptr, m_outcome.errors) + u", "_s + tr("%n warning(s)", nullptr, m_outcome.warnings));
    html += u"<h4>"_s + tr("Read again and verified").toHtmlEscaped() + u"</h4>"_s + packageStateHtml(m_outcome.verified);
  }
  for (const model::Notice& notice : m_outcome.notices) {
    html += line((notice.level == model::Notice::Level::Error ? u"✗ "_s : u"• "_s) + messageText(notice) +
                 (notice.place.file.isEmpty() ? QString() : u" ("_s + notice.place.file + u')'));
  }
  return html;
}

/// While it writes, closing means stopping: the dialog stays until the step that runs has ended.
void PackageDialog::reject() {
  if (m_thread && m_thread->isRunning()) {
    m_cancelled = true;
    showStep(PackageStep::Reading);
    return;
  }
  QDialog::reject();
}

} // namespace khung::app
