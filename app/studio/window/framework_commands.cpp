// SPDX-License-Identifier: Apache-2.0
#include "app/files/pack_file.h"
#include "app/mapping/mapping_formats.h"
#include "app/studio/window/main_window.h"
#include "app/studio/window/pick_popup.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/file_output.h"
#include "model/framework/pack_folders.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

/// What the window's commands do with frameworks other than the document's own.
namespace khung::app {

void MainWindow::chooseFramework() {
  std::vector<PickItem> all;
  for (const model::PackSummary& pack : model::findPacks()) {
    if (pack.isAbstract) {
      continue;
    }
    const bool own = pack.name == m_workspace.ownPack()->name;
    const bool used = pack.name == m_workspace.pack()->name;
    all.push_back({{}, pack.title.in(m_workspace.language()), own ? tr("the document's own") : used ? tr("used now") : pack.version,
                   [this, name = pack.name] { m_workspace.checkAgainst(name); }, !used});
  }
  (new PickPopup(this, tr("Check against which framework?"), narrowed(std::move(all))))->open();
}

void MainWindow::writeMapping(const QString& framework) {
  const std::shared_ptr<const model::Pack>& own = m_workspace.ownPack();
  if (framework.isEmpty()) {
    std::vector<PickItem> all;
    for (const model::PackSummary& pack : model::findPacks()) {
      if (QFileInfo::exists(pack.folder + u"/mappings-from/"_s + own->name + u".yaml"_s)) {
        all.push_back({{}, pack.title.in(m_workspace.language()), pack.version, [this, name = pack.name] { writeMapping(name); }, true});
      }
    }
    if (all.empty()) {
      return m_workspace.tell({{u"mapping.nowhere"_s, {own->title.in(m_workspace.language())}, {}, model::Notice::Level::Error}});
    }
    return (new PickPopup(this, tr("Map the architecture to which framework?"), narrowed(std::move(all))))->open();
  }
  model::Notices notices;
  const auto target = loadPack(framework, notices);
  const auto mapping = target ? model::FrameworkMapping::load(**target, own->name, notices) : model::Result<model::FrameworkMapping>(model::Failure(target.error()));
  if (!mapping) {
    return m_workspace.tell(notices.empty() ? model::Notices{mapping.error()} : notices);
  }
  const QString path = m_workspace.prompter().fileToSave(tr("Write the mapping"), m_workspace.title() + u" - "_s + framework + u".xlsx"_s,
                                                         {tr("Workbooks (*.xlsx)"), tr("Tables (*.csv)"), tr("Web pages (*.html)"), tr("JSON (*.json)")});
  if (path.isEmpty()) {
    return;
  }
  const MappingTable table = mappingTable(*m_workspace.document(), *own, **target, *mapping, m_workspace.language());
  const auto bytes = formatMapping(table, QFileInfo(path).suffix().toLower(), m_workspace.language());
  const auto written = bytes ? model::writeFile(path, *bytes) : model::Result<void>(model::Failure(bytes.error()));
  written ? Q_EMIT m_workspace.remarked(table.summary()) : m_workspace.tell({written.error()});
}

} // namespace khung::app
