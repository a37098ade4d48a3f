// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QSet>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using namespace khung::model;
using namespace khung::tests;

/// What lists and questions before a removal read of a document.
class TestDocumentLists : public QObject {
  Q_OBJECT

private:
  static std::unique_ptr<Document> sample() {
    auto document = Document::create(metamodel());
    if (!document || !(*document)->import(sampleModel())) {
      qFatal("no document");
    }
    return std::move(*document);
  }

private Q_SLOTS:
  void slicesGiveEveryElementOnce() {
    const auto document = sample();
    std::vector<QUuid> slices;
    for (QUuid last;;) {
      const std::vector<ElementLine> lines = document->linesAfter(last, 7);
      if (lines.empty()) {
        break;
      }
      QVERIFY(lines.size() <= 7);
      for (const ElementLine& line : lines) {
        slices.push_back(line.id);
        const auto element = document->element(line.id);
        QVERIFY(element);
        QCOMPARE(line.type, element->type);
        QCOMPARE(line.name, element->text(u"name"));
        QCOMPARE(line.code, element->code);
        QCOMPARE(line.declaredBy, element->declaredBy);
        QCOMPARE(line.parent, element->parent);
        QCOMPARE(line.position, element->position);
      }
      last = lines.back().id;
    }
    QCOMPARE(slices.size(), sampleModel().elements.size());
    QCOMPARE(QSet<QUuid>(slices.begin(), slices.end()).size(), qsizetype(slices.size()));
  }

  void builtInGroupsAreNoLines() {
    const auto document = sample();
    std::vector<QUuid> ids{sampleDatabase(1), QUuid::createUuid()};
    for (const BuiltInGroup& group : builtInGroups()) {
      ids.push_back(group.id);
    }
    const std::vector<ElementLine> lines = document->linesOf(ids);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines.front().id, sampleDatabase(1));
  }

  void childrenAndContentsHaveTheirLines() {
    const auto document = sample();
    const auto ids = [](const std::vector<ElementLine>& lines) {
      QSet<QUuid> result;
      for (const ElementLine& line : lines) {
        result.insert(line.id);
      }
      return result;
    };
    const auto entities = document->childrenOf(sampleDatabase(1), u"entity");
    QCOMPARE(ids(document->childLines(sampleDatabase(1), u"entity")), QSet<QUuid>(entities.begin(), entities.end()));
    QVERIFY(document->childLines(sampleDatabase(1), u"attribute").empty());
    QCOMPARE(document->childLines({}, u"database").size(), std::size_t(3));
    const auto within = document->linesWithin({sampleDatabase(1)});
    QCOMPARE(within.size(), std::size_t(1 + 4 + 4 * 5));
    QCOMPARE(within.front().id, sampleDatabase(1));
    QCOMPARE(document->linesWithCode({u"CSDL-1"_s, u"NONE"_s}).size(), std::size_t(1));
    QCOMPARE(document->linesWithCode({u"TRUONG-2"_s}).size(), std::size_t(12));
  }

  void linksAreThoseOfThePropertyAndType() {
    const auto document = sample();
    const auto lists = document->linksOf(u"entity", u"same_as");
    QCOMPARE(lists.size(), std::size_t(8)); // two databases' entities, unresolved ones left out
    const auto single = document->linksOf(u"entity", u"identifier");
    QCOMPARE(single.size(), std::size_t(12));
    for (const auto& [entity, attribute] : single) {
      QCOMPARE(document->element(attribute)->parent, entity);
    }
    QVERIFY(document->linksOf(u"entity", u"name").empty());
    QVERIFY(document->linksOf(u"nothing", u"name").empty());
  }

  void referrersComeFromOutsideOnly() {
    const auto document = sample();
    const std::vector<Referrer> referrers = document->referrersInto({sampleDatabase(0)});
    bool attribute = false;
    bool entity = false;
    for (const Referrer& referrer : referrers) {
      const auto database = [&](QUuid at) {
        while (!document->element(at)->parent.isNull()) {
          at = document->element(at)->parent;
        }
        return at;
      };
      QVERIFY(database(referrer.id) != sampleDatabase(0));
      QCOMPARE(database(referrer.target), sampleDatabase(0));
      attribute = attribute || (referrer.id == sampleAttribute(1, 0, 0) && referrer.property == u"corresponds_to");
      entity = entity || (referrer.id == sampleEntity(1, 2) && referrer.property == u"same_as" && referrer.target == sampleEntity(0, 2));
    }
    QVERIFY(attribute);
    QVERIFY(entity);
    QVERIFY(document->referrersInto({sampleDatabase(0), sampleDatabase(1), sampleDatabase(2)}).empty());
  }
};

QTEST_GUILESS_MAIN(TestDocumentLists)
#include "test_document_lists.moc"
