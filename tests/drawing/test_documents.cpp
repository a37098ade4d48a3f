// SPDX-License-Identifier: Apache-2.0
#include "app/documents/architecture_document.h"
#include "app/documents/checklist_table.h"
#include "app/documents/pdf_document.h"
#include "app/documents/table_layout.h"
#include "app/drawing/wording.h"
#include "model/base/resources.h"
#include "tests/support/drawing_model.h"
#include "tests/support/gui_test.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

const QDateTime date(QDate(2026, 1, 15), QTime(0, 0), Qt::UTC);

/// Output of a tool that reads a PDF from standard input.
QString run(const QString& tool, const QStringList& arguments, const QByteArray& pdf) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(tool, arguments);
  process.write(pdf);
  process.closeWriteChannel();
  process.waitForFinished();
  return QString::fromUtf8(process.readAllStandardOutput());
}

bool canReadPdf() {
  return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

QString textOf(const QByteArray& pdf) {
  return run(u"pdftotext"_s, {u"-raw"_s, u"-"_s, u"-"_s}, pdf).simplified();
}

int pagesOf(const QByteArray& pdf) {
  const QString text = run(u"pdfinfo"_s, {u"-"_s}, pdf);
  return text.mid(text.indexOf(u"Pages:"_s) + 6, 20).split(u'\n').value(0).trimmed().toInt();
}

app::DocumentContent content(std::vector<app::Block> blocks) {
  app::DocumentContent document;
  document.front.agency = u"Bộ Tư pháp"_s;
  document.front.title = u"Kiến trúc dữ liệu"_s;
  document.blocks = std::move(blocks);
  return document;
}

} // namespace

class TestDocuments : public QObject {
  Q_OBJECT

private:
  std::shared_ptr<const model::Metamodel> m_metamodel = test::testMetamodel();
  std::shared_ptr<const model::Pack> m_pack;

  /// The model of the drawings with a data architecture that has one section.
  model::ModelData small(QUuid& architecture, const QString& text = u"Dữ liệu là tài nguyên."_s) {
    model::ModelData data = test::drawingModel();
    architecture = test::addArchitecture(data, u"data"_s, u"14.1.a"_s, text);
    return data;
  }

  /// One finding on a database of the agency and one on another's.
  static validators::Report reportOn(const model::ModelData& data) {
    validators::Report report;
    for (const model::Element& element : data.elements) {
      if (element.type == u"database" && (element.code == u"CSDL-LLTP" || element.code == u"CSDL-MT")) {
        validators::Finding finding;
        finding.slug = u"retention-missing"_s;
        finding.subject = element.id;
        report.findings.push_back(finding);
        report.labels.insert(element.id, {element.type, element.code, element.text(u"name"), {}, {}, {}});
      }
    }
    return report;
  }

  QByteArray pdf(const model::ModelData& data, const QUuid& architecture, const QString& language = u"vi"_s) {
    app::ArchitectureDocument document;
    document.architecture = architecture;
    document.date = date.date();
    document.place = u"Hà Nội"_s;
    document.language = language;
    const validators::Report report = reportOn(data);
    document.report = &report;
    const auto written = app::architecturePdf(data, *m_metamodel, *m_pack, document);
    return written ? *written : written.error().code.toUtf8();
  }

private Q_SLOTS:
  void initTestCase() {
    model::Notices notices;
    const auto loaded = model::Pack::load(model::templatesFolder() + u"/frameworks/vn-decree-draft-2021"_s, notices);
    QVERIFY(loaded);
    m_pack = *loaded;
  }

