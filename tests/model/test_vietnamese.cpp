// SPDX-License-Identifier: Apache-2.0
#include "model/base/vietnamese.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

class TestVietnamese : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void folded_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("accents") << u"Cơ sở dữ liệu quốc gia về dân cư"_s << u"co so du lieu quoc gia ve dan cu"_s;
    QTest::newRow("d with stroke") << u"Đất đai, ĐỊA CHỈ"_s << u"dat dai dia chi"_s;
    QTest::newRow("tone placement old") << u"hòa thuỷ"_s << u"hoa thuy"_s;
    QTest::newRow("tone placement new") << u"hoà thủy"_s << u"hoa thuy"_s;
    QTest::newRow("decomposed") << u"Đăng ký khai sinh"_s.normalized(QString::NormalizationForm_D) << u"dang ky khai sinh"_s;
    QTest::newRow("punctuation") << u"  BRM.1.2 -- (họ/tên)  "_s << u"brm 1 2 ho ten"_s;
    QTest::newRow("ascii with combining tones") << u"co\u031B so\u031B\u0309"_s << u"co so"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only marks") << u"\u0301\u0300 --"_s << QString();
    QTest::newRow("emoji") << u"a 😀 b"_s << u"a 😀 b"_s;
  }
  void folded() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(khung::model::folded(text), expected);
    QCOMPARE(khung::model::folded(text.normalized(QString::NormalizationForm_D)), expected);
    QCOMPARE(khung::model::folded(text.normalized(QString::NormalizationForm_C)), expected);
    QCOMPARE(khung::model::folded(khung::model::folded(text)), expected);
  }

  void toneFoldedKeepsAccents() {
    QCOMPARE(toneFolded(u"Hoà bình"), toneFolded(u"Hòa  bình"));
    QCOMPARE(toneFolded(u"thuỷ sản"), toneFolded(u"thủy sản"));
    QCOMPARE(toneFolded(u"Đường"), toneFolded(u"đường"_s.normalized(QString::NormalizationForm_D)));
    QVERIFY(toneFolded(u"bản") != toneFolded(u"bàn"));
    QVERIFY(toneFolded(u"đất") != toneFolded(u"dất"));
    QVERIFY(toneFolded(u"hoa") != toneFolded(u"hoà"));
    QVERIFY(toneFolded(u"an ninh") != toneFolded(u"ăn ninh"));
    const QString mixed = u"  Chuyển đổi SỐ (Toà nhà), İ 𝟙 中"_s; // the last three are read the long way
    QCOMPARE(toneFolded(mixed), toneFolded(mixed.normalized(QString::NormalizationForm_D)));
    QVERIFY(toneFolded(mixed).startsWith(toneFolded(u"chuyển ĐỔI số tòa nhà")));
  }

  void normalisedIsNfcWithoutControls() {
    QCOMPARE(normalised(u"dân cư"_s.normalized(QString::NormalizationForm_D)), u"dân cư"_s);
    QCOMPARE(normalised(u"a\r\nb\rc\x01" u"d\te"), u"a\nb\ncd\te"_s);
    QCOMPARE(normalised(normalised(u"Đã  nghỉ")), normalised(u"Đã  nghỉ"));
  }
};

QTEST_GUILESS_MAIN(TestVietnamese)
#include "test_vietnamese.moc"
