// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/problems_panel.h"

#include "app/messages/message_text.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "app/studio/panels/problems/problem_details.h"
#include "app/studio/panels/problems/problem_model.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"
#include "validators/formats/report_words.h"

#include <QComboBox>
#include <QEvent>
#include <QResizeEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using validators::RuleRun;
using validators::Severity;

constexpr std::array Severities{Severity::Error, Severity::Warning, Severity::Info}; ///< as they stand in the tool row
constexpr std::size_t ManyGroups = 200; ///< more groups than these are closed at first

std::size_t at(Severity severity) { return static_cast<std::size_t>(severity); }

int countRuns(const validators::Report& report, RuleRun::Outcome outcome) {
  return static_cast<int>(std::count_if(report.runs.begin(), report.runs.end(), [&](const RuleRun& run) { return run.outcome == outcome; }));
}

} // namespace

ProblemsPanel::ProblemsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new ProblemModel(this)) {
  setObjectName(u"problemsPanel"_s);
  makeTools();
  makeList();
  layOut();
  setFocusProxy(m_view);
  connect(&workspace.findings(), &LiveFindings::updated, this, &ProblemsPanel::refresh);
  connect(&workspace.findings(), &LiveFindings::busyChanged, this, &ProblemsPanel::showState);
  connect(&workspace, &Workspace::documentReplaced, this, [this] { showOnlyRules({}, {}); });
  connect(&workspace, &Workspace::findingsWanted, this, [this](const QStringList& rules, const QString& title) {
    clearFilter();
    showOnlyRules(rules, title);
  });
  connect(&workspace, &Workspace::selectionChanged, this, [this] {
    if (m_onlySelected->isChecked()) {
      refresh();
    }
  });
  retranslate();
}

ProblemsPanel::~ProblemsPanel() { QSettings().setValue(u"problems/splitter"_s, m_splitter->saveState()); }

QToolButton* ProblemsPanel::makeButton(const QString& name) {
  auto* button = new QToolButton(this);
  button->setObjectName(name);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setAutoRaise(true);
  return button;
}

QToolButton* ProblemsPanel::makeToggle(const QString& name, bool checked) {
  QToolButton* button = makeButton(name);
  button->setCheckable(true);
  button->setChecked(checked);
  connect(button, &QToolButton::toggled, this, &ProblemsPanel::refresh);
  return button;
}

void ProblemsPanel::makeTools() {
  m_grouping = new QComboBox(this);
  m_grouping->setObjectName(u"grouping"_s);
  for (int i = 0; i <= static_cast<int>(ProblemGrouping::Agency); ++i) {
    m_grouping->addItem(QString());
  }
  m_grouping->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_grouping->setCurrentIndex(QSettings().value(u"problems/grouping"_s).toInt());
  connect(m_grouping, &QComboBox::currentIndexChanged, this, [this](int index) {
    QSettings().setValue(u"problems/grouping"_s, index);
    refresh();
  });
  m_filter = new QLineEdit(this);
  m_filter->setObjectName(u"filter"_s);
  m_filter->setClearButtonEnabled(true);
  m_filter->installEventFilter(this);
  m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
  connect(m_filter, &QLineEdit::textChanged, this, &ProblemsPanel::refresh);
  for (const Severity severity : Severities) {
    m_severities[at(severity)] = makeToggle(u"show_"_s + validators::severityName(severity), true);
  }
  m_onlySelected = makeToggle(u"onlySelected"_s, false);
  m_onlyRules = makeButton(u"onlyRules"_s);
  m_onlyRules->hide();
  connect(m_onlyRules, &QToolButton::clicked, this, [this] { showOnlyRules({}, {}); });
  m_state = new QLabel(this);
  m_state->setObjectName(u"state"_s);
  m_fix = makeButton(u"fix"_s);
  m_waive = makeButton(u"waive"_s);
  m_more = makeButton(u"more"_s);
  m_more->setPopupMode(QToolButton::InstantPopup);
  m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
  m_more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
  m_more->setMenu(new QMenu(m_more));
  connect(m_fix, &QToolButton::clicked, this, [this] { perform(u"finding.fix"); });
  connect(m_waive, &QToolButton::clicked, this, [this] { perform(u"finding.waive"); });
}

