// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QRandomGenerator>
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

/// Random edits that mostly succeed; those that do not must change nothing, which the caller sees by undoing.
class RandomEditor {
public:
  RandomEditor(Document& document, quint32 seed) : m_document(document), m_random(seed) {
    const auto data = document.exportData();
    for (const Element& element : data->elements) {
      m_ids.push_back(element.id);
    }
  }

  bool edit(int number) {
    Edit edit(u"sửa %1"_s.arg(number));
    const int operations = 1 + int(m_random.bounded(4));
    for (int i = 0; i < operations; ++i) {
      addOperation(edit);
    }
    const auto done = m_document.apply(edit);
    return done && !done->isEmpty();
  }

private:
  QUuid anyId() { return m_ids[m_random.bounded(quint32(m_ids.size()))]; }

  QUuid idOf(QStringView type) {
    const std::vector<QUuid> all = m_document.elementsOf(type);
    return all.empty() ? QUuid() : all[m_random.bounded(quint32(all.size()))];
  }

  void addOperation(Edit& edit) {
    const int position = int(m_random.bounded(6)) - 1;
    switch (m_random.bounded(8)) {
    case 0:
      edit.set(anyId(), u"name"_s, u"Tên %1"_s.arg(m_random.bounded(5)));
      break;
    case 1:
      edit.set(idOf(u"database"), u"tags"_s, QStringList{QString::number(m_random.bounded(3))});
      break;
    case 2:
      edit.setLinks(idOf(u"entity"), u"same_as"_s,
                    {{idOf(u"entity"), {}, false}, {{}, u"?"_s, false}, {idOf(u"entity"), {}, false}});
      break;
    case 3:
      edit.setLinks(idOf(u"attribute"), u"corresponds_to"_s, {{idOf(u"attribute"), {}, false}});
      break;
    case 4: {
      Element entity = plainElement(u"entity"_s, u"MOI-%1"_s.arg(m_ids.size()), u"Mới"_s, idOf(u"database"), position);
      entity.setLinks(u"same_as"_s, {{idOf(u"entity"), {}, false}});
      m_ids.push_back(entity.id);
      edit.add(entity);
      break;
    }
    case 5:
      edit.move(idOf(u"entity"), idOf(u"database"), position);
      break;
    case 6:
      edit.move(idOf(u"attribute"), idOf(u"entity"), position);
      break;
    default:
      if (m_random.bounded(3) == 0) {
        edit.remove(m_random.bounded(10) == 0 ? anyId() : idOf(u"attribute"));
      } else {
        edit.set(anyId(), u"code"_s, u"MA-%1"_s.arg(m_random.bounded(1000)));
      }
    }
  }

  Document& m_document;
  QRandomGenerator m_random;
  std::vector<QUuid> m_ids;
};

} // namespace

class TestDocumentSeries : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void randomSeries_data();
  void randomSeries();
  void largeEdits();
};

void TestDocumentSeries::randomSeries_data() {
  QTest::addColumn<int>("seed");
  for (int seed = 1; seed <= 5; ++seed) {
    QTest::newRow(qPrintable(QString::number(seed))) << seed;
  }
}

void TestDocumentSeries::randomSeries() {
  QFETCH(int, seed);
  const auto document = filled();
  RandomEditor editor(*document, quint32(seed));
  QStringList hashes{*document->contentHash()};
  for (int i = 0; i < 80; ++i) {
    if (editor.edit(i)) {
      hashes << *document->contentHash();
    } else {
      QCOMPARE(*document->contentHash(), hashes.back());
    }
  }
  QVERIFY(hashes.size() > 20);
  QVERIFY(positionsAreDense(*document));
  QVERIFY(foreignKeysHold(*document));
  const auto final = document->exportData();
  for (qsizetype i = hashes.size() - 2; i >= 0; --i) {
    QVERIFY(document->undo());
    QCOMPARE(*document->contentHash(), hashes[i]);
  }
  QVERIFY(!document->canUndo());
  QVERIFY(equal(*document, *filled()));
  while (document->canRedo()) {
    QVERIFY(document->redo());
  }
  QCOMPARE(*document->contentHash(), hashes.back());
  // The same model, taken out and put into a new document, differs in nothing.
  const auto copy = Document::create(metamodel());
  const auto imported = (*copy)->import(*final);
  QVERIFY2(imported, imported ? "" : qPrintable(imported.error().code + imported.error().values.join(u' ')));
  QVERIFY(equal(*document, **copy));
}

void TestDocumentSeries::largeEdits() {
  const auto document = filled({1, 1, 1});
  const QString before = *document->contentHash();
  ModelData data = sampleModel({100, 20, 10});
  Edit edit(u"nhiều"_s);
  const ModelData present = sampleModel({1, 1, 1});
  for (Element& element : data.elements) {
    const bool there = std::any_of(present.elements.begin(), present.elements.end(),
                                   [&](const Element& e) { return e.id == element.id; });
    if (!there) {
      edit.add(element);
    }
  }
  QElapsedTimer timer;
  timer.start();
  const auto added = document->apply(edit);
  QVERIFY(timer.elapsed() < 20000); // seconds on a busy machine, but never a search through all for each
  qInfo("adding %zu elements %lld ms", added ? added->added.size() : 0, timer.restart());
  QVERIFY(added);
  QVERIFY(document->undo());
  qInfo("undo %lld ms", timer.restart());
  QCOMPARE(*document->contentHash(), before);
  timer.restart();
  QVERIFY(document->redo());
  qInfo("redo %lld ms", timer.restart());
  Edit removal(u"xóa"_s);
  for (int i = 1; i < 100; ++i) {
    removal.remove(sampleDatabase(i));
  }
  timer.restart();
  QVERIFY(document->apply(removal));
  qInfo("removing them %lld ms", timer.restart());
  QVERIFY(document->undo());
  timer.restart();
  for (int i = 0; i < 100; ++i) {
    QVERIFY(document->apply(Edit(u"gõ"_s).set(sampleEntity(3, i % 20), u"name"_s, u"Tên %1"_s.arg(i))));
  }
  qInfo("100 small edits %lld ms", timer.restart());
  QVERIFY(document->apply(Edit(u"xóa"_s).remove(sampleAttribute(0, 0, 0))));
  qInfo("removing one %lld ms", timer.restart());
  document->referrersOf(sampleAttribute(0, 0, 0));
  qInfo("referrers of one %lld ms", timer.restart());
}

QTEST_GUILESS_MAIN(TestDocumentSeries)
#include "test_document_series.moc"
