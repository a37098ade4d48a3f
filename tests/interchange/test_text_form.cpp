// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/text_support.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

/// How references find their element.
class TestTextForm : public QObject {
  Q_OBJECT

  Notices m_notices;

  ModelData read(const char* text) {
    m_notices.clear();
    ModelData model = readModel(QByteArray(text), m_notices);
    return model;
  }

  static QStringList linkPaths(const ModelData& model, const QString& element, const QString& property) {
    const Element* from = elementAt(model, element);
    QStringList result;
    const std::vector<Link>* links = from ? from->linksOf(property) : nullptr;
    for (const Link& link : links ? *links : std::vector<Link>()) {
      result << (link.target.isNull() ? u"?"_s + link.text
                                      : pathOf(model, link.target) + (link.asGroup ? u"/*"_s : QString()));
    }
    return result;
  }

private Q_SLOTS:
  void twoAgencies() {
    const ModelData model = read(R"(
khung: {format: khung-text/1, title: Two, framework: vn-decree-draft-2021, agency: G01}
organisation:
  - {code: G01, name: Bộ Công an, kind: ministry}
  - {code: G02, name: Bộ Tư pháp, kind: ministry}
database:
  - code: CSDL-DC
    name: Dân cư
    kind: national
    manager: G01
    creators: [G01/*, all_provinces]
    entities:
      - code: CONG-DAN
        name: Công dân
        identifier: SO-DINH-DANH
        attributes:
          - {code: SO-DINH-DANH, name: Số định danh}
          - {code: HO-TEN, name: Họ tên}
    mappings: [DLM.01]
  - code: CSDL-HT
    name: Hộ tịch
    declared_by: G02
    entities:
      - code: CONG-DAN
        name: Công dân
        role: copy
        identifier: SO-DINH-DANH
        attributes:
          - {code: SO-DINH-DANH, name: Số định danh}
data_flow:
  - code: L1
    name: Luồng
    from: CSDL-DC
    to: CSDL-HT
    carries:
      - entity: CONG-DAN
        target: CONG-DAN
        attributes: [SO-DINH-DANH, HO-TEN]
        target_attributes: [SO-DINH-DANH]
)");
    QCOMPARE(noticeLines(m_notices), QString());
    QCOMPARE(model.agency, u"G01"_s);
    QCOMPARE(linkPaths(model, u"CSDL-DC"_s, u"creators"_s), (QStringList{u"G01/*"_s, u"all_provinces"_s}));
    QCOMPARE(linkPaths(model, u"CSDL-HT/CONG-DAN"_s, u"identifier"_s), QStringList{u"CSDL-HT/CONG-DAN/SO-DINH-DANH"_s});
    QCOMPARE(linkPaths(model, u"L1/CONG-DAN"_s, u"entity"_s), QStringList{u"CSDL-DC/CONG-DAN"_s});
    QCOMPARE(linkPaths(model, u"L1/CONG-DAN"_s, u"target"_s), QStringList{u"CSDL-HT/CONG-DAN"_s});
    QCOMPARE(linkPaths(model, u"L1/CONG-DAN"_s, u"attributes"_s),
             (QStringList{u"CSDL-DC/CONG-DAN/SO-DINH-DANH"_s, u"CSDL-DC/CONG-DAN/HO-TEN"_s}));
    QCOMPARE(elementAt(model, u"CSDL-HT/CONG-DAN"_s)->declaredBy, u"G02"_s);
    QCOMPARE(elementAt(model, u"CSDL-HT/CONG-DAN"_s)->id, derivedId(u"G02", u"entity", u"CSDL-HT/CONG-DAN"));
    QCOMPARE(elementAt(model, u"CSDL-DC/DLM.01"_s)->type, u"mapping"_s);
  }
};

QTEST_GUILESS_MAIN(TestTextForm)
#include "test_text_form.moc"
