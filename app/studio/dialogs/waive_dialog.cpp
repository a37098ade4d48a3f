// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/waive_dialog.h"

#include "app/studio/dialogs/complaint_label.h"
#include "app/studio/workspace/workspace.h"
#include "validators/engine/quick_fix.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

WaiveDialog::WaiveDialog(Workspace& workspace, std::shared_ptr<const FindingSheet> sheet, std::vector<int> places, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_sheet(std::move(sheet)), m_places(std::move(places)), m_reason(new QPlainTextEdit(this)),
      m_person(new QLineEdit(this)), m_until(new QDateEdit(this)), m_meaning(new QLabel(this)), m_missing(new ComplaintLabel(this)) {
  setWindowTitle(tr("Waive %n finding(s)", nullptr, static_cast<int>(m_places.size())));
  auto* findings = new QLabel(findingsText(), this);
  findings->setWordWrap(true);
  findings->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_reason->setObjectName(u"reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setPlaceholderText(tr("Why this should be accepted as it is"));
  m_reason->setMinimumHeight(fontMetrics().lineSpacing() * 5);
  m_person->setObjectName(u"person"_s);
  m_person->setPlaceholderText(tr("Name and office"));
  m_person->setText(QSettings().value(u"waiver/person"_s).toString());
  const QDate today = QDate::currentDate();
  m_until->setObjectName(u"until"_s);
  m_until->setCalendarPopup(true);
  m_until->setDisplayFormat(u"d/M/yyyy"_s);
  m_until->setMinimumDate(today);
  m_until->setDate(QDate(today.year(), 12, 31));
  m_meaning->setWordWrap(true);

  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  form->addRow(tr("&Reason"), m_reason);
  form->addRow(tr("&Person answerable"), m_person);
  form->addRow(tr("Holds &until"), m_until);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  buttons->addButton(tr("Waive"), QDialogButtonBox::AcceptRole)->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &WaiveDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &WaiveDialog::reject);
  connect(m_until, &QDateEdit::dateChanged, this, &WaiveDialog::showMeaning);
  auto* column = new QVBoxLayout(this);
  column->addWidget(findings);
  column->addLayout(form);
  column->addWidget(m_meaning);
  column->addWidget(m_missing);
  column->addWidget(buttons);
  showMeaning();
  resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
}

QString WaiveDialog::findingsText() const {
  constexpr std::size_t most = 3;
  QStringList lines;
  for (std::size_t i = 0; i < m_places.size() && i < most; ++i) {
    lines << u"• "_s + m_sheet->words[static_cast<std::size_t>(m_places[i])].sentence;
  }
  if (m_places.size() > most) {
    lines << tr("and %n more", nullptr, static_cast<int>(m_places.size() - most));
  }
  return lines.join(u'\n');
}

void WaiveDialog::showMeaning() {
  m_meaning->setText(tr("Through %1 it is listed as waived, no longer as a finding. The reason and the person go into the review package, where the "
                        "appraisers read them. After that day the finding comes back. Where the finding goes away by itself, the waiver is told as "
                        "out of date.")
                         .arg(m_until->date().toString(u"d/M/yyyy"_s)));
}

void WaiveDialog::complain(const model::Notice& why) {
  m_missing->complain(why, why.code == u"waiver.no-reason" ? static_cast<QWidget*>(m_reason) : why.code == u"waiver.no-person" ? static_cast<QWidget*>(m_person) : m_until);
}

void WaiveDialog::accept() {
  QGuiApplication::inputMethod()->commit(); // a word that is still being composed
  validators::WaiverText text;
  text.reason = m_reason->toPlainText();
  text.person = m_person->text();
  text.until = m_until->date();
  text.declaredBy = m_workspace.document()->meta(u"agency");
  model::Edit edit(windowTitle());
  for (const int place : m_places) {
    const auto waiver = validators::makeWaiver(m_sheet->finding(place), text, windowTitle());
    if (!waiver) {
      complain(waiver.error());
      return;
    }
    for (const model::Edit::Operation& operation : waiver->operations()) {
      edit.add(std::get<model::Edit::Add>(operation).element);
    }
  }
  if (m_workspace.apply(edit)) {
    QSettings().setValue(u"waiver/person"_s, text.person.trimmed());
    QDialog::accept();
  }
}

} // namespace khung::app