void ProblemsPanel::makeList() {
  m_message = new QLabel(this);
  m_message->setObjectName(u"message"_s);
  m_message->setWordWrap(true);
  m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  m_message->setMargin(fontMetrics().averageCharWidth());
  connect(m_message, &QLabel::linkActivated, this, [this](const QString& link) {
    link == u"own" ? static_cast<void>(m_workspace.checkAgainst(m_workspace.ownPack()->name)) : clearFilter();
  });
  m_view = new QTreeView(this);
  m_view->setObjectName(u"problemList"_s);
  m_view->setModel(m_model);
  m_view->setUniformRowHeights(true);
  m_view->setAllColumnsShowFocus(true);
  m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_view->setContextMenuPolicy(Qt::CustomContextMenu);
  m_view->setTextElideMode(Qt::ElideRight);
  m_view->setFrameShape(QFrame::NoFrame);
  m_view->setIndentation(fontMetrics().height() * 3 / 4);
  m_view->installEventFilter(this);
  m_view->header()->setStretchLastSection(false);
  m_view->header()->setSectionResizeMode(ProblemModel::SentenceColumn, QHeaderView::Stretch);
  m_view->header()->setSectionsMovable(false);
  connect(m_view, &QTreeView::customContextMenuRequested, this, &ProblemsPanel::showMenu);
  connect(m_view, &QTreeView::doubleClicked, this, &ProblemsPanel::goTo);
  connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex& index) { noteExpanded(index, true); });
  connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex& index) { noteExpanded(index, false); });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsPanel::showCurrent);
  connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProblemsPanel::showState);
  m_details = new ProblemDetails(m_workspace, this);
  connect(m_details, &ProblemDetails::elementWanted, this, [this](const QUuid& id) { m_workspace.reveal(id); });

  connect(m_details, &ProblemDetails::fixWanted, this, &ProblemsPanel::fix);
}

void ProblemsPanel::layOut() {
  auto* list = new QWidget(this);
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_message);
  column->addWidget(m_view, 1);
  m_splitter = new QSplitter(this);
  m_splitter->addWidget(list);
  m_splitter->addWidget(m_details);
  m_splitter->setStretchFactor(0, 3);
  m_splitter->setStretchFactor(1, 2);
  m_splitter->setChildrenCollapsible(false);
  if (!m_splitter->restoreState(QSettings().value(u"problems/splitter"_s).toByteArray())) {
    m_splitter->setSizes({600, 400}); // parts of the whole
  }

  auto* tools = new QHBoxLayout;
  for (QWidget* widget : std::initializer_list<QWidget*>{m_grouping, m_filter, m_severities[at(Severity::Error)], m_severities[at(Severity::Warning)],
                                                         m_severities[at(Severity::Info)], m_onlySelected, m_onlyRules, m_state}) {
    tools->addWidget(widget, widget == m_filter ? 1 : 0);
  }
  for (QToolButton* button : {m_fix, m_waive, m_more}) {
    tools->addWidget(button);
  }
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addLayout(tools);
  whole->addWidget(m_splitter, 1);
}

QSize ProblemsPanel::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 76, QWidget::minimumSizeHint().height()}; }

/// In a narrow panel the buttons go without words.
void ProblemsPanel::resizeEvent(QResizeEvent* event) {
  const bool roomy = event->size().width() > fontMetrics().averageCharWidth() * 150;
  for (QToolButton* button : {m_onlySelected, m_fix, m_waive}) {
    button->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
  }
  m_state->setVisible(roomy);
  QWidget::resizeEvent(event);
}

void ProblemsPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
  } else if (event->type() == QEvent::PaletteChange && m_details) {
    showState();
    showCurrent();
  }
  QWidget::changeEvent(event);
}

