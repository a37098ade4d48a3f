// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/look/theme.h"
#include "app/studio/workspace/view_request.h"

#include <QHash>
#include <QMainWindow>

#include <array>

class QAction;
class QDockWidget;
class QMenu;
class QTabWidget;
class QToolBar;
class QToolButton;

namespace khung::app {

class CommandTarget;
class ModelTreePanel;
class ProblemsPanel;
class PropertyPanel;
class ViewTab;
class WelcomePage;
class Workspace;

/// Puts the parts together: menus from the action table, panels around tabs, what is remembered of the layout. What an action does within a part is
/// that part's.
class MainWindow : public QMainWindow {
  Q_OBJECT

public:
  explicit MainWindow(Workspace& workspace);
  ~MainWindow() override;

  Workspace& workspace() const { return m_workspace; }

  /// Asks about unsaved work first.
  bool openPath(const QString& path);
  void newDocument();
  void openFile();
  void openFolder();
  void openRecent();
  /// Asks for a pack where no path is given.
  void installPack(const QString& path = {});
  void openSample();
  void writeTextForm();
  /// Offers the frameworks that say how architectures like this one are mapped to them; a test names one.
  void writeMapping(const QString& framework = {});
  /// Offers the frameworks there are to check against.
  void chooseFramework();
  void makePackage();
  void closeDocument();

  /// Shows a view of the selected element where the kind asks for one.
  void showView(ViewRequest::Kind kind);
  void newDiagram();
  void stepTab(int by);
  void closeTab();

  void treeCommand(QStringView command);
  void problemsCommand(QStringView command);
  void showProperties();
  /// "tree", "view", "properties" or "problems".
  void focusPanel(QStringView panel);
  void quickOpen();
  void commandPalette();
  void useLanguage(const QString& language);
  void chooseTheme(ThemeChoice choice);
  void toggleFullScreen();
  void resetLayout();
  void about();

  QAction* action(const QString& id) const { return m_actions.value(id); }
  /// Whoever answers a command that goes to the focus; null when nobody does.
  CommandTarget* targetOf(QStringView command) const;

protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void makeActions();
  void makeMenus();
  void makePanels();
  void makeToolBar();
  void makeStatusBar();
  void usualSizes();
  QDockWidget* dock(const char* name, QWidget* panel, Qt::DockWidgetArea area);
  void retranslate();
  void refresh();
  void showCounts();
  void refreshActions(const QMenu& menu);
  void openTab(const ViewRequest& request);
  void showTitleOf(ViewTab* tab);
  void documentReplaced();
  void perform(const char* id);

  Workspace& m_workspace;
  QHash<QString, QAction*> m_actions;
  QHash<QString, QMenu*> m_menus;
  QTabWidget* m_tabs = nullptr;
  WelcomePage* m_welcome = nullptr;
  ModelTreePanel* m_tree = nullptr;
  PropertyPanel* m_properties = nullptr;
  ProblemsPanel* m_problems = nullptr;
  QHash<QString, QDockWidget*> m_docks;
  QToolBar* m_toolBar = nullptr;
  std::array<QToolButton*, 3> m_counts{}; ///< by Severity
  QByteArray m_usualLayout;
};

} // namespace khung::app
