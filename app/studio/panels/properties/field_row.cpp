// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/field_row.h"

#include "app/studio/findings/field_findings.h"
#include "app/studio/look/theme.h"
#include "app/studio/panels/properties/notice_line.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int narrowest = 44; ///< letters side by side; with fewer, labels stand above their fields

} // namespace

FieldRow::FieldRow(EditorContext& context, const model::Property& property, bool required, QWidget* parent)
    : QWidget(parent), m_label(new QLabel(this)), m_editor(makeEditor(context, property, this)), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_right(new QVBoxLayout) {
  setObjectName(u"row_"_s + property.name);
  const QString& language = context.workspace.language();
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(6);
  m_right->setSpacing(3);
  m_label->setText(property.label.in(language) + (required ? u" *"_s : QString()));
  m_label->setWordWrap(true);
  m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_label->setBuddy(m_editor);
  QStringList help = {u"<b>"_s + property.label.in(language).toHtmlEscaped() + u"</b>"_s, property.help.in(language).toHtmlEscaped()};
  if (required) {
    help << tr("This field is required.");
  }
  if (property.section == u"appraisal") { // a decision is made where findings are listed, by whoever appraises
    m_editor->setEnabled(false);
    help << tr("Set when the appraisers accept or reject the waiver, in the list of findings, not here.");
  }
  if (!property.article.isEmpty()) {
    help << u"<i>"_s + articleLines(property.article, *context.workspace.pack(), language).join(u"; "_s).toHtmlEscaped() + u"</i>"_s;
  }
  m_label->setToolTip(help.join(u"<br>"_s));
  m_layout->addWidget(m_label);
  m_right->addWidget(m_editor);
  m_layout->addLayout(m_right, 1);
}

void FieldRow::replaceLine(NoticeLine*& line, validators::Severity severity, const QString& text) {
  if (line && line->text() == text) {
    return;
  }
  delete line;
  line = nullptr;
  if (!text.isEmpty()) {
    line = new NoticeLine(severity, text, this);
    m_right->insertWidget(1, line);
    connect(line->label(), &QLabel::linkActivated, this, &FieldRow::hintFollowed);
  }
}

void FieldRow::setProblem(const QString& problem) { replaceLine(m_problem, validators::Severity::Error, problem); }

void FieldRow::setHint(const QString& hint) { replaceLine(m_hint, validators::Severity::Info, hint); }

void FieldRow::setFindings(const std::vector<Shown>& findings) {
  if (findings == m_shown) {
    return;
  }
  m_shown = findings;
  qDeleteAll(m_findings);
  m_findings.clear();
  for (const Shown& finding : findings) {
    auto* line = new NoticeLine(finding.severity, finding.text, this);
    line->setToolTip(finding.detail);
    line->setObjectName(u"finding"_s);
    m_right->addWidget(line);
    m_findings.push_back(line);
  }
}

void FieldRow::arrange(int width) {
  const int labelWidth = width * 3 / 8;
  const bool stacked = width < narrowest * fontMetrics().averageCharWidth() || m_editor->wantedWidth() > width - labelWidth;
  m_layout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_layout->setSpacing(stacked ? 1 : 8);
  m_label->setMinimumWidth(stacked ? 0 : labelWidth);
  m_label->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : labelWidth);
  m_label->setContentsMargins(0, stacked ? 0 : fontMetrics().height() / 4, 0, 0);
}

bool FieldRow::matches(const QStringList& words) const {
  const model::Property& p = property();
  const QString letters = model::folded(p.label.vi + u' ' + p.label.en + u' ' + p.name);
  return std::all_of(words.begin(), words.end(), [&](const QString& word) { return letters.contains(word); });
}

} // namespace khung::app
