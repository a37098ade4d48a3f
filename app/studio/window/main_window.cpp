// SPDX-License-Identifier: Apache-2.0
#include "app/studio/window/main_window.h"

#include "app/studio/canvas/view_tab.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/icons.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "app/studio/panels/properties/property_panel.h"
#include "app/studio/panels/tree/model_tree_panel.h"
#include "app/studio/window/action_table.h"
#include "app/studio/window/welcome_page.h"
#include "app/studio/workspace/workspace.h"
#include "model/framework/pack_archive.h"
#include "validators/formats/report_words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using validators::Severity;

QString actionText(const char* source) { return QCoreApplication::translate("actions", source); }

} // namespace

MainWindow::MainWindow(Workspace& workspace) : m_workspace(workspace) {
  setObjectName(u"mainWindow"_s);
  setAcceptDrops(true);
  setDockNestingEnabled(true);
  makePanels();
  makeActions();
  makeMenus();
  makeToolBar();
  makeStatusBar();
  connect(&workspace, &Workspace::documentReplaced, this, &MainWindow::documentReplaced);
  connect(&workspace, &Workspace::stateChanged, this, &MainWindow::refresh);
  connect(&workspace, &Workspace::viewRequested, this, &MainWindow::openTab);
  connect(&workspace, &Workspace::commandWanted, this, [this](const QString& id) { action(id)->trigger(); });
  connect(&workspace, &Workspace::findingsWanted, this, [this] { focusPanel(u"problems"); });
  connect(&workspace, &Workspace::languageChanged, this, &MainWindow::retranslate);
  connect(&workspace, &Workspace::remarked, this, [this](const QString& text) { statusBar()->showMessage(text, 5000); });
  connect(&workspace.findings(), &LiveFindings::updated, this, &MainWindow::refresh);
  resize(1440, 900);
  retranslate();
  m_usualLayout = saveState();
  documentReplaced();
  restoreGeometry(QSettings().value(u"window/geometry"_s).toByteArray());
}

MainWindow::~MainWindow() = default;

void MainWindow::makePanels() {
  m_tabs = new QTabWidget(this);
  m_tabs->setObjectName(u"tabs"_s);
  m_tabs->setDocumentMode(true);
  m_tabs->setTabsClosable(true);
  m_tabs->setMovable(true);
  setCentralWidget(m_tabs);
  connect(m_tabs, &QTabWidget::tabCloseRequested, this, [this](int index) { m_tabs->widget(index)->deleteLater(); });
  m_welcome = new WelcomePage(m_workspace, m_tabs);
  m_tabs->addTab(m_welcome, QString());
  connect(m_welcome, &WelcomePage::pathWanted, this, &MainWindow::openPath);
  connect(m_welcome, &WelcomePage::commandWanted, this, [this](const QString& id) { action(id)->trigger(); });
  m_tree = new ModelTreePanel(m_workspace, this);
  m_properties = new PropertyPanel(m_workspace, this);
  m_problems = new ProblemsPanel(m_workspace, this);
  dock("tree", m_tree, Qt::LeftDockWidgetArea);
  dock("properties", m_properties, Qt::RightDockWidgetArea);
  dock("problems", m_problems, Qt::BottomDockWidgetArea);
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea); // sentences want width
}

void MainWindow::usualSizes() {
  const int letter = fontMetrics().averageCharWidth();
  resizeDocks({m_docks[u"tree"_s], m_docks[u"properties"_s]}, {std::min(letter * 54, width() * 2 / 9), std::min(letter * 72, width() * 5 / 18)}, Qt::Horizontal);
  resizeDocks({m_docks[u"problems"_s]}, {std::min(fontMetrics().height() * 17, height() * 3 / 10)}, Qt::Vertical);
}

QDockWidget* MainWindow::dock(const char* name, QWidget* panel, Qt::DockWidgetArea area) {
  auto* result = new QDockWidget(this);
  result->setObjectName(QString::fromLatin1(name));
  result->setWidget(panel);
  addDockWidget(area, result);
  m_docks.insert(QString::fromLatin1(name), result);
  return result;
}

