// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "model/document/storage/schema.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

namespace {

const QString Samples = khung::tests::sourcePath(u"tests/data/documents");

/// A metamodel of few words: of each type its properties as "name: {type: text}", and what it is contained in.
struct TypeSpec {
  QString name;
  QStringList properties;
  QString parent;
};

const QString Words = u"{vi: chữ, en: words}"_s;

QByteArray yamlOf(const TypeSpec& spec) {
  QString text = u"type: %1\nlabel: %2\nplural: %2\nhelp: %2\nlayer: data\nicon: x\n"_s.arg(spec.name, Words);
  if (!spec.parent.isEmpty()) {
    text += u"parent: {to: %1, list: items}\n"_s.arg(spec.parent);
  }
  text += spec.properties.isEmpty() ? QString() : u"properties:\n"_s;
  for (QString property : spec.properties) {
    property.chop(1);
    text += u"  %1, label: %2, help: %2}\n"_s.arg(property, Words);
  }
  return text.toUtf8();
}

std::shared_ptr<const Metamodel> metamodelOf(const std::vector<TypeSpec>& specs) {
  QTemporaryDir folder;
  for (const TypeSpec& spec : specs) {
    QFile file(folder.filePath(spec.name + u".yaml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(yamlOf(spec)) < 0) {
      return nullptr;
    }
  }
  QFile enumerations(folder.filePath(u"enumerations.yaml"_s));
  if (!enumerations.open(QIODevice::WriteOnly) || enumerations.write("kind: {one: {vi: a, en: a}}\n") < 0) {
    return nullptr;
  }
  enumerations.close();
  Notices notices;
  const auto loaded = Metamodel::load(folder.path(), notices);
  if (!loaded) {
    qWarning("%s", qPrintable(describe(notices)));
    return nullptr;
  }
  return *loaded;
}

const TypeSpec Common{u"element"_s,
                      {u"name: {type: text}"_s, u"description: {type: richtext}"_s, u"tags: {type: text, list: true}"_s,
                       u"replaces: {type: ref, list: true, to: [any]}"_s, u"extra: {type: text, map: true}"_s},
                      {}};

/// The metamodel that the samples were stored by. Never changed: the samples would no longer be what they were.
std::vector<TypeSpec> sampleTypes() {
  return {Common,
          {u"organisation"_s, {u"kind: {type: enum, enumeration: kind}"_s, u"old_text: {type: text}"_s}, {}},
          {u"database"_s,
           {u"purpose: {type: text}"_s, u"size: {type: integer}"_s, u"share: {type: number}"_s,
            u"keywords: {type: text, list: true}"_s, u"settings: {type: text, map: true}"_s,
            u"owner: {type: ref, to: [organisation], groups: true}"_s,
            u"users: {type: ref, list: true, to: [organisation]}"_s, u"remark: {type: text}"_s},
           {}},
          {u"entity"_s, {u"of_person: {type: boolean}"_s}, u"database"_s},
          {u"legacy"_s, {u"text: {type: text}"_s, u"about: {type: ref, to: [database]}"_s}, u"database"_s}};
}

QUuid idOf(const QString& type, const QString& code) {
  return derivedId(u"BO-MAU", type, code);
}

Element made(const QString& type, const QString& code, const QUuid& parent = {}) {
  Element element;
  element.id = idOf(type, code);
  element.type = type;
  element.declaredBy = u"BO-MAU"_s;
  element.code = code;
  element.parent = parent;
  element.set(u"name"_s, u"Tên "_s + code);
  return element;
}

ModelData sampleData() {
  ModelData data;
  data.title = u"Mẫu phiên bản 1"_s;
  Element first = made(u"organisation"_s, u"CQ-1"_s);
  first.set(u"old_text"_s, u"chữ cũ"_s);
  const Element second = made(u"organisation"_s, u"CQ-2"_s);
  Element database = made(u"database"_s, u"CSDL"_s);
  database.set(u"purpose"_s, u"mục đích"_s);
  database.set(u"size"_s, qint64(42));
  database.set(u"share"_s, 0.25);
  database.set(u"keywords"_s, QStringList{u"một"_s, u"hai"_s});
  database.set(u"settings"_s, QJsonObject{{u"a"_s, u"b"_s}});
  database.set(u"remark"_s, u"ghi chú"_s);
  database.set(u"extra"_s, QJsonObject{{u"remark"_s, u"đã có"_s}});
  database.setLinks(u"owner"_s, {{first.id, {}, true}});
  database.setLinks(u"users"_s, {{first.id, {}, false}, {{}, u"LẠ"_s, false}, {second.id, {}, true}});
  Element entity = made(u"entity"_s, u"TT"_s, database.id);
  entity.set(u"of_person"_s, qint64(1));
  Element legacy = made(u"legacy"_s, u"CU"_s, database.id);
  legacy.set(u"text"_s, u"dữ liệu cũ"_s);
  legacy.setLinks(u"about"_s, {{database.id, {}, false}});
  entity.setLinks(u"replaces"_s, {{legacy.id, {}, false}});
  data.elements = {first, second, database, entity, legacy};
  return data;
}

QString extraOf(const Document& document, const QUuid& id, const QString& key) {
  const auto element = document.element(id);
  const Value* extra = element ? element->find(u"extra") : nullptr;
  return extra ? std::get<QJsonObject>(*extra)[key].toString() : QString();
}

int sampleVersion(const QString& name) {
  return name.mid(8, name.indexOf(u'.') - 8).toInt(); // version-1.khung
}

} // namespace

class TestDocumentVersions : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void samplesOfEveryVersionOpen();
  void samplesOpenWithTheProductsMetamodel();
  void readOnlyAdaptsInMemory();
  void addsWhatIsNew();
  void convertsWhatFits();
  void sheltersWhatDoesNotFit();
  void keepsUnknownTypesAsleep();
  void migratesStepByStep();
};

