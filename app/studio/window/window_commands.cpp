// SPDX-License-Identifier: Apache-2.0
#include "app/files/model_file.h"
#include "app/files/pack_file.h"
#include "app/studio/canvas/view_tab.h"
#include "app/studio/dialogs/install_pack_dialog.h"
#include "app/studio/dialogs/new_document_dialog.h"
#include "app/studio/dialogs/package_dialog.h"
#include "app/studio/dialogs/package_state.h"
#include "app/studio/look/icons.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "app/studio/panels/properties/property_panel.h"
#include "app/studio/panels/tree/model_tree_panel.h"
#include "app/studio/window/action_table.h"
#include "app/studio/window/main_window.h"
#include "app/studio/window/pick_popup.h"
#include "app/studio/window/recent_files.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/resources.h"
#include "model/base/vietnamese.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// What the window's own actions do.
namespace khung::app {
namespace {

constexpr int mostHits = 200;

} // namespace

bool MainWindow::openPath(const QString& path) {
  if (!m_workspace.mayClose() || (modelFileKind(path) == ModelFileKind::Package && !showPackageState(path, m_workspace.prompter(), this)) ||
      !m_workspace.open(path)) {
    return false;
  }
  RecentFiles::add(path);
  return true;
}

void MainWindow::newDocument() {
  if (!m_workspace.mayClose()) {
    return;
  }
  using Read = std::pair<NewDocumentDialog::Packs, model::Notices>;
  const auto read = m_workspace.await<Read>(tr("Reading the frameworks…"), [] {
    Read result;
    for (const QString& name : frameworkNames()) {
      if (const auto pack = loadPack(name, result.second)) {
        result.first.push_back(*pack);
      }
    }
    std::stable_partition(result.first.begin(), result.first.end(), [](const auto& pack) { return pack->name == defaultPack; });
    return result;
  });
  if (!read) {
    return;
  }
  m_workspace.tell(read->second);
  if (read->first.empty()) {
    return;
  }
  NewDocumentDialog dialog(read->first, m_workspace.language(), this);
  if (dialog.exec() == QDialog::Accepted) {
    m_workspace.create(dialog.starter());
  }
}

void MainWindow::openSample() { openPath(model::templatesFolder() + u"/examples/vietnam"_s); }

void MainWindow::openFile() {
  const QString path = m_workspace.prompter().fileToOpen(
      tr("Open"), {tr("Models and packages (*.khung *.asice)"), tr("Khung documents (*.khung)"), tr("Review packages (*.asice)")});
  if (!path.isEmpty()) {
    openPath(path);
  }
}

void MainWindow::installPack(const QString& path) {
  const QString chosen = !path.isEmpty() ? path : m_workspace.prompter().fileToOpen(tr("Install framework pack"), {tr("Framework packs (*.khungpack)")});
  if (!chosen.isEmpty()) {
    InstallPackDialog(m_workspace.sharedMetamodel(), chosen, m_workspace.language(), this).exec();
  }
}

void MainWindow::openFolder() {
  const QString path = m_workspace.prompter().folderToOpen(tr("Open a folder of the text form"));
  if (!path.isEmpty()) {
    openPath(path);
  }
}

void MainWindow::openRecent() {
  std::vector<PickItem> all;
  for (const RecentFiles::File& file : RecentFiles::list()) {
    const QString folder = QDir::toNativeSeparators(QFileInfo(file.path).absolutePath());
    all.push_back({icon(file.pinned ? u"pin"_s : file.missing ? u"warning"_s : u"architecture"_s), QFileInfo(file.path).completeBaseName(),
                   file.missing ? tr("not there any more: %1").arg(folder) : folder, [this, path = file.path] { openPath(path); }, !file.missing});
  }
  (new PickPopup(this, tr("Open a recent document"), narrowed(std::move(all))))->open();
}

void MainWindow::writeTextForm() {
  const QString folder = m_workspace.prompter().folderToOpen(tr("Folder to write the text form to"));
  if (!folder.isEmpty() && m_workspace.writeText(folder)) {
    Q_EMIT m_workspace.remarked(tr("The text form was written to %1.").arg(folder));
  }
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

void MainWindow::newDiagram() {
  if (const auto request = app::newDiagram(m_workspace)) {
    m_workspace.show(*request);
  }
}

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

void MainWindow::quickOpen() {
  const auto rows = [this](const QString& typed) {
    std::vector<PickItem> items;
    if (!m_workspace.isSearchReady()) {
      return std::vector<PickItem>{{{}, tr("Preparing the search…"), {}, {}, false}};
    }
    std::vector<model::SearchHit> hits = m_workspace.search(typed, mostHits);
    // What holds the words as they were typed, then what begins with the first; of these databases and systems before fields, else as well as they fit.
    const QString wanted = model::folded(typed);
    const auto rank = [&, first = wanted.section(u' ', 0, 0)](const model::SearchHit& hit) {
      const QString name = model::folded(hit.name);
      const int fit = name.contains(wanted) || model::folded(hit.code).contains(wanted) ? 0 : name.startsWith(first) ? 1 : 2;
      const model::ElementType* type = m_workspace.metamodel().type(hit.type);
      return 3 * fit + (type->important ? 0 : type->leaf ? 2 : 1);
    };
    std::stable_sort(hits.begin(), hits.end(), [&](const model::SearchHit& a, const model::SearchHit& b) { return rank(a) < rank(b); });
    for (const model::SearchHit& hit : hits) {
      const model::ElementType* type = m_workspace.metamodel().type(hit.type);
      const QString label = type->label.in(m_workspace.language());
      items.push_back({icon(type->icon), hit.name.isEmpty() ? hit.code : hit.name, hit.code + u"  ·  "_s + label,
                       [this, id = hit.id] { m_workspace.reveal(id); }});
    }
    return items;
  };
  auto* popup = new PickPopup(this, tr("Find an element by name or code"), rows);
  connect(&m_workspace, &Workspace::searchReady, popup, &PickPopup::fill);
  popup->open();
}

void MainWindow::commandPalette() {
  // Asked now: once the popup has the focus, nobody else has it.
  std::vector<PickItem> all;
  QPointer<QWidget> focus = QApplication::focusWidget();
  for (const ActionRow& row : actionTable()) {
    if (*row.text == '\0') {
      continue;
    }
    QAction* command = action(QString::fromLatin1(row.id));
    const bool possible = row.possible ? row.possible(*this) : row.run || targetOf(QString::fromLatin1(row.id));
    all.push_back({command->icon(), command->text().remove(u'&'), command->shortcut().toString(QKeySequence::NativeText),
                   [command, focus] {
                     if (focus) {
                       focus->setFocus();
                     }
                     command->trigger();
                   },
                   possible});
  }
  const auto rows = [all](const QString& typed) {
    std::vector<PickItem> items;
    const QString wanted = model::folded(typed);
    std::copy_if(all.begin(), all.end(), std::back_inserter(items),
                 [&](const PickItem& item) { return model::folded(item.text).contains(wanted); });
    std::stable_partition(items.begin(), items.end(), [](const PickItem& item) { return item.enabled; });
    return items;
  };
  (new PickPopup(this, tr("Find a command"), rows))->open();
}

void MainWindow::useLanguage(const QString& language) {
  QSettings().setValue(u"language"_s, language);
  m_workspace.setLanguage(language);
}

void MainWindow::chooseTheme(ThemeChoice choice) {
  QSettings().setValue(u"theme"_s, static_cast<int>(choice));
  useTheme(choice);
}

void MainWindow::toggleFullScreen() { isFullScreen() ? showNormal() : showFullScreen(); }

void MainWindow::resetLayout() {
  restoreState(m_usualLayout);
  if (m_workspace.document()) {
    usualSizes();
  }
}

void MainWindow::about() {
  QMessageBox box(QMessageBox::NoIcon, tr("About Khung"), tr("Khung %1").arg(QStringLiteral(KHUNG_VERSION)), QMessageBox::Close, this);
  box.setIconPixmap(icon(u"app"_s).pixmap(64));
  const std::shared_ptr<const model::Pack>& pack = m_workspace.pack();
  box.setInformativeText(tr("Models the architecture of government agencies and checks it against the national framework. Apache License 2.0.") +
                         (pack ? u"\n\n"_s + pack->title.in(m_workspace.language()) : QString()));
  box.exec();
}

} // namespace khung::app
