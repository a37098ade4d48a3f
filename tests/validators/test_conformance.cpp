// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/attribute_shape.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::validators;

namespace {

/// "decimal 18,2 kg required": type, length, decimals, unit, required or optional; a dash leaves a part out.
AttributeShape shape(const QString& text) {
  AttributeShape result;
  for (const QString& part : text.split(u' ', Qt::SkipEmptyParts)) {
    if (part == u"required" || part == u"optional") {
      result.required = part == u"required";
    } else if (part[0].isDigit()) {
      result.length = part.section(u',', 0, 0).toInt();
      if (part.contains(u',')) {
        result.precision = part.section(u',', 1).toInt();
      }
    } else if (part.startsWith(u'[')) {
      result.unit = part.mid(1, part.size() - 2).replace(u'_', u' ');
    } else {
      result.datatype = part;
    }
  }
  return result;
}

QString lost(const QString& sent, const QString& received) {
  QStringList names;
  for (const Aspect aspect : lostAspects(shape(sent), shape(received), {})) {
    names << aspectName(aspect);
  }
  return names.join(u' ');
}

const QUuid listA = QUuid::createUuidV5(QUuid(), u"a"_s);
const QUuid listB = QUuid::createUuidV5(QUuid(), u"b"_s);
const QUuid listC = QUuid::createUuidV5(QUuid(), u"c"_s);

bool arrives(const QUuid& from, const QUuid& to, const CodeListBook& lists) {
  AttributeShape sent;
  sent.codeList = from;
  AttributeShape received;
  received.codeList = to;
  return lostAspects(sent, received, lists).empty();
}

} // namespace

