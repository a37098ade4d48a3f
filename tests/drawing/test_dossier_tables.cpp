// SPDX-License-Identifier: Apache-2.0
#include "app/documents/architecture_document.h"
#include "app/documents/document_tables.h"
#include "app/documents/pdf_document.h"
#include "model/interchange/text/text_form.h"
#include "tests/support/gui_test.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// The tables of the dossier of 2026, made from a ministry's model: one row an object, nodes by name, what those who checked concluded.
class TestDossierTables : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() {
    model::Notices notices;
    m_data = model::readTextFolder(*tests::metamodel(), tests::sourcePath(u"tests/data/sound/ministry-2026"), notices);
    model::resolveReferences(*tests::metamodel(), m_data, notices);
    QVERIFY2(notices.empty(), qPrintable(tests::describe(notices)));
    const auto architecture =
        std::find_if(m_data.elements.begin(), m_data.elements.end(), [](const model::Element& element) { return element.type == u"architecture"; });
    app::ArchitectureDocument document;
    document.architecture = architecture->id;
    document.language = u"vi"_s;
    document.report = &m_report;
    document.checklist = model::readChecklist(*tests::pack(u"vn-national-2026"_s), notices);
    const auto made = app::architectureContent(m_data, *tests::metamodel(), *tests::pack(u"vn-national-2026"_s), document);
    QVERIFY(made.has_value());
    m_content = *made;
  }

  void eachObjectIsMappedInOneRow() {
    const app::Table table = tableCalled(u"Ánh xạ"_s);
    QStringList objects;
    for (const app::TableRow& row : table.rows) {
      objects << row.cells[1];
    }
    QVERIFY(objects.size() > 50);
    QCOMPARE(objects.removeDuplicates(), qsizetype(0));
    const QStringList national = rowWith(table, u"QG-010. "_s);
    QCOMPARE(national[2], u"L2.NT Nền tảng lõi"_s);
    QVERIFY2(national[3].startsWith(u"QG.L2.NT.3 Nền tảng định danh"), qPrintable(national[3]));
    QVERIFY2(national[4].startsWith(u"Quyết định 1425/QĐ-TTg"), qPrintable(national[4]));
  }

  void objectsTellTheirLayer() {
    QCOMPARE(rowWith(tableCalled(u"Danh mục đối tượng"_s), u"KT-001"_s)[5], u"L1.HT Hạ tầng số"_s);
  }

  void theChecklistHasTheConclusions() {
    const app::Table table = tableCalled(u"Danh mục kiểm tra"_s);
    QCOMPARE(table.rows.size(), std::size_t(12));
    QCOMPARE(table.columns.back().title, u"Kết luận của người kiểm tra"_s);
    QVERIFY2(table.rows.front().cells.back().startsWith(u"Đáp ứng. Đã rà soát"), qPrintable(table.rows.front().cells.back()));
  }

  void aTableStandsOnceAndIsReferredToAfterwards() {
    int tables = 0;
    int before = 0;
    QString reference;
    for (const app::Block& block : m_content.blocks) {
      const auto* table = std::get_if<app::Table>(&block);
      const auto* paragraph = std::get_if<app::Paragraph>(&block);
      before += table && tables == 0 ? 1 : 0;
      tables += table && table->caption == u"Ánh xạ" ? 1 : 0;
      const QString text = paragraph && !paragraph->runs.empty() ? paragraph->runs.front().text : QString();
      reference = text.startsWith(u"Xem Bảng") && text.endsWith(u"Ánh xạ.") ? text : reference;
    }
    QCOMPARE(tables, 1);
    QCOMPARE(reference, u"Xem Bảng %1. Ánh xạ."_s.arg(before));
  }

  /// Rows that only introduce others have one cell: a column that is left out does not concern them.
  void itemsStandBelowTheirPlanWhereAColumnIsEmpty() {
    model::Notices notices;
    model::ModelData data = model::readTextFiles(*tests::metamodel(), {{u"model.yaml"_s, R"(
khung: {format: khung-text/1, agency: BYT}
organisation: [{code: BYT, name: Bộ Y tế, kind: ministry}]
architecture: [{code: KT, name: Kiến trúc, agency: BYT, kind: digital_government}]
plan:
  - {code: K1, name: Kế hoạch một, kind: annual, agency: BYT, items: [{code: A, name: Việc A}]}
  - {code: K2, name: Kế hoạch hai, kind: annual, agency: BYT, items: [{code: A, name: Việc B}]}
)"}}, notices);
    model::resolveReferences(*tests::metamodel(), data, notices);
    const app::ModelIndex index(data, *tests::metamodel(), u"vi"_s);
    const app::DocumentScope scope(index, *index.elementsOf(u"architecture").front());
    const std::vector<app::Table> tables = app::tablesOf(scope, app::Wording(u"vi"_s, "document"), u"plan_item");
    QCOMPARE(tables.size(), std::size_t(1));
    QStringList rows;
    for (const app::TableRow& row : tables.front().rows) {
      rows << row.cells.join(u'|');
      QVERIFY(row.heads || row.cells.size() == qsizetype(tables.front().columns.size()));
    }
    QCOMPARE(rows.join(u"; "_s), u"K1. Kế hoạch một; 1|A|Việc A; K2. Kế hoạch hai; 2|A|Việc B"_s);
  }

  void aPartBeforeATableAcrossNeedsNoPageOfItsOwn() {
    app::DocumentContent document;
    app::Table across{u"Bảng ngang"_s, {{u"TT"_s}, {u"Tên"_s}}, {{{u"1"_s, u"Một"_s}, false}}, true};
    document.blocks = {app::Heading{0, u"IX"_s, u"Phụ lục"_s}, app::Paragraph{app::Paragraph::Kind::Remark, {{u"Mẫu số 01, mục IX"_s}}},
                       app::Heading{1, u"1"_s, u"Danh mục"_s}, across};
    const auto bytes = app::writePdf(document, QDateTime(QDate(2026, 11, 27), QTime(0, 0), Qt::UTC));
    QVERIFY(bytes.has_value());
    QCOMPARE(bytes->count("/Type /Page\n"), qsizetype(3)); // front page, contents, the table with its headings
  }

private:
  app::Table tableCalled(const QString& caption) const {
    for (const app::Block& block : m_content.blocks) {
      const auto* table = std::get_if<app::Table>(&block);
      if (table && table->caption == caption) {
        return *table;
      }
    }
    return {};
  }
  static QStringList rowWith(const app::Table& table, const QString& begin) {
    for (const app::TableRow& row : table.rows) {
      if (row.cells.value(1).startsWith(begin)) {
        return row.cells;
      }
    }
    return QString(u","_s).repeated(10).split(u',');
  }

  model::ModelData m_data;
  validators::Report m_report;
  app::DocumentContent m_content;
};

KHUNG_GUI_TEST(TestDossierTables)
#include "test_dossier_tables.moc"
