// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

namespace {

std::unique_ptr<Document> filled(const ModelData& data) {
  auto document = Document::create(metamodel());
  if (!document || !(*document)->import(data)) {
    return nullptr;
  }
  return std::move(*document);
}

/// Properties in the order of their names, so that elements can be compared.
Element sorted(Element element) {
  const auto byName = [](const auto& a, const auto& b) { return a.first < b.first; };
  std::sort(element.values.begin(), element.values.end(), byName);
  std::sort(element.links.begin(), element.links.end(), byName);
  return element;
}

bool same(const Element& a, const Element& b) {
  const Element x = sorted(a);
  const Element y = sorted(b);
  return x.id == y.id && x.type == y.type && x.declaredBy == y.declaredBy && x.code == y.code && x.parent == y.parent &&
         x.position == y.position && x.values == y.values && x.links == y.links;
}

QString codeOf(const Result<void>& result) {
  return result ? QString() : result.error().code;
}

} // namespace

class TestDocument : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void newDocumentIsEmpty();
  void importAndExportAgree();
  void exportOrderIsFixed();
  void everyTypeAndPropertyIsKept();
  void readsOneElement();
  void followsTree();
  void findsReferrers();
  void positionsBecomeDense();
  void importRefuses_data();
  void importRefuses();
  void failedImportChangesNothing();
  void textIsNormalised();
  void hashAndDifference();
  void metaIsKept();
  void importsQuickly();
};

void TestDocument::newDocumentIsEmpty() {
  auto document = Document::create(metamodel());
  QVERIFY(document);
  QVERIFY((*document)->exportData()->elements.empty());
  QVERIFY((*document)->elementsOf(u"organisation").empty());
  QVERIFY((*document)->childrenOf({}).empty());
  QVERIFY(!(*document)->isModified());
  for (const BuiltInGroup& group : builtInGroups()) {
    const auto element = (*document)->element(group.id);
    QVERIFY(element);
    QCOMPARE(element->code, QString::fromUtf16(group.code));
    QCOMPARE(element->text(u"kind"), u"group"_s);
  }
}

void TestDocument::importAndExportAgree() {
  const ModelData data = sampleModel();
  const auto document = filled(data);
  QVERIFY(document);
  QVERIFY(document->isModified());
  const auto exported = document->exportData();
  QVERIFY(exported);
  QCOMPARE(exported->framework, data.framework);
  QCOMPARE(exported->title, data.title);
  QCOMPARE(exported->agency, data.agency);
  QCOMPARE(exported->settings, data.settings);
  QCOMPARE(exported->elements.size(), data.elements.size());
  QHash<QUuid, Element> given;
  for (const Element& element : data.elements) {
    given.insert(element.id, element);
  }
  for (const Element& element : exported->elements) {
    QVERIFY2(same(element, given.value(element.id)), qPrintable(element.code));
  }
}

void TestDocument::exportOrderIsFixed() {
  ModelData data = sampleModel();
  const auto first = filled(data)->exportData();
  std::reverse(data.elements.begin(), data.elements.end()); // children before parents, too
  const auto second = filled(data)->exportData();
  QCOMPARE(first->elements.size(), second->elements.size());
  QHash<QUuid, bool> seen;
  for (std::size_t i = 0; i < first->elements.size(); ++i) {
    const Element& element = first->elements[i];
    QVERIFY(same(element, second->elements[i]));
    QVERIFY(element.parent.isNull() || seen.contains(element.parent));
    seen.insert(element.id, true);
  }
  QCOMPARE(first->elements[0].code, u"CSDL-0"_s);
  QCOMPARE(first->elements[1].code, u"THUC-THE-0"_s);
  QCOMPARE(first->elements[2].code, u"TRUONG-0"_s);
}

void TestDocument::everyTypeAndPropertyIsKept() {
  // One element a type, each property filled with something of its kind; references name an element that may stand there.
  ModelData data;
  QHash<QString, QUuid> ids;
  for (const ElementType& type : metamodel()->types()) {
    ids.insert(type.name, QUuid::createUuid());
  }
  for (const ElementType& type : metamodel()->types()) {
    Element element;
    element.id = ids.value(type.name);
    element.type = type.name;
    element.code = type.name.toUpper();
    if (type.parent) {
      element.parent = ids.value(type.parent->to.front() == u"any" ? u"database"_s : type.parent->to.front());
    }
    for (const Property& property : type.properties) {
      if (property.name == u"code" || property.name == u"declared_by") {
        continue;
      }
      if (property.isRef()) {
        const QString target = property.to.front() == u"any" ? u"system"_s : property.to.front();
        std::vector<Link> links{{ids.value(target), {}, property.groups}};
        if (property.list) {
          links.push_back({{}, u"KHÔNG CÓ"_s, false});
        }
        element.setLinks(property.name, links);
      } else if (property.map) {
        element.set(property.name, QJsonObject{{u"khóa"_s, u"giá trị"_s}});
      } else if (property.list) {
        element.set(property.name, QStringList{u"một"_s, u"hai, \"ba\""_s});
      } else if (property.type == DataType::Number) {
        element.set(property.name, 1234.5);
      } else if (property.type == DataType::Integer || property.type == DataType::Boolean ||
                 property.type == DataType::Year) {
        element.set(property.name, qint64(0));
      } else {
        element.set(property.name, u"chữ của %1"_s.arg(property.name));
      }
    }
    data.elements.push_back(element);
  }
  const auto document = filled(data);
  QVERIFY(document);
  const auto exported = document->exportData();
  QCOMPARE(exported->elements.size(), data.elements.size());
  for (const Element& element : data.elements) {
    const auto one = document->element(element.id);
    QVERIFY(one);
    QVERIFY2(same(*one, element), qPrintable(element.type));
    const auto found = std::find_if(exported->elements.begin(), exported->elements.end(),
                                    [&](const Element& e) { return e.id == element.id; });
    QVERIFY(found != exported->elements.end());
    QVERIFY2(same(*found, element), qPrintable(element.type));
  }
}