  void richTextHasParagraphsAndItems() {
    using Kind = app::Paragraph::Kind;
    const auto kinds = [](const QString& text) {
      std::vector<Kind> list;
      for (const app::Paragraph& paragraph : app::richParagraphs(text)) {
        list.push_back(paragraph.kind);
      }
      return list;
    };
    QVERIFY(kinds({}).empty());
    QVERIFY(kinds(u"một\nhai"_s) == (std::vector<Kind>{Kind::Body, Kind::Body}));
    QVERIFY(kinds(u"một\nvẫn một\n\nhai"_s) == (std::vector<Kind>{Kind::Body, Kind::Body}));
    QVERIFY(kinds(u"gồm:\n- a\n+ b\n• c"_s) ==
            (std::vector<Kind>{Kind::Body, Kind::Bullet, Kind::SubBullet, Kind::Bullet}));
    QVERIFY(kinds(u"# Đầu đề\nnội dung\n\nhết"_s) == (std::vector<Kind>{Kind::Body, Kind::Body, Kind::Body}));
  }

  void richTextHasStyles() {
    const auto runs = app::richRuns(u"a **đậm** và *nghiêng*, 2 * 3 = 6 ** x"_s);
    QString all;
    for (const app::TextRun& run : runs) {
      all += run.text;
      QCOMPARE(run.bold, run.text == u"đậm");
      QCOMPARE(run.italic, run.text == u"nghiêng");
    }
    QCOMPARE(all, u"a đậm và nghiêng, 2 * 3 = 6 ** x"_s);
  }

  void columnsFillTheWidthAndHoldTheirWords() {
    app::Table table;
    table.columns = {{u"TT"_s}, {u"Mã"_s}, {u"Nội dung"_s}, {u"Hoàn thành"_s}};
    table.rows = {{{u"1"_s, u"A-1"_s, QString(u"từ ngữ "_s).repeated(60), u"30/09/2025"_s}}};
    const std::vector<double> widths = app::columnWidths(table, 450, 10.5, 8);
    QVERIFY(qAbs(std::accumulate(widths.begin(), widths.end(), 0.0) - 450) < 0.1);
    QVERIFY(widths[2] > widths[3] && widths[3] > widths[0]);
    const app::SetText day({{u"30/09/2025"_s}}, {10.5}, widths[3] - 8);
    QCOMPARE(day.lines(), 1);
    table.columns.resize(12, {u"nghiêngngảnghiêngngảnghiêngngả"_s});
    const std::vector<double> narrow = app::columnWidths(table, 200, 10.5, 8);
    QVERIFY(qAbs(std::accumulate(narrow.begin(), narrow.end(), 0.0) - 200) < 0.5);
    QVERIFY(std::all_of(narrow.begin(), narrow.end(), [](double width) { return width > 8; }));
  }

  void codesBreakBehindUnderscores() {
    const app::SetText::Style style{.size = 10.5, .anywhere = true};
    const app::SetText whole({{u"QUA_CONG_"_s}}, style, 500);
    const app::SetText code({{u"THOI_DIEM_QUA_CONG_KIM_THANH"_s}}, style, whole.width() + 8);
    QCOMPARE(code.lineTexts(), QStringList({u"THOI_DIEM_"_s, u"QUA_CONG_"_s, u"KIM_THANH"_s}));
    const app::SetText noPlace({{u"QUACONGKIMTHANHLAOCAI"_s}}, style, whole.width() / 2);
    QVERIFY(noPlace.lines() > 1);
  }

  /// The same word stands in a cell, where it is narrower, before it stands in a bold title.
  void titlesHoldTheirWordsInBold() {
    app::Table table;
    table.columns = {{u"Nội dung"_s}, {u"Số trường"_s}};
    table.rows = {{{QString(u"trường từ ngữ "_s).repeated(60), u"1"_s}}};
    const std::vector<double> widths = app::columnWidths(table, 300, 10.5, 8);
    const app::SetText title({{u"trường"_s, true}}, {.size = 10.5}, 500);
    QVERIFY(widths[1] - 8 >= title.width());
  }

