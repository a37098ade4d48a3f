// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/live_findings.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "app/studio/panels/tree/model_tree.h"
#include "app/studio/panels/tree/model_tree_panel.h"
#include "app/studio/panels/tree/tree_view.h"
#include "app/studio/window/main_window.h"
#include "app/studio/workspace/workspace.h"
#include "tests/bench/block_watch.h"
#include "tests/bench/registry_generator.h"
#include "tests/support/sample_model.h"
#include "tests/support/studio_support.h"
#include "tests/support/test_pack.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using namespace khung::app;
using namespace khung::tests;

/// bench_studio [PERCENT]: the whole window with a registry of that part of national size (6 from the start) and 2,000 more databases in one group: some
/// 100,000 elements. Tells for each step how long it takes until the window shows its end, and the longest time for which the window answered nothing meanwhile.
namespace {

constexpr int Many = 300; ///< databases deleted, copied and edited together

class Journey {
public:
  Journey(bench::WatchedApplication& program, Studio& studio)
      : m_steps(program), m_studio(studio), m_workspace(studio.workspace), m_window(m_workspace),
        m_panel(*m_window.findChild<ModelTreePanel*>()), m_view(*m_panel.findChild<TreeView*>(u"treeView"_s)),
        m_tree(*qobject_cast<ModelTree*>(m_view.model())), m_problems(*m_window.findChild<ProblemsPanel*>()) {
    m_window.resize(1600, 1000);
    m_window.show();
  }

  void make(const QString& path) {
    m_steps.step(u"open, until the tree shows"_s, [&] { m_window.openPath(path); }, [&] { return m_tree.index().isComplete() && m_tree.index().count() > 0; });
    m_steps.step(u"first findings"_s, [] {}, quiet());
    if (m_workspace.findings().report()) {
      QTextStream(stdout) << "  " << m_workspace.findings().report()->findings.size() << " findings, " << m_tree.index().count() << " elements" << Qt::endl;
    }
    search();
    tree();
    problems();
    edits();
    looks();
    files(path);
  }

private:
  /// Then until the window shows findings after it, and until it shows all of them.
  void editAndFindings(const QString& name, const std::function<void()>& act) {
    const auto before = m_workspace.findings().sheet();
    m_steps.step(name, act);
    m_steps.step(u"  first findings after it"_s, [] {}, [&] { return m_workspace.findings().sheet() != before; });
    m_steps.step(u"  all of them"_s, [] {}, quiet());
  }

  std::function<bool()> quiet() {
    return [&] { return !m_workspace.findings().isBusy(); };
  }

  std::vector<QUuid> many(int from) const {
    std::vector<QUuid> ids;
    for (int i = 0; i < Many; ++i) {
      ids.push_back(sampleDatabase(from + i));
    }
    return ids;
  }

  void search() {
    m_steps.step(u"quick open"_s, [&] { m_window.quickOpen(); });
    auto* popup = m_window.findChild<QWidget*>(u"pickPopup"_s);
    auto* field = popup->findChild<QLineEdit*>();
    const auto find = [&](const QString& typed) {
      m_steps.step(u"  typed “%1”"_s.arg(typed), [&] { field->setText(typed); }, [&] { return m_workspace.isSearchReady(); });
    };
    find(u"t"_s);
    find(u"thuc the"_s);
    find(u"csdl 77"_s);
    popup->close();
  }

