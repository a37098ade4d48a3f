// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml.h"
#include "model/framework/reference_model_table.h"
#include "model/interchange/table/table_reader.h"
#include "model/interchange/table/xlsx_reader.h"

#include <QTemporaryDir>
#include <QtTest>

#include <zip.h>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

class TestTable : public QObject {
  Q_OBJECT

private:
  /// A small workbook with shared, inline and numeric cells and a gap.
  static QByteArray workbook(const QByteArray& sheet) {
    const std::pair<const char*, QByteArray> parts[] = {
        {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/one.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml", "<sst><si><t>Mã</t></si><si><r><t>T</t></r><r><t>ên</t></r></si></sst>"},
        {"xl/worksheets/one.xml", sheet}};
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(u"a.xlsx"_s).toUtf8();
    zip_t* archive = zip_open(path.constData(), ZIP_CREATE, nullptr);
    for (const auto& [name, content] : parts) {
      zip_file_add(archive, name, zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0), 0);
    }
    zip_close(archive);
    QFile file(QString::fromUtf8(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

private Q_SLOTS:
  void csv_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("second");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("semicolon, BOM, CRLF") << QByteArray("\xef\xbb\xbf" "a;b\r\n1;\"x;y\"\r\n") << QStringList{u"1"_s, u"x;y"_s};
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2,3\n") << QStringList{u"1"_s, u"2,3"_s};
    QTest::newRow("quotes and line ends") << QByteArray("a,b\n\"he said \"\"no\"\"\",\"two\nlines\"\n")
                                          << QStringList{u"he said \"no\""_s, u"two\nlines"_s};
    QTest::newRow("short row") << QByteArray("a,b\n1\n") << QStringList{u"1"_s, QString()};
    QTest::newRow("empty rows and no last line end") << QByteArray("a,b\n\n ,\n1,2") << QStringList{u"1"_s, u"2"_s};
  }
  void csv() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, second);
    const auto table = readCsv(bytes, u"t.csv"_s);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows[1], second);
  }

  void brokenTables() {
    QCOMPARE(readCsv("", u"t"_s).error().code, u"table.empty"_s);
    QCOMPARE(readCsv("a,\xff\n", u"t"_s).error().code, u"table.not-utf8"_s);
    QCOMPARE(readCsv("a,b\n\"open,1\n", u"t"_s).error().code, u"table.open-quote"_s);
    QCOMPARE(readXlsx("PK\x03\x04 nothing", u"t"_s).error().code, u"table.xlsx-damaged"_s);
    QCOMPARE(readTable(u"/no/such/file.csv"_s).error().code, u"file.unreadable"_s);
  }

  void xlsx() {
    const auto table = readXlsx(workbook("<worksheet><sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
                                         "<row r=\"3\"/><row r=\"4\"><c r=\"A4\"><v>12</v></c><c r=\"C4\" t=\"inlineStr\"><is><t>Dân cư</t></is></c></row>"
                                         "</sheetData></worksheet>"),
                                u"t.xlsx"_s);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows[0], QStringList({u"Mã"_s, QString(), u"Tên"_s}));
    QCOMPARE(table->rows[1], QStringList({u"12"_s, QString(), u"Dân cư"_s}));
    QCOMPARE(table->lines[1], 4);
  }

  void nodesOfAnAnnex() {
    const auto table = readCsv("Mã số,Tên gọi,Căn cứ\nDRM001.001,Hai,\"14.1, 36\"\nDRM001,Một \"\"x\"\",\nDRM001.001.01,Ba,\n", u"t"_s);
    QVERIFY(table);
    Notices notices;
    const auto nodes = referenceNodes(*table, u"data"_s, notices);
    QVERIFY(notices.empty());
    QCOMPARE(nodes.size(), 3);
    QCOMPARE(nodes[0].parent, u"DRM001"_s);
    QCOMPARE(nodes[2].parent, u"DRM001.001"_s);
    QCOMPARE(nodes[0].cites, QStringList({u"14.1"_s, u"36"_s}));
    const auto root = readYaml(referenceModelYaml(nodes, u"data"_s, u"annex.csv"_s), u"data.yaml"_s, notices);
    QVERIFY(root && notices.empty());
    const YamlNode& first = root->find(u"nodes")->items.front();
    QCOMPARE(first.value(u"code"), u"DRM001"_s);
    QCOMPARE(first.find(u"children")->items.front().find(u"children")->items.front().value(u"code"), u"DRM001.001.01"_s);
  }
};

QTEST_GUILESS_MAIN(TestTable)
#include "test_table.moc"