  void headsOfTablesStandOnEachPage() {
    if (!canReadPdf()) {
      QSKIP("no pdftotext here");
    }
    app::Table table{u"Dài"_s, {{u"TT"_s}, {u"Tiêuđềcột"_s}}, {}, false};
    for (int i = 1; i <= 200; ++i) {
      table.rows.push_back({{QString::number(i), u"hàng%1hết"_s.arg(i)}});
    }
    const auto written = app::writePdf(content({table}), date);
    QVERIFY(written);
    const QString text = textOf(*written);
    const int pages = pagesOf(*written);
    QVERIFY(pages > 5);
    QCOMPARE(text.count(u"Tiêuđềcột"_s), pages - 2); // but front page and contents
    for (int i = 1; i <= 200; ++i) {
      QCOMPARE(text.count(u"hàng%1hết"_s.arg(i)), 1);
    }
  }

  void rowsLongerThanAPageAreSplitWithoutLoss() {
    if (!canReadPdf()) {
      QSKIP("no pdftotext here");
    }
    QString words;
    for (int i = 1; i <= 1500; ++i) {
      words += u"chữ%1x "_s.arg(i);
    }
    app::Table table{u"Cao"_s, {{u"TT"_s}, {u"Nội dung"_s}}, {{{u"1"_s, words}}, {{u"2"_s, u"sau cùng"_s}}}, false};
    const auto written = app::writePdf(content({table}), date);
    QVERIFY(written);
    const QString text = textOf(*written);
    for (int i = 1; i <= 1500; ++i) {
      QVERIFY2(text.contains(u"chữ%1x"_s.arg(i)), qPrintable(QString::number(i)));
    }
    QVERIFY(text.contains(u"sau cùng"_s));
  }

  void longParagraphsFlowOn() {
    QString words;
    for (int i = 1; i <= 3000; ++i) {
      words += u"chữ%1x "_s.arg(i);
    }
    const auto written = app::writePdf(
        content({app::Heading{0, u"I"_s, u"Phần"_s}, app::Paragraph{app::Paragraph::Kind::Body, {{words}}}}), date);
    QVERIFY(written);
    if (canReadPdf()) {
      const QString text = textOf(*written);
      QVERIFY(text.contains(u"chữ1x"_s) && text.contains(u"chữ3000x"_s));
      QVERIFY(pagesOf(*written) > 6);
    }
  }

  void emptyDocumentsCanBeWritten() {
    const auto written = app::writePdf(content({}), date);
    QVERIFY(written);
    QVERIFY(written->startsWith("%PDF-"));
  }

  void documentHoldsTheOutline() {
    if (!canReadPdf()) {
      QSKIP("no pdftotext here");
    }
    QUuid architecture;
    const model::ModelData data = small(architecture);
    const QByteArray bytes = pdf(data, architecture);
    const QString text = textOf(bytes);
    QVERIFY2(pagesOf(bytes) > 5, bytes.left(40).constData());
    for (const model::OutlineSection& section : m_pack->outline) {
      if (section.architectures.contains(u"data"_s)) {
        QVERIFY2(text.contains(section.title.vi, Qt::CaseInsensitive), qPrintable(section.title.vi));
      }
    }
    for (const QString& word :
         {u"Dữ liệu là tài nguyên."_s, u"Cơ sở dữ liệu lý lịch tư pháp"_s, u"Số định danh cá nhân"_s, u"BTP"_s,
          u"Đồng bộ"_s, u"Hà Nội"_s, u"thời hạn lưu trữ"_s}) {
      QVERIFY2(text.contains(word), qPrintable(word));
    }
    if (!app::translationFile(u"khung_vi"_s).isEmpty()) {
      for (const QString& word :
           {u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"Độc lập - Tự do - Hạnh phúc"_s, u"MỤC LỤC"_s,
            u"ngày 15 tháng 01 năm 2026"_s, u"Bảng 1."_s, u"Hình 1."_s, u"PHỤ LỤC 1"_s,
            u"Mục bắt buộc này chưa có nội dung"_s, u"Điểm a khoản 1 Điều 14"_s}) {
        QVERIFY2(text.contains(word), qPrintable(word));
      }
    }
  }