  void tree() {
    QModelIndex databases;
    m_steps.step(u"open the group of all databases"_s, [&] {
      databases = m_tree.find(sampleDatabase(0)).parent();
      m_view.expand(databases.parent());
      m_view.expand(databases);
    });
    m_steps.step(u"scroll to its end"_s, [&] { m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum()); });
    m_steps.step(u"scroll by a page"_s, [&] { m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() / 2); });
    m_steps.step(u"open a database"_s, [&] { m_view.expand(m_tree.find(sampleDatabase(5))); });
    auto* search = m_panel.findChild<QLineEdit*>(u"treeSearch"_s);
    for (const QString& words : {u"t"_s, u"thuc the"_s, u"csdl 77"_s, u""_s}) {
      m_steps.step(u"filter the tree by “%1”"_s.arg(words), [&] { search->setText(words); }, [&] { return m_tree.filter().wish().words == words; });
    }
    auto* withFindings = m_panel.findChild<QAbstractButton*>(u"treeWithFindings"_s);
    m_steps.step(u"only with findings"_s, [&] { withFindings->setChecked(true); });
    m_steps.step(u"all again"_s, [&] { withFindings->setChecked(false); });
    m_steps.step(u"show an element far below"_s, [&] { m_workspace.reveal(sampleAttribute(7, 0, 3)); });
    m_steps.step(u"show a database's properties"_s, [&] { m_workspace.reveal(sampleDatabase(8)); });
    m_steps.step(u"select all databases"_s, [&] {
      m_view.expand(databases = m_tree.find(sampleDatabase(0)).parent());
      m_view.setCurrentIndex(m_tree.index(0, 0, databases));
      m_view.selectAll();
    });
    m_steps.step(u"select one"_s, [&] { m_workspace.reveal(sampleDatabase(8)); });
    for (const char* mode : {"by layer", "by data group", "by agency"}) {
      m_steps.step(u"tree "_s + QString::fromLatin1(mode), [&, mode] {
        m_tree.setMode(mode[3] == 'l' ? TreeMode::Layer : mode[3] == 'd' ? TreeMode::DataGroup : TreeMode::Agency);
      });
    }
  }

  void problems() {
    auto* grouping = m_problems.findChild<QComboBox*>(u"grouping"_s);
    for (const int by : {1, 2, 3, 4, 0}) {
      m_steps.step(u"problems grouped "_s + grouping->itemText(by), [&] { grouping->setCurrentIndex(by); }, ready());
    }
    auto* filter = m_problems.findChild<QLineEdit*>(u"filter"_s);
    for (const QString& words : {u"c"_s, u"csdl 77"_s, u""_s}) {
      m_steps.step(u"filter the problems by “%1”"_s.arg(words), [&] { filter->setText(words); }, ready());
    }
    m_steps.step(u"next finding"_s, [&] { m_window.problemsCommand(u"finding.next"); });
    int tries = 0;
    m_steps.step(u"next finding that can be fixed"_s, [&] {
      while (!m_problems.canPerform(u"finding.fix") && ++tries < 2000) {
        m_problems.perform(u"finding.next");
      }
    });
    if (m_problems.canPerform(u"finding.fix")) {
      fixAll();
    }
  }

  std::function<bool()> ready() {
    return [&] { return true; };
  }

  void fixAll() {
    QTimer inDialog; // within the loop of the dialog
    inDialog.setSingleShot(true);
    QObject::connect(&inDialog, &QTimer::timeout, &inDialog, [&] {
      auto* dialog = QApplication::activeModalWidget();
      const auto made = [&] { return dialog->findChild<QAbstractButton*>(u"make"_s)->isEnabled(); };
      m_steps.step(u"  preview of all of its rule"_s, [&] { dialog->findChild<QAbstractButton*>(u"all"_s)->click(); }, made);
      inDialog.disconnect();
      QObject::connect(&inDialog, &QTimer::timeout, &inDialog, [&, dialog] { dialog->findChild<QAbstractButton*>(u"make"_s)->click(); });
      inDialog.start(0);
    });
    inDialog.start(200);
    m_steps.step(u"dialog of fixes, until all are made"_s, [&] { m_problems.perform(u"finding.fix"); });
    m_steps.step(u"  their findings"_s, [] {}, quiet());
    m_steps.step(u"undo"_s, [&] { m_workspace.undo(); });
    m_steps.step(u"  their findings"_s, [] {}, quiet());
  }

  void edits() {
    editAndFindings(u"rename a database"_s, [&] { m_tree.setData(m_tree.find(sampleDatabase(3)), u"Cơ sở dữ liệu đổi tên"_s); });
    editAndFindings(u"its kind"_s, [&] { m_workspace.apply(model::Edit(u"x"_s).set(sampleDatabase(3), u"kind"_s, u"sector"_s)); });
    m_steps.step(u"select %1 databases"_s.arg(Many), [&] { m_workspace.select(many(100)); });
    m_steps.step(u"edit them"_s, [&] {
      model::Edit edit(u"x"_s);
      for (const QUuid& id : many(100)) {
        edit.set(id, u"description"_s, u"Mô tả"_s);
      }
      m_workspace.apply(edit);
    });
    m_steps.step(u"  their findings"_s, [] {}, quiet());
    m_steps.step(u"copy them"_s, [&] { m_panel.perform(u"edit.copy"); });
    m_steps.step(u"paste them"_s, [&] { m_panel.perform(u"edit.paste"); });
    m_steps.step(u"  their findings"_s, [] {}, quiet());
    m_steps.step(u"undo"_s, [&] { m_workspace.undo(); });
    m_steps.step(u"redo"_s, [&] { m_workspace.redo(); });
    m_steps.step(u"  their findings"_s, [] {}, quiet());
    m_workspace.select(many(500));
    m_studio.prompter.confirmations = {true};
    m_steps.step(u"delete %1 databases"_s.arg(Many), [&] { m_panel.perform(u"edit.delete"); });
    m_steps.step(u"undo"_s, [&] { m_workspace.undo(); });
    m_steps.step(u"  their findings"_s, [] {}, quiet());
    editAndFindings(u"duplicate a database"_s, [&] {
      m_workspace.reveal(sampleDatabase(11));
      m_panel.perform(u"edit.duplicate");
    });
  }

  void looks() {
    m_steps.step(u"Vietnamese"_s, [&] { m_window.useLanguage(u"vi"_s); });
    m_steps.step(u"  its sentences"_s, [] {}, quiet());
    m_steps.step(u"English"_s, [&] { m_window.useLanguage(u"en"_s); });
    m_steps.step(u"  its sentences"_s, [] {}, quiet());
    m_steps.step(u"dark"_s, [&] { m_window.chooseTheme(ThemeChoice::Dark); });
    m_steps.step(u"light"_s, [&] { m_window.chooseTheme(ThemeChoice::Light); });
  }

  void files(const QString& path) {
    m_steps.step(u"save"_s, [&] { m_workspace.save(); });
    m_steps.step(u"save as"_s, [&] { m_workspace.saveAs(m_studio.folder.filePath(u"other.khung"_s)); });
    const QString folder = m_studio.folder.filePath(u"text"_s);
    QDir().mkpath(folder);
    m_studio.prompter.paths = {folder};
    m_steps.step(u"write the text form"_s, [&] { m_window.writeTextForm(); });
    m_steps.step(u"close"_s, [&] { m_workspace.close(); });
    m_steps.step(u"open the text form"_s, [&] { m_window.openPath(folder); }, [&] { return m_tree.index().isComplete() && m_tree.index().count() > 0; });
    m_steps.step(u"  its findings"_s, [] {}, quiet());
    m_studio.prompter.unsavedAnswers = {Prompter::Answer::Discard};
    m_steps.step(u"open another document meanwhile"_s, [&] { m_window.openPath(path); }, [&] { return m_workspace.document() && m_workspace.document()->path() == path; });
    m_steps.step(u"close while it is checked"_s, [&] { m_workspace.close(); });
  }

  bench::Steps m_steps;
  Studio& m_studio;
  Workspace& m_workspace;
  MainWindow m_window;
  ModelTreePanel& m_panel;
  TreeView& m_view;
  ModelTree& m_tree;
  ProblemsPanel& m_problems;
};

} // namespace

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  bench::WatchedApplication program(argc, argv);
  const QTemporaryDir settings;
  useTestSettings(settings);
  useTheme(ThemeChoice::Light);
  const QStringList arguments = QApplication::arguments().mid(1);
  Studio studio;
  const QString path = studio.folder.filePath(u"large.khung"_s);
  {
    model::ModelData data = bench::generateRegistry(arguments.value(0, u"6"_s).toInt());
    const model::ModelData more = sampleModel({2000, 1, 5});
    data.elements.insert(data.elements.end(), more.elements.begin(), more.elements.end());
    const auto document = model::Document::create(metamodel());
    if (!document || !(*document)->import(data) || !(*document)->saveAs(path)) {
      return 1;
    }
  }
  Journey(program, studio).make(path);
  return 0;
}