void TestDocumentVersions::samplesOfEveryVersionOpen() {
  const auto known = metamodelOf(sampleTypes());
  QVERIFY(known);
  QVector<int> versions;
  for (const QString& name : QDir(Samples).entryList({u"version-*.khung"_s})) {
    versions << sampleVersion(name);
    const auto document = Document::open(known, Samples + u'/' + name, Document::Mode::ReadOnly);
    QVERIFY2(document, qPrintable(name));
    const auto expected = Document::create(known);
    QVERIFY((*expected)->import(sampleData()));
    QVERIFY2((*document)->differenceTo(**expected)->isEmpty(), qPrintable(name));
    QCOMPARE((*document)->meta(u"title"), u"Mẫu phiên bản 1"_s);
    QCOMPARE((*document)->search(u"ten csdl").size(), std::size_t(1));
  }
  for (int version = 1; version <= DocumentVersion; ++version) {
    QVERIFY2(versions.contains(version), "every released version keeps a sample");
  }
}

void TestDocumentVersions::samplesOpenWithTheProductsMetamodel() {
  QTemporaryDir folder;
  for (const QString& name : QDir(Samples).entryList({u"version-*.khung"_s})) {
    const QString path = folder.filePath(name);
    QVERIFY(QFile::copy(Samples + u'/' + name, path));
    const auto document = Document::open(metamodel(), path, Document::Mode::Edit, folder.filePath(u"state"_s));
    QVERIFY2(document, document ? "" : qPrintable(document.error().values.join(u' ')));
    QVERIFY(!(*document)->openingNotices().empty());
    QCOMPARE((*document)->elementsOf(u"database").size(), std::size_t(1));
    QCOMPARE(extraOf(**document, idOf(u"organisation"_s, u"CQ-1"_s), u"old_text"_s), u"chữ cũ"_s);
    QVERIFY((*document)->element(builtInGroups()[0].id));
    QVERIFY((*document)->save());
    const auto again = Document::open(metamodel(), path, Document::Mode::ReadOnly);
    QVERIFY((*again)->differenceTo(**document)->isEmpty());
  }
}

void TestDocumentVersions::readOnlyAdaptsInMemory() {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"a.khung"_s);
  QVERIFY(QFile::copy(Samples + u"/version-1.khung"_s, path));
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray before = file.readAll();
  const auto document = Document::open(metamodel(), path, Document::Mode::ReadOnly);
  QVERIFY(document);
  QVERIFY((*document)->exportData());
  QCOMPARE((*document)->apply(Edit(u"x"_s)).error().code, u"document.read-only"_s);
  file.seek(0);
  QCOMPARE(file.readAll(), before);
}