  void theOutlinesOwnPromptIsNoContent() {
    const auto missing = [&](const QString& text) {
      QUuid architecture;
      const model::ModelData data = small(architecture, text);
      app::ArchitectureDocument document;
      document.architecture = architecture;
      const auto made = app::architectureContent(data, *m_metamodel, *m_pack, document);
      return std::count_if(made->blocks.begin(), made->blocks.end(), [](const app::Block& block) {
        const auto* paragraph = std::get_if<app::Paragraph>(&block);
        return paragraph && paragraph->kind == app::Paragraph::Kind::Missing;
      });
    };
    const auto prompt = std::find_if(m_pack->outline.begin(), m_pack->outline.end(),
                                     [](const model::OutlineSection& section) { return section.place == u"14.1.a"; });
    QCOMPARE(missing(prompt->prompt.vi), missing({}));
    QCOMPARE(missing(prompt->prompt.vi), missing(u"Có nội dung."_s) + 1);
  }

  void theChecklistTellsWhatSpeaksAgainstItsItems() {
    QUuid architecture;
    const model::ModelData data = small(architecture);
    const app::ModelIndex index(data, *m_metamodel, u"vi"_s);
    const app::DocumentScope scope(index, *index.element(architecture));
    validators::Report report = reportOn(data);
    report.runs = {{u"retention-missing"_s, {}, {}, 0, 2, {}, {}}, {u"open-data-format"_s, {}, {}, 0, 0, {}, {}}};
    const model::Localised question{u"Hỏi?"_s, u"Asked?"_s};
    const std::vector<model::ChecklistItem> items = {{u"A"_s, {}, {}, question, {u"retention-missing"_s}},
                                                     {u"B"_s, {}, {u"data"_s}, question, {u"open-data-format"_s}},
                                                     {u"C"_s, {}, {u"digital_government"_s}, question, {}},
                                                     {u"D"_s, {}, {}, question, {}},
                                                     {u"E"_s, {}, {}, question, {u"never-run"_s}}};
    const app::Table table = app::checklistTable(scope, app::Wording(u"vi"_s, "document"), *m_pack, items, report);
    QStringList results;
    for (const app::TableRow& row : table.rows) {
      results << row.cells[1].section(u'.', 0, 0) + u": "_s + row.cells[2];
    }
    const QString person = u"Chương trình chưa kiểm tra; người kiểm tra kết luận"_s;
    QCOMPARE(results, QStringList({u"A: Chưa đáp ứng"_s, u"B: Không phát hiện điểm trái; người kiểm tra kết luận"_s, u"D: "_s + person, u"E: "_s + person}));
    QVERIFY(table.rows.front().cells[3].endsWith(u"(1)")); // that of the other agency is not counted
  }

  void onlyTheAgencysOwnStandsInTheDocument() {
    QUuid architecture;
    const model::ModelData data = small(architecture);
    app::ArchitectureDocument document;
    document.architecture = architecture;
    const auto made = app::architectureContent(data, *m_metamodel, *m_pack, document);
    QString plan;
    for (const app::Block& block : made->blocks) {
      const auto* table = std::get_if<app::Table>(&block);
      for (const app::TableRow& row : table && !table->wide ? table->rows : std::vector<app::TableRow>{}) {
        plan += row.cells.join(u'|') + u'\n';
      }
    }
    QVERIFY(plan.contains(u"CSDL-LLTP"));
    QVERIFY(!plan.contains(u"CSDL-MT"));
  }