void ProblemsPanel::retranslate() {
  const char* groupings[] = {QT_TR_NOOP("By severity"), QT_TR_NOOP("By rule"), QT_TR_NOOP("By article"), QT_TR_NOOP("By element"),
                             QT_TR_NOOP("By agency")};
  for (int i = 0; i < m_grouping->count(); ++i) {
    m_grouping->setItemText(i, tr(groupings[i]));
  }
  m_grouping->setAccessibleName(tr("Group the findings"));
  m_grouping->setToolTip(m_grouping->accessibleName());
  m_filter->setPlaceholderText(tr("Filter findings"));
  m_filter->setAccessibleName(m_filter->placeholderText());
  m_onlySelected->setText(tr("Selected element"));
  m_onlySelected->setToolTip(tr("Only findings on what is selected"));
  m_fix->setText(tr("Fix…"));
  m_waive->setText(tr("Waive…"));
  m_fix->setToolTip(m_fix->text()); // read when there is no room for the words
  m_waive->setToolTip(m_waive->text());
  m_more->setToolTip(tr("More"));
  m_more->setAccessibleName(m_more->toolTip());
  m_view->setAccessibleName(tr("Findings"));
  m_details->setAccessibleName(tr("Explanation of the finding"));
  m_model->retranslate();
  makeMenu();
  fitColumns();
  showState();
  showCurrent();
}

/// The sentence gets what is left, and most of a narrow list.
void ProblemsPanel::fitColumns() {
  const QFontMetrics metrics = m_view->fontMetrics();
  const int wide = metrics.averageCharWidth();
  int severity = 0;
  for (const Severity each : Severities) {
    severity = std::max(severity, metrics.horizontalAdvance(validators::severityWord(each)));
  }
  const int whole = m_view->width();
  m_view->setColumnWidth(ProblemModel::SeverityColumn, severity + m_view->indentation() * 2 + metrics.height() + wide * 3);
  m_view->setColumnWidth(ProblemModel::ElementColumn, std::min(wide * 30, whole / 6));
  m_view->setColumnWidth(ProblemModel::ArticleColumn, std::min(wide * 26, whole / 4));
}

ProblemFilter ProblemsPanel::filter() const {
  ProblemFilter result;
  result.words = model::foldedWords(m_filter->text());
  for (const Severity severity : Severities) {
    if (!m_severities[at(severity)]->isChecked()) {
      result.hidden.insert(severity);
    }
  }
  result.rules = m_rules;
  if (m_onlySelected->isChecked()) {
    result.elements.emplace(m_workspace.selection().begin(), m_workspace.selection().end());
  }
  return result;
}

void ProblemsPanel::showOnlyRules(const QStringList& rules, const QString& title) {
  m_rules = QSet<QString>(rules.begin(), rules.end());
  m_onlyRules->setText(m_onlyRules->fontMetrics().elidedText(title, Qt::ElideRight, fontMetrics().averageCharWidth() * 24));
  m_onlyRules->setAccessibleName(tr("Only: %1. Press to list all findings again.").arg(title));
  m_onlyRules->setToolTip(m_onlyRules->accessibleName());
  m_onlyRules->setIcon(icon(u"close"_s));
  m_onlyRules->setVisible(!m_rules.isEmpty());
  refresh();
}

void ProblemsPanel::clearFilter() {
  showOnlyRules({}, {});
  m_filter->clear();
  m_onlySelected->setChecked(false);
  for (QToolButton* toggle : m_severities) {
    toggle->setChecked(true);
  }
}

void ProblemsPanel::showOnly(Severity severity) {
  clearFilter();
  for (const Severity each : Severities) {
    m_severities[at(each)]->setChecked(each == severity);
  }
}