void TestDocument::readsOneElement() {
  const ModelData data = sampleModel();
  const auto document = filled(data);
  for (const Element& element : data.elements) {
    const auto read = document->element(element.id);
    QVERIFY(read);
    QVERIFY2(same(*read, element), qPrintable(element.code));
  }
  QVERIFY(!document->element(QUuid::createUuid()));
  QVERIFY(!document->element({}));
}

void TestDocument::followsTree() {
  const auto document = filled(sampleModel());
  QCOMPARE(document->elementsOf(u"database"),
           (std::vector<QUuid>{sampleDatabase(0), sampleDatabase(1), sampleDatabase(2)}));
  const std::vector<QUuid> children = document->childrenOf(sampleDatabase(1));
  QCOMPARE(children.size(), std::size_t(4));
  for (int i = 0; i < 4; ++i) {
    QCOMPARE(children[std::size_t(i)], sampleEntity(1, i));
  }
  QVERIFY(document->childrenOf(sampleDatabase(1), u"attribute").empty());
  QCOMPARE(document->childrenOf({}, u"organisation").size(), std::size_t(3));
  QCOMPARE(document->childrenOf({}).size(), std::size_t(6));
}

void TestDocument::findsReferrers() {
  const auto document = filled(sampleModel());
  std::vector<std::pair<QUuid, QString>> referrers = document->referrersOf(sampleEntity(0, 1));
  QCOMPARE(referrers, (std::vector<std::pair<QUuid, QString>>{{sampleEntity(1, 1), u"same_as"_s}}));
  referrers = document->referrersOf(sampleDatabase(0));
  QCOMPARE(referrers, (std::vector<std::pair<QUuid, QString>>{{sampleDatabase(1), u"replaces"_s}}));
  QCOMPARE(document->referrersOf(sampleOrganisation(0)).size(), std::size_t(3 + 3 + 2));
  QCOMPARE(document->referrersOf(builtInGroups()[0].id).size(), std::size_t(3));
}

void TestDocument::positionsBecomeDense() {
  ModelData data = sampleModel({1, 4, 0});
  for (Element& element : data.elements) {
    if (element.type == u"entity") {
      element.position = element.id == sampleEntity(0, 3) ? -5 : 7;
    }
    element.links.clear();
  }
  const auto document = filled(data);
  QCOMPARE(document->childrenOf(sampleDatabase(0)), (std::vector<QUuid>{sampleEntity(0, 3), sampleEntity(0, 0),
                                                                       sampleEntity(0, 1), sampleEntity(0, 2)}));
  QCOMPARE(document->element(sampleEntity(0, 2))->position, 3);
}

void TestDocument::importRefuses_data() {
  QTest::addColumn<QString>("fault");
  for (const char* fault :
       {"unknown-type", "unknown-property", "wrong-value", "too-many-links", "unknown-parent", "wrong-parent", "circle",
        "missing-id", "duplicate-id", "unknown-target", "wrong-target", "built-in"}) {
    QTest::newRow(fault) << QString::fromLatin1(fault);
  }
}

