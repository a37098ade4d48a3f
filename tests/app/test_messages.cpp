// SPDX-License-Identifier: Apache-2.0
#include "app/messages/message_text.h"
#include "tests/support/paths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <pugixml.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

class TestMessages : public QObject {
  Q_OBJECT

private Q_SLOTS:
  /// A code in the sources without a sentence would reach a person as a code.
  void everyCodeHasASentence() {
    static const QRegularExpression code(
        u"u\"((?:yaml|file|text|document|package|signature|sign|trust|pack|metamodel|check|input|output|rules|baseline|date|"
        "new|program|layout|drawing|render|table)\\.[a-z0-9]+(?:-[a-z0-9]+)*)\""_s);
    const QStringList known = app::messageCodes();
    QSet<QString> missing;
    for (const QString& folder : {u"model"_s, u"validators"_s, u"app"_s}) {
      QDirIterator it(khung::tests::sourcePath() + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                      QDirIterator::Subdirectories);
      while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = code.globalMatch(text); match.hasNext();) {
          const QString found = match.next().captured(1);
          if (!known.contains(found) && !found.endsWith(u".json") && !found.endsWith(u".yaml")) {
            missing.insert(found);
          }
        }
      }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.begin(), missing.end()).join(u", ")));
    QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), known.size());
  }

  void valuesAreFilledInOnce() {
    const model::Notice notice{u"file.unreadable"_s, {u"a %2.yaml"_s, u"reason %1"_s}, {u"a.yaml"_s, 3, 7}, model::Notice::Level::Error};
    const QString text = app::messageText(notice);
    QVERIFY2(text.contains(u"a %2.yaml") && text.contains(u"reason %1"), qPrintable(text));
    QVERIFY(app::messageLine(notice).startsWith(u"a.yaml:3:7: "));
  }

  void unknownValuesLeaveNoGap() {
    const auto text = [](const QString& meant) {
      return app::messageText({u"text.unknown-key"_s, {u"nmae"_s, u"database"_s, meant}, {}, model::Notice::Level::Error});
    };
    QCOMPARE(text({}), u"database has no property nmae."_s);
    QCOMPARE(text(u"name"_s), u"database has no property nmae. Is name meant?"_s);
  }

  void translationsAreComplete_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("vi") << u"vi"_s;
    QTest::newRow("en") << u"en"_s;
  }
  void translationsAreComplete() {
    QFETCH(QString, language);
    pugi::xml_document document;
    const QString path = khung::tests::sourcePath(u"i18n/khung_") + language + u".ts"_s;
    QVERIFY(document.load_file(path.toUtf8().constData()));
    static const QRegularExpression placeholder(u"%[1-9]"_s);
    int count = 0;
    for (const auto& node : document.select_nodes("//message")) {
      const QString source = QString::fromUtf8(node.node().child_value("source"));
      const pugi::xml_node translation = node.node().child("translation");
      QVERIFY2(!translation.attribute("type"), qPrintable(source));
      for (const auto& form : node.node().attribute("numerus") ? translation.select_nodes("numerusform") : node.node().select_nodes("translation")) {
        const QString text = QString::fromUtf8(form.node().child_value());
        QVERIFY2(!text.isEmpty(), qPrintable(source));
        QCOMPARE(places(text, placeholder), places(source, placeholder));
        ++count;
      }
    }
    QVERIFY(count > 200);
  }

private:
  static QStringList places(const QString& text, const QRegularExpression& pattern) {
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
      found << it.next().captured();
    }
    found.sort();
    return found;
  }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "test_messages.moc"