void ProblemsPanel::refresh() {
  if (!m_view) {
    return; // still being made
  }
  const Spot spot = currentSpot();
  m_shown = m_workspace.findings().sheet();
  std::vector<ProblemGroup> groups;
  if (m_shown) {
    const auto grouping = static_cast<ProblemGrouping>(m_grouping->currentIndex());
    groups = groupProblems({*m_shown, *m_workspace.pack(), grouping, filter(),
                            grouping == ProblemGrouping::Agency ? agencyNames() : QHash<QString, QString>()});
  }
  m_restoring = true;
  m_model->show(m_shown, m_workspace.pack(), std::move(groups));
  restore(spot);
  m_restoring = false;
  showState();
  showCurrent();
}

QHash<QString, QString> ProblemsPanel::agencyNames() const {
  QSet<QString> codes;
  for (const validators::ElementLabel& label : m_shown->report->labels) {
    codes.insert(label.declaredBy);
  }
  QHash<QString, QString> names;
  for (const model::ElementLine& line : m_workspace.document()->linesWithCode(codes.values())) {
    if (line.type == u"organisation" && !line.name.isEmpty()) {
      names.insert(line.code, u"%1 (%2)"_s.arg(line.name, line.code));
    }
  }
  return names;
}

ProblemsPanel::Spot ProblemsPanel::currentSpot() const {
  const QModelIndex current = m_view->currentIndex();
  const ProblemGroup* group = m_model->groupOf(current);
  const int place = m_model->placeOf(current);
  return {place >= 0 ? m_shown->finding(place).fingerprint : QString(), group ? group->key : QString(), m_model->isGroup(current) ? -1 : current.row(),
          m_view->verticalScrollBar()->value()};
}

void ProblemsPanel::restore(const Spot& spot) {
  QModelIndex heading;
  for (int i = 0; i < m_model->rowCount(); ++i) {
    const QModelIndex index = m_model->index(i, 0);
    const ProblemGroup& group = *m_model->groupOf(index);
    m_view->setFirstColumnSpanned(i, {}, true);
    m_view->setExpanded(index, m_expanded.value(group.key, expandedAtFirst(group)));
    if (group.key == spot.group || (!heading.isValid() && !spot.group.isEmpty())) {
      heading = index;
    }
  }
  QModelIndex current = spot.fingerprint.isEmpty() ? QModelIndex() : m_model->indexOf(spot.fingerprint);
  if (!current.isValid() || !m_view->isExpanded(current.parent())) {
    // What was looked at is gone (mended, waived or filtered away): the one that took its place.
    const int last = m_model->rowCount(heading) - 1;
    const bool open = heading.isValid() && spot.row >= 0 && m_view->isExpanded(heading);
    current = open ? m_model->index(std::min(spot.row, last), 0, heading) : heading;
  }
  if (current.isValid()) {
    m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  }
  m_view->verticalScrollBar()->setValue(spot.scroll);
}

bool ProblemsPanel::expandedAtFirst(const ProblemGroup& group) const {
  return group.kind == ProblemGroup::Kind::Findings && m_model->groups().size() <= ManyGroups;
}

void ProblemsPanel::noteExpanded(const QModelIndex& index, bool expanded) {
  if (const ProblemGroup* group = m_restoring ? nullptr : m_model->groupOf(index)) {
    m_expanded.insert(group->key, expanded);
  }
}

void ProblemsPanel::showState() {
  const validators::Report* report = m_shown ? m_shown->report.get() : nullptr;
  for (const Severity severity : Severities) {
    QToolButton* toggle = m_severities[at(severity)];
    const QString word = validators::severityWord(severity);
    toggle->setIcon(severityIcon(severity));
    toggle->setText(QString::number(report ? report->count(severity) : 0));
    toggle->setToolTip(tr("Hide or show: %1").arg(word));
    toggle->setAccessibleName(u"%1 %2"_s.arg(word, toggle->text()));
  }
  m_fix->setIcon(icon(u"fix"_s));
  m_onlySelected->setIcon(icon(u"filter"_s));
  m_more->setIcon(icon(u"more"_s));
  m_waive->setIcon(icon(u"waiver"_s));
  m_fix->setEnabled(canPerform(u"finding.fix"));
  m_waive->setEnabled(canPerform(u"finding.waive"));
  m_state->setText(stateText());
  m_message->setText(emptyText());
  m_message->setVisible(!m_message->text().isEmpty());
  m_view->setVisible(m_model->rowCount() > 0);
}

