// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/drawing.h"
#include "app/drawing/pdf_file.h"
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "tests/support/drawing_model.h"
#include "tests/support/gui_test.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <pugixml.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

const QDateTime date(QDate(2026, 1, 15), QTime(8, 30), Qt::UTC);

app::Scene sharing() {
  const model::ModelData data = test::drawingModel();
  app::DrawingRequest request;
  request.sheet.date = date.date();
  return app::drawSheet(data, *test::testMetamodel(), request).value();
}

/// Output of a tool that reads standard input, or nothing when the tool is not there.
QByteArray run(const QString& tool, const QStringList& arguments, const QByteArray& input) {
  QProcess process;
  process.start(tool, arguments);
  if (!process.waitForStarted()) {
    return {};
  }
  process.write(input);
  process.closeWriteChannel();
  process.waitForFinished();
  return process.readAllStandardOutput();
}

void collectTexts(const pugi::xml_node& node, QString& text) {
  for (const pugi::xml_node& child : node.children()) {
    if (qstrcmp(child.name(), "text") == 0) {
      text += QString::fromUtf8(child.text().get()) + u' ';
    }
    collectTexts(child, text);
  }
}

} // namespace

class TestOutputs : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void svgIsWellFormedAndSpeaks() {
    const model::ModelData data = test::drawingModel();
    const QByteArray svg = app::toSvg(sharing());
    pugi::xml_document document;
    QVERIFY(document.load_buffer(svg.constData(), static_cast<size_t>(svg.size())));
    const pugi::xml_node root = document.child("svg");
    QCOMPARE(root.attribute("role").value(), "graphics-document document");
    QVERIFY(QByteArray(root.attribute("font-family").value()).contains("'Arial'"));
    QVERIFY(QByteArray(root.attribute("font-family").value()).contains("'DejaVu Sans'"));
    QVERIFY(root.child("title"));
    QSet<QByteArray> ids;
    for (const pugi::xpath_node& found : document.select_nodes("//*[@id]")) {
      const QByteArray id = found.node().attribute("id").value();
      QVERIFY2(!ids.contains(id), id.constData());
      ids.insert(id);
    }
    for (const model::Element& element : data.elements) {
      if (element.type == u"database" || element.type == u"data_flow") {
        const std::string query = "//g[@id='" + app::sceneId(element.id).toStdString() + "']";
        const pugi::xml_node group = document.select_node(query.c_str()).node();
        QVERIFY2(group, qPrintable(element.code));
        const QString name = element.text(u"name");
        QCOMPARE(QString::fromUtf8(group.attribute("data-code").value()), element.code);
        QVERIFY(QString::fromUtf8(group.attribute("aria-label").value()).contains(name));
        QVERIFY(QString::fromUtf8(group.child("title").text().get()).contains(name));
      }
    }
    QString texts;
    collectTexts(root, texts);
    texts.remove(u' ');
    for (const model::Element& element : data.elements) {
      if (element.type == u"database" || element.type == u"data_flow") {
        QVERIFY2(texts.contains(element.text(u"name").remove(u' ')), qPrintable(element.code));
      }
    }
  }

  void svgSatisfiesXmllint() {
    if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty()) {
      QSKIP("no xmllint here");
    }
    QVERIFY(!run(u"xmllint"_s, {u"--nonet"_s, u"-"_s}, app::toSvg(sharing())).isEmpty());
  }

  void svgEscapesWhatIsWritten() {
    app::Scene scene;
    scene.size = QSizeF(100, 100);
    scene.title = u"<a> & \"b\""_s;
    scene.items.push_back(
        {u"x"_s, u"note"_s, u"\"'<"_s, u"]]> & <script>"_s, {app::TextShape{{0, 20}, u"a < b & c"_s, {}}}});
    const QByteArray svg = app::toSvg(scene);
    pugi::xml_document document;
    QVERIFY(document.load_buffer(svg.constData(), static_cast<size_t>(svg.size())));
    QCOMPARE(document.select_node("//text").node().text().get(), "a < b & c");
    QVERIFY(!svg.contains("<script>"));
  }

  void pngIsNotBlank() {
    const app::Scene scene = sharing();
    const auto png = app::toPng(scene, 72);
    QVERIFY(png);
    const QImage image = QImage::fromData(*png, "PNG");
    QCOMPARE(image.width(), qCeil(scene.size.width()));
    QSet<QRgb> colours;
    qint64 dark = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        const QRgb pixel = image.pixel(x, y);
        colours.insert(pixel);
        dark += qGray(pixel) < 100 ? 1 : 0;
      }
    }
    QVERIFY(colours.size() > 100);
    QVERIFY(dark > image.width() * 20);
  }

  void tooLargeImagesAreRefused() {
    app::Scene scene;
    scene.size = QSizeF(5000, 5000);
    const auto png = app::toPng(scene, 600);
    QVERIFY(!png);
    QCOMPARE(png.error().code, u"drawing.image-too-large"_s);
  }

  void pdfHoldsTheText() {
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
      QSKIP("no pdftotext here");
    }
    const auto pdf = app::toPdf(sharing(), date);
    QVERIFY(pdf);
    const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-raw"_s, u"-"_s, u"-"_s}, *pdf)).simplified();
    for (const QString& word :
         {u"CSDL-HT"_s, u"Bộ Tư pháp"_s, u"Đồng bộ thông tin công dân"_s, u"Cơ sở dữ liệu quốc gia về đất"_s}) {
      QVERIFY2(text.contains(word), qPrintable(word));
    }
  }

  void allIsTheSameEveryTime() {
    const app::Scene scene = sharing();
    QCOMPARE(app::toSvg(sharing()), app::toSvg(scene));
    QCOMPARE(*app::toPng(sharing(), 50), *app::toPng(scene, 50));
    const QByteArray first = *app::toPdf(scene, date);
    QTest::qWait(1100); // QPdfWriter writes the second it works in
    QCOMPARE(*app::toPdf(sharing(), date), first);
    QVERIFY(first.contains("/CreationDate (D:20260115083000Z)"));
  }

  /// Qt's hash tables are ordered differently in each process; what is written must not be.
  void allIsTheSameInAnotherProcess() {
    QTemporaryDir folder;
    const auto write = [&](const QString& name) {
      QProcess process;
      QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
      environment.insert(u"KHUNG_WRITE_PDF"_s, folder.filePath(name));
      process.setProcessEnvironment(environment);
      process.start(QCoreApplication::applicationFilePath(), {u"writePdf"_s});
      process.waitForFinished();
      QFile file(folder.filePath(name));
      return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = write(u"1.pdf"_s);
    QVERIFY(first.size() > 10000);
    for (int i = 2; i < 5; ++i) {
      QCOMPARE(write(u"%1.pdf"_s.arg(i)), first);
    }
  }

  void writePdf() {
    if (!qEnvironmentVariableIsSet("KHUNG_WRITE_PDF")) {
      QSKIP("only for allIsTheSameInAnotherProcess");
    }
    QFile file(qEnvironmentVariable("KHUNG_WRITE_PDF"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(app::toPdf(sharing(), date).value());
  }

  void pdfExtrasAreRefusedForAnythingElse() {
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("%PDF-1.4"), QByteArray("xref\ntrailer\nstartxref\n0\n")}) {
      const auto finished = app::finishPdf(bytes, {});
      QVERIFY(!finished);
      QCOMPARE(finished.error().code, u"drawing.pdf"_s);
    }
  }

  void wrappingLosesNothing_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << u"Cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức trong các cơ quan nhà nước"_s;
    QTest::newRow("hyphens") << u"kinh tế-xã hội/quốc phòng-an ninh CSDL_DAN_CU_QUOC_GIA"_s;
    QTest::newRow("one word") << u"NghiêngngảnghiêngngảnghiêngngảnghiêngngảnghiêngngảnghiêngngảKhuỵuxuốngThuở"_s;
    QTest::newRow("blanks") << u"  a   b \n c  "_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("200,000 letters without a blank") << u"khuyểnh"_s.repeated(200'000 / 7);
  }

  void wrappingLosesNothing() {
    QFETCH(QString, text);
    const app::TextStyle style;
    for (const double width : {12.0, 40.0, 120.0, 1000.0}) {
      const QStringList lines = app::wrapText(text, style, width);
      QCOMPARE(lines.join(QString()).remove(u' '), text.simplified().remove(u' '));
      for (const QString& line : lines) {
        QVERIFY2(app::textWidth(line, style) <= width + 0.01 || line.size() <= 2, qPrintable(line));
        QVERIFY(!line.isEmpty());
      }
    }
    QVERIFY(app::wrapText(text.simplified(), style, 1e7).size() <= 1);
  }

  void measuringMatchesPainting() {
    const app::TextStyle small{8}, large{80};
    const QString text = u"Nền tảng tích hợp, chia sẻ dữ liệu"_s;
    const double ratio = app::textWidth(text, large) / app::textWidth(text, small);
    QVERIFY2(ratio > 9.97 && ratio < 10.03, qPrintable(QString::number(ratio)));
  }
};

KHUNG_GUI_TEST(TestOutputs)
#include "test_outputs.moc"
