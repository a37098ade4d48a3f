// SPDX-License-Identifier: Apache-2.0
#include "app/studio/window/action_table.h"

#include "app/studio/findings/live_findings.h"
#include "app/studio/window/main_window.h"
#include "app/studio/window/recent_files.h"
#include "app/studio/workspace/workspace.h"

#include <QCoreApplication>

namespace khung::app {
namespace {

using Keys = QList<QKeySequence>;
using Kind = ViewRequest::Kind;

QKeySequence keys(const char* text) { return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText); }

bool hasDocument(const MainWindow& window) { return window.workspace().document() != nullptr; }
bool canUndo(const MainWindow& window) { return hasDocument(window) && window.workspace().document()->canUndo(); }
bool canRedo(const MainWindow& window) { return hasDocument(window) && window.workspace().document()->canRedo(); }
bool hasSelection(const MainWindow& window) { return !window.workspace().selection().empty(); }

std::function<void(MainWindow&)> showing(Kind kind) {
  return [kind](MainWindow& window) { window.showView(kind); };
}

ActionRow separator(const char* menu) { return {"", menu, "", {}, "", {}, {}}; }

std::vector<ActionRow> fileRows() {
  const char* menu = "file";
  return {
      {"doc.new", menu, QT_TRANSLATE_NOOP("actions", "&New…"), {QKeySequence::New}, "new", [](MainWindow& w) { w.newDocument(); }, {}},
      {"doc.open", menu, QT_TRANSLATE_NOOP("actions", "&Open…"), {QKeySequence::Open}, "open", [](MainWindow& w) { w.openFile(); }, {}},
      {"doc.openFolder", menu, QT_TRANSLATE_NOOP("actions", "Open &text folder…"), {keys("Ctrl+Shift+O")}, "folder",
       [](MainWindow& w) { w.openFolder(); }, {}},
      {"doc.openRecent", menu, QT_TRANSLATE_NOOP("actions", "Open &recent…"), {keys("Ctrl+R")}, "", [](MainWindow& w) { w.openRecent(); },
       [](const MainWindow&) { return !RecentFiles::list().empty(); }},
      {"doc.openSample", menu, QT_TRANSLATE_NOOP("actions", "Open the sa&mple"), {}, "sample", [](MainWindow& w) { w.openSample(); }, {}},
      separator(menu),
      {"doc.save", menu, QT_TRANSLATE_NOOP("actions", "&Save"), {QKeySequence::Save}, "save", [](MainWindow& w) { w.workspace().save(); }, hasDocument},
      {"doc.saveAs", menu, QT_TRANSLATE_NOOP("actions", "Save &as…"), {keys("Ctrl+Shift+S")}, "", [](MainWindow& w) { w.workspace().saveElsewhere(); }, hasDocument},
      {"doc.exportText", menu, QT_TRANSLATE_NOOP("actions", "Write the te&xt form…"), {}, "", [](MainWindow& w) { w.writeTextForm(); }, hasDocument},
      {"doc.exportMapping", menu, QT_TRANSLATE_NOOP("actions", "Write the &mapping to another framework…"), {}, "", [](MainWindow& w) { w.writeMapping(); }, hasDocument},
      {"doc.package", menu, QT_TRANSLATE_NOOP("actions", "Review &package…"), {keys("Ctrl+Shift+R")}, "package",
       [](MainWindow& w) { w.makePackage(); }, hasDocument},
      separator(menu),
      {"doc.close", menu, QT_TRANSLATE_NOOP("actions", "&Close the document"), {keys("Ctrl+Shift+W")}, "", [](MainWindow& w) { w.closeDocument(); }, hasDocument},
      {"doc.quit", menu, QT_TRANSLATE_NOOP("actions", "&Quit"), {QKeySequence::Quit, keys("Ctrl+Q")}, "", [](MainWindow& w) { w.close(); }, {}},
  };
}

std::vector<ActionRow> editRows() {
  const char* menu = "edit";
  return {
      {"edit.undo", menu, QT_TRANSLATE_NOOP("actions", "&Undo"), {keys("Ctrl+Z")}, "undo", [](MainWindow& w) { w.workspace().undo(); }, canUndo},
      {"edit.redo", menu, QT_TRANSLATE_NOOP("actions", "&Redo"), {keys("Ctrl+Y"), keys("Ctrl+Shift+Z")}, "redo",
       [](MainWindow& w) { w.workspace().redo(); }, canRedo},
      separator(menu),
      {"edit.cut", menu, QT_TRANSLATE_NOOP("actions", "Cu&t"), {QKeySequence::Cut}, "cut", {}, {}},
      {"edit.copy", menu, QT_TRANSLATE_NOOP("actions", "&Copy"), {QKeySequence::Copy}, "copy", {}, {}},
      {"edit.paste", menu, QT_TRANSLATE_NOOP("actions", "&Paste"), {QKeySequence::Paste}, "paste", {}, {}},
      {"edit.duplicate", menu, QT_TRANSLATE_NOOP("actions", "&Duplicate"), {keys("Ctrl+D")}, "", {}, {}},
      {"edit.rename", menu, QT_TRANSLATE_NOOP("actions", "Re&name"), {keys("F2")}, "", {}, {}},
      {"edit.delete", menu, QT_TRANSLATE_NOOP("actions", "De&lete"), {QKeySequence::Delete}, "delete", {}, {}},
      {"edit.deleteFromModel", menu, QT_TRANSLATE_NOOP("actions", "Delete from the &model"), {keys("Shift+Del")}, "", {}, {}},
      {"edit.selectAll", menu, QT_TRANSLATE_NOOP("actions", "Select &all"), {QKeySequence::SelectAll}, "", {}, {}},
      separator(menu),
      {"edit.find", menu, QT_TRANSLATE_NOOP("actions", "&Find"), {QKeySequence::Find}, "search", {}, {}},
      {"edit.findNext", menu, QT_TRANSLATE_NOOP("actions", "Find ne&xt"), {keys("F3")}, "", {}, {}},
      {"edit.findPrevious", menu, QT_TRANSLATE_NOOP("actions", "Find pre&vious"), {keys("Shift+F3")}, "", {}, {}},
  };
}

std::vector<ActionRow> elementRows() {
  const char* menu = "element";
  return {
      {"element.new", menu, QT_TRANSLATE_NOOP("actions", "&New element…"), {keys("Shift+A")}, "add", [](MainWindow& w) { w.treeCommand(u"element.new"); }, hasDocument},
      {"element.properties", menu, QT_TRANSLATE_NOOP("actions", "&Properties"), {keys("Alt+Return")}, "", [](MainWindow& w) { w.showProperties(); }, hasDocument},
      separator(menu),
      {"element.neighbourhood", menu, QT_TRANSLATE_NOOP("actions", "&View of this element"), {keys("Ctrl+G")}, "neighbourhood", showing(Kind::Neighbourhood), hasSelection},
      {"element.lineage", menu, QT_TRANSLATE_NOOP("actions", "&Lineage"), {keys("Ctrl+Shift+L")}, "lineage", showing(Kind::Lineage), hasSelection},
      {"element.entities", menu, QT_TRANSLATE_NOOP("actions", "&Entities of the database"), {keys("Ctrl+Shift+E")}, "entity", showing(Kind::Entities), hasSelection},
  };
}

std::vector<ActionRow> viewRows() {
  const char* menu = "view";
  return {
      {"view.sharing", menu, QT_TRANSLATE_NOOP("actions", "&Data map by level"), {keys("Ctrl+Shift+M")}, "data_flow", showing(Kind::Sharing), hasDocument},
      {"view.overview", menu, QT_TRANSLATE_NOOP("actions", "&Overview by layer"), {}, "architecture", showing(Kind::Overview), hasDocument},
      {"diagram.new", menu, QT_TRANSLATE_NOOP("actions", "New dia&gram"), {keys("Ctrl+Shift+N")}, "diagram", [](MainWindow& w) { w.newDiagram(); }, hasDocument},
      separator(menu),
      {"view.zoomIn", menu, QT_TRANSLATE_NOOP("actions", "Zoom &in"), {keys("Ctrl++"), keys("Ctrl+=")}, "", {}, {}},
      {"view.zoomOut", menu, QT_TRANSLATE_NOOP("actions", "Zoom o&ut"), {keys("Ctrl+-")}, "", {}, {}},
      {"view.actualSize", menu, QT_TRANSLATE_NOOP("actions", "&100 %"), {keys("Ctrl+0")}, "", {}, {}},
      {"view.fit", menu, QT_TRANSLATE_NOOP("actions", "&Fit to the window"), {keys("Ctrl+Home")}, "fit", {}, {}},
      {"view.layout", menu, QT_TRANSLATE_NOOP("actions", "&Arrange automatically"), {keys("Ctrl+L")}, "layout", {}, {}},
      {"view.copyPicture", menu, QT_TRANSLATE_NOOP("actions", "Cop&y as picture"), {keys("Ctrl+Shift+C")}, "", {}, {}},
      {"view.exportPicture", menu, QT_TRANSLATE_NOOP("actions", "&Export picture…"), {keys("Ctrl+Shift+I")}, "picture", {}, {}},
      separator(menu),
      {"view.nextTab", menu, QT_TRANSLATE_NOOP("actions", "Ne&xt tab"), {keys("Ctrl+Tab")}, "", [](MainWindow& w) { w.stepTab(1); }, {}},
      {"view.previousTab", menu, QT_TRANSLATE_NOOP("actions", "Pre&vious tab"), {keys("Ctrl+Shift+Tab")}, "", [](MainWindow& w) { w.stepTab(-1); }, {}},
      {"view.closeTab", menu, QT_TRANSLATE_NOOP("actions", "C&lose tab"), {keys("Ctrl+W")}, "", [](MainWindow& w) { w.closeTab(); }, {}},
      {"view.fullScreen", menu, QT_TRANSLATE_NOOP("actions", "Full &screen"), {keys("F11")}, "", [](MainWindow& w) { w.toggleFullScreen(); }, {}},
      {"view.resetLayout", menu, QT_TRANSLATE_NOOP("actions", "&Reset the layout"), {}, "", [](MainWindow& w) { w.resetLayout(); }, {}},
  };
}

std::vector<ActionRow> checkRows() {
  const char* menu = "check";
  const auto problems = [](const char16_t* command) {
    return [command](MainWindow& w) { w.problemsCommand(QStringView(command)); };
  };
  return {
      {"finding.next", menu, QT_TRANSLATE_NOOP("actions", "&Next finding"), {keys("F8")}, "down", problems(u"finding.next"), hasDocument},
      {"finding.previous", menu, QT_TRANSLATE_NOOP("actions", "&Previous finding"), {keys("Shift+F8")}, "up", problems(u"finding.previous"), hasDocument},
      {"finding.fix", menu, QT_TRANSLATE_NOOP("actions", "&Fix…"), {keys("Ctrl+.")}, "fix", problems(u"finding.fix"), hasDocument},
      {"finding.waive", menu, QT_TRANSLATE_NOOP("actions", "&Waive…"), {}, "waiver", problems(u"finding.waive"), hasDocument},
      {"waiver.accept", menu, QT_TRANSLATE_NOOP("actions", "&Accept the waiver…"), {}, "check", problems(u"waiver.accept"), hasDocument},
      {"waiver.reject", menu, QT_TRANSLATE_NOOP("actions", "&Reject the waiver…"), {}, "close", problems(u"waiver.reject"), hasDocument},
      separator(menu),
      {"view.compliance", menu, QT_TRANSLATE_NOOP("actions", "Com&pliance"), {keys("Ctrl+Shift+T")}, "compliance", showing(Kind::Compliance), hasDocument},
      {"check.all", menu, QT_TRANSLATE_NOOP("actions", "&Check everything again"), {keys("F9")}, "check", [](MainWindow& w) { w.workspace().findings().restart(); }, hasDocument},
      {"check.framework", menu, QT_TRANSLATE_NOOP("actions", "Check against &framework…"), {}, "", [](MainWindow& w) { w.chooseFramework(); }, hasDocument},
      separator(menu),
      {"pack.install", menu, QT_TRANSLATE_NOOP("actions", "&Install framework pack…"), {}, "", [](MainWindow& w) { w.installPack(); }, {}},
  };
}

std::vector<ActionRow> goRows() {
  const char* menu = "go";
  return {
      {"go.element", menu, QT_TRANSLATE_NOOP("actions", "&Element…"), {keys("Ctrl+P"), keys("Ctrl+K")}, "search", [](MainWindow& w) { w.quickOpen(); }, hasDocument},
      {"go.command", menu, QT_TRANSLATE_NOOP("actions", "&Command…"), {keys("Ctrl+Shift+P")}, "", [](MainWindow& w) { w.commandPalette(); }, {}},
      separator(menu),
      {"go.tree", menu, QT_TRANSLATE_NOOP("actions", "Model &tree"), {keys("Ctrl+1")}, "", [](MainWindow& w) { w.focusPanel(u"tree"); }, {}},
      {"go.view", menu, QT_TRANSLATE_NOOP("actions", "&View"), {keys("Ctrl+2")}, "", [](MainWindow& w) { w.focusPanel(u"view"); }, {}},
      {"go.properties", menu, QT_TRANSLATE_NOOP("actions", "&Properties"), {keys("Ctrl+3")}, "", [](MainWindow& w) { w.focusPanel(u"properties"); }, {}},
      {"go.problems", menu, QT_TRANSLATE_NOOP("actions", "F&indings"), {keys("Ctrl+4")}, "", [](MainWindow& w) { w.focusPanel(u"problems"); }, {}},
  };
}

ActionRow language(const char* id, const char* text, const char16_t* code) {
  return {id, "settings", text, {}, "", [code](MainWindow& w) { w.useLanguage(QStringView(code).toString()); }, {},
          [code](const MainWindow& w) { return w.workspace().language() == QStringView(code); }};
}

ActionRow theme(const char* id, const char* text, ThemeChoice choice) {
  return {id, "settings", text, {}, "", [choice](MainWindow& w) { w.chooseTheme(choice); }, {},
          [choice](const MainWindow&) { return themeInUse() == choice; }};
}

std::vector<ActionRow> settingsRows() {
  return {
      language("settings.vietnamese", QT_TRANSLATE_NOOP("actions", "Tiếng &Việt"), u"vi"),
      language("settings.english", QT_TRANSLATE_NOOP("actions", "&English"), u"en"),
      separator("settings"),
      theme("settings.systemTheme", QT_TRANSLATE_NOOP("actions", "Colours as the &desktop’s"), ThemeChoice::System),
      theme("settings.lightTheme", QT_TRANSLATE_NOOP("actions", "&Light"), ThemeChoice::Light),
      theme("settings.darkTheme", QT_TRANSLATE_NOOP("actions", "Dar&k"), ThemeChoice::Dark),
  };
}

std::vector<ActionRow> helpRows() {
  const char* menu = "help";
  return {
      {"help.article", menu, QT_TRANSLATE_NOOP("actions", "&Help on this field or finding"), {keys("F1")}, "help", {}, {}},
      {"help.about", menu, QT_TRANSLATE_NOOP("actions", "&About Khung"), {}, "", [](MainWindow& w) { w.about(); }, {}},
  };
}

} // namespace

