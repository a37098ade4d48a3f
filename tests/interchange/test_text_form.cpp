// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/text_support.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

/// What reading makes of a text, above all how references find their element.
class TestTextForm : public QObject {
  Q_OBJECT

  Notices m_notices;

  ModelData read(const char* text) {
    m_notices.clear();
    return readModel(QByteArray(text), m_notices);
  }

  static QString linkPaths(const ModelData& model, const QString& element, const QString& property) {
    const Element* from = elementAt(model, element);
    const std::vector<Link>* links = from ? from->linksOf(property) : nullptr;
    QStringList result;
    for (const Link& link : links ? *links : std::vector<Link>()) {
      const QString path = link.target.isNull() ? u'?' + link.text : pathOf(model, link.target);
      result << path + (link.asGroup ? u"/*"_s : QString());
    }
    return result.join(u' ');
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
    QCOMPARE(model.framework, u"vn-decree-draft-2021"_s);
    QCOMPARE(linkPaths(model, u"CSDL-DC"_s, u"creators"_s), u"G01/* all_provinces"_s);
    QCOMPARE(linkPaths(model, u"CSDL-HT/CONG-DAN"_s, u"identifier"_s), u"CSDL-HT/CONG-DAN/SO-DINH-DANH"_s);
    QCOMPARE(linkPaths(model, u"L1/CONG-DAN"_s, u"entity"_s), u"CSDL-DC/CONG-DAN"_s);
    QCOMPARE(linkPaths(model, u"L1/CONG-DAN"_s, u"target"_s), u"CSDL-HT/CONG-DAN"_s);
    QCOMPARE(linkPaths(model, u"L1/CONG-DAN"_s, u"attributes"_s),
             u"CSDL-DC/CONG-DAN/SO-DINH-DANH CSDL-DC/CONG-DAN/HO-TEN"_s);
    QCOMPARE(linkPaths(model, u"L1/CONG-DAN"_s, u"target_attributes"_s), u"CSDL-HT/CONG-DAN/SO-DINH-DANH"_s);
    const Element& copy = *elementAt(model, u"CSDL-HT/CONG-DAN"_s);
    QCOMPARE(copy.declaredBy, u"G02"_s); // as what contains it
    QCOMPARE(copy.id, derivedId(u"G02", u"entity", u"CSDL-HT/CONG-DAN"));
    QCOMPARE(elementAt(model, u"CSDL-DC/DLM.01"_s)->type, u"mapping"_s);
    const Place place = model.places.value(copy.id);
    QCOMPARE(u"%1:%2:%3"_s.arg(place.file).arg(place.line).arg(place.column), u"model.yaml:24:9"_s);
  }

