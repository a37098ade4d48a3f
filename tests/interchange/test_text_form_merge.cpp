// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/model_difference.h"
#include "tests/support/random_model.h"
#include "tests/support/text_support.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

/// One model out of those of several agencies.
class TestTextFormMerge : public QObject {
  Q_OBJECT

  Notices m_notices;

  static ModelData one(const char* text, const QString& file) {
    Notices notices;
    return readTextFiles(realMetamodel(), {{file, QByteArray(text)}}, notices);
  }

  ModelData merge(const std::vector<const char*>& texts) {
    m_notices.clear();
    std::vector<ModelData> models;
    for (const char* text : texts) {
      models.push_back(one(text, u"%1.yaml"_s.arg(models.size() + 1)));
    }
    ModelData merged = mergeModels(realMetamodel(), std::move(models), m_notices);
    resolveReferences(realMetamodel(), merged, m_notices);
    return merged;
  }

private Q_SLOTS:
  void ownerWins() {
    const char* first =
        "khung: {format: khung-text/1, agency: G01, title: Một}\n"
        "organisation: [{code: G01, name: N1}, {code: G02, name: sai, declared_by: G02, tags: [x]}]\n"
        "database: [{code: D, name: sai, description: từ G01, declared_by: G02, manager: G01, owner: G01}]\n";
    const char* second = "khung: {format: khung-text/1, agency: G02, title: Hai}\n"
                         "organisation: [{code: G02, name: N2}]\n"
                         "database: [{code: D, name: đúng, manager: G02}]\n";
    for (const bool turned : {false, true}) {
      const ModelData model = turned ? merge({second, first}) : merge({first, second});
      QCOMPARE(noticeLines(m_notices), QString());
      QCOMPARE(model.elements.size(), std::size_t(3));
      const Element& database = *elementAt(model, u"D"_s);
      QCOMPARE(database.text(u"name"), u"đúng"_s);
      QCOMPARE(database.text(u"description"), u"từ G01"_s); // what the owner leaves open
      QCOMPARE(pathOf(model, database.linksOf(u"manager")->front().target), u"G02"_s);
      QCOMPARE(pathOf(model, database.linksOf(u"owner")->front().target), u"G01"_s);
      QCOMPARE(model.places.value(database.id).file, turned ? u"1.yaml"_s : u"2.yaml"_s);
      QCOMPARE(model.title, turned ? u"Hai"_s : u"Một"_s);
    }
  }

  void neitherOwns() {
    const ModelData model = merge(
        {"khung: {format: khung-text/1, agency: G01}\ndatabase: [{code: D, name: a, declared_by: G03}]\n",
         "khung: {format: khung-text/1, agency: G02}\ndatabase: [{code: D, name: b, declared_by: G03, tags: [t]}]\n"});
    QCOMPARE(elementAt(model, u"D"_s)->text(u"name"), u"a"_s);
    QVERIFY(elementAt(model, u"D"_s)->find(u"tags"));
  }

  void likeCodesOfTwoAgenciesStayTwo() {
    const ModelData model = merge({"khung: {format: khung-text/1, agency: G01}\ndatabase: [{code: D}]\n",
                                   "khung: {format: khung-text/1, agency: G02}\ndatabase: [{code: D}]\n"});
    QCOMPARE(model.elements.size(), std::size_t(2));
  }