  void theAnnexHasTheAgencysOwnFindingsInTheDocumentsLanguage() {
    QUuid architecture;
    const model::ModelData data = small(architecture);
    const validators::Report report = reportOn(data);
    QCOMPARE(report.findings.size(), 2u);
    app::ArchitectureDocument document;
    document.architecture = architecture;
    document.report = &report;
    for (const auto& [language, severity, count] : {std::tuple{u"en"_s, u"Error"_s, u"Errors: 1. Warnings: 0. Information: 0."_s}, {u"vi"_s, u"Lỗi"_s, u"Lỗi: 1. Cảnh báo: 0. Thông tin: 0."_s}}) {
      document.language = language;
      const auto made = app::architectureContent(data, *m_metamodel, *m_pack, document);
      const auto* table = std::get_if<app::Table>(&made->blocks.back());
      QVERIFY(table);
      QCOMPARE(table->rows.size(), 1u);
      QCOMPARE(table->rows.front().cells[1], severity);
      QVERIFY(table->rows.front().cells[3].contains(u"CSDL-LLTP"));
      const auto* line = std::get_if<app::Paragraph>(&made->blocks[made->blocks.size() - 2]);
      QVERIFY(line && !line->runs.empty());
      QCOMPARE(line->runs.front().text, count);
    }
  }

  void english() {
    if (!canReadPdf()) {
      QSKIP("no pdftotext here");
    }
    QUuid architecture;
    const model::ModelData data = small(architecture);
    const QByteArray bytes = pdf(data, architecture, u"en"_s);
    const QString text = textOf(bytes);
    for (const QString& word : {u"SOCIALIST REPUBLIC OF VIET NAM"_s, u"CONTENTS"_s, u"Classification of data groups"_s,
                                u"Hà Nội, date: 2026-01-15"_s, u"Table 1."_s, u"Figure 1."_s, u"Sector database"_s}) {
      QVERIFY2(text.contains(word), qPrintable(word));
    }
    QVERIFY(bytes.contains("/Lang (en)"));
  }

  void bookmarksAndLinks() {
    QUuid architecture;
    const model::ModelData data = small(architecture);
    const QByteArray bytes = pdf(data, architecture);
    QVERIFY(bytes.contains("/Type /Outlines"));
    QVERIFY(bytes.contains("/PageMode /UseOutlines"));
    QVERIFY(bytes.count("/Subtype /Link") >= 9);
    QVERIFY(bytes.contains("/Lang (vi)"));
    if (canReadPdf()) {
      const QString told = run(u"pdfinfo"_s, {u"-"_s}, bytes);
      QVERIFY2(!told.contains(u"Error"), qPrintable(told));
    }
  }

  void isTheSameEveryTime() {
    QUuid architecture;
    const model::ModelData data = small(architecture);
    const QByteArray first = pdf(data, architecture);
    QTest::qWait(1100); // QPdfWriter writes the second it works in
    QCOMPARE(pdf(data, architecture), first);
    if (qEnvironmentVariableIsSet("KHUNG_WRITE_PDF")) {
      QFile file(qEnvironmentVariable("KHUNG_WRITE_PDF"));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(first);
      return;
    }
    QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KHUNG_WRITE_PDF"_s, folder.filePath(u"other.pdf"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"isTheSameEveryTime"_s});
    QVERIFY(process.waitForFinished(120000));
    QFile file(folder.filePath(u"other.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == first);
  }

  void unknownArchitecturesAreRefused() {
    const auto made = app::architecturePdf(test::drawingModel(), *m_metamodel, *m_pack, {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"dossier.no-architecture"_s);
  }

  /// Every architecture of the example; KHUNG_PICTURES names a folder for people to look at them.
  void example() {
    const model::ModelData data = test::vietnamExample();
    const QDir folder(qEnvironmentVariable("KHUNG_PICTURES"));
    for (const model::Element& element : data.elements) {
      if (element.type != u"architecture") {
        continue;
      }
      QElapsedTimer timer;
      timer.start();
      const QByteArray bytes = pdf(data, element.id);
      QVERIFY2(bytes.startsWith("%PDF-"), bytes.constData());
      qInfo("%s: %lld ms, %lld bytes", qPrintable(element.code), timer.elapsed(), bytes.size());
      if (qEnvironmentVariableIsSet("KHUNG_PICTURES")) {
        QFile file(folder.filePath(element.code + u".pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
      }
    }
  }
};

KHUNG_GUI_TEST(TestDocuments)
#include "test_documents.moc"