void MainWindow::makeActions() {
  for (const ActionRow& row : actionTable()) {
    if (*row.text == '\0') {
      continue;
    }
    auto* made = new QAction(this);
    made->setObjectName(QString::fromLatin1(row.id));
    made->setShortcuts(row.keys);
    if (*row.icon != '\0') {
      made->setIcon(icon(QString::fromLatin1(row.icon)));
    }
    connect(made, &QAction::triggered, this, [this, &row] {
      if (row.possible && !row.possible(*this)) {
        return;
      }
      row.run ? row.run(*this) : perform(row.id);
    });
    addAction(made);
    m_actions.insert(made->objectName(), made);
  }
}

void MainWindow::makeMenus() {
  for (const MenuRow& row : menuTable()) {
    QMenu* menu = menuBar()->addMenu(QString());
    menu->setObjectName(QString::fromLatin1(row.id));
    m_menus.insert(menu->objectName(), menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { refreshActions(*menu); });
    // A shortcut must reach whoever has the focus by then, so nothing stays switched off.
    connect(menu, &QMenu::aboutToHide, this, [this, menu] {
      for (QAction* shown : menu->actions()) {
        shown->setEnabled(true);
      }
      refresh();
    });
  }
  for (const ActionRow& row : actionTable()) {
    QMenu* menu = m_menus.value(QString::fromLatin1(row.menu));
    if (*row.text == '\0') {
      menu->addSeparator();
    } else {
      menu->addAction(m_actions.value(QString::fromLatin1(row.id)));
    }
  }
}

void MainWindow::refreshActions(const QMenu& menu) {
  for (const ActionRow& row : actionTable()) {
    if (*row.text != '\0' && menu.objectName() == QLatin1StringView(row.menu)) {
      const bool possible = row.possible ? row.possible(*this) : row.run || targetOf(QString::fromLatin1(row.id));
      QAction* shown = m_actions.value(QString::fromLatin1(row.id));
      shown->setEnabled(possible);
      shown->setCheckable(row.chosen != nullptr);
      shown->setChecked(row.chosen && row.chosen(*this));
    }
  }
}

void MainWindow::makeToolBar() {
  m_toolBar = addToolBar(QString());
  m_toolBar->setObjectName(u"toolBar"_s);
  m_toolBar->setMovable(false);
  const int side = fontMetrics().height() * 5 / 4;
  m_toolBar->setIconSize({side, side});
  for (const char* id : toolBarTable()) {
    if (*id == '\0') {
      m_toolBar->addSeparator();
      continue;
    }
    m_toolBar->addAction(action(QString::fromLatin1(id)));
  }
}

void MainWindow::makeStatusBar() {
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
    auto* count = new QToolButton(this);
    count->setObjectName(u"count_"_s + validators::severityName(severity));
    count->setAutoRaise(true);
    count->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(count, &QToolButton::clicked, this, [this, severity] {
      focusPanel(u"problems");
      m_problems->showOnly(severity);
    });
    statusBar()->addPermanentWidget(count);
    m_counts[static_cast<std::size_t>(severity)] = count;
  }
}

CommandTarget* MainWindow::targetOf(QStringView command) const {
  const auto answers = [&](QObject* object) {
    auto* target = dynamic_cast<CommandTarget*>(object);
    return target && target->canPerform(command) ? target : nullptr;
  };
  for (QObject* at = QApplication::focusWidget(); at; at = at->parent()) {
    if (CommandTarget* target = answers(at)) {
      return target;
    }
  }
  CommandTarget* tab = answers(m_tabs->currentWidget());
  return tab ? tab : answers(m_tree);
}

void MainWindow::perform(const char* id) {
  const QString command = QString::fromLatin1(id);
  if (CommandTarget* target = targetOf(command)) {
    target->perform(command);
  }
}

void MainWindow::retranslate() {
  for (const ActionRow& row : actionTable()) {
    if (*row.text != '\0') {
      m_actions.value(QString::fromLatin1(row.id))->setText(actionText(row.text));
    }
  }
  for (const MenuRow& row : menuTable()) {
    m_menus.value(QString::fromLatin1(row.id))->setTitle(actionText(row.text));
  }
  m_docks[u"tree"_s]->setWindowTitle(tr("Model"));
  m_docks[u"properties"_s]->setWindowTitle(tr("Properties"));
  m_docks[u"problems"_s]->setWindowTitle(tr("Findings"));
  m_toolBar->setWindowTitle(tr("Tool bar"));
  m_tabs->setTabText(m_tabs->indexOf(m_welcome), tr("Welcome"));
  for (int i = 0; i < m_tabs->count(); ++i) {
    showTitleOf(qobject_cast<ViewTab*>(m_tabs->widget(i)));
  }
  refresh();
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
  }
  QMainWindow::changeEvent(event);
}

