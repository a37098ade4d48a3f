// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QtTest>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

namespace {

std::unique_ptr<Document> filled(const SampleSize& size = {}) {
  auto document = Document::create(metamodel());
  if (!document || !(*document)->import(sampleModel(size))) {
    return nullptr;
  }
  return std::move(*document);
}

QString codeOf(const Result<ChangeSet>& result) {
  return result ? QString() : result.error().code;
}

std::vector<QUuid> ids(std::initializer_list<QUuid> list) {
  std::vector<QUuid> result(list);
  std::sort(result.begin(), result.end());
  return result;
}

bool equal(const Document& a, const Document& b) {
  const auto difference = a.differenceTo(b);
  return difference && difference->isEmpty() && *a.contentHash() == *b.contentHash();
}

/// Positions among siblings are 0, 1, 2 ... and every element but a root has a parent.
bool positionsAreDense(const Document& document) {
  const auto data = document.exportData();
  QHash<QPair<QUuid, QString>, int> next;
  for (const Element& element : data->elements) {
    const int expected = element.parent.isNull() ? 0 : next[{element.parent, element.type}]++;
    if (element.position != expected) {
      return false;
    }
  }
  return true;
}

bool foreignKeysHold(const Document& document) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(document.handle(), "PRAGMA foreign_key_check", -1, &statement, nullptr);
  const int result = sqlite3_step(statement);
  sqlite3_finalize(statement);
  return result == SQLITE_DONE;
}

} // namespace

class TestDocumentEdit : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void setsValues();
  void setsLinks();
  void addsInPlace();
  void addsWithReferencesForward();
  void moves();
  void removesWithReferrers();
  void removesWhatIsContained();
  void removesManyAtOnce();
  void refuses_data();
  void refuses();
  void failureMidwayChangesNothing();
  void nothingToDoIsNotRecorded();
  void namesOfSteps();
  void observersHearOnce();
  void modifiedFollowsHistory();
  void undoLimitForgetsTheOldest();
  void searchFollowsEdits();
};

void TestDocumentEdit::setsValues() {
  const auto document = filled();
  const QUuid id = sampleDatabase(0);
  const auto changed = document->apply(Edit(u"đặt"_s)
                                           .set(id, u"name"_s, u"Mới"_s)
                                           .set(id, u"code"_s, u"MA-MOI"_s)
                                           .set(id, u"declared_by"_s, u"BO-KHAC"_s)
                                           .set(id, u"api"_s, qint64(1))
                                           .set(id, u"description"_s, {})
                                           .set(id, u"tags"_s, QStringList())
                                           .set(id, u"extra"_s, QJsonObject{{u"x"_s, u"y"_s}}));
  QVERIFY(changed);
  QCOMPARE(changed->name, u"đặt"_s);
  QCOMPARE(changed->changed, ids({id}));
  QVERIFY(changed->added.empty() && changed->removed.empty());
  QCOMPARE(changed->tables, (QStringList{u"element"_s, u"t_database"_s}));
  const auto element = document->element(id);
  QCOMPARE(element->text(u"name"), u"Mới"_s);
  QCOMPARE(element->code, u"MA-MOI"_s);
  QCOMPARE(element->declaredBy, u"BO-KHAC"_s);
  QCOMPARE(std::get<qint64>(*element->find(u"api")), 1);
  QVERIFY(!element->find(u"description"));
  QVERIFY(!element->find(u"tags"));
  QCOMPARE(std::get<QJsonObject>(*element->find(u"extra")), (QJsonObject{{u"x"_s, u"y"_s}}));
}

