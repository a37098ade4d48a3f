// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

namespace {

struct Entry {
  QString code;
  QString name;
  QString description;
};

std::unique_ptr<Document> documentWith(const std::vector<Entry>& entries) {
  ModelData data;
  for (const Entry& entry : entries) {
    Element element = plainElement(u"database"_s, entry.code, entry.name);
    element.set(u"description"_s, entry.description);
    data.elements.push_back(element);
  }
  auto document = Document::create(metamodel());
  return (*document)->import(data) ? std::move(*document) : nullptr;
}

QStringList codes(const Document& document, QStringView words, int limit = 50) {
  QStringList result;
  for (const SearchHit& hit : document.search(words, limit)) {
    result << hit.code;
  }
  return result;
}

} // namespace

class TestDocumentSearch : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void folds_data();
  void folds();
  void lastWordIsPrefix();
  void nameGoesBeforeDescription();
  void hitsTellWhatTheyAre();
  void limitHolds();
  void builtInGroupsAreNotFound();
  void hostileTextIsHarmless_data();
  void hostileTextIsHarmless();
  void bitByBitWithEditsBetween();
};

/// However the index is cut and whatever is edited between its parts, the same is found.
void TestDocumentSearch::bitByBitWithEditsBetween() {
  const auto document = Document::create(metamodel());
  QVERIFY((*document)->import(sampleModel({40, 5, 5})));
  int slices = 0;
  for (int i = 0; i < 40 && !(*document)->prepareSearch(1); ++i, ++slices) {
    QVERIFY((*document)->apply(Edit(u"rename"_s).set(sampleDatabase(i), u"name"_s, u"Kho %1"_s.arg(i))));
    if (i % 3 == 0) {
      QVERIFY((*document)->undo());
    }
    if (i % 5 == 1) {
      QVERIFY((*document)->apply(Edit(u"remove"_s).remove(sampleEntity(i, 0))));
      QVERIFY((*document)->apply(Edit(u"add"_s).add(plainElement(u"system"_s, u"HT-%1"_s.arg(i), u"Kho %1"_s.arg(i)))));
    }
  }
  QVERIFY(slices > 1);
  const auto ids = [](const Document& of, QStringView words) {
    QSet<QUuid> found;
    for (const SearchHit& hit : of.search(words, 5000)) {
      found.insert(hit.id);
    }
    return found;
  };
  const auto anew = Document::create(metamodel());
  QVERIFY((*anew)->import(*(*document)->exportData()));
  for (const QString& words : {u"kho"_s, u"co so"_s, u"thuc the"_s, u"t"_s}) {
    QCOMPARE(ids(**document, words), ids(**anew, words));
  }
}

void TestDocumentSearch::folds_data() {
  QTest::addColumn<QString>("words");
  const QString name = u"Cơ sở dữ liệu quốc gia về Dân cư"_s;
  for (const QString& words : {u"dan cu"_s, u"DÂN CƯ"_s, u"dân cư"_s, u"dan CU quoc GIA"_s, u"co so du lieu"_s,
                               u"  dân,  cư. "_s, u"csdl-dc"_s, u"CSDL dc"_s, u"đan cu"_s, u"dâ"_s}) {
    QTest::newRow(qPrintable(words)) << words;
    QTest::newRow(qPrintable(words + u" (NFD)"_s)) << words.normalized(QString::NormalizationForm_D);
  }
  QTest::newRow("name") << name;
}

void TestDocumentSearch::folds() {
  QFETCH(QString, words);
  const QString name = u"Cơ sở dữ liệu quốc gia về Dân cư"_s;
  const auto composed = documentWith({{u"CSDL-DC"_s, name, {}}, {u"X"_s, u"Kho khác"_s, {}}});
  const auto decomposed =
      documentWith({{u"CSDL-DC"_s, name.normalized(QString::NormalizationForm_D), {}}, {u"X"_s, u"Kho khác"_s, {}}});
  QCOMPARE(codes(*composed, words), QStringList{u"CSDL-DC"_s});
  QCOMPARE(codes(*decomposed, words), QStringList{u"CSDL-DC"_s});
}