const std::vector<MenuRow>& menuTable() {
  static const std::vector<MenuRow> table = {
      {"file", QT_TRANSLATE_NOOP("actions", "&File")},       {"edit", QT_TRANSLATE_NOOP("actions", "&Edit")},
      {"element", QT_TRANSLATE_NOOP("actions", "E&lement")}, {"view", QT_TRANSLATE_NOOP("actions", "&View")},
      {"check", QT_TRANSLATE_NOOP("actions", "&Check")},     {"go", QT_TRANSLATE_NOOP("actions", "&Go")},
      {"settings", QT_TRANSLATE_NOOP("actions", "&Settings")}, {"help", QT_TRANSLATE_NOOP("actions", "&Help")},
  };
  return table;
}

const std::vector<const char*>& toolBarTable() {
  static const std::vector<const char*> table = {"doc.save", "", "edit.undo", "edit.redo", "", "element.new", "diagram.new", "view.sharing", "",
                                                 "go.element", "finding.next", "finding.fix", "view.compliance", "check.all", "", "doc.package"};
  return table;
}

const std::vector<ActionRow>& actionTable() {
  static const std::vector<ActionRow> table = [] {
    std::vector<ActionRow> rows;
    for (auto part : {fileRows(), editRows(), elementRows(), viewRows(), checkRows(), goRows(), settingsRows(), helpRows()}) {
      rows.insert(rows.end(), part.begin(), part.end());
    }
    return rows;
  }();
  return table;
}

} // namespace khung::app
