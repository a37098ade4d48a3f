// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/fix_dialog.h"
#include "app/studio/dialogs/waive_dialog.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/panels/problems/comparison.h"
#include "app/studio/panels/problems/problem_details.h"
#include "app/studio/panels/problems/problem_model.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "tests/support/studio_support.h"
#include "validators/formats/report_words.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using app::ProblemGroup;

namespace {

constexpr int Long = 60'000; ///< milliseconds; the machine may be busy

const QString twins = uR"(
organisation: [{code: BA, name: Bộ A, kind: ministry}, {code: BB, name: Bộ B, kind: ministry}]
database:
  - code: CSDL-A
    name: CSDL A
    kind: sector
    manager: BA
    entities: [{code: DN, name: Doanh nghiệp, role: master, identifier: A1, attributes: [{code: A1, name: Mã số doanh nghiệp}, {code: A2, name: Tên doanh nghiệp}, {code: A3, name: Địa chỉ trụ sở chính}, {code: A4, name: Vốn điều lệ}]}]
  - code: CSDL-B
    name: CSDL B
    kind: sector
    manager: BB
    entities: [{code: DN, name: Doanh nghiệp, role: copy, identifier: B1, attributes: [{code: B1, name: MSDN}, {code: B2, name: ten_doanh_nghiep}, {code: B3, name: Địa chỉ trụ sở chính}, {code: B4, name: Số cửa hàng}]}]
)"_s;

/// The panel on a model, shown, with its first report there.
struct Panel {
  explicit Panel(const QString& language = u"en"_s) : studio(language), panel(studio.workspace) {
    panel.resize(1200, 400);
    panel.show();
  }

  bool open(const QString& yaml) { return studio.openText(yaml) && settles(); }
  bool settles() {
    return QTest::qWaitFor([this] { return live().report() && !live().isBusy(); }, Long);
  }
  app::LiveFindings& live() { return studio.workspace.findings(); }
  QTreeView* view() { return panel.findChild<QTreeView*>(u"problemList"_s); }
  app::ProblemModel* model() { return static_cast<app::ProblemModel*>(view()->model()); }
  QString message() { return panel.findChild<QLabel*>(u"message"_s)->text(); }
  template <class Widget> Widget* find(const QString& name) { return panel.findChild<Widget*>(name); }
  void groupBy(app::ProblemGrouping grouping) { find<QComboBox>(u"grouping"_s)->setCurrentIndex(static_cast<int>(grouping)); }
  int listed() {
    int rows = 0;
    for (const ProblemGroup& group : model()->groups()) {
      rows += group.kind == ProblemGroup::Kind::Findings ? static_cast<int>(group.rows.size()) : 0;
    }
    return rows;
  }
  QStringList titles() {
    QStringList result;
    for (const ProblemGroup& group : model()->groups()) {
      result << group.title;
    }
    return result;
  }
  QString currentPrint() {
    const int place = model()->placeOf(view()->currentIndex());
    return place < 0 ? QString() : live().sheet()->finding(place).fingerprint;
  }
  bool choose(const QString& slug) {
    for (std::size_t i = 0; i < live().report()->findings.size(); ++i) {
      const validators::Finding& finding = live().report()->findings[i];
      if (finding.slug == slug) {
        view()->setCurrentIndex(model()->indexOf(finding.fingerprint));
        return true;
      }
    }
    return false;
  }

  tests::Studio studio;
  app::ProblemsPanel panel;
};

} // namespace