  /// The owner's element was renamed or drawn in the desktop program: its identity is not derived from its code.
  void joinsByCode() {
    const ModelData model = merge(
        {"khung: {format: khung-text/1, agency: G01}\n"
         "database:\n  - {code: D, name: sai, declared_by: G02, entities: [{code: E, name: sai}]}\n  - {code: A}\n"
         "data_flow: [{code: L, from: D, to: A, carries: [E]}]\n",
         "khung: {format: khung-text/1, agency: G02}\n"
         "database:\n  - code: D\n    id: 5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111\n    name: đúng\n    entities:\n"
         "      - {code: E, id: 5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce222, name: đúng}\n"});
    QCOMPARE(noticeLines(m_notices), QString());
    QCOMPARE(elementAt(model, u"D"_s)->id.toString(QUuid::WithoutBraces), u"5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111"_s);
    QCOMPARE(elementAt(model, u"D/E"_s)->text(u"name"), u"đúng"_s);
    QCOMPARE(elementAt(model, u"L"_s)->linksOf(u"from")->front().target, elementAt(model, u"D"_s)->id);
    QCOMPARE(model.elements.size(), std::size_t(5));
  }

  void childrenOfBoth() {
    const ModelData model = merge({"khung: {format: khung-text/1, agency: G01}\n"
                                   "database: [{code: D, declared_by: G02, entities: [{code: X}, {code: B}]}]\n",
                                   "khung: {format: khung-text/1, agency: G02}\n"
                                   "database: [{code: D, entities: [{code: B}, {code: A}]}]\n"});
    QCOMPARE(elementAt(model, u"D/B"_s)->position, 0);
    QCOMPARE(elementAt(model, u"D/A"_s)->position, 1);
    QCOMPARE(elementAt(model, u"D/X"_s)->position, 2);
    QVERIFY(elementAt(model, u"D"_s) < elementAt(model, u"D/B"_s)); // parents before children
  }

  void identityOfTwoTypes() {
    merge({"khung: {format: khung-text/1, agency: G01}\ndatabase: [{code: D, id: "
           "5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111}]\n",
           "khung: {format: khung-text/1, agency: G02}\nsystem: [{code: S, id: "
           "5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111}]\n"});
    QCOMPARE(noticeLines(m_notices), u"2.yaml:2:10 error text.identity-conflict "
                                     "5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111 | database | D | system | S"_s);
  }

  void parentsInACircle() {
    merge({"mapping: [{node: A, id: 5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111, parent: B}, {node: B, id: "
           "5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce222}]\n",
           "mapping: [{node: B, id: 5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce222, parent: A}, {node: A, id: "
           "5a7ad3ec-9b1f-4f8e-9a0a-0d9b8f2ce111}]\n"});
    QCOMPARE(m_notices.size(), std::size_t(1));
    QCOMPARE(m_notices.front().code, u"text.parent-cycle"_s);
  }

  void noticesOfJoinedReferencesKeepTheirPlace() {
    merge({"khung: {format: khung-text/1, agency: G01}\ndatabase: [{code: D, declared_by: G02, owner: LOST}]\n",
           "khung: {format: khung-text/1, agency: G02}\ndatabase: [{code: D, manager: GONE}]\n"});
    QCOMPARE(noticeLines(m_notices),
             u"1.yaml:2:47 warning text.dangling-reference LOST | owner | database:D@G02 | \n"
             "2.yaml:2:31 warning text.dangling-reference GONE | manager | database:D@G02 | "_s);
  }

  void withItselfIsItself() {
    for (quint32 seed = 1; seed <= 20; ++seed) {
      const ModelData model = randomModel(realMetamodel(), seed);
      m_notices.clear();
      const ModelData merged = mergeModels(realMetamodel(), {model, model}, m_notices);
      QCOMPARE(noticeLines(m_notices), QString());
      QCOMPARE(differences(model, merged), QString());
    }
  }

  void ofNothing() {
    QVERIFY(mergeModels(realMetamodel(), {}, m_notices).elements.empty());
    const ModelData model = randomModel(realMetamodel(), 3);
    QCOMPARE(differences(mergeModels(realMetamodel(), {model}, m_notices), model), QString());
    QCOMPARE(differences(mergeModels(realMetamodel(), {model, ModelData()}, m_notices), model), QString());
  }
};

QTEST_GUILESS_MAIN(TestTextFormMerge)
#include "test_text_form_merge.moc"
