// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/grid/contained_grids.h"
#include "app/studio/panels/properties/grid/grid_model.h"
#include "app/studio/panels/properties/grid/grid_view.h"
#include "app/studio/panels/properties/grid/tsv.h"
#include "app/studio/panels/properties/pasted_words.h"
#include "app/studio/panels/properties/property_panel.h"
#include "model/base/vietnamese.h"
#include "tests/support/studio_support.h"

#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

const QString written = uR"(
khung: {format: khung-text/1, title: Hộ tịch, framework: vn-decree-draft-2021, agency: BTP}
organisation: [{code: BTP, name: Bộ Tư pháp, kind: ministry}]
code_list: [{code: DM-DT, name: Danh mục dân tộc}]
database:
  - code: CSDL-HT
    name: Cơ sở dữ liệu hộ tịch
    kind: sector
    entities:
      - code: KHAI-SINH
        name: Đăng ký khai sinh
        attributes:
          - {code: SO, name: Số định danh, datatype: text, length: 12, required: true}
          - {code: TEN, name: Họ tên, datatype: text}
          - {code: NGAY, name: Ngày sinh, datatype: date}
)"_s;

} // namespace

/// The grid of contained elements, worked like a spreadsheet.
class TestPropertyGrid : public QObject {
  Q_OBJECT

private:
  struct Grid : tests::Studio {
    explicit Grid(const QString& language = u"vi"_s) : Studio(language), panel(workspace) {
      panel.resize(900, 900);
      panel.show();
      QVERIFY(QTest::qWaitForWindowActive(&panel));
      QVERIFY(openText(written));
      workspace.select({find(u"entity", u"KHAI-SINH")});
      view = panel.findChild<app::ContainedGrids*>()->grid(u"attribute"_s);
      QVERIFY(view);
      grid = static_cast<app::GridModel*>(view->model());
      view->setFocus();
    }
    model::Document& document() { return *workspace.document(); }
    QStringList codes() {
      QStringList list;
      for (const QUuid& id : document().childrenOf(find(u"entity", u"KHAI-SINH"), u"attribute")) {
        list << document().element(id)->code;
      }
      return list;
    }
    model::Element attribute(QStringView code) { return document().element(find(u"attribute", code)).value(); }
    model::Value value(QStringView code, QStringView property) {
      const model::Element element = attribute(code);
      const model::Value* found = element.find(property);
      return found ? *found : model::Value();
    }
    int column(const QString& name) { return grid->columnNamed(name); }
    void at(int row, const QString& name) { view->setCurrentIndex(grid->index(row, column(name))); }
    void paste(const QString& text) {
      QApplication::clipboard()->setText(text);
      QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
    }
    app::PropertyPanel panel;
    app::GridView* view = nullptr;
    app::GridModel* grid = nullptr;
  };

private Q_SLOTS:
  void blocksAreReadAsSpreadsheetsWriteThem_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("cells"); // rows parted by "|"
    QTest::newRow("plain") << u"a\tb\r\nc\td\r\n"_s << QStringList{u"a"_s, u"b"_s, u"|"_s, u"c"_s, u"d"_s};
    QTest::newRow("no last line end") << u"a\tb"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("lines in a cell") << u"\"a\nb\"\tc\n"_s << QStringList{u"a\nb"_s, u"c"_s};
    QTest::newRow("quotes in a cell") << u"\"a \"\"b\"\"\"\tc\n"_s << QStringList{u"a \"b\""_s, u"c"_s};
    QTest::newRow("a lone quote") << u"\"a\tb"_s << QStringList{u"\"a"_s, u"b"_s};
    QTest::newRow("empty cells") << u"\t\tb\n\n"_s << QStringList{QString(), QString(), u"b"_s, u"|"_s, QString()};
  }

  void blocksAreReadAsSpreadsheetsWriteThem() {
    QFETCH(QString, text);
    QFETCH(QStringList, cells);
    QStringList read;
    for (const QStringList& row : app::readTsv(text)) {
      read << (read.isEmpty() ? QStringList() : QStringList{u"|"_s}) << row;
    }
    QCOMPARE(read, cells);
    const auto rows = app::readTsv(text);
    QCOMPARE(app::readTsv(app::writeTsv(rows)), rows);
  }

  void aCellIsTypedOver() {
    Grid g;
    g.at(1, u"length"_s);
    QTest::keyClick(g.view, Qt::Key_5);
    auto* line = g.view->findChild<QLineEdit*>();
    QVERIFY(line);
    QTest::keyClick(line, Qt::Key_0);
    QTest::keyClick(line, Qt::Key_Return);
    QCoreApplication::processEvents(); // the view takes what was entered a moment later
    QCOMPARE(g.value(u"TEN", u"length"), model::Value(qint64(50)));
  }

  void aPastedTableMakesRowsInOneStep() {
    Grid g;
    g.at(3, u"code"_s);
    g.paste(u"DAN-TOC\tDân tộc\nGIOI\t\"Giới\ntính\"\n"_s);
    QCOMPARE(g.codes(), QStringList({u"SO"_s, u"TEN"_s, u"NGAY"_s, u"DAN-TOC"_s, u"GIOI"_s}));
    QCOMPARE(g.attribute(u"GIOI").text(u"name"), u"Giới\ntính"_s);
    QCOMPARE(g.attribute(u"GIOI").declaredBy, u"BTP"_s);
    g.document().undo();
    QCOMPARE(g.codes(), QStringList({u"SO"_s, u"TEN"_s, u"NGAY"_s}));
    QVERIFY(!g.document().canUndo());
  }

  void headingsLeadToTheirColumns() {
    Grid g;
    g.at(3, u"code"_s);
    g.paste(u"Tên\tBắt buộc có giá trị\tDatatype\tDanh mục giá trị\nDân tộc\tcó\tvan ban\tDM-DT\nTôn giáo\tno\tSố nguyên\tdanh muc dan toc\n"_s);
    QCOMPARE(g.codes().mid(3), QStringList({u"DAN-TOC"_s, u"TON-GIAO"_s})); // codes made from the names
    QCOMPARE(g.view->currentIndex(), g.grid->index(3, g.column(u"name"_s)));   // shown where they are
    const model::Element first = g.attribute(u"DAN-TOC");
    QCOMPARE(*first.find(u"required"), model::Value(qint64(1)));
    QCOMPARE(first.linksOf(u"code_list")->front().target, g.find(u"code_list", u"DM-DT"));
    const model::Element second = g.attribute(u"TON-GIAO");
    QCOMPARE(*second.find(u"required"), model::Value(qint64(0)));
    QCOMPARE(second.text(u"datatype"), u"integer"_s);
    QCOMPARE(second.linksOf(u"code_list")->front().target, g.find(u"code_list", u"DM-DT"));
  }

  void whatOtherTablesCallTypesIsUnderstood() {
    Grid g;
    g.at(3, u"code"_s);
    g.paste(u"Tên\tKiểu dữ liệu\nHọ tên\tChuỗi ký tự\nGhi chú\tnvarchar(50)\nDiện tích\tsố thực\nCập nhật\tTIMESTAMP\n"_s);
    QCOMPARE(g.grid->rejectedCount(), 0);
    QStringList types;
    for (const QString& code : g.codes().mid(3)) {
      types << g.attribute(code).text(u"datatype");
    }
    QCOMPARE(types, (QStringList{u"text"_s, u"text"_s, u"decimal"_s, u"datetime"_s}));
  }

  void wordsOfOtherTablesMeanOneValueThatIsThere() {
    const tests::Studio studio;
    const model::Metamodel& metamodel = studio.workspace.metamodel();
    QVERIFY(!app::pastedWords().isEmpty());
    for (auto [name, words] : app::pastedWords().asKeyValueRange()) {
      const model::Enumeration* enumeration = metamodel.enumeration(name);
      QVERIFY2(enumeration, qPrintable(name));
      for (auto [word, value] : words.asKeyValueRange()) {
        QVERIFY2(enumeration->find(value), qPrintable(value));
        for (const model::EnumerationValue& other : enumeration->values) {
          QVERIFY2(other.name == value || (model::folded(other.label.vi) != word && model::folded(other.label.en) != word && other.name != word), qPrintable(word));
        }
      }
    }
  }

  void theWheelGoesThroughTheForm() {
    Grid g;
    QScrollBar* bar = g.view->horizontalScrollBar();
    bar->setRange(0, 500);
    const auto turn = [&](const QPoint& angle) {
      QWheelEvent wheel({5, 5}, bar->mapToGlobal(QPointF(5, 5)), {}, angle, Qt::NoButton, {}, Qt::NoScrollPhase, false);
      QApplication::sendEvent(bar, &wheel);
      return bar->value();
    };
    QCOMPARE(turn({0, -120}), 0);
    QVERIFY(turn({-120, 0}) > 0);
  }

  void whatMeansNothingStaysMarkedUntilMended() {
    Grid g;
    g.at(0, u"length"_s);
    g.paste(u"mười\n20\n"_s);
    QCOMPARE(g.grid->rejectedCount(), 1);
    const QModelIndex cell = g.grid->index(0, g.column(u"length"_s));
    QCOMPARE(cell.data().toString(), u"mười"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"mười"));
    QCOMPARE(g.value(u"SO", u"length"), model::Value(qint64(12))); // as it was
    QCOMPARE(g.value(u"TEN", u"length"), model::Value(qint64(20)));
    g.grid->setData(cell, u"10"_s, Qt::EditRole);
    QCOMPARE(g.grid->rejectedCount(), 0);
    QCOMPARE(g.value(u"SO", u"length"), model::Value(qint64(10)));
  }

  void anUnknownReferenceIsKeptAsWritten() {
    Grid g;
    g.at(1, u"code_list"_s);
    g.paste(u"DM-KHONG-CO"_s);
    const model::Element element = g.attribute(u"TEN");
    QVERIFY(element.linksOf(u"code_list")->front().target.isNull());
    QCOMPARE(element.linksOf(u"code_list")->front().text, u"DM-KHONG-CO"_s);
  }

  void oneValueFillsAllSelectedCells() {
    Grid g;
    g.view->selectColumn(g.column(u"required"_s));
    g.view->selectionModel()->select(g.grid->index(3, g.column(u"required"_s)), QItemSelectionModel::Deselect);
    g.paste(u"Có"_s);
    QCOMPARE(g.value(u"NGAY", u"required"), model::Value(qint64(1)));
    QCOMPARE(g.codes().size(), 3);
    g.document().undo();
    QVERIFY(g.value(u"NGAY", u"required") == model::Value());
    QVERIFY(!g.document().canUndo());
  }

  void cellsAreFilledDownAndCleared() {
    Grid g;
    const int column = g.column(u"length"_s);
    g.view->selectionModel()->select(QItemSelection(g.grid->index(0, column), g.grid->index(2, column)), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(g.view, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(g.value(u"NGAY", u"length"), model::Value(qint64(12)));
    QTest::keyClick(g.view, Qt::Key_Delete);
    QVERIFY(g.value(u"SO", u"length") == model::Value());
    g.document().undo();
    g.document().undo();
    QVERIFY(g.value(u"NGAY", u"length") == model::Value());
    QVERIFY(g.value(u"SO", u"length") != model::Value());
  }

  void aBlockIsCopied() {
    Grid g;
    g.view->selectionModel()->select(QItemSelection(g.grid->index(0, g.column(u"code"_s)), g.grid->index(1, g.column(u"name"_s))), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(g.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"SO\tSố định danh\nTEN\tHọ tên\n"_s);
  }

  void rowsAreMovedAndTakenOut() {
    Grid g;
    g.at(2, u"code"_s);
    QTest::keyClick(g.view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(g.codes(), QStringList({u"SO"_s, u"NGAY"_s, u"TEN"_s}));
    QCOMPARE(g.view->currentIndex().row(), 1);
    QTest::keyClick(g.view, Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(g.codes(), QStringList({u"SO"_s, u"TEN"_s}));
    QCOMPARE(g.grid->rowCount(), 3);
    g.document().undo();
    QCOMPARE(g.codes(), QStringList({u"SO"_s, u"NGAY"_s, u"TEN"_s}));
  }

  void theLastRowIsForTheNextElement() {
    Grid g;
    QTest::keyClick(g.view, Qt::Key_Insert);
    auto* line = g.view->findChild<QLineEdit*>();
    QVERIFY(line);
    line->setText(u"MOI"_s);
    line->setModified(true);
    QTest::keyClick(line, Qt::Key_Return);
    QCoreApplication::processEvents(); // the view takes what was entered a moment later
    QCOMPARE(g.codes().last(), u"MOI"_s);
    QCOMPARE(g.grid->rowCount(), 5);
  }

  void theKeyboardGoesIntoTheGrid() {
    Grid g;
    g.panel.findChild<QLineEdit*>(u"fieldFilter"_s)->setFocus();
    QTest::keyClick(g.panel.findChild<QLineEdit*>(u"fieldFilter"_s), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(g.view->hasFocus());
  }

  void aChangeFromElsewhereShows() {
    Grid g;
    model::Edit edit(u"elsewhere"_s);
    edit.set(g.find(u"attribute", u"TEN"), u"name"_s, u"Họ và tên"_s);
    QVERIFY(g.workspace.apply(edit));
    QCOMPARE(g.grid->index(1, g.column(u"name"_s)).data().toString(), u"Họ và tên"_s);
  }
};

KHUNG_STUDIO_TEST(TestPropertyGrid)
#include "test_property_grid.moc"