  void values() {
    const ModelData model = read(R"(
legal_document:
  - {code: A, name: "  N  ", issued_on: 2021-05, tags: one, extra: {Số hồ sơ: 012, trống: }}
database:
  - code: D
    entities:
      - code: E
        attributes:
          - {code: T, required: yes, length: 12}
          - {code: F, required: Không}
organisation:
  - {code: 012, name: no, year_from: 2021, tags: [a, "", b], description: ~}
)");
    QCOMPARE(noticeLines(m_notices), QString());
    const Element& document = *elementAt(model, u"A"_s);
    QCOMPARE(document.text(u"name"), u"  N  "_s);
    QCOMPARE(document.text(u"issued_on"), u"2021-05"_s);
    QCOMPARE(std::get<QStringList>(*document.find(u"tags")), QStringList{u"one"_s});
    QCOMPARE(std::get<QJsonObject>(*document.find(u"extra")),
             (QJsonObject{{u"Số hồ sơ"_s, u"012"_s}, {u"trống"_s, QString(u""_s)}}));
    QCOMPARE(std::get<qint64>(*elementAt(model, u"D/E/T"_s)->find(u"required")), 1);
    QCOMPARE(std::get<qint64>(*elementAt(model, u"D/E/T"_s)->find(u"length")), 12);
    QCOMPARE(std::get<qint64>(*elementAt(model, u"D/E/F"_s)->find(u"required")), 0);
    QCOMPARE(elementAt(model, u"D/E/F"_s)->position, 1);
    const Element& organisation = *elementAt(model, u"012"_s);
    QCOMPARE(organisation.text(u"name"), u"no"_s);
    QCOMPARE(std::get<qint64>(*organisation.find(u"year_from")), 2021);
    QCOMPARE(std::get<QStringList>(*organisation.find(u"tags")), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(!organisation.find(u"description"));
  }

  void settingsAreKept() {
    const ModelData model = read(R"(
khung:
  format: khung-text/1
  settings: {severity: {two-masters: warning}, parameters: {share: 0.6, text: "0.6"}, off: [a]}
)");
    QCOMPARE(noticeLines(m_notices), QString());
    const QJsonObject parameters = model.settings.value(u"parameters"_s).toObject();
    QCOMPARE(parameters.value(u"share"_s), QJsonValue(0.6));
    QCOMPARE(parameters.value(u"text"_s), QJsonValue(u"0.6"_s));
    const QByteArray written = writeText(realMetamodel(), model).value(u"khung.yaml"_s);
    QCOMPARE(QString::fromUtf8(written), uR"(format: khung-text/1
settings:
  "off":
    - a
  parameters:
    share: 0.6
    text: "0.6"
  severity:
    two-masters: warning
)"_s);
  }

  void parentsApart() {
    const ModelData model = read(R"(
attribute:
  - {code: B, parent: E}
  - {code: A, parent: C/E, position: 7}
entity:
  - {code: E, parent: C}
database:
  - {code: C, declared_by: G02}
)");
    QCOMPARE(noticeLines(m_notices), QString());
    QCOMPARE(elementAt(model, u"C/E/B"_s)->position, 0);
    QCOMPARE(elementAt(model, u"C/E/A"_s)->position, 7);
    QCOMPARE(elementAt(model, u"C/E/A"_s)->declaredBy, u"G02"_s);
    QCOMPARE(elementAt(model, u"C/E/A"_s)->id, derivedId(u"G02", u"attribute", u"C/E/A"));
  }

  void sameMappingOfTwoTypes() {
    const ModelData model = read("database: [{code: A, mappings: [N]}]\nsystem: [{code: A, mappings: [N]}]\n");
    QCOMPARE(noticeLines(m_notices), QString());
    QCOMPARE(model.elements.size(), std::size_t(4));
  }

  /// A database refers to organisations; which of them a text means.
  void reference_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); ///< name of the organisation, "group:" before it, or "?" and the text
    QTest::newRow("code") << u"A"_s << u"plain A"_s;
    QTest::newRow("decomposed") << u"Bo\u0323\u0302"_s << u"composed"_s;
    QTest::newRow("with a slash") << u"A/B"_s << u"slash"_s;
    QTest::newRow("escaped slash") << u"A\\/B"_s << u"slash"_s;
    QTest::newRow("with an at-sign") << u"A@G02"_s << u"at"_s;
    QTest::newRow("escaped at-sign") << u"A\\@G02"_s << u"at"_s;
    QTest::newRow("of an agency") << u"C@G02"_s << u"C of G02"_s;
    QTest::newRow("of the own agency") << u"C"_s << u"C of G01"_s;
    QTest::newRow("with a type") << u"organisation:A"_s << u"plain A"_s;
    QTest::newRow("with type and agency") << u"organisation:C@G02"_s << u"C of G02"_s;
    QTest::newRow("with a colon") << u"system:A"_s << u"colon"_s;
    QTest::newRow("with blanks") << u"D E"_s << u"blank"_s;
    QTest::newRow("units below") << u"A/*"_s << u"group:plain A"_s;
    QTest::newRow("units below, of an agency") << u"C/*@G02"_s << u"group:C of G02"_s;
    QTest::newRow("code with a star") << u"F/*"_s << u"star"_s;
    QTest::newRow("group") << u"all_ministries"_s << u"group all_ministries"_s;
    QTest::newRow("not the group") << u"organisation:all_ministries"_s << u"false group"_s;
    QTest::newRow("by identity") << u"id:5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111"_s << u"plain A"_s;
    QTest::newRow("unknown identity") << u"id:5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce222"_s
                                      << u"?id:5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce222"_s;
    QTest::newRow("of another agency") << u"A@G07"_s << u"?A@G07"_s;
    QTest::newRow("case") << u"a"_s << u"?a"_s;
    QTest::newRow("unknown type") << u"zzz:A"_s << u"?zzz:A"_s;
    QTest::newRow("only marks") << u"@/:\\"_s << u"?@/:\\"_s;
    QTest::newRow("nothing but units") << u"/*"_s << u"?/*"_s;
  }

  void reference() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QString model = uR"(
