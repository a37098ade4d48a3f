// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/decide_dialog.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/panels/problems/problem_model.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "app/studio/panels/properties/element_form.h"
#include "app/studio/panels/properties/field_row.h"
#include "app/studio/panels/properties/property_panel.h"
#include "tests/support/studio_support.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

constexpr int Long = 60'000; ///< milliseconds; the machine may be busy

const QString waived = uR"(
database: [{code: D1, kind: unit}]
waiver: [{code: W, element: D1, rule: missing-name, reason: chờ, person: Trần A, until: 2099-01-01, status: proposed}]
)"_s;

struct Case {
  Case() : panel(studio.workspace) { opened = studio.openText(waived) && checked(); }
  bool checked() {
    return QTest::qWaitFor([this] { return studio.workspace.findings().report() && !studio.workspace.findings().isBusy(); }, Long);
  }
  QUuid waiver() const { return studio.find(u"waiver", u"W"); }
  QString status() const { return studio.workspace.document()->element(waiver())->text(u"status"); }
  /// Chooses the finding that the waiver is for.
  void choose() {
    auto* view = panel.findChild<QTreeView*>(u"problemList"_s);
    auto* model = panel.findChild<app::ProblemModel*>();
    const validators::Report& report = *studio.workspace.findings().report();
    const QString print = report.waived.empty() ? report.rejected.constBegin().key() : report.waived.front().finding.fingerprint;
    for (int i = 0; i < model->rowCount(); ++i) {
      for (int j = 0; j < model->rowCount(model->index(i, 0)); ++j) {
        const QModelIndex row = model->index(j, 0, model->index(i, 0));
        if (const int place = model->placeOf(row); place >= 0 && studio.workspace.findings().sheet()->finding(place).fingerprint == print) {
          view->setExpanded(row.parent(), true);
          view->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
      }
    }
  }

  tests::Studio studio;
  app::ProblemsPanel panel;
  bool opened = false;
};

} // namespace

/// The appraiser's side of waivers in the studio.
class TestDecideDialog : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { QSettings().clear(); }

  void aRejectionNeedsANameAndAReason() {
    Case c;
    QVERIFY(c.opened);
    app::DecideDialog dialog(c.studio.workspace, {c.waiver()}, false);
    dialog.show();
    dialog.accept();
    auto* missing = dialog.findChild<QLabel*>(u"missing"_s);
    QVERIFY(missing->isVisible());
    const QString first = missing->text();
    dialog.findChild<QLineEdit*>(u"by"_s)->setText(u"Lê B"_s);
    dialog.accept();
    QVERIFY(missing->text() != first && dialog.isVisible());
    QCOMPARE(c.status(), u"proposed"_s);
    dialog.findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"không đủ căn cứ"_s);
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(c.status(), u"rejected"_s);
    c.studio.workspace.undo(); // one step
    QCOMPARE(c.status(), u"proposed"_s);
    app::DecideDialog again(c.studio.workspace, {c.waiver()}, true);
    QCOMPARE(again.findChild<QLineEdit*>(u"by"_s)->text(), u"Lê B"_s); // remembered
  }

  void aDecisionIsNotMadeInTheForm() {
    Case c;
    QVERIFY(c.opened);
    app::PropertyPanel form(c.studio.workspace);
    form.resize(480, 900);
    form.show();
    c.studio.workspace.select({c.waiver()});
    const auto editable = [&](const QString& property) {
      form.form()->focusField(property);
      const app::FieldRow* row = form.form()->row(property);
      return row && row->editor()->isEnabled();
    };
    QVERIFY(editable(u"reason"_s) && editable(u"person"_s));
    for (const QString& decided : {u"status"_s, u"decided_by"_s, u"decided_on"_s, u"decision_reason"_s}) {
      QVERIFY2(form.form()->row(decided) && !editable(decided), qPrintable(decided));
    }
  }

  void aRejectedFindingCountsAgainAndSaysWhy() {
    Case c;
    QVERIFY(c.opened);
    QCOMPARE(static_cast<int>(c.studio.workspace.findings().report()->waived.size()), 1);
    QVERIFY(!c.panel.canPerform(u"waiver.reject")); // nothing chosen
    c.choose();
    QVERIFY(c.panel.canPerform(u"waiver.accept") && c.panel.canPerform(u"waiver.reject"));
    QTimer::singleShot(0, &c.panel, [&] {
      auto* dialog = c.panel.findChild<app::DecideDialog*>();
      QVERIFY(dialog);
      dialog->findChild<QLineEdit*>(u"by"_s)->setText(u"Lê B"_s);
      dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"không đủ căn cứ"_s);
      dialog->accept();
    });
    c.panel.perform(u"waiver.reject");
    QVERIFY(QTest::qWaitFor([&] { return c.checked() && c.studio.workspace.findings().report()->waived.empty(); }, Long));
    QCOMPARE(static_cast<int>(c.studio.workspace.findings().report()->rejected.size()), 1);
    c.choose();
    const QString told = c.panel.findChild<QTextBrowser*>(u"problemDetails"_s)->toPlainText();
    QVERIFY2(told.contains(u"Lê B") && told.contains(u"không đủ căn cứ") && told.contains(u"waiver rejected"), qPrintable(told));
    QVERIFY(c.panel.canPerform(u"waiver.accept")); // a decision can be changed
  }
};

KHUNG_STUDIO_TEST(TestDecideDialog)
#include "test_decide_dialog.moc"