QString ProblemsPanel::stateText() const {
  const bool busy = m_workspace.findings().isBusy();
  if (!m_shown) {
    return {};
  }
  QStringList parts{tr("%n rule(s) ran", nullptr, countRuns(*m_shown->report, RuleRun::Outcome::Ran))};
  if (const int off = countRuns(*m_shown->report, RuleRun::Outcome::Off)) {
    parts << tr("%1 off").arg(off);
  }
  if (const int failed = countRuns(*m_shown->report, RuleRun::Outcome::Failed)) {
    parts << tr("%1 failed").arg(failed);
  }
  if (busy) {
    parts << tr("checking…");
  }
  return parts.join(u" · "_s);
}

/// What stands above the list, or in its place: why it is empty, and what an empty list does not say.
QString ProblemsPanel::emptyText() const {
  const LiveFindings& live = m_workspace.findings();
  if (!m_workspace.document()) {
    return {};
  }
  if (live.trouble()) {
    return tr("The check could not be made: %1").arg(messageText(*live.trouble())).toHtmlEscaped();
  }
  if (!m_shown) {
    return tr("Checking…");
  }
  const QString other = otherFramework();
  const bool any = !m_model->groups().empty() && m_model->groups().front().kind == ProblemGroup::Kind::Findings;
  if (any) {
    return other;
  }
  if (!m_shown->report->findings.empty()) {
    return other + (other.isEmpty() ? QString() : u"<br>"_s) + tr("No finding passes the filter; there are %n in all.", nullptr, static_cast<int>(m_shown->report->findings.size())).toHtmlEscaped() +
           u" <a href=\"all\">"_s + tr("Show all").toHtmlEscaped() + u"</a>"_s;
  }
  return other + (other.isEmpty() ? QString() : u"<br>"_s) + (tr("No findings.") + u' ' + stateText() + u'.' + whyNotRun()).toHtmlEscaped();
}

/// Whose findings these are, where it is not the document's own framework; with a way back.
QString ProblemsPanel::otherFramework() const {
  const std::shared_ptr<const model::Pack>& own = m_workspace.ownPack();
  if (m_shown->pack->name == own->name) {
    return {};
  }
  const QString language = m_workspace.language();
  return u"<b>"_s + tr("Checked against another framework: %1. The document is made for: %2.").arg(m_shown->pack->title.in(language), own->title.in(language)).toHtmlEscaped() +
         u"</b> <a href=\"own\">"_s + tr("Check against its own").toHtmlEscaped() + u"</a>"_s;
}

QString ProblemsPanel::whyNotRun() const {
  constexpr int most = 5;
  QStringList lines;
  for (const RuleRun& run : m_shown->report->runs) {
    if (run.outcome != RuleRun::Outcome::Ran && lines.size() < most) {
      const model::RuleSource* rule = m_workspace.pack()->rule(run.slug);
      lines << (rule ? rule->title.in(m_workspace.language()) : run.slug) + u": "_s + validators::whyOff(run);
    }
  }
  return lines.isEmpty() ? QString() : u' ' + tr("Did not run: %1.").arg(lines.join(u"; "_s));
}

void ProblemsPanel::showCurrent() {
  if (m_restoring) {
    return;
  }
  const QModelIndex current = m_view->currentIndex();
  if (const int place = m_model->placeOf(current); place >= 0) {
    m_details->showFinding(*m_shown, place);
  } else if (const RuleRun* run = m_model->runOf(current)) {
    m_details->showRun(*run);
  } else {
    m_details->showNothing();
  }
}

} // namespace khung::app