void TestDocumentSearch::lastWordIsPrefix() {
  const auto document = documentWith({{u"A"_s, u"Đường thủy"_s, {}}, {u"B"_s, u"Đường thuỷ nội địa"_s, {}}});
  QCOMPARE(codes(*document, u"duong thu"), (QStringList{u"A"_s, u"B"_s}));
  QCOMPARE(codes(*document, u"đường thủy"), (QStringList{u"A"_s, u"B"_s})); // wherever the tone stands
  QCOMPARE(codes(*document, u"duong thuy n"), QStringList{u"B"_s});
  QCOMPARE(codes(*document, u"duon thuy"), QStringList()); // only the last one
}

void TestDocumentSearch::nameGoesBeforeDescription() {
  const QString much = u"đất đai "_s.repeated(50);
  const auto document = documentWith({
      {u"MO-TA"_s, u"Kho"_s, much},
      {u"RAI-RAC"_s, u"Đất và các loại đai"_s, much},
      {u"TRONG-TEN"_s, u"Cơ sở dữ liệu đất đai và nhà ở của tỉnh"_s, much},
      {u"DAU-TEN"_s, u"Đất đai toàn tỉnh"_s, much},
      {u"DAT-DAI"_s, u"Kho chung của nhiều đơn vị"_s, {}},
  });
  QCOMPARE(codes(*document, u"đất đai"),
           (QStringList{u"DAU-TEN"_s, u"DAT-DAI"_s, u"TRONG-TEN"_s, u"RAI-RAC"_s, u"MO-TA"_s}));
}

void TestDocumentSearch::hitsTellWhatTheyAre() {
  const auto document = documentWith({{u"CSDL"_s, u"Dân cư"_s, {}}});
  const auto hits = document->search(u"dan");
  QCOMPARE(hits.size(), std::size_t(1));
  QCOMPARE(hits[0].type, u"database"_s);
  QCOMPARE(hits[0].name, u"Dân cư"_s);
  QCOMPARE(document->element(hits[0].id)->code, u"CSDL"_s);
}

void TestDocumentSearch::limitHolds() {
  std::vector<Entry> entries;
  for (int i = 0; i < 30; ++i) {
    entries.push_back({u"C%1"_s.arg(i), u"Kho số %1"_s.arg(i), {}});
  }
  const auto document = documentWith(entries);
  QCOMPARE(codes(*document, u"kho", 7).size(), 7);
  QCOMPARE(codes(*document, u"kho", 7), codes(*document, u"kho", 30).mid(0, 7));
  QCOMPARE(codes(*document, u"kho", 0), QStringList());
  QCOMPARE(codes(*document, u"kho", -1), QStringList());
}

void TestDocumentSearch::builtInGroupsAreNotFound() {
  const auto document = documentWith({});
  QCOMPARE(codes(*document, u"all"), QStringList());
}

void TestDocumentSearch::hostileTextIsHarmless_data() {
  QTest::addColumn<QString>("words");
  for (const QString& words :
       {u""_s, u" "_s, u"\""_s, u"dan\" OR \"cu"_s, u"'; DROP TABLE element; --"_s, u"*"_s, u"^dan"_s, u"dan*"_s,
        u"name:dan"_s, u"{name}: dan"_s, u"NEAR(dan cu)"_s, u"dan AND"_s, u"NOT dan"_s, u"(dan"_s, u"dan + cu"_s, u"-"_s,
        u"\u0000dan"_s, QString(QChar(0xd800)), QString(QChar(0xdc00)) + u"dan"_s, u"😀"_s, u"😀 dan"_s,
        u"dan "_s.repeated(5000), QString(100000, u'd'), u"%s%n"_s, u"\\"_s, u"\u0301"_s, u"AND OR NOT"_s}) {
    QTest::newRow(qPrintable(QString::number(words.size()) + u' ' + words.left(12).toHtmlEscaped())) << words;
  }
}

void TestDocumentSearch::hostileTextIsHarmless() {
  QFETCH(QString, words);
  const auto document = documentWith({{u"CSDL-DC"_s, u"Dân cư \"và\" (khác) 😀"_s, u"* ^ : NEAR"_s}});
  const QStringList found = codes(*document, words);
  QVERIFY(found.size() <= 1);
  QCOMPARE(codes(*document, u"dan cu"), QStringList{u"CSDL-DC"_s});
  QCOMPARE(document->exportData()->elements.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestDocumentSearch)
#include "test_document_search.moc"
