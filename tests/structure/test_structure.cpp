// SPDX-License-Identifier: Apache-2.0
#include "tests/support/paths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// What keeps the house in order: directions between layers, sizes, licences, portability. Exceptions stand here, few and with a reason.
class TestStructure : public QObject {
  Q_OBJECT

private:
  struct Source {
    QString path;   ///< relative to the project
    QStringList lines;
  };

  static const std::vector<Source>& sources() {
    static const std::vector<Source> list = [] {
      std::vector<Source> result;
      for (const QString& folder : {u"model"_s, u"validators"_s, u"app"_s, u"tests"_s}) {
        QDirIterator it(khung::tests::sourcePath() + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
          QFile file(it.next());
          if (file.open(QIODevice::ReadOnly)) {
            result.push_back({QDir(khung::tests::sourcePath()).relativeFilePath(file.fileName()),
                              QString::fromUtf8(file.readAll()).split(u'\n')});
          }
        }
      }
      std::sort(result.begin(), result.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
      return result;
    }();
    return list;
  }

  static bool product(const Source& source) { return !source.path.startsWith(u"tests/"); }

  static void none(const QStringList& offenders) { QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n'))); }

private Q_SLOTS:
  void includesGoDownwards() {
    const std::pair<QString, QStringList> allowed[] = {{u"model/"_s, {u"model/"_s}},
                                                       {u"validators/"_s, {u"validators/"_s, u"model/"_s}},
                                                       {u"app/"_s, {u"app/"_s, u"validators/"_s, u"model/"_s}}};
    static const QRegularExpression own(u"^#include \"([^\"]+)\""_s);
    QStringList offenders;
    for (const Source& source : sources()) {
      for (const auto& [layer, below] : allowed) {
        if (!source.path.startsWith(layer)) {
          continue;
        }
        for (const QString& line : source.lines) {
          const QString included = own.match(line).captured(1);
          if (included.contains(u'/') && std::none_of(below.begin(), below.end(), [&](const QString& b) { return included.startsWith(b); })) {
            offenders << source.path + u": "_s + line;
          }
        }
      }
    }
    none(offenders);
  }

  void modelAndValidatorsDrawNothing() {
    static const QRegularExpression gui(u"#include <(QGui|QPainter|QFont|QImage|QPixmap|QColor|QIcon|QWidget|QApplication|QPdf|QText(Document|Cursor))"_s);
    static const QRegularExpression tr(u"\\btr\\(|QCoreApplication::translate"_s);
    QStringList offenders;
    for (const Source& source : sources()) {
      const bool model = source.path.startsWith(u"model/");
      if (!model && !source.path.startsWith(u"validators/")) {
        continue;
      }
      for (const QString& line : source.lines) {
        if (gui.match(line).hasMatch() || (model && tr.match(line).hasMatch())) {
          offenders << source.path + u": "_s + line;
        }
      }
    }
    none(offenders);
  }

  void platformCodeHasOnePlace() {
    static const QRegularExpression posix(u"#include <(unistd|fcntl|dirent|termios|pwd|windows|io|direct|sys/[a-z]+)\\.h>"_s);
    QStringList offenders;
    for (const Source& source : sources()) {
      if (!product(source) || source.path.startsWith(u"model/base/platform/")) {
        continue;
      }
      for (const QString& line : source.lines) {
        if (posix.match(line).hasMatch()) {
          offenders << source.path + u": "_s + line;
        }
      }
    }
    none(offenders);
  }

  void sizesAreKept() {
    constexpr int longestFile = 500;
    constexpr int longestFunction = 60;
    QStringList offenders;
    for (const Source& source : sources()) {
      if (source.lines.size() > longestFile && source.path != u"app/messages/message_table.cpp") { // a table
        offenders << u"%1: %2 lines"_s.arg(source.path).arg(source.lines.size());
      }
      if (product(source) && source.path.endsWith(u".cpp") && source.path != u"app/messages/message_table.cpp") {
        offenders << longFunctions(source, longestFunction);
      }
    }
    none(offenders);
  }

  void everyFileNamesItsLicence() {
    QStringList offenders;
    for (const Source& source : sources()) {
      if (source.lines.value(0) != u"// SPDX-License-Identifier: Apache-2.0") {
        offenders << source.path;
      }
      if (source.path.endsWith(u".h") && !source.lines.contains(u"#pragma once"_s)) {
        offenders << source.path + u": #pragma once"_s;
      }
    }
    none(offenders);
  }

  /// What the law decides is data: no slug of a rule and no article in the code.
  void theLawIsData() {
    static const QRegularExpression article(u"u\"[^\"]*(Điều \\d|Article \\d)"_s);
    QStringList slugs;
    QDirIterator it(khung::tests::sourcePath(u"templates/frameworks"), {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
      const QFileInfo info(it.next());
      if (info.path().contains(u"/rules/") && info.completeBaseName() != u"stale-waiver") { // the engine finds it
        slugs << u"u\""_s + info.completeBaseName() + u'"';
      }
    }
    QStringList offenders;
    for (const Source& source : sources()) {
      if (!product(source)) {
        continue;
      }
      for (const QString& line : source.lines) {
        const bool named = std::any_of(slugs.begin(), slugs.end(), [&](const QString& slug) { return line.contains(slug); });
        if (named || article.match(line).hasMatch()) {
          offenders << source.path + u": "_s + line.trimmed();
        }
      }
    }
    none(offenders);
  }

private:
  /// Functions are told by a closing brace in the column of their first line, as clang-format leaves them.
  static QStringList longFunctions(const Source& source, int longest) {
    static const QRegularExpression head(u"^( {0,2})[A-Za-z_].*\\) ?(const|noexcept|override|const override)? ?\\{$"_s);
    QStringList result;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
      const auto match = head.match(source.lines[i]);
      if (!match.hasMatch() || source.lines[i].contains(u"namespace")) {
        continue;
      }
      const QString end = match.captured(1) + u'}';
      const qsizetype close = source.lines.indexOf(end, i);
      if (close > i && close - i > longest) {
        result << u"%1:%2: %3 lines"_s.arg(source.path).arg(i + 1).arg(close - i);
      }
    }
    return result;
  }
};

QTEST_GUILESS_MAIN(TestStructure)
#include "test_structure.moc"
