// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/new_document_dialog.h"

#include "app/files/starter.h"
#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "model/base/vietnamese.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

const QStringList kinds = {u"data"_s, u"digital_government"_s};

} // namespace

NewDocumentDialog::NewDocumentDialog(Packs packs, QString language, QWidget* parent)
    : QDialog(parent), m_packs(std::move(packs)), m_language(std::move(language)), m_filter(new QLineEdit), m_agencies(new QListWidget),
      m_framework(new QComboBox), m_kinds(new QButtonGroup(this)), m_about(new QLabel) {
  setWindowTitle(tr("New architecture"));
  m_filter->setPlaceholderText(tr("Type part of the name or the code, or the name of an agency that is not listed"));
  m_filter->setClearButtonEnabled(true);
  m_agencies->setAccessibleName(tr("Agencies of the framework"));
  m_framework->setObjectName(u"framework"_s);
  m_framework->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  for (const auto& known : m_packs) {
    m_framework->addItem(known->title.in(m_language));
    m_framework->setItemData(m_framework->count() - 1, known->title.in(m_language), Qt::ToolTipRole);
  }
  m_about->setWordWrap(true);
  layOut();
  connect(m_filter, &QLineEdit::textChanged, this, &NewDocumentDialog::fillAgencies);
  connect(m_framework, &QComboBox::currentIndexChanged, this, &NewDocumentDialog::usePack);
  connect(m_agencies, &QListWidget::currentRowChanged, this, &NewDocumentDialog::refresh);
  connect(m_agencies, &QListWidget::itemActivated, this, [this] { m_make->click(); });
  resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 34);
  usePack();
}

void NewDocumentDialog::layOut() {
  auto* layout = new QVBoxLayout(this);
  const auto label = [&](const QString& text, QWidget* of) {
    auto* made = new QLabel(text);
    made->setBuddy(of);
    layout->addWidget(made);
    layout->addWidget(of);
  };
  label(tr("&Agency"), m_filter);
  layout->addWidget(m_agencies, 1);
  layout->addSpacing(fontMetrics().height() / 2);
  label(tr("&Framework"), m_framework);
  layout->addSpacing(fontMetrics().height() / 2);
  const QStringList texts = {tr("&Data architecture (data groups, databases, entities, sharing)"),
                             tr("Di&gital-government architecture (all layers of the framework)")};
  for (int i = 0; i < kinds.size(); ++i) {
    auto* choice = new QRadioButton(texts[i]);
    m_kinds->addButton(choice, i);
    layout->addWidget(choice);
  }
  layout->addWidget(m_about);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  m_make = buttons->addButton(tr("&Make it"), QDialogButtonBox::AcceptRole);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

const model::Pack& NewDocumentDialog::pack() const { return *m_packs[static_cast<std::size_t>(m_framework->currentIndex())]; }

/// A framework may have architectures of some kinds only.
void NewDocumentDialog::usePack() {
  QSet<QString> known;
  for (const QJsonValue& architecture : pack().framework.value(u"architectures").toArray()) {
    known.insert(architecture.toObject().value(u"kind").toString());
  }
  int first = -1;
  for (int i = 0; i < kinds.size(); ++i) {
    const bool offered = known.isEmpty() || known.contains(kinds[i]);
    m_kinds->button(i)->setVisible(offered);
    first = first < 0 && offered ? i : first;
  }
  if (m_kinds->checkedId() < 0 || m_kinds->checkedButton()->isHidden()) {
    m_kinds->button(std::max(first, 0))->setChecked(true);
  }
  m_about->setText(tr("Begins with the agency, the architecture and the outline that the framework “%1” asks for.").arg(pack().title.in(m_language)));
  fillAgencies();
}

void NewDocumentDialog::fillAgencies() {
  const QString wanted = model::folded(m_filter->text());
  m_agencies->clear();
  const std::vector<const model::PackValue*> agencies = agenciesOf(pack());
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    const QString name = agencies[i]->name.in(m_language);
    if (model::folded(name + u' ' + agencies[i]->name.vi + u' ' + agencies[i]->code).contains(wanted)) {
      const QString code = agencies[i]->code.isEmpty() ? QString() : u"   "_s + agencies[i]->code;
      auto* item = new QListWidgetItem(icon(u"organisation"_s), name + code, m_agencies);
      item->setData(Qt::UserRole, static_cast<int>(i));
    }
  }
  if (m_agencies->count() == 0 && !wanted.isEmpty()) {
    auto* item = new QListWidgetItem(icon(u"add"_s), tr("“%1”, which the framework does not list").arg(m_filter->text().trimmed()), m_agencies);
    item->setData(Qt::UserRole, -1);
  }
  m_agencies->setCurrentRow(0);
  refresh();
}

void NewDocumentDialog::refresh() { m_make->setEnabled(m_agencies->currentItem() != nullptr); }

const model::PackValue* NewDocumentDialog::chosenAgency() const {
  const QListWidgetItem* item = m_agencies->currentItem();
  const int place = item ? item->data(Qt::UserRole).toInt() : -1;
  return place < 0 ? nullptr : agenciesOf(pack())[static_cast<std::size_t>(place)];
}

model::ModelData NewDocumentDialog::starter() const {
  model::PackValue own;
  own.name = {m_filter->text().trimmed(), m_filter->text().trimmed()};
  const model::PackValue* agency = chosenAgency();
  return app::starter(pack(), agency ? *agency : own, kinds[m_kinds->checkedId()], m_language);
}

} // namespace khung::app
