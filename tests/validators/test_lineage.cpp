// SPDX-License-Identifier: Apache-2.0
#include "tests/support/check_tables.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

const QString agencies = uR"(
khung: {format: khung-text/1, title: Thử, framework: vn-decree-draft-2021, agency: BO}
organisation:
  - {code: CP, name: Chính phủ, kind: government}
  - {code: BO, name: Bộ A, kind: ministry}
  - {code: BO2, name: Bộ B, kind: ministry}
  - {code: TINH, name: Bắc Ninh, kind: province}
  - {code: TINH2, name: Cà Mau, kind: province}
  - {code: SO, name: Sở Y tế, kind: unit, part_of: TINH}
)"_s;

/// Three databases of one thing: national master, ministry copy, province copy.
const QString threeLevels = agencies + uR"(
database:
  - code: QG
    name: Quốc gia
    kind: national
    manager: BO
    update_interval: 1 days
    entities:
      - code: DAN
        name: Công dân
        role: master
        identifier: ID
        attributes: [{code: ID, name: Số định danh}, {code: TEN, name: Họ tên}, {code: NGAY, name: Ngày sinh}]
  - code: MB
    name: Của bộ
    kind: ministry_shared
    manager: BO2
    entities:
      - code: DAN
        name: Công dân
        role: extension
        extends: QG/DAN
        identifier: ID
        attributes:
          - {code: ID, name: Số định danh}
          - {code: TEN, name: Họ tên}
          - {code: THE, name: Số thẻ}
  - code: PT
    name: Của tỉnh
    kind: province_shared
    manager: TINH
    entities:
      - code: NGUOI-DAN
        name: Công dân
        role: copy
        identifier: ID
        attributes: [{code: ID, name: Số định danh}, {code: HO-TEN, name: họ  TÊN}, {code: THE, name: Số thẻ}]
data_flow:
)"_s;

} // namespace

/// The derived tables of lineage, on small models.
class TestLineage : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void smoke() {
    const tests::CheckTables tables(threeLevels + uR"(
  - {code: F1, name: f, from: QG, to: MB, kind: sync, interval: daily, carries: [DAN]}
  - {code: F2, name: f, from: MB, to: PT, kind: copy, interval: daily, carries: [DAN]}
)"_s);
    QVERIFY(tables.isValid());
    qDebug() << tables.rows(u"SELECT flow, from_entity, to_entity, states, cross_agency, copies, totals, foreign_data FROM flow_link"_s);
    qDebug() << tables.rows(u"SELECT flow, from_attribute, to_attribute FROM flow_attr"_s);
    qDebug() << tables.rows(u"SELECT * FROM entity_master"_s);
    qDebug() << tables.rows(u"SELECT * FROM inherited_attr"_s);
    qDebug() << tables.rows(u"SELECT * FROM copy_feed"_s);
    qDebug() << tables.rows(u"SELECT * FROM copy_reach"_s);
    qDebug() << tables.rows(u"SELECT * FROM flow_cycle"_s);
    qDebug() << tables.rows(u"SELECT * FROM flow_info"_s);
    qDebug() << tables.rows(u"SELECT * FROM flow_party"_s);
  }
};

QTEST_GUILESS_MAIN(TestLineage)
#include "test_lineage.moc"