void TestDocumentEdit::setsLinks() {
  const auto document = filled();
  const QUuid id = sampleDatabase(0);
  const std::vector<Link> links{{sampleOrganisation(2), {}, false}, {{}, u"MỚI"_s, false}, {sampleOrganisation(1), {}, true}};
  std::vector<Link> repeated = links;
  repeated.push_back(links.front());
  const auto changed = document->apply(Edit(u"đặt"_s).setLinks(id, u"creators"_s, repeated));
  QVERIFY(changed);
  QCOMPARE(changed->tables, (QStringList{u"l_database_creators"_s, u"unresolved"_s}));
  QCOMPARE(*document->element(id)->linksOf(u"creators"), links);
  QVERIFY(document->apply(Edit(u"đặt"_s).setLinks(id, u"owner"_s, {{{}, u"?"_s, false}})));
  QCOMPARE(*document->element(id)->linksOf(u"owner"), (std::vector<Link>{{{}, u"?"_s, false}}));
  QVERIFY(document->apply(Edit(u"đặt"_s).setLinks(id, u"owner"_s, {}).setLinks(id, u"creators"_s, {})));
  QVERIFY(!document->element(id)->linksOf(u"owner"));
  QVERIFY(!document->element(id)->linksOf(u"creators"));
  QVERIFY(document->undo() && document->undo() && document->undo());
  QVERIFY(equal(*document, *filled()));
}

void TestDocumentEdit::addsInPlace() {
  const auto document = filled();
  const Element first = plainElement(u"entity"_s, u"A"_s, u"A"_s, sampleDatabase(0), 1);
  const Element last = plainElement(u"entity"_s, u"B"_s, u"B"_s, sampleDatabase(0), -1);
  const auto changed = document->apply(Edit(u"thêm"_s).add(first).add(last));
  QVERIFY(changed);
  QCOMPARE(changed->added, ids({first.id, last.id}));
  QCOMPARE(changed->changed, ids({sampleEntity(0, 1), sampleEntity(0, 2), sampleEntity(0, 3)})); // moved up
  QCOMPARE(document->childrenOf(sampleDatabase(0)),
           (std::vector<QUuid>{sampleEntity(0, 0), first.id, sampleEntity(0, 1), sampleEntity(0, 2), sampleEntity(0, 3),
                               last.id}));
  QVERIFY(positionsAreDense(*document));
}

void TestDocumentEdit::addsWithReferencesForward() {
  const auto document = filled();
  Element first = plainElement(u"entity"_s, u"A"_s, u"A"_s, sampleDatabase(0), -1);
  const Element second = plainElement(u"entity"_s, u"B"_s, u"B"_s, sampleDatabase(0), -1);
  first.setLinks(u"same_as"_s, {{second.id, {}, false}});
  QVERIFY(document->apply(Edit(u"thêm"_s).add(first).add(second)));
  QCOMPARE(document->referrersOf(second.id).size(), std::size_t(1));
  // A reference to what the same edit takes away again is text, as it would be in two edits.
  const Element third = plainElement(u"entity"_s, u"C"_s, u"C"_s, sampleDatabase(0), -1);
  QVERIFY(document->apply(Edit(u"thêm"_s)
                              .setLinks(first.id, u"extends"_s, {{third.id, {}, false}})
                              .add(third)
                              .remove(third.id)));
  QCOMPARE(document->element(first.id)->linksOf(u"extends")->front().text, u"CSDL-0/C"_s);
}

void TestDocumentEdit::moves() {
  const auto document = filled();
  QVERIFY(document->apply(Edit(u"chuyển"_s).move(sampleEntity(0, 0), sampleDatabase(0), 2)));
  QCOMPARE(document->childrenOf(sampleDatabase(0)), (std::vector<QUuid>{sampleEntity(0, 1), sampleEntity(0, 2),
                                                                       sampleEntity(0, 0), sampleEntity(0, 3)}));
  const auto changed = document->apply(Edit(u"chuyển"_s).move(sampleEntity(0, 0), sampleDatabase(1), 0));
  QCOMPARE(changed->tables, QStringList{u"element"_s});
  QCOMPARE(document->childrenOf(sampleDatabase(1)).front(), sampleEntity(0, 0));
  QVERIFY(positionsAreDense(*document));
  QVERIFY(document->undo() && document->undo());
  QVERIFY(equal(*document, *filled()));
}

