// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/article_model.h"
#include "app/studio/compliance/compliance_tab.h"
#include "app/studio/compliance/coverage_model.h"
#include "app/studio/compliance/readiness_tree.h"
#include "app/studio/dialogs/package_dialog.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/panels/problems/problem_model.h"
#include "app/studio/window/main_window.h"
#include "tests/support/studio_support.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

constexpr int Long = 60'000; ///< milliseconds; the machine may be busy

/// A ministry with an architecture, a database mapped where the framework asks for one, and an architecture of another agency.
const QString model = uR"(
khung: {format: khung-text/1, agency: BYT, framework: vn-decree-draft-2021}
organisation:
  - {code: BGD, name: Bộ Giáo dục và Đào tạo, kind: ministry}
  - {code: BYT, name: Bộ Y tế, kind: ministry}
architecture:
  - {code: KT, name: Kiến trúc Bộ Y tế, agency: BYT, kind: digital_government}
  - {code: KT-GD, name: Kiến trúc Bộ Giáo dục, agency: BGD, kind: digital_government}
database:
  - {code: CSDL-1, name: Cơ sở dữ liệu khám chữa bệnh, kind: ministry_shared, manager: BYT, mappings: [{node: DRM.1.3}]}
  - {code: CSDL-2, name: Cơ sở dữ liệu dược, kind: ministry_shared, manager: BYT, mappings: [{node: DRM.1.3}]}
)"_s;

/// The window with the tab over a model that was checked.
struct Case {
  explicit Case(const QString& yaml = model, const QString& language = u"en"_s) : studio(language), window(studio.workspace) {
    window.resize(1400, 900);
    window.show();
    opened = studio.openText(yaml) && checked();
    window.action(u"view.compliance"_s)->trigger();
    tab = window.findChild<app::ComplianceTab*>();
  }
  bool checked() {
    return QTest::qWaitFor([this] { return studio.workspace.findings().report() && !studio.workspace.findings().isBusy(); }, Long);
  }
  template <class Widget> Widget* part(const char* name) { return tab->findChild<Widget*>(QString::fromLatin1(name)); }
  void showPart(int number) { part<QTabWidget>("parts")->setCurrentIndex(number); }
  app::CoverageModel* coverage() { return static_cast<app::CoverageModel*>(part<QTableView>("coverage")->model()); }
  QString cell(const QString& node) { return coverage()->indexOf(node).data().toString(); }
  app::ArticleModel* articles() { return static_cast<app::ArticleModel*>(part<QTreeView>("articles")->model()); }
  QModelIndex clause(const QString& article, QStringView name) {
    for (int i = 0; i < articles()->rowCount(); ++i) {
      const QModelIndex at = articles()->index(i, 0);
      if (at.data().toString() == article) {
        for (int j = 0; j < articles()->rowCount(at); ++j) {
          if (articles()->index(j, 0, at).data().toString().startsWith(name)) {
            return articles()->index(j, 0, at);
          }
        }
      }
    }
    return {};
  }

  tests::Studio studio;
  app::MainWindow window;
  app::ComplianceTab* tab = nullptr;
  bool opened = false;
};

QString column(const QModelIndex& row, int column) { return row.siblingAtColumn(column).data().toString(); }

QStringList texts(const app::ReadinessTree& tree) {
  QStringList result;
  for (int i = 0; i < tree.topLevelItemCount(); ++i) {
    result << tree.topLevelItem(i)->text(0);
    for (int j = 0; j < tree.topLevelItem(i)->childCount(); ++j) {
      result << u"- "_s + tree.topLevelItem(i)->child(j)->text(0);
    }
  }
  return result;
}

} // namespace