void TestDocument::importRefuses() {
  QFETCH(QString, fault);
  ModelData data = sampleModel({1, 2, 1});
  Element& entity = data.elements[4];
  QCOMPARE(entity.type, u"entity"_s);
  if (fault == u"unknown-type") {
    entity.type = u"nothing"_s;
  } else if (fault == u"unknown-property") {
    entity.set(u"nothing"_s, u"text"_s);
  } else if (fault == u"wrong-value") {
    entity.set(u"quality_accuracy"_s, u"text"_s);
  } else if (fault == u"too-many-links") {
    entity.setLinks(u"identifier"_s, {{sampleAttribute(0, 0, 0), {}, false}, {sampleAttribute(0, 1, 0), {}, false}});
  } else if (fault == u"unknown-parent") {
    entity.parent = QUuid::createUuid();
  } else if (fault == u"wrong-parent") {
    entity.parent = sampleEntity(0, 1);
  } else if (fault == u"circle") {
    Element outer = plainElement(u"mapping"_s, u"X"_s, {});
    Element inner = plainElement(u"mapping"_s, u"Y"_s, {}, outer.id);
    outer.parent = inner.id;
    data.elements.push_back(outer);
    data.elements.push_back(inner);
  } else if (fault == u"missing-id") {
    entity.id = QUuid();
  } else if (fault == u"duplicate-id") {
    entity.id = sampleEntity(0, 1);
  } else if (fault == u"unknown-target") {
    entity.setLinks(u"same_as"_s, {{QUuid::createUuid(), {}, false}});
  } else if (fault == u"wrong-target") {
    entity.setLinks(u"same_as"_s, {{sampleDatabase(0), {}, false}});
  } else if (fault == u"built-in") {
    entity.id = builtInGroups()[1].id;
  }
  const auto document = Document::create(metamodel());
  QCOMPARE(codeOf((*document)->import(data)), u"document."_s + fault);
}

void TestDocument::failedImportChangesNothing() {
  ModelData data = sampleModel();
  data.elements.back().set(u"nothing"_s, u"text"_s);
  data.places.insert(data.elements.back().id, {u"tệp.yaml"_s, 3, 4});
  const auto document = Document::create(metamodel());
  const auto before = (*document)->contentHash();
  const auto imported = (*document)->import(data);
  QVERIFY(!imported);
  QCOMPARE(imported.error().place, (Place{u"tệp.yaml"_s, 3, 4}));
  QCOMPARE(*(*document)->contentHash(), *before);
  QVERIFY(!(*document)->isModified());
  QVERIFY((*document)->import(sampleModel()));
  QCOMPARE(codeOf((*document)->import(sampleModel())), u"document.not-empty"_s);
}

void TestDocument::textIsNormalised() {
  ModelData data;
  const QString name = u"Cơ sở dữ liệu"_s;
  Element database = plainElement(u"database"_s, u"CSDL"_s, name.normalized(QString::NormalizationForm_D));
  database.values.emplace_back(u"description"_s, QString());
  database.values.emplace_back(u"dbms"_s, u"a\r\nb\u0001"_s);
  data.elements.push_back(database);
  const auto document = filled(data);
  const auto read = document->element(database.id);
  QCOMPARE(read->text(u"name"), name);
  QCOMPARE(read->text(u"dbms"), u"a\nb"_s);
  QVERIFY(!read->find(u"description"));
}

void TestDocument::hashAndDifference() {
  const auto a = filled(sampleModel());
  const auto b = filled(sampleModel());
  QCOMPARE(*a->contentHash(), *b->contentHash());
  QVERIFY(a->differenceTo(*b)->isEmpty());
  QVERIFY(b->apply(Edit(u"đổi"_s).set(sampleDatabase(0), u"name"_s, u"Khác"_s)));
  QVERIFY(*a->contentHash() != *b->contentHash());
  const auto difference = a->differenceTo(*b);
  QVERIFY(difference);
  QVERIFY(!difference->isEmpty());
  QVERIFY(b->apply(Edit(u"lại"_s).set(sampleDatabase(0), u"name"_s, a->element(sampleDatabase(0))->text(u"name"))));
  QVERIFY(a->differenceTo(*b)->isEmpty());
  QVERIFY(b->differenceTo(*a)->isEmpty());
}

void TestDocument::metaIsKept() {
  const auto document = filled({});
  QCOMPARE(document->meta(u"title"), QString());
  QVERIFY(document->setMeta(u"title"_s, u"Kiến trúc"_s));
  QCOMPARE(document->meta(u"title"), u"Kiến trúc"_s);
  QVERIFY(document->setMeta(u"title"_s, {}));
  QCOMPARE(document->meta(u"title"), QString());
  QCOMPARE(codeOf(document->setMeta(u"schema"_s, u"x"_s)), u"document.reserved-key"_s);
}

void TestDocument::importsQuickly() {
  const ModelData data = sampleModel({100, 50, 20}); // 105,103 elements
  QElapsedTimer timer;
  timer.start();
  const auto empty = Document::create(metamodel());
  qInfo("create %lld ms", timer.restart());
  const auto document = filled(data);
  qInfo("import of %zu elements %lld ms", data.elements.size(), timer.restart());
  QVERIFY(document);
  const auto exported = document->exportData();
  qInfo("export %lld ms", timer.restart());
  QCOMPARE(exported->elements.size(), data.elements.size());
  const auto hash = document->contentHash();
  qInfo("hash %lld ms", timer.restart());
  const auto hits = document->search(u"dân cư");
  qInfo("first search %lld ms", timer.restart());
  for (const QStringView words : {u"d", u"thuc the", u"t", u"dan cu so 7", u"mo ta"}) {
    document->search(words);
    qInfo("search %s %lld ms", qPrintable(words.toString()), timer.restart());
  }
  QCOMPARE(hits.size(), std::size_t(50));
}

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