class TestProblemsPanel : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { QSettings().clear(); }

  void rowsSayFirstWhatIsWrong() {
    Panel p(u"vi"_s);
    QVERIFY(p.studio.openExample());
    QVERIFY(p.settles());
    const auto first = [&] { return p.model()->index(0, app::ProblemModel::SentenceColumn, p.model()->index(0, 0)); };
    const validators::Finding& finding = p.live().sheet()->finding(p.model()->placeOf(first()));
    const QString title = p.studio.workspace.pack()->rule(finding.slug)->title.in(u"vi");
    const QString sentence = first().data(Qt::ToolTipRole).toString();
    QCOMPARE(sentence, p.live().text().message(finding));
    QCOMPARE(first().data().toString(), title + u": "_s + sentence);
    p.groupBy(app::ProblemGrouping::Rule); // the heading says it
    QCOMPARE(first().data().toString(), first().data(Qt::ToolTipRole).toString());
  }

  void groupsAreThoseAskedFor() {
    Panel p(u"vi"_s);
    QVERIFY(p.studio.openExample());
    QVERIFY(p.settles());
    const int all = static_cast<int>(p.live().report()->findings.size());
    QCOMPARE(p.listed(), all);
    QCOMPARE(p.titles().mid(0, 3), QStringList({u"Lỗi"_s, u"Cảnh báo"_s, u"Thông tin"_s}));
    p.groupBy(app::ProblemGrouping::Article);
    QCOMPARE(p.listed(), all);
    // Law order, not that of letters: article 5 stands before 14, and what cites none at the end.
    static const QRegularExpression article(u"Điều (\\d+)"_s);
    int last = 0;
    for (const ProblemGroup& group : p.model()->groups()) {
      const QRegularExpressionMatch match = article.match(group.title);
      const int number = match.hasMatch() ? match.captured(1).toInt() : 1000;
      if (group.kind == ProblemGroup::Kind::Findings) {
        QVERIFY2(number >= last, qPrintable(group.title));
        last = number;
      }
    }
    QVERIFY(p.titles().front().contains(u" – "_s));
    p.groupBy(app::ProblemGrouping::Element);
    QCOMPARE(p.listed(), all);
    for (const ProblemGroup& group : p.model()->groups()) {
      for (const int row : group.rows) {
        QCOMPARE(p.live().sheet()->words[static_cast<std::size_t>(row)].element, group.title);
      }
    }
    p.groupBy(app::ProblemGrouping::Rule);
    QVERIFY(p.titles().contains(u"Hai cơ sở dữ liệu cùng giữ dữ liệu chủ của một thực thể"_s));
    p.groupBy(app::ProblemGrouping::Agency);
    QCOMPARE(p.listed(), all);
    // Remembered by the next panel.
    const app::ProblemsPanel next(p.studio.workspace);
    QCOMPARE(next.findChild<QComboBox*>(u"grouping"_s)->currentIndex(), static_cast<int>(app::ProblemGrouping::Agency));
  }

  void filterFoldsWhatIsTyped() {
    Panel p(u"vi"_s);
    QVERIFY(p.open(twins));
    const int all = p.listed();
    auto* filter = p.find<QLineEdit>(u"filter"_s);
    QTest::keyClicks(filter, u"doanh NGHIEP"_s);
    const int some = p.listed();
    QVERIFY(some > 0 && some < all);
    filter->setText(u"doanh nghiệp"_s.normalized(QString::NormalizationForm_D));
    QCOMPARE(p.listed(), some);
    filter->setText(u"không có gì như vậy"_s);
    QCOMPARE(p.listed(), 0);
    QVERIFY(p.message().contains(u"<a href"_s));
    Q_EMIT p.find<QLabel>(u"message"_s)->linkActivated(u"all"_s);
    QCOMPARE(p.listed(), all);
    QVERIFY(p.message().isEmpty());
  }

  void severitiesAndSelectionNarrowTheList() {
    Panel p;
    QVERIFY(p.open(twins));
    const validators::Report& report = *p.live().report();
    auto* warnings = p.find<QToolButton>(u"show_warning"_s);
    QVERIFY(warnings->text().contains(QString::number(report.count(validators::Severity::Warning))));
    QTest::mouseClick(warnings, Qt::LeftButton);
    QCOMPARE(p.listed(), static_cast<int>(report.findings.size()) - report.count(validators::Severity::Warning));
    QTest::mouseClick(warnings, Qt::LeftButton);
    const QUuid database = p.studio.find(u"database", u"CSDL-B");
    p.studio.workspace.select({database});
    QTest::mouseClick(p.find<QToolButton>(u"onlySelected"_s), Qt::LeftButton);
    QVERIFY(p.listed() > 0 && p.listed() < static_cast<int>(report.findings.size()));
    p.studio.workspace.select({});
    QCOMPARE(p.listed(), 0);
  }

  void nextLeadsToTheFieldConcerned() {
    Panel p;
    QVERIFY(p.open(twins));
    QSignalSpy revealed(&p.studio.workspace, &app::Workspace::revealed);
    bool anyField = false;
    for (int i = 0; i < p.listed(); ++i) {
      p.panel.perform(u"finding.next");
      const QVariantList told = revealed.takeFirst();
      const auto element = p.studio.workspace.document()->element(told.at(0).toUuid());
      const QString field = told.at(1).toString();
      QVERIFY(field.isEmpty() || p.studio.workspace.metamodel().type(element->type)->find(field));
      anyField = anyField || !field.isEmpty();
    }
    QVERIFY(anyField);
  }

  void nextGoesRoundAndReveals() {
    Panel p;
    QVERIFY(p.open(twins));
    const int all = p.listed();
    QVERIFY(all > 2);
    QSignalSpy revealed(&p.studio.workspace, &app::Workspace::revealed);
    p.panel.perform(u"finding.next");
    const QString first = p.currentPrint();
    QCOMPARE(first, p.live().report()->findings.front().fingerprint);
    QCOMPARE(revealed.takeFirst().at(0).toUuid(), p.live().report()->findings.front().subject);
    p.panel.perform(u"finding.previous");
    QCOMPARE(p.currentPrint(), p.live().report()->findings.back().fingerprint);
    for (int i = 0; i < all + 1; ++i) {
      p.panel.perform(u"finding.next");
    }
    QCOMPARE(p.currentPrint(), p.live().report()->findings.front().fingerprint);
    QCOMPARE(p.studio.workspace.selection(), std::vector<QUuid>{p.live().report()->findings.front().subject});
  }

  void enterAndDoubleClickGoThere() {
    Panel p;
    QVERIFY(p.open(twins));
    const QModelIndex row = p.model()->index(0, 1, p.model()->index(0, 0));
    p.view()->setCurrentIndex(row);
    QVERIFY(p.studio.workspace.selection().empty());
    QTest::keyClick(p.view(), Qt::Key_Return);
    const QUuid subject = p.live().sheet()->finding(p.model()->placeOf(row)).subject;
    QCOMPARE(p.studio.workspace.selection(), std::vector<QUuid>{subject});
    p.studio.workspace.select({});
    const QPoint at = p.view()->visualRect(row).center();
    QTest::mouseClick(p.view()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(p.view()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(p.studio.workspace.selection(), std::vector<QUuid>{subject});
  }

  void selectionAndExpansionSurviveAnEdit() {
    Panel p;
    QVERIFY(p.open(twins));
    p.groupBy(app::ProblemGrouping::Rule);
    QVERIFY(p.choose(p.live().report()->findings.back().slug));
    const QString chosen = p.currentPrint();
    p.view()->collapse(p.model()->index(0, 0));
    const QString closed = p.model()->groups()[0].key;
    QVERIFY(p.studio.workspace.apply(model::Edit(u"empty"_s).set(p.studio.find(u"database", u"CSDL-A"), u"name"_s, {})));
    QVERIFY(p.settles());
    QCOMPARE(p.currentPrint(), chosen);
    for (int i = 0; i < p.model()->rowCount(); ++i) {
      const ProblemGroup& group = p.model()->groups()[static_cast<std::size_t>(i)];
      QCOMPARE(p.view()->isExpanded(p.model()->index(i, 0)), group.kind == ProblemGroup::Kind::Findings && group.key != closed);
    }
  }

  void anEmptyListSaysWhatItMeans() {
    Panel p;
    QVERIFY(p.message().isEmpty()); // no document
    QVERIFY(p.studio.openText(u"legal_document: [{code: VB1, name: Văn bản A, number: 1/2030/NĐ-CP}]"_s));
    QCOMPARE(p.message(), u"Checking…"_s);
    QVERIFY(p.settles());
    QCOMPARE(p.listed(), 0);
    QVERIFY(p.message().startsWith(u"No findings. "_s + QString::number(p.studio.workspace.pack()->rules.size())));
    QVERIFY(!p.panel.canPerform(u"finding.next"));
  }

  void detailsExplainAndCompare() {
    Panel p(u"vi"_s);
    QVERIFY(p.open(twins));
    QVERIFY(p.choose(u"probable-overlap"_s));
    const auto* details = p.panel.findChild<app::ProblemDetails*>();
    const QString text = details->toPlainText();
    const model::RuleSource& rule = *p.studio.workspace.pack()->rule(u"probable-overlap");
    QVERIFY(text.contains(rule.title.vi));
    QVERIFY(text.contains(rule.fixHint.vi));
    QVERIFY(text.contains(rule.explanation.vi.left(60)));
    QVERIFY(text.contains(u"Khoản 2 Điều 14 – thẩm định"_s));
    QVERIFY(text.contains(u"Vốn điều lệ"_s));
    QVERIFY(text.contains(u"MSDN"_s));
    // A link goes to its element.
    QSignalSpy revealed(&p.studio.workspace, &app::Workspace::revealed);
    const QUuid other = p.studio.find(u"database", u"CSDL-A");
    Q_EMIT const_cast<app::ProblemDetails*>(details)->anchorClicked(QUrl(u"element:"_s + other.toString(QUuid::WithoutBraces)));
    QCOMPARE(revealed.first().first().toUuid(), other);
  }

  void partsArePairedByTheVocabulary() {
    Panel p(u"vi"_s);
    QVERIFY(p.open(twins));
    const model::Document& document = *p.studio.workspace.document();
    const auto entity = [&](QStringView database) { return document.childrenOf(p.studio.find(u"database", database), u"entity").front(); };
    const app::Comparison comparison =
        app::compareElements(document, *p.studio.workspace.pack(), u"vi"_s, entity(u"CSDL-A"), entity(u"CSDL-B"));
    QStringList parts;
    for (const app::ComparedRow& row : comparison.parts) {
      parts << row.left + (row.alike ? u" = "_s : u" | "_s) + row.right;
    }
    parts.sort();
    QCOMPARE(parts, QStringList({u" | Số cửa hàng"_s, u"Mã số doanh nghiệp = MSDN"_s, u"Tên doanh nghiệp = ten_doanh_nghiep"_s,
                                 u"Vốn điều lệ | "_s, u"Địa chỉ trụ sở chính = Địa chỉ trụ sở chính"_s}));
    QCOMPARE(comparison.alikeParts, 3);
    const auto role = std::find_if(comparison.properties.begin(), comparison.properties.end(), [](const app::ComparedRow& row) { return row.left == u"Dữ liệu chủ"; });
    QVERIFY(role != comparison.properties.end());
    QVERIFY(!role->alike);
  }

  void fixingShowsWhatChangesAndIsOneStep() {
    Panel p;
    QVERIFY(p.open(twins));
    QVERIFY(p.choose(u"probable-overlap"_s));
    const QString print = p.currentPrint();
    const QUuid subject = p.live().sheet()->finding(p.model()->placeOf(p.view()->currentIndex())).subject;
    QVERIFY(p.panel.canPerform(u"finding.fix"));
    QVERIFY(p.find<QToolButton>(u"fix"_s)->isEnabled());
    const auto look = [&](bool make) {
      auto* dialog = qobject_cast<app::FixDialog*>(QApplication::activeModalWidget());
      QVERIFY(dialog);
      auto* changes = dialog->findChild<QTreeWidget*>(u"changes"_s);
      QTreeWidgetItem* first = changes->topLevelItem(0);
      QVERIFY(first->text(0).contains(u"Doanh nghiệp"_s));
      const model::Property* same = p.studio.workspace.metamodel().type(u"entity")->find(u"same_as");
      bool told = false;
      for (int i = 0; i < first->childCount(); ++i) {
        told = told || (first->child(i)->text(0) == same->label.en && first->child(i)->text(1) == u"–"_s && first->child(i)->text(2).contains(u"Doanh nghiệp"_s));
      }
      QVERIFY(told);
      make ? QTest::mouseClick(dialog->findChild<QPushButton*>(u"make"_s), Qt::LeftButton) : dialog->reject();
    };
    QTimer::singleShot(0, &p.panel, [&] { look(false); });
    p.panel.perform(u"finding.fix");
    QVERIFY(!p.studio.workspace.document()->element(subject)->linksOf(u"same_as")); // looking changes nothing
    QTimer::singleShot(0, &p.panel, [&] { look(true); });
    p.panel.perform(u"finding.fix");
    QVERIFY(p.studio.workspace.document()->element(subject)->linksOf(u"same_as"));
    QVERIFY(p.settles());
    QVERIFY(!p.model()->indexOf(print).isValid());
    p.studio.workspace.undo();
    QVERIFY(!p.studio.workspace.document()->element(subject)->linksOf(u"same_as"));
    QVERIFY(p.settles());
    QVERIFY(p.model()->indexOf(print).isValid());
  }

  void allOfAKindAreFixedTogether() {
    Panel p;
    QVERIFY(p.open(twins + uR"(  - {code: CSDL-C, name: CSDL C, kind: sector, manager: BB, entities: [{code: DN, name: Doanh nghiệp, role: copy, identifier: C1, attributes: [{code: C1, name: Mã số doanh nghiệp}, {code: C2, name: Tên doanh nghiệp}]}]}
)"_s));
    QVERIFY(p.choose(u"probable-overlap"_s));
    QTimer::singleShot(0, &p.panel, [] {
      auto* dialog = qobject_cast<app::FixDialog*>(QApplication::activeModalWidget());
      QVERIFY(dialog);
      const int one = dialog->findChild<QTreeWidget*>(u"changes"_s)->topLevelItemCount();
      const QSize least = dialog->minimumSizeHint(); // 200 % on the screen of an ordinary office laptop
      QVERIFY2(least.width() <= 940 && least.height() <= 490, qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
      auto* all = dialog->findChild<QRadioButton*>(u"all"_s);
      QVERIFY(all->text().contains(u"(2)"_s));
      all->click();
      QVERIFY(dialog->findChild<QTreeWidget*>(u"changes"_s)->topLevelItemCount() > one);
      dialog->accept();
    });
    p.panel.perform(u"finding.fix");
    QVERIFY(p.settles());
    const std::vector<validators::Finding>& findings = p.live().report()->findings;
    QVERIFY(std::none_of(findings.begin(), findings.end(), [](const validators::Finding& f) { return f.slug == u"probable-overlap"; }));
  }

  void waivingAsksAndMovesTheFinding() {
    Panel p;
    QVERIFY(p.open(twins));
    QVERIFY(p.choose(u"probable-overlap"_s));
    const QString print = p.currentPrint();
    const int before = p.listed();
    QVERIFY(p.panel.canPerform(u"finding.waive"));
    QTimer::singleShot(0, &p.panel, [] {
      auto* dialog = qobject_cast<app::WaiveDialog*>(QApplication::activeModalWidget());
      QVERIFY(dialog);
      dialog->accept(); // without a reason it stays
      QVERIFY(dialog->isVisible());
      QVERIFY(!dialog->findChild<QLabel*>(u"missing"_s)->text().isEmpty());
      dialog->findChild<QPlainTextEdit*>(u"reason"_s)->setPlainText(u"Hai việc khác nhau"_s);
      dialog->accept();
      QVERIFY(dialog->isVisible()); // nor without a person
      dialog->findChild<QLineEdit*>(u"person"_s)->setText(u"Nguyễn Văn A"_s);
      QCOMPARE(dialog->findChild<QDateEdit*>(u"until"_s)->date(), QDate(QDate::currentDate().year(), 12, 31));
      QTest::keyClick(dialog->findChild<QLineEdit*>(u"person"_s), Qt::Key_Return);
      QVERIFY(!dialog->isVisible());
    });
    p.panel.perform(u"finding.waive");
    QVERIFY(p.settles());
    QCOMPARE(p.listed(), before - 1);
    const ProblemGroup& last = p.model()->groups().back();
    QCOMPARE(last.kind, ProblemGroup::Kind::Waived);
    const QModelIndex group = p.model()->index(p.model()->rowCount() - 1, 0);
    QVERIFY(!p.view()->isExpanded(group));
    QCOMPARE(p.live().report()->waived.front().finding.fingerprint, print);
    p.view()->setCurrentIndex(p.model()->index(0, 0, group));
    QVERIFY(p.panel.findChild<app::ProblemDetails*>()->toPlainText().contains(u"Hai việc khác nhau"_s));
    QVERIFY(!p.panel.canPerform(u"finding.waive"));
    QCOMPARE(QSettings().value(u"waiver/person"_s).toString(), u"Nguyễn Văn A"_s);
    // One step to undo.
    p.studio.workspace.undo();
    QVERIFY(p.settles());
    QCOMPARE(p.listed(), before);
  }

  void listsGoToSpreadsheets() {
    Panel p(u"vi"_s);
    QVERIFY(p.open(twins));
    p.panel.perform(u"edit.selectAll");
    p.panel.perform(u"edit.copy");
    const QStringList lines = QApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), p.listed() + 1);
    QCOMPARE(lines.front().split(u'\t').size(), 8);
    const QString path = p.studio.folder.filePath(u"list.csv"_s);
    p.studio.prompter.paths = {path};
    for (QAction* action : p.find<QToolButton>(u"more"_s)->menu()->actions()) {
      if (!action->isSeparator()) {
        action->trigger();
        break;
      }
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(bytes.count("\r\n"), p.listed() + 1);
    QVERIFY(bytes.contains("Doanh nghi\xE1\xBB\x87p"));
  }

  void languagesSwitchAtRunTime() {
    Panel p(u"en"_s);
    QVERIFY(p.open(twins));
    p.studio.workspace.setLanguage(u"vi"_s);
    QVERIFY(p.settles());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(p.titles().front(), validators::severityWord(p.live().report()->findings.front().severity));
    QVERIFY(p.titles().front() == u"Lỗi"_s || p.titles().front() == u"Cảnh báo"_s);
    QCOMPARE(p.find<QComboBox>(u"grouping"_s)->itemText(0), u"Theo mức độ"_s);
  }
};

KHUNG_STUDIO_TEST(TestProblemsPanel)
#include "test_problems_panel.moc"
