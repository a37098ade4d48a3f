// SPDX-License-Identifier: Apache-2.0
#include "model/base/sqlite_statement.h"
#include "tests/support/test_pack.h"
#include "validators/engine/check_database.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

const QString twoArchitectures = uR"(
organisation: [{code: BA, name: Bộ A, kind: ministry}, {code: TA, name: Tỉnh A, kind: province}]
database:
  - code: QG
    name: CSDL quốc gia về dân cư
    declared_by: BA
    kind: national
    manager: BA
    entities:
      - code: CD
        name: Công dân
        role: master
        identifier: SDD
        attributes:
          - {code: SDD, name: Số định danh cá nhân, datatype: text, length: 12}
          - {code: HT, name: Họ và tên, datatype: text, length: 100}
          - {code: NS, name: Ngày sinh, datatype: date}
          - {code: GT, name: Giới tính, datatype: code}
          - {code: GC, name: Ghi chú, datatype: text}
  - code: T
    name: CSDL tỉnh
    declared_by: TA
    kind: province_shared
    manager: TA
    entities:
      - code: NK
        name: Nhân khẩu
        role: master
        same_as: [QG/CD]
        identifier: S
        attributes:
          - {code: S, name: Số CCCD, datatype: text, length: 9}
          - {code: HT, name: Họ và tên khai sinh, datatype: text, length: 50}
          - {code: NS, name: NGAY_SINH, datatype: datetime}
          - {code: GC, name: Ghi chú, datatype: text}
      - code: HV
        name: Hội viên
        attributes:
          - {code: A, name: Họ tên, datatype: text}
          - {code: B, name: Ngày sinh, datatype: date}
          - {code: C, name: Giới tính, datatype: code}
          - {code: D, name: Ghi chú, datatype: text}
)"_s;

/// A document with its check database after all analyses, to be asked in SQL.
class Checked {
public:
  explicit Checked(const QString& yaml) {
    model::Notices notices;
    m_document = tests::documentOf(yaml, notices);
    if (!m_document || model::hasErrors(notices)) {
      qFatal("%s", qPrintable(tests::describe(notices)));
    }
    auto opened = validators::CheckDatabase::open(*m_document, *tests::pack());
    if (!opened) {
      qFatal("%s", qPrintable(opened.error().values.join(u' ')));
    }
    m_database = std::move(*opened);
    const QString trouble = m_database->analyse(*tests::pack(), tests::pack()->parameters);
    if (!trouble.isEmpty()) {
      qFatal("%s", qPrintable(trouble));
    }
  }

  /// Rows as texts of their columns joined by blanks.
  QStringList rows(const QString& sql) const {
    QStringList result;
    model::Statement statement(m_database->handle(), sql);
    while (statement.step()) {
      QStringList columns;
      for (int i = 0; i < sqlite3_column_count(statement.raw()); ++i) {
        columns << statement.text(i);
      }
      result << columns.join(u' ');
    }
    if (!statement.ok()) {
      qFatal("%s", qPrintable(statement.error()));
    }
    result.sort();
    return result;
  }

private:
  std::unique_ptr<model::Document> m_document;
  std::unique_ptr<validators::CheckDatabase> m_database;
};

} // namespace

/// What the overlap and conformance analyses write for rules to read.
class TestOverlapTables : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void nationalAttributesRepeated() {
    const Checked checked(twoArchitectures);
    QCOMPARE(checked.rows(uR"(SELECT e.code, s.shared, s.total, s.names FROM attribute_share s JOIN entity e ON e.id = s.entity)"_s),
             QStringList{u"HV 3 3 Giới tính, Họ và tên, Ngày sinh"_s});
  }

  void declaredPairsAreNotLookAlikes() {
    const Checked checked(twoArchitectures);
    QCOMPARE(checked.rows(uR"(SELECT x.code, y.code FROM overlap_pair o JOIN entity x ON x.id = o.a JOIN entity y ON y.id = o.b
        WHERE o.kind = 'entity' AND x.code IN ('CD', 'NK') AND y.code IN ('CD', 'NK'))"_s), QStringList());
  }

  void sharedAttributesLeaveIdentifiersAndBookkeepingOut() {
    const Checked checked(twoArchitectures);
    QCOMPARE(checked.rows(uR"(SELECT x.code, y.code, s.shared, s.whole FROM shared_attributes s
        JOIN entity x ON x.id = s.a JOIN entity y ON y.id = s.b)"_s), (QStringList{u"CD NK 2 0"_s, u"NK CD 2 0"_s}));
  }

  void conflictsBetweenArchitectures() {
    const Checked checked(twoArchitectures);
    const QStringList found = checked.rows(uR"(SELECT c.aspect, iif(x.code = 'CD', c.lost_from_a, c.lost_from_b),
        iif(x.code = 'CD', c.lost_from_b, c.lost_from_a), iif(x.code = 'CD', c.detail_a || '>' || c.detail_b, c.detail_b || '>' || c.detail_a)
        FROM structure_conflict c JOIN entity x ON x.id = c.a_entity)"_s);
    QCOMPARE(found, (QStringList{u"length 1 0 100>50"_s, u"length 1 0 12>9"_s, u"type 0 1 date>datetime"_s}));
  }

  void oneArchitectureHasNoConflicts() {
    QString one = twoArchitectures;
    one.remove(u"    declared_by: BA\n"_s).remove(u"    declared_by: TA\n"_s);
    QCOMPARE(Checked(one).rows(u"SELECT * FROM structure_conflict"_s), QStringList());
  }

  void placesFollowLevels() {
    const Checked checked(twoArchitectures);
    QCOMPARE(checked.rows(u"SELECT p.place, e.code FROM entity_place p JOIN entity e ON e.id = p.entity"_s).first(), u"1 CD"_s);
  }

  void scopeCovers_data() {
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("covers");
    QTest::newRow("same") << u"[Bắc Ninh]"_s << u"[bắc ninh]"_s << u"1"_s;
    QTest::newRow("below") << u"[Bắc Ninh]"_s << u"[Bắc Ninh/Gia Bình]"_s << u"1"_s;
    QTest::newRow("above") << u"[Bắc Ninh/Gia Bình]"_s << u"[Bắc Ninh]"_s << u"0"_s;
    QTest::newRow("whole country") << u"[whole_country]"_s << u"[Bắc Ninh, Lào Cai]"_s << u"1"_s;
    QTest::newRow("one of two") << u"[Bắc Ninh]"_s << u"[Bắc Ninh, Lào Cai]"_s << u"0"_s;
  }
  void scopeCovers() {
    QFETCH(QString, whole);
    QFETCH(QString, part);
    const Checked checked(u"database: [{code: A, name: A, kind: unit, territory: %1}, {code: B, name: B, kind: unit, territory: %2}]"_s.arg(
        whole, part));
    QTEST(checked.rows(u"SELECT scope_covers(a.id, b.id) FROM \"database\" a, \"database\" b WHERE a.code = 'A' AND b.code = 'B'"_s).first(),
          "covers");
  }
};

QTEST_GUILESS_MAIN(TestOverlapTables)
#include "test_overlap_tables.moc"