void TestDocumentVersions::addsWhatIsNew() {
  std::vector<TypeSpec> types = sampleTypes();
  types[0].properties << u"state: {type: text}"_s << u"related: {type: ref, list: true, to: [any]}"_s;
  types[2].properties << u"added: {type: text}"_s << u"place: {type: ref, to: [organisation], groups: true}"_s
                      << u"places: {type: ref, list: true, to: [organisation]}"_s;
  types.push_back({u"novelty"_s, {u"text: {type: text}"_s}, u"database"_s});
  const auto grown = metamodelOf(types);
  QVERIFY(grown);
  const auto document = Document::open(grown, Samples + u"/version-1.khung"_s, Document::Mode::Edit);
  QVERIFY(document);
  QVERIFY((*document)->openingNotices().empty());
  const auto expected = Document::create(grown);
  QVERIFY((*expected)->import(sampleData()));
  QVERIFY((*document)->differenceTo(**expected)->isEmpty());
  QCOMPARE(*(*document)->contentHash(), *(*expected)->contentHash());
  const QUuid database = idOf(u"database"_s, u"CSDL"_s);
  QVERIFY((*document)->apply(Edit(u"mới"_s)
                                 .add(made(u"novelty"_s, u"MOI"_s, database))
                                 .set(database, u"added"_s, u"chữ"_s)
                                 .set(database, u"state"_s, u"both"_s)
                                 .setLinks(database, u"places"_s, {{idOf(u"organisation"_s, u"CQ-1"_s), {}, true}})
                                 .setLinks(database, u"place"_s, {{idOf(u"organisation"_s, u"CQ-1"_s), {}, true}})));
  QCOMPARE((*document)->element(database)->linksOf(u"place")->front().asGroup, true);
  QVERIFY((*document)->undo());
  QVERIFY((*document)->differenceTo(**expected)->isEmpty());
}

void TestDocumentVersions::convertsWhatFits() {
  std::vector<TypeSpec> types = sampleTypes();
  types[2].properties = {u"purpose: {type: text, list: true}"_s, u"size: {type: text}"_s, u"share: {type: text}"_s,
                         u"keywords: {type: text}"_s, u"settings: {type: text, map: true}"_s,
                         u"owner: {type: ref, list: true, to: [organisation]}"_s, u"users: {type: text, list: true}"_s,
                         u"remark: {type: ref, to: [organisation]}"_s};
  const auto changed = metamodelOf(types);
  QVERIFY(changed);
  const auto document = Document::open(changed, Samples + u"/version-1.khung"_s, Document::Mode::Edit);
  QVERIFY(document);
  QVERIFY((*document)->openingNotices().empty());
  const auto database = (*document)->element(idOf(u"database"_s, u"CSDL"_s));
  QCOMPARE(std::get<QStringList>(*database->find(u"purpose")), QStringList{u"mục đích"_s});
  QCOMPARE(database->text(u"size"), u"42"_s);
  QCOMPARE(database->text(u"share"), u"0.25"_s);
  QCOMPARE(database->text(u"keywords"), u"một; hai"_s);
  QCOMPARE(*database->linksOf(u"owner"), (std::vector<Link>{{idOf(u"organisation"_s, u"CQ-1"_s), {}, true}}));
  QCOMPARE(std::get<QStringList>(*database->find(u"users")), (QStringList{u"CQ-1"_s, u"LẠ"_s, u"CQ-2/*"_s}));
  QCOMPARE(*database->linksOf(u"remark"), (std::vector<Link>{{{}, u"ghi chú"_s, false}}));
}

void TestDocumentVersions::sheltersWhatDoesNotFit() {
  std::vector<TypeSpec> types = sampleTypes();
  types[2].properties = {u"purpose: {type: integer}"_s, u"size: {type: number}"_s, u"settings: {type: text}"_s,
                         u"users: {type: ref, to: [organisation]}"_s};
  const auto changed = metamodelOf(types);
  QVERIFY(changed);
  const QUuid id = idOf(u"database"_s, u"CSDL"_s);
  const auto document = Document::open(changed, Samples + u"/version-1.khung"_s, Document::Mode::Edit);
  QVERIFY(document);
  const auto database = (*document)->element(id);
  QCOMPARE(std::get<double>(*database->find(u"size")), 42.0);
  QVERIFY(!database->find(u"purpose"));
  QCOMPARE(*database->linksOf(u"users"), (std::vector<Link>{{idOf(u"organisation"_s, u"CQ-1"_s), {}, false}}));
  QCOMPARE(extraOf(**document, id, u"purpose"_s), u"mục đích"_s);
  QCOMPARE(extraOf(**document, id, u"share"_s), u"0.25"_s);
  QCOMPARE(extraOf(**document, id, u"keywords"_s), u"một; hai"_s);
  QCOMPARE(extraOf(**document, id, u"owner"_s), u"CQ-1/*"_s);
  QCOMPARE(extraOf(**document, id, u"users"_s), u"LẠ; CQ-2/*"_s);
  QCOMPARE(extraOf(**document, id, u"remark"_s), u"đã có"_s);
  QCOMPARE(extraOf(**document, id, u"remark_2"_s), u"ghi chú"_s);
  QStringList moved;
  for (const Notice& notice : (*document)->openingNotices()) {
    QCOMPARE(notice.code, u"document.property-moved"_s);
    moved << notice.values.join(u' ');
  }
  moved.sort();
  QCOMPARE(moved, (QStringList{u"database keywords 1"_s, u"database owner 1"_s, u"database purpose 1"_s,
                               u"database remark 1"_s, u"database share 1"_s, u"database users 1"_s}));
  QVERIFY(!(*document)->isModified()); // opening is no edit: it happens again next time, unless something is saved
}

