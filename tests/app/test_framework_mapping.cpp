// SPDX-License-Identifier: Apache-2.0
#include "app/mapping/mapping_formats.h"
#include "model/framework/framework_mapping.h"
#include "model/interchange/table/xlsx_reader.h"
#include "tests/support/test_pack.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using Verdict = model::MappingDecision::Verdict;

/// Five models to four layers by the pack's own table, and the workbook made of it.
class TestFrameworkMapping : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() {
    model::Notices notices;
    auto mapping = model::FrameworkMapping::load(*tests::pack(u"vn-national-2026"_s), u"vn-decree-draft-2021"_s, notices);
    QVERIFY2(mapping && notices.empty(), qPrintable(tests::describe(notices)));
    m_mapping = std::move(*mapping);
  }

  void decides_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("nodes");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("target");
    const auto row = [](const char* name, const QString& type, const QString& kind, const QStringList& nodes, Verdict verdict, const QString& target) {
      QTest::newRow(name) << type << kind << nodes << int(verdict) << target;
    };
    row("data", u"database"_s, {}, {u"DRM.1.2"_s}, Verdict::Certain, u"L2.DL"_s);
    row("work", u"procedure"_s, {}, {u"BRM.1.3"_s}, Verdict::Certain, u"L3.UD"_s);
    row("a portal by its function", u"system"_s, {}, {u"arm.3.3"_s}, Verdict::Certain, u"L4.KT"_s);
    row("security is a requirement", u"system"_s, {}, {u"ARM.6.1"_s, u"SRM.4.2"_s}, Verdict::Certain, u"L3.UD"_s);
    row("two functions", u"system"_s, {}, {u"ARM.1.1"_s, u"application:ARM.5.2"_s}, Verdict::ToDecide, u"L2.NT"_s);
    row("no function told", u"system"_s, {}, {}, Verdict::ToDecide, u"L3.UD"_s);
    row("only security", u"system"_s, {}, {u"SRM.4"_s}, Verdict::ToDecide, u"L3.UD"_s);
    row("a cloud platform", u"platform"_s, u"cloud"_s, {}, Verdict::Certain, u"L1.HT"_s);
    row("a platform of no kind", u"platform"_s, {}, {}, Verdict::None, {});
    row("a data centre", u"infrastructure"_s, u"data_centre"_s, {u"TRM.3.2"_s, u"SRM.2.2"_s}, Verdict::Certain, u"L1.HT"_s);
    row("infrastructure that protects", u"infrastructure"_s, u"other"_s, {u"SRM.2.3"_s}, Verdict::ToDecide, u"L1.AN"_s);
    row("mapped already", u"system"_s, {}, {u"ARM.1.1"_s, u"L3.UD"_s}, Verdict::Already, u"L3.UD"_s);
    row("ARM.33 is not below ARM.3", u"system"_s, {}, {u"ARM.33"_s}, Verdict::ToDecide, u"L3.UD"_s);
  }

  void decides() {
    QFETCH(QString, type);
    QFETCH(QString, kind);
    QFETCH(QStringList, nodes);
    model::Element element;
    element.type = type;
    element.set(u"kind"_s, kind);
    const model::MappingDecision decision = m_mapping.decide(element, nodes);
    QTEST(int(decision.verdict), "verdict");
    QTEST(decision.target, "target");
    QVERIFY(decision.verdict != Verdict::ToDecide || !decision.alternatives.isEmpty());
  }

  void everyTypeIsSpokenOf() {
    for (const QString& type : m_mapping.types()) {
      QVERIFY2(tests::metamodel()->type(type), qPrintable(type));
      model::Element element;
      element.type = type;
      QVERIFY2(!m_mapping.decide(element, {}).rules.empty(), qPrintable(type));
    }
  }

  void workbookCanBeReadAgain() {
    model::Notices notices;
    const auto document = tests::documentOf(u"organisation: [{code: A, name: A, kind: ministry}]\n"
                                            "database: [{code: D1, name: \"Một <&> \\\"hai\\\"\", kind: unit, owner: A}, {code: D2, name: =1+1, kind: unit, owner: A}]"_s, notices);
    QVERIFY2(document, qPrintable(tests::describe(notices)));
    const auto from = tests::pack();
    const app::MappingTable table = app::mappingTable(*document, *from, *tests::pack(u"vn-national-2026"_s), m_mapping, u"vi"_s);
    QCOMPARE(table.rows.size(), 2u);
    const auto bytes = app::formatMapping(table, u"xlsx"_s, u"vi"_s);
    QVERIFY(bytes);
    QCOMPARE(*app::formatMapping(table, u"xlsx"_s, u"vi"_s), *bytes);
    const auto read = model::readXlsx(*bytes, u"a.xlsx"_s);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().code));
    QString all;
    for (const QStringList& line : read->rows) {
      all += line.join(u'|') + u'\n';
    }
    QVERIFY2(all.contains(u"Một <&> \"hai\""), qPrintable(all));
    QVERIFY(app::formatMapping(table, u"csv"_s, u"vi"_s)->contains("\"'=1+1\""));
    QVERIFY(app::formatMapping(table, u"html"_s, u"vi"_s)->contains("&lt;&amp;&gt;"));
    const QJsonObject root = QJsonDocument::fromJson(*app::formatMapping(table, u"json"_s, u"vi"_s)).object();
    QCOMPARE(root[u"counts"].toObject()[u"certain"].toInt(), 2);
  }

private:
  model::FrameworkMapping m_mapping;
};

QTEST_GUILESS_MAIN(TestFrameworkMapping)
#include "test_framework_mapping.moc"
