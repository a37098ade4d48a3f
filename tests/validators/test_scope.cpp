// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/scope.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::validators;

class TestScope : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void territories_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("meet");
    QTest::newRow("same") << u"Quảng Ninh"_s << u"quang ninh"_s << true;
    QTest::newRow("prefixed") << u"UBND tỉnh Quảng Ninh"_s << u"Quảng Ninh"_s << true;
    QTest::newRow("two provinces") << u"Quảng Ninh"_s << u"Lào Cai"_s << false;
    QTest::newRow("part of") << u"Quảng Ninh/Hạ Long"_s << u"Tỉnh Quảng Ninh"_s << true;
    QTest::newRow("two parts") << u"Quảng Ninh/Hạ Long"_s << u"Quảng Ninh/Móng Cái"_s << false;
    QTest::newRow("whole country") << u"whole_country"_s << u"Lào Cai"_s << true;
    QTest::newRow("whole country in words") << u"Toàn quốc"_s << u"Lào Cai"_s << true;
    QTest::newRow("name that only begins alike") << u"Quảng Ninh"_s << u"Quảng Ninh Hải"_s << false;
  }
  void territories() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, meet);
    ScopeBook book;
    const QUuid first = QUuid::createUuid();
    const QUuid second = QUuid::createUuid();
    book.state(first, {a}, {});
    book.state(second, {b.normalized(QString::NormalizationForm_D)}, {});
    QCOMPARE(book.meet(first, second), meet);
    QCOMPARE(book.meet(second, first), meet);
  }

  void takenFromTheOwner() {
    ScopeBook book;
    const QUuid province = QUuid::createUuid();
    const QUuid database = QUuid::createUuid();
    const QUuid entity = QUuid::createUuid();
    const QUuid elsewhere = QUuid::createUuid();
    book.state(province, {u"Lào Cai"_s}, {});
    book.setOwner(database, province);
    book.setOwner(entity, database);
    book.state(elsewhere, {u"Quảng Ninh"_s}, {});
    QVERIFY(!book.meet(entity, elsewhere));
    book.state(entity, {u"whole_country"_s}, {});
    QVERIFY(book.meet(entity, elsewhere));
    QVERIFY(book.meet(entity, QUuid::createUuid())); // what is stated nowhere meets everything
  }

  void recordsSplit() {
    ScopeBook book;
    const QUuid a = QUuid::createUuid();
    const QUuid b = QUuid::createUuid();
    book.state(a, {u"whole_country"_s}, {u"Hộ nghèo"_s});
    book.state(b, {u"whole_country"_s}, {u"Hộ cận nghèo"_s});
    QVERIFY(!book.meet(a, b));
    book.state(b, {u"whole_country"_s}, {u"hộ nghèo"_s, u"Hộ cận nghèo"_s});
    QVERIFY(book.meet(a, b));
  }

  void ownersInACircleEnd() {
    ScopeBook book;
    const QUuid a = QUuid::createUuid();
    const QUuid b = QUuid::createUuid();
    book.setOwner(a, b);
    book.setOwner(b, a);
    QVERIFY(book.meet(a, b));
  }

  void intervals_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("minutes");
    QTest::newRow("realtime") << u"realtime"_s << 0.0;
    QTest::newRow("thời gian thực") << u"Thời gian thực"_s << 0.0;
    QTest::newRow("2 days") << u"2 days"_s << 2880.0;
    QTest::newRow("1 hour") << u"1 hour"_s << 60.0;
    QTest::newRow("hằng ngày") << u"hằng ngày"_s << 1440.0;
    QTest::newRow("hàng tháng") << u"hàng tháng"_s << 43200.0;
    QTest::newRow("6 tháng") << u"6 tháng"_s << 259200.0;
    QTest::newRow("15 phút") << u"15 phút"_s << 15.0;
    QTest::newRow("P1D") << u"P1D"_s << 1440.0;
    QTest::newRow("PT15M") << u"PT15M"_s << 15.0;
    QTest::newRow("24h") << u"24h"_s << 1440.0;
    QTest::newRow("yearly") << u"yearly"_s << 525600.0;
  }
  void intervals() {
    QFETCH(QString, text);
    QFETCH(double, minutes);
    const auto result = intervalMinutes(text);
    QVERIFY(result.has_value());
    QCOMPARE(*result, minutes);
  }

  void unknownIntervalsSaySo() {
    for (const QString& text : {QString(), u"khi cần"_s, u"3"_s, u"soon"_s, u"-2 days ago"_s}) {
      QVERIFY2(!intervalMinutes(text).has_value(), qPrintable(text));
    }
  }
};

QTEST_GUILESS_MAIN(TestScope)
#include "test_scope.moc"