void TestDocumentEdit::removesWithReferrers() {
  const auto document = filled();
  const auto changed = document->apply(Edit(u"xóa"_s).remove(sampleEntity(0, 1)));
  QVERIFY(changed);
  QCOMPARE(changed->removed.size(), std::size_t(6)); // with its attributes
  QVERIFY(!document->element(sampleEntity(0, 1)));
  QVERIFY(!document->element(sampleAttribute(0, 1, 0)));
  // same_as of database 1 held the entity first and a text second
  QCOMPARE(*document->element(sampleEntity(1, 1))->linksOf(u"same_as"),
           (std::vector<Link>{{{}, u"CSDL-0/THUC-THE-1"_s, false}, {{}, u"KHONG-CO/1"_s, false}}));
  QCOMPARE(*document->element(sampleAttribute(1, 1, 2))->linksOf(u"corresponds_to"),
           (std::vector<Link>{{{}, u"CSDL-0/THUC-THE-1/TRUONG-2"_s, false}}));
  QVERIFY(positionsAreDense(*document));
  const QString after = *document->contentHash();
  const auto undone = document->undo();
  QVERIFY(undone);
  QCOMPARE(undone->added.size(), std::size_t(6));
  QVERIFY(equal(*document, *filled()));
  QVERIFY(document->redo());
  QCOMPARE(*document->contentHash(), after);
}

void TestDocumentEdit::removesWhatIsContained() {
  const auto document = filled();
  const Element mapping = plainElement(u"mapping"_s, u"N1"_s, {}, sampleAttribute(0, 0, 0), -1);
  QVERIFY(document->apply(Edit(u"thêm"_s).add(mapping)));
  // Deeper elements may be named as well as what contains them, in any order.
  QVERIFY(document->apply(
      Edit(u"xóa"_s).remove(sampleDatabase(0)).remove(sampleAttribute(0, 0, 0)).remove(sampleEntity(0, 2))));
  QVERIFY(!document->element(mapping.id));
  QCOMPARE(document->elementsOf(u"entity").size(), std::size_t(8));
  QVERIFY(document->undo() && document->undo());
  QVERIFY(equal(*document, *filled()));
}

void TestDocumentEdit::removesManyAtOnce() {
  const auto document = filled();
  Edit edit(u"xóa hết"_s);
  const auto data = document->exportData();
  for (const Element& element : data->elements) {
    edit.remove(element.id);
  }
  QVERIFY(document->apply(edit));
  QVERIFY(document->exportData()->elements.empty());
  QVERIFY(equal(*document, **Document::create(metamodel())));
  QVERIFY(foreignKeysHold(*document));
  QVERIFY(document->undo());
  QVERIFY(foreignKeysHold(*document));
  QVERIFY(equal(*document, *filled()));
}

void TestDocumentEdit::refuses_data() {
  QTest::addColumn<QString>("code");
  for (const char* code : {"unknown-element", "unknown-type", "unknown-property", "wrong-value", "too-many-links",
                           "unknown-parent", "wrong-parent", "circle", "missing-id", "duplicate-id", "unknown-target",
                           "wrong-target", "built-in"}) {
    QTest::newRow(code) << QString::fromLatin1(code);
  }
}

