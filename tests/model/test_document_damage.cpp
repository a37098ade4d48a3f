// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using namespace khung::model;

/// Documents that another program changed: what would be read only in part is refused.
class TestDocumentDamage : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void isRefused_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("table missing") << u"DROP TABLE t_database"_s;
    QTest::newRow("column missing") << u"ALTER TABLE t_database RENAME COLUMN kind TO other"_s;
    QTest::newRow("row missing") << u"DELETE FROM t_database"_s;
    QTest::newRow("type unknown") << u"UPDATE element SET type='nonsense' WHERE type='database'"_s;
    QTest::newRow("circle of parents") << u"UPDATE element SET parent=id WHERE type='database'"_s;
    QTest::newRow("list garbled") << u"UPDATE element SET tags='[\"a'"_s;
    QTest::newRow("view instead of a table") << u"ALTER TABLE element RENAME TO other; CREATE VIEW element AS SELECT * FROM other"_s;
  }
  void isRefused() {
    QFETCH(QString, sql);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.khung"_s);
    const auto made = Document::create(tests::metamodel());
    QVERIFY(made && (*made)->import(tests::sampleModel()) && (*made)->saveAs(path));
    QVERIFY(Document::open(tests::metamodel(), path, Document::Mode::ReadOnly));
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
    const int done = sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    QCOMPARE(done, SQLITE_OK);
    for (const auto mode : {Document::Mode::Edit, Document::Mode::ReadOnly}) {
      const auto document = Document::open(tests::metamodel(), path, mode, folder.filePath(u"state"_s));
      QVERIFY(!document);
      QCOMPARE(document.error().code, u"document.damaged"_s);
    }
  }
};

QTEST_GUILESS_MAIN(TestDocumentDamage)
#include "test_document_damage.moc"
