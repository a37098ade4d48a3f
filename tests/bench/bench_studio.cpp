// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/live_findings.h"
#include "app/studio/panels/tree/model_tree.h"
#include "app/studio/panels/tree/model_tree_panel.h"
#include "app/studio/panels/tree/tree_view.h"
#include "tests/support/sample_model.h"
#include "tests/support/studio_support.h"
#include "tests/support/test_pack.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextStream>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using namespace khung::app;
using namespace khung::tests;

/// bench_studio [DATABASES] [--no-check]: the tree with a document of ten elements a database (10,000 databases from the start: 100,000 elements). Tells for each
/// step how long it takes until the window shows its end, and the longest time for which the window answered nothing meanwhile. --no-check leaves the
/// findings out.
namespace {

/// Notes how long the longest event took.
class TimedApplication : public QApplication {
public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    if (m_depth > 0) {
      return QApplication::notify(receiver, event);
    }
    QElapsedTimer clock;
    clock.start();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    m_longest = std::max(m_longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    return done;
  }

  double takeLongest() { return std::exchange(m_longest, 0.0); }

private:
  int m_depth = 0;
  double m_longest = 0;
};

class Bench {
public:
  explicit Bench(TimedApplication& program) : m_program(program) {}

  void step(const QString& name, const std::function<void()>& act, const std::function<bool()>& done = [] { return true; }) {
    m_program.takeLongest();
    QElapsedTimer clock;
    clock.start();
    bool acted = false;
    QTimer::singleShot(0, [&] {
      act();
      acted = true;
    });
    while (!acted || !done()) {
      QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    QCoreApplication::processEvents(); // paints what has changed
    m_out << name.leftJustified(34) << QString::number(static_cast<double>(clock.nsecsElapsed()) / 1e6, 'f', 1).rightJustified(10)
          << QString::number(m_program.takeLongest(), 'f', 1).rightJustified(16) << Qt::endl;
  }

  void head() { m_out << u"step"_s.leftJustified(34) << u"ms"_s.rightJustified(10) << u"longest block"_s.rightJustified(16) << Qt::endl; }

private:
  TimedApplication& m_program;
  QTextStream m_out{stdout};
};

void run(Bench& bench, Studio& studio, const QString& path) {
  ModelTreePanel panel(studio.workspace);
  auto* view = panel.findChild<TreeView*>(u"treeView"_s);
  auto* search = panel.findChild<QLineEdit*>(u"treeSearch"_s);
  auto& tree = *qobject_cast<ModelTree*>(view->model());
  panel.resize(340, 900);
  panel.show();
  const auto read = [&] { return tree.index().isComplete() && tree.index().count() > 0; };
  bench.head();
  bench.step(u"open, until the tree shows"_s, [&] { studio.workspace.open(path); }, read);
  const auto quiet = [&] { return !studio.workspace.findings().isBusy(); };
  bench.step(u"first findings"_s, [] {}, quiet);
  QModelIndex databases;
  bench.step(u"open the group of all databases"_s, [&] {
    databases = tree.find(sampleDatabase(0)).parent();
    view->expand(databases.parent());
    view->expand(databases);
  });
  bench.step(u"scroll to its end"_s, [&] { view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum()); });
  bench.step(u"scroll by a page"_s, [&] { view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() / 2); });
  bench.step(u"open a database"_s, [&] { view->expand(tree.find(sampleDatabase(5))); });
  for (const QString& words : {u"t"_s, u"thuc the"_s, u"csdl 77"_s, u""_s}) {
    bench.step(u"search “%1”"_s.arg(words), [&] { search->setText(words); }, [&] { return tree.filter().wish().words == words; });
  }
  bench.step(u"show an element far below"_s, [&] { studio.workspace.reveal(sampleAttribute(7, 0, 3)); });
  bench.step(u"rename a database"_s, [&] { tree.setData(tree.find(sampleDatabase(3)), u"Cơ sở dữ liệu đổi tên"_s); });
  bench.step(u"its findings"_s, [] {}, quiet);
  studio.workspace.reveal(sampleDatabase(9));
  studio.prompter.confirmations = {true};
  bench.step(u"delete a database"_s, [&] { panel.perform(u"edit.delete"); });
  bench.step(u"undo"_s, [&] { studio.workspace.undo(); });
  studio.workspace.reveal(sampleDatabase(11));
  bench.step(u"duplicate a database"_s, [&] { panel.perform(u"edit.duplicate"); });
  bench.step(u"by layer"_s, [&] { tree.setMode(TreeMode::Layer); });
  bench.step(u"by data group"_s, [&] { tree.setMode(TreeMode::DataGroup); });
}

} // namespace

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  TimedApplication program(argc, argv);
  const QTemporaryDir settings;
  useTestSettings(settings);
  QStringList arguments = QApplication::arguments().mid(1);
  Studio studio;
  if (arguments.removeAll(u"--no-check"_s) > 0) {
    QObject::disconnect(&studio.workspace, nullptr, &studio.workspace.findings(), nullptr);
  }
  const int databases = arguments.value(0, u"10000"_s).toInt();
  const QString path = studio.folder.filePath(u"large.khung"_s);
  {
    const auto document = model::Document::create(metamodel());
    if (!document || !(*document)->import(sampleModel({databases, 1, 8})) || !(*document)->saveAs(path)) {
      return 1;
    }
  }
  Bench bench(program);
  run(bench, studio, path);
  return 0;
}
