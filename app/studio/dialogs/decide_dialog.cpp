// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/decide_dialog.h"

#include "app/studio/dialogs/complaint_label.h"
#include "app/studio/workspace/workspace.h"
#include "validators/engine/quick_fix.h"

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
namespace {

const QString appraiserSetting = u"waiver/appraiser"_s;

} // namespace

DecideDialog::DecideDialog(Workspace& workspace, std::vector<QUuid> waivers, bool accept, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_waivers(std::move(waivers)), m_accept(accept), m_by(new QLineEdit(this)),
      m_reason(new QPlainTextEdit(this)), m_missing(new ComplaintLabel(this)) {
  const int count = static_cast<int>(m_waivers.size());
  setWindowTitle(accept ? tr("Accept %n waiver(s)", nullptr, count) : tr("Reject %n waiver(s)", nullptr, count));
  auto* listed = new QLabel(waiversText(), this);
  listed->setWordWrap(true);
  listed->setTextFormat(Qt::PlainText);
  m_by->setObjectName(u"by"_s);
  m_by->setPlaceholderText(tr("Name and office"));
  m_by->setText(QSettings().value(appraiserSetting).toString());
  m_reason->setObjectName(u"reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setMinimumHeight(fontMetrics().lineSpacing() * 4);
  auto* meaning = new QLabel(accept ? tr("The findings stay set aside; reports and the package say that the waiver was accepted, and by whom.")
                                    : tr("The findings count again; they say that their waiver was rejected, by whom and why."),
                             this);
  meaning->setWordWrap(true);
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  form->addRow(tr("&Appraiser"), m_by);
  form->addRow(tr("&Reason"), m_reason);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  buttons->addButton(accept ? tr("Accept the waiver") : tr("Reject the waiver"), QDialogButtonBox::AcceptRole)->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &DecideDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &DecideDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(listed);
  column->addLayout(form);
  column->addWidget(meaning);
  column->addWidget(m_missing);
  column->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 76, sizeHint().height());
}

QString DecideDialog::waiversText() const {
  constexpr std::size_t most = 3;
  QStringList lines;
  for (std::size_t i = 0; i < m_waivers.size() && i < most; ++i) {
    if (const auto waiver = m_workspace.document()->element(m_waivers[i])) {
      lines << u"• %1 – %2"_s.arg(waiver->text(u"person"), waiver->text(u"reason"));
    }
  }
  if (m_waivers.size() > most) {
    lines << tr("and %n more", nullptr, static_cast<int>(m_waivers.size() - most));
  }
  return lines.join(u'\n');
}

void DecideDialog::complain(const model::Notice& why) {
  m_missing->complain(why, why.code == u"waiver.no-decider" ? static_cast<QWidget*>(m_by) : m_reason);
}

void DecideDialog::accept() {
  QGuiApplication::inputMethod()->commit(); // a word that is still being composed
  const auto edit = validators::decideWaivers(m_waivers, {m_accept, m_by->text(), m_reason->toPlainText(), {}}, windowTitle());
  if (!edit) {
    complain(edit.error());
    return;
  }
  if (m_workspace.apply(*edit)) {
    QSettings().setValue(appraiserSetting, m_by->text().trimmed());
    QDialog::accept();
  }
}

} // namespace khung::app