khung: {format: khung-text/1, agency: G01}
organisation:
  - {code: A, name: plain A, id: 5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111}
  - {code: Bộ, name: composed}
  - {code: A/B, name: slash}
  - {code: A@G02, name: at}
  - {code: C, name: C of G01}
  - {code: C, name: C of G02, declared_by: G02}
  - {code: "system:A", name: colon}
  - {code: D E, name: blank}
  - {code: F, name: no star}
  - {code: F/*, name: star}
  - {code: all_ministries, name: false group}
system:
  - {code: A, name: not an organisation}
database:
  - {code: X, creators: ['%1']}
)"_s.arg(text);
    const ModelData data = readModel(model.toUtf8(), m_notices);
    const Link& link = elementAt(data, u"X"_s)->linksOf(u"creators")->front();
    QString found = link.target.isNull() ? u'?' + link.text : u"group "_s + pathOf(data, link.target);
    for (const Element& element : data.elements) {
      found = element.id == link.target ? (link.asGroup ? u"group:"_s : QString()) + element.text(u"name") : found;
    }
    QCOMPARE(found, expected);
  }

  /// Like codes: hints first, then the surroundings, then the own agency, then what stands at the top.
  void nearestOfSeveral() {
    const ModelData model = read(R"(
khung: {format: khung-text/1, agency: G01}
database:
  - code: D1
    entities:
      - {code: E, identifier: ID, attributes: [{code: ID}]}
      - {code: F, same_as: [E], attributes: [{code: ID}, {code: X, corresponds_to: Y}, {code: Y}]}
      - {code: G, same_as: [G]}
  - code: D2
    entities:
      - {code: E, attributes: [{code: ID}]}
      - {code: G, attributes: [{code: Y}]}
  - code: D1
    declared_by: G02
exchange_structure:
  - {code: S, database: D2, attributes: [{code: ID, corresponds_to: ID}, {code: N, corresponds_to: D1/E/ID}]}
diagram:
  - {code: B, nodes: [D1, D2, E]}
)");
    QCOMPARE(linkPaths(model, u"D1/E"_s, u"identifier"_s), u"D1/E/ID"_s);
    QCOMPARE(linkPaths(model, u"D1/F"_s, u"same_as"_s), u"D1/E"_s);
    QCOMPARE(linkPaths(model, u"D1/F/X"_s, u"corresponds_to"_s), u"D1/F/Y"_s);
    QCOMPARE(linkPaths(model, u"D1/G"_s, u"same_as"_s), u"D2/G"_s); // not itself
    QCOMPARE(linkPaths(model, u"S/ID"_s, u"corresponds_to"_s), u"D2/E/ID"_s);
    QCOMPARE(linkPaths(model, u"S/N"_s, u"corresponds_to"_s), u"D1/E/ID"_s);
    QCOMPARE(linkPaths(model, u"B/E"_s, u"element"_s), u"?E"_s);
    QCOMPARE(linkPaths(model, u"B/D1"_s, u"element"_s), u"D1"_s); // of the own agency
    QCOMPARE(
        noticeLines(m_notices),
        uR"(model.yaml:18:31 error text.ambiguous-reference E | element | entity:D1/E@G01, entity:D2/E@G01 | diagram_node:B/E@G01)"_s);
  }

  /// Figures and links of the own agency have the code of what they lead to; what is meant is the thing itself, be it another agency's.
  void figuresAndLinksAreNotMeant() {
    const ModelData model = read(R"(
khung: {format: khung-text/1, agency: G01}
database: [{code: D, declared_by: G02}]
infrastructure:
  - {code: CGC, declared_by: G02}
  - {code: DM, kind: cloud_agency, links: [CGC]}
project: [{code: P, delivers: [D, CGC]}]
diagram: [{code: B, nodes: [D, CGC]}]
)");
    QCOMPARE(noticeLines(m_notices), QString());
    const std::vector<Link>& links = *elementAt(model, u"P"_s)->linksOf(u"delivers");
    QCOMPARE(links.size(), std::size_t(2));
    for (const Link& link : links) {
      const auto meant = std::find_if(model.elements.begin(), model.elements.end(), [&](const Element& element) { return element.id == link.target; });
      QVERIFY(meant != model.elements.end());
      QCOMPARE(meant->declaredBy, u"G02"_s);
      QVERIFY(meant->parent.isNull());
    }
  }
};

QTEST_GUILESS_MAIN(TestTextForm)
#include "test_text_form.moc"
