// SPDX-License-Identifier: Apache-2.0
#include "model/base/sqlite_statement.h"
#include "tests/support/test_pack.h"
#include "validators/analyses/text/code_mentions.h"
#include "validators/analyses/text/mention_finder.h"
#include "validators/analyses/text/text_words.h"
#include "validators/engine/check_database.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// What is found in a text by the project's own words: instruments, agencies, numbers, versions, dates and codes.
class TestTextMentions : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() {
    model::Notices notices;
    m_document = tests::documentOf(u"organisation: [{code: A, name: A, kind: ministry}]"_s, notices);
    auto database = validators::CheckDatabase::open(*m_document, *tests::pack());
    QVERIFY(database.has_value());
    const QString trouble = validators::readTextWords((*database)->handle(), m_book);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
  }

  void mentions_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QString& text, const QStringList& expected) { QTest::newRow(name) << text << expected; };
    row("number", u"Theo Nghị định số 47/2020/NĐ-CP ngày 09/4/2020."_s, {u"instrument 47/2020/NĐ-CP dated 2020-04-09"_s});
    row("blanks", u"theo 47 / 2020 / NĐ - CP"_s, {u"instrument 47/2020/NĐ-CP"_s});
    row("decomposed", u"theo 47/2020/NĐ-CP"_s.normalized(QString::NormalizationForm_D), {u"instrument 47/2020/NĐ-CP"_s});
    row("D for Đ", u"theo ND 47/2020/ND-CP"_s, {u"instrument 47/2020/NĐ-CP"_s});
    row("without letters", u"theo Nghị định 47 năm 2020"_s, {u"instrument 47/2020/NĐ-CP"_s});
    row("a decision of the same number", u"Quyết định 20/2020/QĐ-UBND"_s, {u"instrument "_s});
    row("longer number", u"147/2020/NĐ-CP"_s, {u"instrument "_s});
    row("by title", u"Luật An toàn thông tin mạng"_s, {u"instrument 86/2015/QH13"_s});
    row("no title", u"pháp luật an toàn thông tin mạng"_s, {});
    row("replaced before", u"thay thế Nghị định 47/2020/NĐ-CP"_s, {u"instrument 47/2020/NĐ-CP past"_s});
    row("replaced after", u"Nghị định 47/2020/NĐ-CP (được thay thế bằng Nghị định 278/2025/NĐ-CP)"_s,
        {u"instrument 47/2020/NĐ-CP past"_s, u"instrument 278/2025/NĐ-CP"_s});
    row("something else is replaced", u"thay thế phần mềm cũ theo Nghị định 47/2020/NĐ-CP"_s, {u"instrument 47/2020/NĐ-CP"_s});
    row("a system is replaced", u"Theo Nghị định 47/2020/NĐ-CP, hệ thống cũ được thay thế dần bằng hệ thống mới"_s, {u"instrument 47/2020/NĐ-CP"_s});
    row("another sentence", u"Trước đây chưa có. Nay theo Nghị định 47/2020/NĐ-CP"_s, {u"instrument 47/2020/NĐ-CP"_s});
    row("province", u"UBND tỉnh Bắc Giang chỉ đạo"_s, {u"agency tinh-bac-giang"_s});
    row("city", u"TP. Hà Nội"_s, {u"agency tinh-ha-noi"_s});
    row("place of a body", u"Sở Y tế Lạng Sơn"_s, {u"agency tinh-lang-son"_s});
    row("place alone", u"đường đi Lạng Sơn"_s, {});
    row("part of a name", u"của Hòa Bình Xanh"_s, {});
    row("common word", u"người dân hòa bình"_s, {});
    row("without tones", u"UBND tinh Bac Giang"_s, {u"agency tinh-bac-giang"_s});
    row("other tones", u"tỉnh Bác Giang"_s, {});
    row("ministry", u"hệ thống của Bộ Y tế được chia"_s, {u"agency G18 owned"_s});
    row("partner", u"phối hợp với Bộ Y tế"_s, {u"agency G18 beside"_s});
    row("short", u"Bộ TT&TT"_s, {u"agency G14"_s});
    row("within a number", u"12/QĐ-BTTTT"_s, {u"instrument "_s});
    row("count", u"gồm 12 cơ sở dữ liệu, 3 HTTT và 1.5 nền tảng"_s, {u"count 12 databases"_s, u"count 3 systems"_s});
    row("of the whole", u"gồm 12 cơ sở dữ liệu của tỉnh"_s, {u"count 12 databases"_s});
    row("words alike without tones", u"Kiến trúc dữ liệu tỉnh ban hành ngày 01/8/2024; dân cư"_s, {u"issue 2024-08-01 data"_s});
    row("a part", u"gồm 12 cơ sở dữ liệu chuyên ngành"_s, {});
    row("version", u"Kiến trúc dữ liệu tỉnh Cà Mau, phiên bản 2.0"_s, {u"agency tinh-ca-mau owned"_s, u"version 2.0 data of tinh-ca-mau"_s});
    row("version of a framework", u"Khung kiến trúc dữ liệu quốc gia, phiên bản 2.0"_s, {});
    row("approval", u"Quyết định số 12/QĐ-UBND ngày 05/6/2024 phê duyệt Kiến trúc dữ liệu"_s,
        {u"instrument  dated 2024-06-05"_s, u"approval 12/QĐ-UBND data dated 2024-06-05"_s});
    row("issue", u"Theo Kiến trúc dữ liệu tỉnh ban hành ngày 01/8/2024."_s, {u"issue 2024-08-01 data"_s});
  }

  void mentions() {
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found;
    const validators::ScannedText scanned(text);
    for (const validators::Mention& mention : validators::MentionFinder(m_book, scanned).find()) {
      const QString about = mention.kind == u"instrument" || mention.about.isEmpty() ? QString() : u' ' + mention.about;
      found << mention.kind + u' ' + mention.value + about + (mention.agency.isEmpty() ? QString() : u" of "_s + mention.agency) +
                   (mention.dated.isEmpty() ? QString() : u" dated "_s + mention.dated) + (mention.past ? u" past"_s : QString()) +
                   (mention.owned ? u" owned"_s : QString()) + (mention.beside ? u" beside"_s : QString());
    }
    QCOMPARE(found, expected);
  }

  void codes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in a bracket") << u"cơ sở dữ liệu hộ tịch (CSDL-HT)"_s << u"CSDL-HT=cơ sở dữ liệu hộ tịch"_s;
    QTest::newRow("before a bracket") << u"ở CSDL-HT (hệ thống hộ tịch)."_s << u"CSDL-HT=hệ thống hộ tịch"_s;
    QTest::newRow("a line") << u"HT_01: hệ thống A\nHT02 - hệ thống B"_s << u"HT_01=hệ thống A|HT02=hệ thống B"_s;
    QTest::newRow("no name") << u"ghi vào CSDL-HT, rồi vào HT02"_s << u"CSDL-HT=|HT02="_s;
    QTest::newRow("none") << u"QĐ-UBND 12/QĐ-UBND TCP/IP ngày 12-2024 Wi-Fi CSDL- a.b@C-D.vn CSDL-* 12.3 UBND"_s << u"QĐ-UBND="_s;
  }

  void codes() {
    QFETCH(QString, text);
    const validators::ScannedText scanned(text);
    QStringList found;
    for (const auto& code : validators::codesIn(scanned, validators::MentionFinder(m_book, scanned).hits(validators::PhraseSort::Thing))) {
      found << code.code + u'=' + code.given;
    }
    QTEST(found.join(u'|'), "expected");
  }

  /// Twice the text takes about twice the time: a long section must not be the end of a check.
  void timeGrowsWithLength() {
    const QString part = u"Theo Nghị định số 47/2020/NĐ-CP, UBND tỉnh Bắc Giang và Bộ Y tế phê duyệt Kiến trúc dữ liệu phiên bản 2.0 gồm 12 cơ sở dữ liệu. "_s;
    const auto cost = [&](int times) {
      QElapsedTimer clock;
      clock.start();
      const validators::ScannedText scanned(part.repeated(times));
      const auto found = validators::MentionFinder(m_book, scanned).find();
      return std::pair(clock.nsecsElapsed(), found.size());
    };
    cost(200);
    const auto [small, few] = cost(500);
    const auto [large, many] = cost(4000);
    QCOMPARE(many, few * 8);
    QVERIFY2(large < small * 30, qPrintable(u"%1 %2"_s.arg(small).arg(large)));
  }

private:
  std::unique_ptr<model::Document> m_document;
  validators::PhraseBook m_book;
};

QTEST_GUILESS_MAIN(TestTextMentions)
#include "test_text_mentions.moc"
