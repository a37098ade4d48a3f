// SPDX-License-Identifier: Apache-2.0
#include "model/base/periods.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using khung::model::periodText;

/// What people write of lengths of time, in the language of the reader.
class TestPeriods : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void words_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("vi");
    QTest::addColumn<QString>("en");
    const auto row = [](const QString& text, const QString& vi, const QString& en) { QTest::newRow(qPrintable(text)) << text << vi << en; };
    row(u"10 years"_s, u"10 năm"_s, u"10 years"_s);
    row(u"1 day"_s, u"1 ngày"_s, u"1 day"_s);
    row(u"15 phút"_s, u"15 phút"_s, u"15 minutes"_s);
    row(u"6 THÁNG"_s, u"6 tháng"_s, u"6 months"_s);
    row(u"weekly"_s, u"hằng tuần"_s, u"weekly"_s);
    row(u"hàng quý"_s, u"hằng quý"_s, u"quarterly"_s);
    row(u"realtime"_s, u"thời gian thực"_s, u"realtime"_s);
    row(u"Real time"_s, u"thời gian thực"_s, u"realtime"_s);
    row(u"vĩnh viễn"_s, u"vĩnh viễn"_s, u"permanent"_s);
    row(u"permanent"_s, u"vĩnh viễn"_s, u"permanent"_s);
  }
  void words() {
    QFETCH(QString, text);
    QFETCH(QString, vi);
    QFETCH(QString, en);
    QCOMPARE(periodText(text, u"vi"), vi);
    QCOMPARE(periodText(text, u"en"), en);
    QCOMPARE(periodText(text.normalized(QString::NormalizationForm_D), u"vi"), vi);
  }

  void otherTextStaysAsItIs() {
    for (const QString& text : {QString(), u"khi có thay đổi"_s, u"2 days ago"_s, u"3"_s, u"10 nămm"_s, u"years"_s, u"Ngày"_s, u"2 ngàys"_s}) {
      QCOMPARE(periodText(text, u"vi"), text);
      QCOMPARE(periodText(text, u"en"), text);
    }
  }
};

QTEST_GUILESS_MAIN(TestPeriods)
#include "test_periods.moc"
