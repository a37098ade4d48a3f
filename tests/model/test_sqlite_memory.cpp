// SPDX-License-Identifier: Apache-2.0
#include "model/base/sqlite_memory.h"

#include <QTest>

#include <sqlite3.h>

#include <thread>

using namespace khung;

class TestSqliteMemory : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void whatOneThreadTakesIsCountedThere() {
    constexpr int size = 1 << 20;
    const qint64 before = model::sqliteMemoryOfThread();
    void* memory = sqlite3_malloc(size);
    QVERIFY(model::sqliteMemoryOfThread() - before >= size);
    memory = sqlite3_realloc(memory, 3 * size);
    QVERIFY(model::sqliteMemoryOfThread() - before >= 3 * size);
    sqlite3_free(memory);
    QCOMPARE(model::sqliteMemoryOfThread(), before);
  }

  void otherThreadsAreNotCounted() {
    constexpr int size = 1 << 20;
    const qint64 before = model::sqliteMemoryOfThread();
    void* memory = nullptr;
    qint64 there = 0;
    std::thread([&] {
      memory = sqlite3_malloc(size);
      there = model::sqliteMemoryOfThread();
    }).join();
    QVERIFY(there >= size);
    QCOMPARE(model::sqliteMemoryOfThread(), before);
    sqlite3_free(memory);
  }
};

QTEST_GUILESS_MAIN(TestSqliteMemory)
#include "test_sqlite_memory.moc"