void TestDocumentVersions::keepsUnknownTypesAsleep() {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"a.khung"_s);
  QVERIFY(QFile::copy(Samples + u"/version-1.khung"_s, path));
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  std::vector<TypeSpec> types = sampleTypes();
  types.pop_back();
  const auto shrunk = metamodelOf(types);
  QVERIFY(shrunk);
  {
    const auto document = Document::open(shrunk, path, Document::Mode::Edit);
    QVERIFY(document);
    QCOMPARE((*document)->openingNotices().size(), std::size_t(1));
    QCOMPARE((*document)->openingNotices()[0].code, u"document.type-asleep"_s);
    QCOMPARE((*document)->openingNotices()[0].values, (QStringList{u"legacy"_s, u"1"_s}));
    const auto data = (*document)->exportData();
    QCOMPARE(data->elements.size(), std::size_t(4));
    for (const Element& element : data->elements) {
      if (element.type == u"entity") {
        QCOMPARE(*element.linksOf(u"replaces"), (std::vector<Link>{{{}, u"CSDL/CU"_s, false}}));
      }
    }
    QVERIFY((*document)->apply(Edit(u"đổi"_s).set(idOf(u"entity"_s, u"TT"_s), u"name"_s, u"Khác"_s)));
    // What contains a sleeper can go, and come back.
    QVERIFY((*document)->apply(Edit(u"xóa"_s).remove(idOf(u"database"_s, u"CSDL"_s))));
    QVERIFY((*document)->undo());
    QVERIFY((*document)->save());
  }
  const auto document = Document::open(metamodelOf(sampleTypes()), path, Document::Mode::ReadOnly);
  QVERIFY(document);
  QVERIFY((*document)->openingNotices().empty());
  const auto legacy = (*document)->element(idOf(u"legacy"_s, u"CU"_s));
  QVERIFY(legacy);
  QCOMPARE(legacy->text(u"text"), u"dữ liệu cũ"_s);
  QCOMPARE((*document)->referrersOf(legacy->id).size(), std::size_t(1));
}

void TestDocumentVersions::migratesStepByStep() {
  Database database(Database::Kind::Memory, {});
  database.exec(u"PRAGMA user_version=1"_s);
  database.exec(u"CREATE TABLE steps(text TEXT)"_s);
  const std::vector<Migration> steps{
      {2, [](Database& d) { d.exec(u"INSERT INTO steps VALUES('2 to 3')"_s); }},
      {1, [](Database& d) { d.exec(u"INSERT INTO steps VALUES('1 to 2')"_s); }},
      {4, [](Database& d) { d.exec(u"INSERT INTO nowhere VALUES('4 to 5')"_s); }},
  };
  QVERIFY(migrate(database, steps, 3));
  QCOMPARE(database.scalar(u"SELECT group_concat(text, ', ') FROM steps"_s), u"1 to 2, 2 to 3"_s);
  QCOMPARE(database.scalar(u"PRAGMA user_version"_s), u"3"_s);
  QCOMPARE(migrate(database, steps, 5).error().code, u"document.no-migration"_s);
  database.exec(u"PRAGMA user_version=4"_s);
  QVERIFY(!migrate(database, steps, 5)); // the step fails
  QCOMPARE(database.scalar(u"PRAGMA user_version"_s), u"4"_s);
}

/// With --write-sample <file>, keeps a sample of the version that is current: done once, when a version is released.
int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = application.arguments();
  if (arguments.value(1) == u"--write-sample") {
    const auto document = Document::create(metamodelOf(sampleTypes()));
    (*document)->import(sampleData());
    return (*document)->saveAs(arguments.value(2)) ? 0 : 1;
  }
  TestDocumentVersions test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_document_versions.moc"