void TestDocumentEdit::refuses() {
  QFETCH(QString, code);
  const QUuid entity = sampleEntity(0, 0);
  Element added = plainElement(u"entity"_s, u"A"_s, u"A"_s, sampleDatabase(0));
  const Element outer = plainElement(u"mapping"_s, u"X"_s, {}, entity);
  const Element inner = plainElement(u"mapping"_s, u"Y"_s, {}, outer.id);
  Edit edit(u"sai"_s);
  edit.set(entity, u"name"_s, u"được"_s);
  if (code == u"unknown-element") {
    edit.set(QUuid::createUuid(), u"name"_s, u"A"_s);
  } else if (code == u"unknown-type") {
    added.type = u"nothing"_s;
    edit.add(added);
  } else if (code == u"unknown-property") {
    edit.set(entity, u"nothing"_s, u"A"_s);
  } else if (code == u"wrong-value") {
    edit.set(entity, u"same_as"_s, u"A"_s);
  } else if (code == u"too-many-links") {
    edit.setLinks(entity, u"extends"_s, {{sampleEntity(0, 1), {}, false}, {sampleEntity(0, 2), {}, false}});
  } else if (code == u"unknown-parent") {
    edit.move(entity, QUuid::createUuid(), 0);
  } else if (code == u"wrong-parent") {
    edit.move(entity, sampleEntity(0, 1), 0);
  } else if (code == u"circle") {
    edit.add(outer).add(inner).move(outer.id, inner.id, 0);
  } else if (code == u"missing-id") {
    added.id = QUuid();
    edit.add(added);
  } else if (code == u"duplicate-id") {
    added.id = entity;
    edit.add(added);
  } else if (code == u"unknown-target") {
    edit.setLinks(entity, u"extends"_s, {{QUuid::createUuid(), {}, false}});
  } else if (code == u"wrong-target") {
    edit.setLinks(entity, u"same_as"_s, {{sampleDatabase(0), {}, false}});
  } else if (code == u"built-in") {
    edit.remove(builtInGroups()[0].id);
  }
  const auto document = filled();
  QCOMPARE(codeOf(document->apply(edit)), u"document."_s + code);
  QVERIFY(equal(*document, *filled()));
  QVERIFY(!document->canUndo());
}

void TestDocumentEdit::failureMidwayChangesNothing() {
  const auto document = filled();
  int heard = 0;
  document->observe([&heard](const ChangeSet&) { ++heard; });
  const auto failed = document->apply(Edit(u"nửa chừng"_s)
                                          .remove(sampleDatabase(0))
                                          .set(sampleDatabase(1), u"name"_s, u"Khác"_s)
                                          .set(sampleDatabase(1), u"kind"_s, qint64(3)));
  QCOMPARE(codeOf(failed), u"document.wrong-value"_s);
  QCOMPARE(failed.error().values, (QStringList{u"CSDL-1"_s, u"kind"_s, u"database"_s}));
  QCOMPARE(heard, 0);
  QVERIFY(equal(*document, *filled()));
  QVERIFY(document->apply(Edit(u"lại"_s).remove(sampleDatabase(0))));
}

void TestDocumentEdit::nothingToDoIsNotRecorded() {
  const auto document = filled();
  int heard = 0;
  QVERIFY(document->apply(Edit(u"một"_s).set(sampleDatabase(0), u"name"_s, u"Khác"_s)));
  QVERIFY(document->undo());
  document->observe([&heard](const ChangeSet&) { ++heard; });
  const auto element = document->element(sampleDatabase(1));
  const auto same = document->apply(Edit(u"không"_s)
                                        .set(element->id, u"name"_s, element->text(u"name"))
                                        .setLinks(element->id, u"creators"_s, *element->linksOf(u"creators"))
                                        .setLinks(element->id, u"owner"_s, *element->linksOf(u"owner"))
                                        .move(sampleEntity(1, 2), element->id, 2));
  QVERIFY(same);
  QVERIFY(same->isEmpty());
  QVERIFY(document->apply(Edit(u"trống"_s))->isEmpty());
  QCOMPARE(heard, 0);
  QVERIFY(!document->canUndo());
  QVERIFY(document->canRedo()); // what was undone is not lost by an edit that does nothing
}

void TestDocumentEdit::namesOfSteps() {
  const auto document = filled();
  QCOMPARE(codeOf(document->undo()), u"document.nothing-to-undo"_s);
  QCOMPARE(codeOf(document->redo()), u"document.nothing-to-redo"_s);
  QCOMPARE(document->undoName(), QString());
  QVERIFY(document->apply(Edit(u"một"_s).set(sampleDatabase(0), u"name"_s, u"1"_s)));
  QVERIFY(document->apply(Edit(u"hai"_s).set(sampleDatabase(0), u"name"_s, u"2"_s)));
  QCOMPARE(document->undoName(), u"hai"_s);
  QVERIFY(document->undo());
  QCOMPARE(document->undoName(), u"một"_s);
  QCOMPARE(document->redoName(), u"hai"_s);
  QVERIFY(document->apply(Edit(u"ba"_s).set(sampleDatabase(0), u"name"_s, u"3"_s)));
  QVERIFY(!document->canRedo());
  QCOMPARE(document->undoName(), u"ba"_s);
}