/// What is lost when data go from one attribute to another.
class TestConformance : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void losses_data() {
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << u"text 50 required"_s << u"text 50 required"_s << u""_s;
    QTest::newRow("wider receiver") << u"text 50"_s << u"text 100"_s << u""_s;
    QTest::newRow("narrower receiver") << u"text 100"_s << u"text 50"_s << u"length"_s;
    QTest::newRow("length not stated") << u"text 100"_s << u"text"_s << u""_s;
    QTest::newRow("nothing stated") << u""_s << u"text 10 required"_s << u""_s;
    QTest::newRow("more decimals") << u"decimal 10,2"_s << u"decimal 12,4"_s << u""_s;
    QTest::newRow("fewer decimals") << u"decimal 12,4"_s << u"decimal 12,2"_s << u"precision"_s;
    QTest::newRow("more decimals at the cost of digits before the mark") << u"decimal 12,2"_s << u"decimal 12,6"_s << u"length"_s;
    QTest::newRow("integer into decimal") << u"integer 10"_s << u"decimal 12,2"_s << u""_s;
    QTest::newRow("integer into a decimal too short") << u"integer 12"_s << u"decimal 12,2"_s << u"length"_s;
    QTest::newRow("decimal into integer") << u"decimal 12,2"_s << u"integer 12"_s << u"type"_s;
    QTest::newRow("decimal without decimals into integer") << u"decimal 10,0"_s << u"integer 10"_s << u""_s;
    QTest::newRow("integer into text") << u"integer 12"_s << u"text 20"_s << u""_s;
    QTest::newRow("integer into a text too short") << u"integer 12"_s << u"text 10"_s << u"length"_s;
    QTest::newRow("text into integer") << u"text 12"_s << u"integer 12"_s << u"type"_s;
    QTest::newRow("date into datetime") << u"date"_s << u"datetime"_s << u""_s;
    QTest::newRow("datetime into date") << u"datetime"_s << u"date"_s << u"type"_s;
    QTest::newRow("code into text") << u"code"_s << u"text"_s << u""_s;
    QTest::newRow("text into code") << u"text"_s << u"code"_s << u"type"_s;
    QTest::newRow("boolean into code") << u"boolean"_s << u"code"_s << u""_s;
    QTest::newRow("geometry into text") << u"geometry"_s << u"text"_s << u"type"_s;
    QTest::newRow("required by the receiver") << u"text optional"_s << u"text required"_s << u"required"_s;
    QTest::newRow("required by the sender") << u"text required"_s << u"text optional"_s << u""_s;
    QTest::newRow("not said whether required") << u"text"_s << u"text required"_s << u""_s;
    QTest::newRow("unit that converts") << u"decimal 12,3 [kg]"_s << u"decimal 12,3 [g]"_s << u""_s;
    QTest::newRow("unit that does not convert") << u"decimal [USD]"_s << u"decimal [đồng]"_s << u"unit"_s;
    QTest::newRow("unit not stated") << u"decimal [USD]"_s << u"decimal"_s << u""_s;
    QTest::newRow("several") << u"datetime optional"_s << u"date required"_s << u"type required"_s;
  }
  void losses() {
    QFETCH(QString, sent);
    QFETCH(QString, received);
    QTEST(lost(sent, received), "expected");
  }

  void units_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("exact");
    QTest::newRow("same, spelled otherwise") << u"Ki-lô-gam"_s << u"ki lô gam"_s << true;
    QTest::newRow("kg, gam") << u"kg"_s << u"gam"_s << true;
    QTest::newRow("gam, kg") << u"gam"_s << u"kg"_s << true;
    QTest::newRow("tấn, tạ") << u"tấn"_s << u"tạ"_s << true;
    QTest::newRow("m, km") << u"m"_s << u"km"_s << true;
    QTest::newRow("m², ha") << u"m²"_s << u"ha"_s << true;
    QTest::newRow("m2, km²") << u"m2"_s << u"km²"_s << true;
    QTest::newRow("đồng, nghìn đồng") << u"đồng"_s << u"nghìn đồng"_s << true;
    QTest::newRow("VND, triệu đồng") << u"VND"_s << u"Triệu đồng"_s << true;
    QTest::newRow("tỷ đồng, đồng") << u"tỷ đồng"_s << u"₫"_s << true;
    QTest::newRow("giờ, phút") << u"giờ"_s << u"phút"_s << true;
    QTest::newRow("phút, giờ") << u"phút"_s << u"giờ"_s << false;
    QTest::newRow("năm, tháng") << u"năm"_s << u"tháng"_s << true;
    QTest::newRow("tháng, năm") << u"tháng"_s << u"năm"_s << false;
    QTest::newRow("phần trăm") << u"%"_s << u"phần trăm"_s << true;
    QTest::newRow("m, m2") << u"m"_s << u"m2"_s << false;
    QTest::newRow("USD, VND") << u"USD"_s << u"VND"_s << false;
    QTest::newRow("unknown, alike") << u"lượt khám"_s << u"Lượt khám"_s << true;
    QTest::newRow("unknown, other") << u"lượt khám"_s << u"ca"_s << false;
  }
  void units() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(convertsExactly(from, to), "exact");
  }

  void codeLists() {
    CodeListBook lists;
    QVERIFY(arrives(listA, listA, lists));
    QVERIFY(!arrives(listA, listB, lists));
    QVERIFY2(arrives(QUuid(), listB, lists) && arrives(listA, QUuid(), lists), "a list not stated proves nothing");
    lists.addSubset(listA, listB);
    QVERIFY(arrives(listA, listB, lists));
    QVERIFY2(!arrives(listB, listA, lists), "the whole does not fit into a part");
    lists.addSubset(listB, listC);
    QVERIFY2(arrives(listA, listC, lists), "a part of a part");
  }

  void completeMappings() {
    CodeListBook lists;
    lists.addCompleteMapping(listA, listB);
    QVERIFY(arrives(listA, listB, lists) && arrives(listB, listA, lists));
    QVERIFY(!arrives(listA, listC, lists));
    lists.addSubset(listC, listA);
    QVERIFY2(arrives(listC, listB, lists), "a part of what is mapped");
  }

  void circlesOfSubsetsEnd() {
    CodeListBook lists;
    lists.addSubset(listA, listB);
    lists.addSubset(listB, listA);
    QVERIFY(!arrives(listA, listC, lists));
  }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "test_conformance.moc"