void MainWindow::refresh() {
  const model::Document* document = m_workspace.document();
  setWindowTitle((document ? m_workspace.title() + u"[*] – "_s : u"[*]"_s) + u"Khung"_s);
  setWindowModified(m_workspace.hasUnsavedWork());
  const auto named = [](const QString& verb, const QString& step) { return step.isEmpty() ? verb : verb + u" – "_s + step; };
  action(u"edit.undo"_s)->setText(named(actionText("&Undo"), document ? document->undoName() : QString()));
  action(u"edit.redo"_s)->setText(named(actionText("&Redo"), document ? document->redoName() : QString()));
  action(u"edit.undo"_s)->setEnabled(document && document->canUndo());
  action(u"edit.redo"_s)->setEnabled(document && document->canRedo());
  showCounts();
}

void MainWindow::showCounts() {
  const validators::Report* report = m_workspace.findings().report();
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
    QToolButton* shown = m_counts[static_cast<std::size_t>(severity)];
    shown->setVisible(report != nullptr);
    if (report) {
      const QString word = validators::severityWord(severity);
      shown->setIcon(severityIcon(severity));
      shown->setText(QString::number(report->count(severity)));
      shown->setAccessibleName(u"%1 %2"_s.arg(word, shown->text()));
      shown->setToolTip(tr("Show these findings: %1").arg(word));
    }
  }
}

void MainWindow::documentReplaced() {
  for (int i = m_tabs->count() - 1; i >= 0; --i) {
    if (m_tabs->widget(i) != m_welcome) {
      delete m_tabs->widget(i);
    }
  }
  const bool open = m_workspace.document() != nullptr;
  for (QDockWidget* part : std::as_const(m_docks)) {
    part->setVisible(open);
  }
  m_toolBar->setVisible(open);
  m_tabs->setTabVisible(m_tabs->indexOf(m_welcome), !open);
  m_tabs->tabBar()->setVisible(open);
  if (open) {
    if (const QByteArray kept = QSettings().value(u"window/layout"_s).toByteArray(); kept.isEmpty() || !restoreState(kept)) {
      QTimer::singleShot(0, this, &MainWindow::usualSizes); // once the panels are there to have sizes
    }
    m_workspace.show({ViewRequest::Kind::Sharing, {}});
  }
}

void MainWindow::openTab(const ViewRequest& request) {
  for (int i = 0; i < m_tabs->count(); ++i) {
    const auto* tab = qobject_cast<ViewTab*>(m_tabs->widget(i));
    if (tab && tab->request() == request) {
      m_tabs->setCurrentIndex(i);
      return;
    }
  }
  ViewTab* tab = makeViewTab(m_workspace, request, m_tabs);
  if (!tab) {
    return;
  }
  connect(tab, &ViewTab::titleChanged, this, [this, tab] { showTitleOf(tab); });
  connect(tab, &ViewTab::closing, tab, &QObject::deleteLater);
  m_tabs->setCurrentIndex(m_tabs->addTab(tab, tab->title()));
}

void MainWindow::showTitleOf(ViewTab* tab) {
  if (tab) {
    m_tabs->setTabText(m_tabs->indexOf(tab), tab->title());
  }
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (m_workspace.isBusy()) {
    m_workspace.giveUp();
    event->ignore();
    QTimer::singleShot(20, this, &QWidget::close); // once nothing is waited for
    return;
  }
  if (!m_workspace.mayClose()) {
    event->ignore();
    return;
  }
  QSettings settings;
  settings.setValue(u"window/geometry"_s, saveGeometry());
  if (m_workspace.document()) {
    settings.setValue(u"window/layout"_s, saveState());
  }
  m_workspace.close();
  event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) {
    event->acceptProposedAction();
  }
}

void MainWindow::dropEvent(QDropEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (!urls.isEmpty() && urls.first().isLocalFile()) {
    event->acceptProposedAction();
    const QString path = urls.first().toLocalFile();
    if (path.endsWith(QStringView(model::packSuffix))) {
      installPack(path);
    } else {
      openPath(path);
    }
  }
}

} // namespace khung::app
