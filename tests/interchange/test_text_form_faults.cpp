// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/text_support.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

#define DATABASE "database:\n  - {code: D, entities: [{code: E}]}\n"

namespace {

struct Row {
  const char* name;
  QByteArray text;
  QStringList expected; ///< a line a notice: "line:column level code value | value"
};

const std::vector<Row> table = {
    {"nothing wrong", "organisation:\n  - {code: A, name: N}\n", {}},
    {"a byte order mark and CR LF", "\xef\xbb\xbforganisation:\r\n  - code: A\r\n    name: N\r\n", {}},
    {"empty file", "", {}},
    {"only a comment", "# nothing\n", {}},
    {"empty list", "organisation:\n", {}},
    {"syntax", "organisation:\n  - {code: A\n", {u"3:1 error yaml.syntax end of map flow not found"_s}},
    {"not a map", "- organisation\n", {u"1:1 error text.not-a-map-of-types"_s}},
    {"only text", "organisation\n", {u"1:1 error text.not-a-map-of-types"_s}},
    {"unknown type", "organization:\n  - {code: A}\n", {u"1:1 error text.unknown-type organization | organisation"_s}},
    {"type like nothing", "zzzzqqqq: []\n", {u"1:1 error text.unknown-type zzzzqqqq |"_s}},
    {"list is a map", "organisation: {code: A}\n", {u"1:15 error text.not-a-list organisation"_s}},
    {"list is text", "organisation: A\n", {u"1:15 error text.not-a-list organisation"_s}},
    {"element is text", "organisation:\n  - A\n", {u"2:5 error text.not-an-element organisation"_s}},
    {"element is nothing", "organisation:\n  -\n", {u"3:1 error text.not-an-element organisation"_s}},
    {"element is a list", "organisation:\n  - [A]\n", {u"2:5 error text.not-an-element organisation"_s}},
    {"unknown key",
     "organisation:\n  - code: A\n    nmae: N\n",
     {u"3:5 error text.unknown-key nmae | organisation | name"_s}},
    {"key of another case",
     "organisation:\n  - {Code: A}\n",
     {u"2:5 error text.missing-code organisation |"_s, u"2:6 error text.unknown-key Code | organisation | code"_s}},
    {"missing code", "organisation:\n  - name: N\n", {u"2:5 error text.missing-code organisation |"_s}},
    {"empty code", "organisation:\n  - {code: '', name: N}\n", {u"2:5 error text.missing-code organisation |"_s}},
    {"no code but an identity",
     "organisation:\n  - {id: 5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111, name: N}\n",
     {u"2:5 warning text.missing-code organisation |"_s}},
    {"missing short code",
     "database:\n  - code: A\n    reasons: [{text: T}]\n",
     {u"3:15 error text.missing-code reason | rule"_s}},
    {"code is a list",
     "organisation:\n  - code: [A]\n",
     {u"2:5 error text.missing-code organisation |"_s, u"2:11 error text.wrong-text code"_s}},
    {"text is a map", "organisation:\n  - code: A\n    name: {vi: N}\n", {u"3:11 error text.wrong-text name"_s}},
    {"text is a list", "organisation:\n  - code: A\n    name: [N]\n", {u"3:11 error text.wrong-text name"_s}},
    {"list holds a map",
     "organisation:\n  - code: A\n    tags: [a, {b: c}, d]\n",
     {u"3:15 error text.wrong-text tags"_s}},
    {"free keys are text", "organisation:\n  - code: A\n    extra: x\n", {u"3:12 error text.wrong-map extra"_s}},
    {"free value is a list",
     "organisation:\n  - code: A\n    extra: {a: [b]}\n",
     {u"3:16 error text.wrong-text extra.a"_s}},
    {"integer",
     "attribute:\n  - {code: A, parent: D/E, length: 12.5}\n" DATABASE,
     {u"2:36 error text.wrong-integer length | 12.5"_s}},
    {"integer with a separator",
     "attribute:\n  - {code: A, parent: D/E, length: '1,200'}\n" DATABASE,
     {u"2:36 error text.wrong-integer length | 1,200"_s}},
    {"integer too large",
     "attribute:\n  - {code: A, parent: D/E, length: 99999999999999999999}\n" DATABASE,
     {u"2:36 error text.wrong-integer length | 99999999999999999999"_s}},
    {"boolean",
     "attribute:\n  - {code: A, parent: D/E, required: maybe}\n" DATABASE,
     {u"2:38 error text.wrong-boolean required | maybe"_s}},
    {"year", "organisation:\n  - {code: A, year_from: 21}\n", {u"2:26 error text.wrong-year year_from | 21"_s}},
    {"date",
     "legal_document:\n  - {code: A, issued_on: 2021-02-30}\n",
     {u"2:26 error text.wrong-date issued_on | 2021-02-30"_s}},
    {"date in another order",
     "legal_document:\n  - {code: A, issued_on: 30/12/2021}\n",
     {u"2:26 error text.wrong-date issued_on | 30/12/2021"_s}},
    {"enumeration",
     "organisation:\n  - {code: A, state: asis}\n",
     {u"2:22 error text.unknown-value state | asis | as_is, to_be, both | as_is"_s}},
    {"bad identity", "organisation:\n  - {code: A, id: 12}\n", {u"2:19 error text.bad-id 12"_s}},
    {"null identity",
     "organisation:\n  - {code: A, id: 00000000-0000-0000-0000-000000000000}\n",
     {u"2:19 error text.bad-id 00000000-0000-0000-0000-000000000000"_s}},
    {"one identity twice",
     "organisation:\n  - {code: A, id: 5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111}\n"
     "  - {code: B, id: 5A7AD3EC-9B1F-4F8E-9A0A-0D9B8F2CE111}\n",
     {u"3:5 error text.duplicate-id 5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111 | model.yaml | 2"_s}},
    {"one code twice",
     "organisation:\n  - {code: A}\n  - {code: B}\n  - {code: A}\n",
     {u"4:5 error text.duplicate-code A | organisation | model.yaml | 2"_s}},
    {"one code twice, decomposed",
     "organisation:\n  - {code: Đà}\n  - {code: Đa\xcc\x80}\n",
     {u"3:5 error text.duplicate-code Đà | organisation | model.yaml | 2"_s}},
    {"one code of two agencies", "organisation:\n  - {code: A}\n  - {code: A, declared_by: G02}\n", {}},
    {"one code of two types", "organisation:\n  - {code: A}\nsystem:\n  - {code: A}\n", {}},
    {"one code in two parents",
     "database:\n  - {code: A, entities: [{code: E}]}\n  - {code: B, entities: [{code: E}]}\n",
     {}},
    {"one code twice in a parent",
     "database:\n  - code: A\n    entities:\n      - {code: E}\n      - {code: E}\n",
     {u"5:9 error text.duplicate-code E | entity | model.yaml | 4"_s}},
    {"parent missing", "entity:\n  - {code: E}\n", {u"2:5 error text.parent-missing entity | E | database"_s}},
    {"parent unknown",
     "entity:\n  - {code: E, parent: d}\n" DATABASE,
     {u"2:23 error text.unknown-parent d | entity | D"_s}},
    {"parent of another type",
     "entity:\n  - {code: F, parent: S}\nsystem:\n  - {code: S}\n",
     {u"2:23 error text.wrong-target S | parent | system | database"_s}},
    {"parent in doubt",
     "attribute:\n  - {code: A, parent: E}\n"
     "database:\n  - {code: C, entities: [{code: E}]}\n  - {code: D, entities: [{code: E}]}\n",
     {u"2:23 error text.ambiguous-reference E | parent | entity:C/E, entity:D/E"_s}},
    {"parent of what is nested",
     "database:\n  - code: C\n    entities:\n      - {code: E, parent: D}\n  - {code: D}\n",
     {u"4:27 error text.parent-of-nested D"_s}},
    {"parents in a circle",
     "mapping:\n  - {node: M1, parent: M2}\n  - {node: M2, parent: M1}\n",
     {u"2:24 error text.parent-cycle M1 → M2"_s}},
    {"its own parent", "mapping:\n  - {node: M1, parent: M1}\n", {u"2:24 error text.parent-cycle M1"_s}},
    {"nothing with this code",
     "database:\n  - {code: A, manager: G01}\n",
     {u"2:24 warning text.dangling-reference G01 | manager | database:A |"_s}},
    {"figure of nothing, which has the code itself",
     "diagram:\n  - code: S\n    nodes: [DV-1]\n",
     {u"3:13 warning text.dangling-reference DV-1 | element | diagram_node:S/DV-1 |"_s}},
    {"code in another case",
     "database:\n  - {code: A, manager: bca}\norganisation:\n  - {code: BCA}\n",
     {u"2:24 warning text.dangling-reference bca | manager | database:A | BCA"_s}},
    {"code without accents",
     "database:\n  - {code: A, manager: CONG-AN}\norganisation:\n  - {code: CÔNG-AN}\n",
     {u"2:24 warning text.dangling-reference CONG-AN | manager | database:A | CÔNG-AN"_s}},
    {"reference of another type",
     "database:\n  - {code: A, manager: B}\nsystem:\n  - {code: B}\n",
     {u"2:24 warning text.wrong-target B | manager | system | organisation | database:A"_s}},
    {"reference in doubt",
     "database:\n  - {code: A, manager: B}\norganisation:\n"
     "  - {code: B, declared_by: G01}\n  - {code: B, declared_by: G02}\n",
     {u"2:24 error text.ambiguous-reference B | manager | organisation:B@G01, organisation:B@G02 | database:A"_s}},
    {"two for one", "database:\n  - {code: A, manager: [B, C]}\n", {u"2:24 error text.wrong-reference manager"_s}},
    {"reference is a map",
     "database:\n  - code: A\n    creators: [{code: B}]\n",
     {u"3:16 error text.wrong-reference creators"_s}},
    {"reference repeated",
     "database:\n  - {code: A, creators: [B, B]}\norganisation:\n  - {code: B}\n",
     {u"2:29 warning text.repeated-reference organisation:B | creators"_s}},
    {"group where none may stand",
     "database:\n  - {code: A, manager: all_ministries}\n",
     {u"2:24 warning text.group-not-allowed all_ministries | manager | database:A"_s}},
    {"units where none may stand",
     "database:\n  - {code: A, manager: B/*}\norganisation:\n  - {code: B}\n",
     {u"2:24 warning text.group-not-allowed B/* | manager | database:A"_s}},
    {"repeated key",
     "organisation:\n  - code: A\n    name: N\n    name: M\n",
     {u"4:5 error yaml.duplicate-key name"_s}},
    {"anchor and alias",
     "organisation:\n  - &a {code: A}\n  - *a\n",
     {u"2:5 error yaml.anchor"_s, u"3:5 error yaml.alias"_s, u"3:5 error text.not-an-element organisation"_s}},
    {"tag", "organisation:\n  - {code: !!int 12}\n", {u"2:12 error yaml.tag tag:yaml.org,2002:int"_s}},
    {"several documents", "organisation: []\n---\nsystem: []\n", {u"0:0 error yaml.several-documents"_s}},
    {"not UTF-8", "organisation:\n  - {code: A, name: \xff\xfe}\n", {u"2:1 error yaml.not-utf8"_s}},
    {"newer format",
     "khung: {format: khung-text/2}\n",
     {u"1:17 error text.newer-format khung-text/2 | khung-text/1"_s}},
    {"unknown format", "khung: {format: other}\n", {u"1:17 error text.unknown-format other | khung-text/1"_s}},
    {"no format", "khung: {title: T}\n", {u"1:8 warning text.format-missing khung-text/1"_s}},
    {"settings of an unknown key",
     "khung: {format: khung-text/1, agencie: G01}\n",
     {u"1:31 error text.unknown-key agencie | khung | agency"_s}},
    {"settings are a list", "khung: []\n", {u"1:8 error text.wrong-map khung"_s}},
    {"agency is a list", "khung: {format: khung-text/1, agency: [G01]}\n", {u"1:39 error text.wrong-text agency"_s}},
    {"all in one run",
     "organisation:\n  - {code: A, stat: as_is}\n  - {name: B, state: no}\nsystem: x\n",
     {u"2:15 error text.unknown-key stat | organisation | state"_s, u"3:5 error text.missing-code organisation |"_s,
      u"3:22 error text.unknown-value state | no | as_is, to_be, both |"_s, u"4:9 error text.not-a-list system"_s}},
};

} // namespace

/// Everything that can be wrong with a file, each with the notice and the place it must give.
class TestTextFormFaults : public QObject {
  Q_OBJECT

  /// One line a notice: "line:column level code value | value".
  static QStringList noticesOf(const QByteArray& text) {
    Notices notices;
    readModel(text, notices);
    QStringList lines;
    for (const QString& line : noticeLines(notices).split(u'\n', Qt::SkipEmptyParts)) {
      lines << QString(line).remove(u"model.yaml:"_s).trimmed();
    }
    return lines;
  }

private Q_SLOTS:
  void fault_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    for (const Row& row : table) {
      QTest::newRow(row.name) << row.text << row.expected;
    }
  }

  void fault() {
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(noticesOf(text).join(u'\n'), expected.join(u'\n'));
  }
};

QTEST_GUILESS_MAIN(TestTextFormFaults)
#include "test_text_form_faults.moc"