class TestComplianceTab : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { QSettings().clear(); }

  void theCommandOpensTheTabOnce() {
    Case c;
    QVERIFY(c.opened && c.tab);
    QCOMPARE(c.tab->title(), u"Compliance"_s);
    c.window.action(u"view.compliance"_s)->trigger();
    QCOMPARE(c.window.findChildren<app::ComplianceTab*>().size(), 1);
  }

  void cellsCountWhatIsMappedAndSignWhatIsMissing() {
    Case c;
    QVERIFY(c.opened);
    QCOMPARE(c.part<QComboBox>("agency")->currentText(), u"Bộ Y tế"_s); // the document's own
    QVERIFY2(c.cell(u"DRM.1.3"_s).endsWith(u": 2 mapped here, required"), qPrintable(c.cell(u"DRM.1.3"_s)));
    QVERIFY2(c.cell(u"DRM.1"_s).contains(u"0 mapped here, 2 below"), qPrintable(c.cell(u"DRM.1"_s)));
    int missing = 0;
    const app::CoverageModel& map = *c.coverage();
    QSet<QString> models;
    for (int row = 0; row < map.rowCount(); ++row) {
      for (int at = 0; at < map.columnCount(); ++at) {
        const app::CoverageCell cell = map.cellAt(map.index(row, at));
        if (cell.node) {
          models.insert(cell.node->model);
          missing += cell.cover->isMissing();
          QCOMPARE(map.index(row, at).data().toString().contains(u"and empty"), cell.cover->isMissing());
        }
      }
    }
    QVERIFY(missing > 0);
    QCOMPARE(static_cast<int>(models.size()), c.studio.workspace.pack()->framework.value(u"reference_models").toArray().size());
  }

  void anAgencyCanBeChosen() {
    Case c;
    QVERIFY(c.opened);
    auto* agency = c.part<QComboBox>("agency");
    QCOMPARE(agency->count(), 3);
    agency->setCurrentIndex(agency->findText(u"Bộ Giáo dục và Đào tạo"_s));
    Q_EMIT agency->activated(agency->currentIndex());
    QVERIFY2(c.cell(u"DRM.1.3"_s).contains(u"0 mapped here, required and empty"), qPrintable(c.cell(u"DRM.1.3"_s)));
    agency->setCurrentIndex(0);
    Q_EMIT agency->activated(0);
    QVERIFY2(c.cell(u"DRM.1.3"_s).endsWith(u": 2 mapped here"), qPrintable(c.cell(u"DRM.1.3"_s))); // nothing is asked of a document
  }

  void theMapFollowsEdits() {
    Case c;
    QVERIFY(c.opened);
    c.showPart(1);
    auto* map = c.part<QTableView>("coverage");
    map->setCurrentIndex(c.coverage()->indexOf(u"DRM.1.3"_s));
    model::Edit edit(u"remove"_s);
    edit.remove(c.studio.find(u"database", u"CSDL-1"));
    edit.remove(c.studio.find(u"database", u"CSDL-2"));
    QVERIFY(c.studio.workspace.apply(edit) && c.checked());
    QTRY_VERIFY2_WITH_TIMEOUT(c.cell(u"DRM.1.3"_s).contains(u"0 mapped here, required and empty"), qPrintable(c.cell(u"DRM.1.3"_s)), Long);
    QCOMPARE(map->currentIndex(), c.coverage()->indexOf(u"DRM.1.3"_s)); // still looked at
    c.studio.workspace.undo();
    QTRY_VERIFY_WITH_TIMEOUT(c.cell(u"DRM.1.3"_s).endsWith(u": 2 mapped here, required"), Long);
  }

  void aCellSelectsAndListsItsElements() {
    Case c;
    QVERIFY(c.opened);
    c.showPart(1);
    auto* map = c.part<QTableView>("coverage");
    const QModelIndex cell = c.coverage()->indexOf(u"DRM.1.3"_s);
    map->scrollTo(cell);
    QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, map->visualRect(cell).center());
    const QUuid first = c.studio.find(u"database", u"CSDL-1");
    const QUuid second = c.studio.find(u"database", u"CSDL-2");
    QCOMPARE(c.studio.workspace.selection(), (std::vector<QUuid>{first, second}));
    auto* list = c.part<QTreeWidget>("elements");
    QCOMPARE(list->topLevelItem(0)->childCount(), 2);
    map->setCurrentIndex(c.coverage()->indexOf(u"DRM.1"_s)); // by keyboard, below it
    QTest::keyClick(map, Qt::Key_Right);
    QVERIFY(map->currentIndex() != c.coverage()->indexOf(u"DRM.1"_s));
    map->setCurrentIndex(c.coverage()->indexOf(u"DRM.1"_s));
    QCOMPARE(list->topLevelItemCount(), 1);
    QVERIFY(list->topLevelItem(0)->text(0).startsWith(u"DRM.1.3"));
    QSignalSpy revealed(&c.studio.workspace, &app::Workspace::revealed);
    Q_EMIT list->itemActivated(list->topLevelItem(0)->child(1), 0);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed.first().first().toUuid(), second);
  }

  void aDocumentWithoutArchitectureShowsWhatIsMapped() {
    Case c(u"database: [{code: D, name: Dược, kind: unit, mappings: [{node: DRM.2.1}]}]\n"_s);
    QVERIFY(c.opened);
    QCOMPARE(c.part<QComboBox>("agency")->count(), 1);
    QVERIFY(c.cell(u"DRM.2.1"_s).endsWith(u": 1 mapped here"));
    QVERIFY(!c.part<QLabel>("message")->text().isEmpty());
  }

  void clausesTellWhatTheCheckSays() {
    Case c;
    QVERIFY(c.opened);
    const validators::Report& report = *c.studio.workspace.findings().report();
    const QModelIndex missing = c.clause(u"Article 13"_s, u"Clause 5"); // a database that nobody uses, no open data
    QVERIFY(missing.isValid());
    int warnings = 0;
    const QStringList rules = c.articles()->rulesOf(missing);
    for (const validators::Finding& finding : report.findings) {
      warnings += rules.contains(finding.slug) && finding.severity == validators::Severity::Warning;
    }
    QVERIFY(warnings > 0);
    QCOMPARE(column(missing, app::ArticleModel::WarningColumn), QString::number(warnings));
    QCOMPARE(column(missing, app::ArticleModel::StateColumn), u"Findings"_s);
    const QModelIndex policy = c.clause(u"Article 4"_s, u"Clause 1");
    QCOMPARE(column(policy, app::ArticleModel::StateColumn), u"Not checkable"_s);
    QVERIFY(column(policy, app::ArticleModel::BasisColumn).contains(u"policy principle"));
    const QModelIndex clean = c.clause(u"Article 11"_s, u"Clause 1"); // no sensors in the model
    QCOMPARE(column(clean, app::ArticleModel::StateColumn), u"No findings"_s);
  }

  void everyFindingStandsSomewhere() {
    Case c;
    QVERIFY(c.opened);
    const auto sheet = c.studio.workspace.findings().sheet();
    QSet<QString> rules;
    for (const validators::ArticleState& article : sheet->articles) {
      const QStringList named = article.rules();
      rules += QSet<QString>(named.begin(), named.end());
      int errors = 0; // an article counts a finding once
      for (const validators::Finding& finding : sheet->report->findings) {
        errors += finding.severity == validators::Severity::Error && named.contains(finding.slug);
      }
      QCOMPARE(article.counts.of(validators::Severity::Error), errors);
    }
    for (const validators::Finding& finding : sheet->report->findings) {
      QVERIFY2(rules.contains(finding.slug), qPrintable(finding.slug));
    }
  }

  void aClauseLeadsToItsFindings() {
    Case c;
    QVERIFY(c.opened);
    const QModelIndex clause = c.clause(u"Article 13"_s, u"Clause 5");
    const QStringList rules = c.articles()->rulesOf(clause);
    Q_EMIT c.part<QTreeView>("articles")->activated(clause);
    auto* panel = c.window.findChild<QWidget*>(u"problemsPanel"_s);
    auto* listed = panel->findChild<app::ProblemModel*>();
    const auto sheet = c.studio.workspace.findings().sheet();
    const auto counted = [&] {
      std::size_t count = 0;
      for (const app::ProblemGroup& group : listed->groups()) {
        count += group.kind == app::ProblemGroup::Kind::Findings ? group.rows.size() : 0;
      }
      return count;
    };
    std::size_t wanted = 0;
    for (const validators::Finding& finding : sheet->report->findings) {
      wanted += rules.contains(finding.slug);
    }
    QVERIFY(wanted > 0 && wanted < sheet->report->findings.size());
    QCOMPARE(counted(), wanted);
    auto* only = panel->findChild<QToolButton*>(u"onlyRules"_s);
    QVERIFY(only->isVisible() && only->text().contains(u"13.5"));
    QTest::mouseClick(only, Qt::LeftButton);
    QVERIFY(!only->isVisible());
    QCOMPARE(counted(), sheet->report->findings.size());
  }

  void onlyWhatIsNotCheckedCanBeListed() {
    Case c;
    QVERIFY(c.opened);
    auto* choice = c.part<QComboBox>("articleChoice");
    const int all = c.articles()->rowCount();
    choice->setCurrentIndex(2);
    QVERIFY(c.articles()->rowCount() > 0 && c.articles()->rowCount() < all);
    QVERIFY(!c.clause(u"Article 13"_s, u"Clause 5").isValid());
    choice->setCurrentIndex(1);
    QVERIFY(c.clause(u"Article 13"_s, u"Clause 5").isValid());
    QVERIFY(!c.clause(u"Article 4"_s, u"Clause 1").isValid());
  }

  void whatIsLeftIsWhatThePackageDialogTells() {
    Case c;
    QVERIFY(c.opened);
    c.showPart(2);
    auto* left = c.part<app::ReadinessTree>("left");
    const QStringList told = texts(*left);
    QVERIFY2(told.filter(u"Required sections that are empty"_s).size() == 1, qPrintable(told.join(u'\n')));
    QVERIFY2(told.filter(u"Required diagrams that are missing"_s).size() == 1, qPrintable(told.join(u'\n')));
    QVERIFY(c.part<QLabel>("verdict")->text().startsWith(u"✗"));
    app::PackageDialog dialog(c.studio.workspace);
    QCOMPARE(texts(*dialog.findChild<app::ReadinessTree*>(u"missing"_s)), told);
    QSignalSpy revealed(&c.studio.workspace, &app::Workspace::revealed);
    Q_EMIT left->itemActivated(left->topLevelItem(0)->child(0), 0);
    QCOMPARE(revealed.size(), 1);
    QSignalSpy wanted(&c.studio.workspace, &app::Workspace::findingsWanted);
    Q_EMIT left->itemActivated(left->topLevelItem(0), 0);
    QCOMPARE(wanted.size(), 1);
  }

  void thePackageIsOneStepAway() {
    Case c;
    QVERIFY(c.opened);
    c.showPart(2);
    QObject::disconnect(&c.studio.workspace, &app::Workspace::commandWanted, nullptr, nullptr); // the dialog would wait for somebody
    QSignalSpy wanted(&c.studio.workspace, &app::Workspace::commandWanted);
    QTest::mouseClick(c.part<QPushButton>("package"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(c.window.action(wanted.first().first().toString()));
  }

  void everythingIsSaidInTheLanguageInUse() {
    Case c;
    QVERIFY(c.opened);
    c.studio.workspace.setLanguage(u"vi"_s);
    QVERIFY(c.checked());
    QCOMPARE(c.tab->title(), u"Mức độ tuân thủ"_s);
    QTRY_VERIFY_WITH_TIMEOUT(c.cell(u"DRM.1.3"_s).contains(u"2 phần tử gắn trực tiếp"), Long);
    QVERIFY(c.clause(u"Điều 13"_s, u"Khoản 3").isValid());
    QVERIFY(texts(*c.part<app::ReadinessTree>("left")).join(u'\n').contains(u"Mục bắt buộc còn trống"));
    c.studio.workspace.setLanguage(u"en"_s);
  }
};

KHUNG_STUDIO_TEST(TestComplianceTab)
#include "test_compliance_tab.moc"