void TestDocumentEdit::observersHearOnce() {
  const auto document = filled();
  std::vector<ChangeSet> heard;
  document->observe([&heard](const ChangeSet& changes) { heard.push_back(changes); });
  QVERIFY(document->apply(Edit(u"một"_s).set(sampleDatabase(0), u"name"_s, u"1"_s).remove(sampleEntity(1, 0))));
  QCOMPARE(heard.size(), std::size_t(1));
  QCOMPARE(heard[0].name, u"một"_s);
  QVERIFY(document->undo());
  QVERIFY(document->redo());
  QCOMPARE(heard.size(), std::size_t(3));
  QCOMPARE(heard[1].added, heard[0].removed);
  QCOMPARE(heard[1].changed, heard[0].changed);
  QCOMPARE(heard[2].removed, heard[0].removed);
  QCOMPARE(heard[2].tables, heard[0].tables);
}

void TestDocumentEdit::modifiedFollowsHistory() {
  QTemporaryDir folder;
  const auto document = filled();
  QVERIFY(document->isModified());
  const auto saved = document->saveAs(folder.filePath(u"a.khung"_s));
  QVERIFY2(saved, saved ? "" : qPrintable(saved.error().values.join(u' ')));
  QVERIFY(!document->isModified());
  QVERIFY(document->apply(Edit(u"một"_s).set(sampleDatabase(0), u"name"_s, u"1"_s)));
  QVERIFY(document->isModified());
  QVERIFY(document->undo());
  QVERIFY(!document->isModified());
  QVERIFY(document->redo());
  QVERIFY(document->isModified());
  QVERIFY(document->save());
  QVERIFY(!document->isModified());
  QVERIFY(document->undo());
  QVERIFY(document->isModified());
  QVERIFY(document->apply(Edit(u"hai"_s).set(sampleDatabase(0), u"name"_s, u"1"_s)));
  QVERIFY(document->isModified()); // another way to the same contents is not known to be the same
  QVERIFY(document->save());
  QVERIFY(document->setMeta(u"title"_s, u"Khác"_s));
  QVERIFY(document->isModified());
}

void TestDocumentEdit::undoLimitForgetsTheOldest() {
  const auto document = filled();
  document->setUndoLimit(20000);
  for (int i = 0; i < 50; ++i) {
    QVERIFY(document->apply(
        Edit(u"%1"_s.arg(i)).set(sampleDatabase(0), u"description"_s, QString(1000, QChar(u'a' + i % 26)))));
  }
  int steps = 0;
  while (document->canUndo()) {
    QVERIFY(document->undo());
    ++steps;
  }
  QVERIFY2(steps >= 5 && steps <= 20, qPrintable(QString::number(steps)));
  QVERIFY(document->apply(Edit(u"lớn"_s).set(sampleDatabase(0), u"description"_s, QString(100000, u'x'))));
  QVERIFY(document->canUndo());
}

void TestDocumentEdit::searchFollowsEdits() {
  const auto document = filled();
  const auto found = [&](QStringView words) { return document->search(words).size(); };
  QCOMPARE(found(u"kho bạc"), std::size_t(0)); // makes the index
  QVERIFY(document->apply(Edit(u"đổi"_s).set(sampleDatabase(0), u"name"_s, u"Kho bạc"_s)));
  QCOMPARE(found(u"kho bạc"), std::size_t(1));
  QVERIFY(document->undo());
  QCOMPARE(found(u"kho bạc"), std::size_t(0));
  QVERIFY(document->redo());
  QCOMPARE(found(u"kho bac"), std::size_t(1));
  QVERIFY(document->apply(Edit(u"xóa"_s).remove(sampleDatabase(0))));
  QCOMPARE(found(u"kho bac"), std::size_t(0));
  QVERIFY(document->undo());
  QCOMPARE(found(u"kho bac"), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestDocumentEdit)
#include "test_document_edit.moc"
