// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

class TestYaml : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void keepsTextAndPlaces() {
    Notices notices;
    const auto root = readYaml("code: 012\nlist:\n  - 'a: b'\n  - no\nempty:\nquoted: \"\"\n", u"m.yaml"_s, notices);
    QVERIFY(root && notices.empty());
    QCOMPARE(root->value(u"code"), u"012"_s);
    QCOMPARE(root->values(u"list"), QStringList({u"a: b"_s, u"no"_s}));
    QVERIFY(root->find(u"empty")->isNull());
    QVERIFY(root->find(u"quoted")->isScalar());
    QVERIFY(root->find(u"quoted")->quoted);
    QCOMPARE(root->find(u"list")->items[1].line, 4);
    QCOMPARE(root->find(u"list")->items[1].column, 5);
  }

  void faults_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<int>("line");
    QTest::newRow("duplicate key") << QByteArray("a: 1\nb: 2\na: 3\n") << QStringList{u"yaml.duplicate-key"_s} << 3;
    QTest::newRow("anchor and alias") << QByteArray("a: &x 1\nb: *x\n")
                                      << QStringList{u"yaml.anchor"_s, u"yaml.alias"_s} << 1;
    QTest::newRow("tag") << QByteArray("a: !!python/object 1\n") << QStringList{u"yaml.tag"_s} << 1;
    QTest::newRow("syntax") << QByteArray("a: [1, 2\nb: }\n") << QStringList{u"yaml.syntax"_s} << 0;
    QTest::newRow("tab") << QByteArray("a:\n\t- b\n") << QStringList{u"yaml.syntax"_s} << 2;
    QTest::newRow("not utf-8") << QByteArray("a: b\nc: \xff\xfe\n") << QStringList{u"yaml.not-utf8"_s} << 2;
    QTest::newRow("deep") << QByteArray(100, '[') + QByteArray(100, ']') << QStringList{u"yaml.too-deep"_s} << 1;
    QTest::newRow("unclosed deep") << QByteArray(5000, '[') << QStringList{u"yaml.too-deep"_s} << 1;
    QTest::newRow("several documents") << QByteArray("a: 1\n---\nb: 2\n") << QStringList{u"yaml.several-documents"_s} << 0;
    QTest::newRow("key is a list") << QByteArray("? [a, b]\n: c\n") << QStringList{u"yaml.key-not-text"_s} << 1;
  }
  void faults() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, codes);
    QFETCH(int, line);
    Notices notices;
    readYaml(bytes, u"m.yaml"_s, notices);
    QStringList found;
    for (const Notice& notice : notices) {
      found << notice.code;
      QCOMPARE(notice.place.file, u"m.yaml"_s);
    }
    QCOMPARE(found, codes);
    if (line > 0) {
      QCOMPARE(notices.front().place.line, line);
      QVERIFY(notices.front().place.column > 0);
    }
  }

  void tooManyValues() {
    Notices notices;
    YamlLimits limits;
    limits.nodes = 5;
    QVERIFY(readYaml("[1, 2, 3, 4]", u"m.yaml"_s, notices, limits));
    QVERIFY(!readYaml("[1, 2, 3, 4, 5, 6, 7]", u"m.yaml"_s, notices, limits));
    QCOMPARE(notices.size(), std::size_t(1));
    QCOMPARE(notices.front().code, u"yaml.too-many-values"_s);
    QCOMPARE(notices.front().place.column, 17);
  }

  void tooLarge() {
    Notices notices;
    YamlLimits limits;
    limits.bytes = 10;
    QVERIFY(!readYaml("a: 12345678901234\n", u"m.yaml"_s, notices, limits));
    QCOMPARE(notices.front().code, u"yaml.too-large"_s);
  }

  void garbageNeverCrashes() {
    quint32 state = 7;
    const QByteArray alphabet = "ab:-[]{},&*!|>'\"\n \t#%@`~?0.\xc4\x91";
    for (int round = 0; round < 3000; ++round) {
      QByteArray bytes;
      for (int i = 0; i < 60; ++i) {
        state = state * 1664525U + 1013904223U;
        bytes += alphabet[static_cast<qsizetype>((state >> 16) % static_cast<quint32>(alphabet.size()))];
      }
      Notices notices;
      readYaml(bytes, u"m.yaml"_s, notices);
    }
  }
};

QTEST_GUILESS_MAIN(TestYaml)
#include "test_yaml.moc"
