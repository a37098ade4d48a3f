// SPDX-License-Identifier: Apache-2.0
#include "app/files/model_file.h"
#include "app/studio/canvas/view_tab.h"
#include "app/studio/dialogs/package_dialog.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "app/studio/panels/properties/property_panel.h"
#include "app/studio/panels/tree/model_tree_panel.h"
#include "app/studio/window/main_window.h"
#include "app/studio/workspace/workspace.h"

#include <QDockWidget>
#include <QMessageBox>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

/// What the window's own actions do.
namespace khung::app {

bool MainWindow::openPath(const QString& path) { return m_workspace.mayClose() && m_workspace.open(path); }

void MainWindow::newDocument() {}

void MainWindow::openFile() {
  const QString path = m_workspace.prompter().fileToOpen(
      tr("Open"), {tr("Models and packages (*.khung *.asice)"), tr("Khung documents (*.khung)"), tr("Review packages (*.asice)")});
  if (!path.isEmpty()) {
    openPath(path);
  }
}

void MainWindow::openFolder() {
  const QString path = m_workspace.prompter().folderToOpen(tr("Open a folder of the text form"));
  if (!path.isEmpty()) {
    openPath(path);
  }
}

void MainWindow::saveAs() {
  const QString path = m_workspace.prompter().fileToSave(tr("Save as"), m_workspace.title() + u".khung"_s, {tr("Khung documents (*.khung)")});
  if (!path.isEmpty()) {
    m_workspace.saveAs(path);
  }
}

void MainWindow::writeTextForm() {
  const QString folder = m_workspace.prompter().folderToOpen(tr("Folder to write the text form to"));
  if (folder.isEmpty()) {
    return;
  }
  const auto data = m_workspace.document()->exportData();
  const auto written = data ? writeModelFile(m_workspace.sharedMetamodel(), *data, folder) : model::Result<void>(model::Failure(data.error()));
  written ? Q_EMIT m_workspace.remarked(tr("The text form was written to %1.").arg(folder)) : m_workspace.tell({written.error()});
}

void MainWindow::makePackage() {
  PackageDialog dialog(m_workspace, this);
  dialog.exec();
}

void MainWindow::closeDocument() {
  if (m_workspace.mayClose()) {
    m_workspace.close();
  }
}

void MainWindow::showView(ViewRequest::Kind kind) {
  const bool ofElement = kind == ViewRequest::Kind::Neighbourhood || kind == ViewRequest::Kind::Lineage || kind == ViewRequest::Kind::Entities;
  m_workspace.show({kind, ofElement ? m_workspace.selection().front() : QUuid()});
}

void MainWindow::newDiagram() {}

void MainWindow::stepTab(int by) {
  const int count = m_tabs->count();
  for (int i = 1; i <= count; ++i) {
    const int next = (m_tabs->currentIndex() + by * i + count * i) % count;
    if (m_tabs->isTabVisible(next)) {
      m_tabs->setCurrentIndex(next);
      return;
    }
  }
}

void MainWindow::closeTab() {
  if (auto* tab = qobject_cast<ViewTab*>(m_tabs->currentWidget())) {
    delete tab;
  }
}

void MainWindow::treeCommand(QStringView command) { m_tree->perform(command); }

void MainWindow::problemsCommand(QStringView command) { m_problems->perform(command); }

void MainWindow::showProperties() { focusPanel(u"properties"); }

void MainWindow::focusPanel(QStringView panel) {
  if (panel == u"view") {
    m_tabs->currentWidget()->setFocus();
    return;
  }
  QDockWidget* dock = m_docks.value(panel.toString());
  dock->show();
  dock->raise();
  dock->widget()->setFocus();
}

void MainWindow::quickOpen() {}

void MainWindow::commandPalette() {}

void MainWindow::toggleFullScreen() { isFullScreen() ? showNormal() : showFullScreen(); }

void MainWindow::resetLayout() { restoreState(m_usualLayout); }

void MainWindow::about() {
  QMessageBox::about(this, tr("About Khung"), tr("Khung %1").arg(QStringLiteral(KHUNG_VERSION)));
}

} // namespace khung::app
