// SPDX-License-Identifier: Apache-2.0
#include "model/package/entry_name.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

Notice fault(const QString& code, const QStringList& values) {
  return {code, values, {}, Notice::Level::Error};
}

/// Name of the Windows device that a part of a path stands for, with or without suffix ("nul.txt"); empty for none.
QString device(QStringView part) {
  const QString stem =
      part.left(part.indexOf(u'.') < 0 ? part.size() : part.indexOf(u'.')).trimmed().toString().toUpper();
  static const QSet<QString> names{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s, u"CLOCK$"_s};
  if (names.contains(stem)) {
    return stem;
  }
  const bool numbered = stem.size() == 4 && (stem.startsWith(u"COM"_s) || stem.startsWith(u"LPT"_s));
  // Windows reads the superscripts one to three as digits here.
  return numbered && (u"0123456789\u00b9\u00b2\u00b3"_s).contains(stem.at(3)) ? stem : QString();
}

std::optional<Notice> partFault(const QString& path, QStringView part) {
  if (part.isEmpty()) {
    return fault(u"package.name-part-empty"_s, {path});
  }
  if (part == u"." || part == u"..") {
    return fault(u"package.name-traversal"_s, {path});
  }
  if (part.endsWith(u'.') || part.endsWith(u' ')) {
    return fault(u"package.name-trailing"_s, {path});
  }
  if (const QString name = device(part); !name.isEmpty()) {
    return fault(u"package.name-device"_s, {path, name});
  }
  return {};
}

std::optional<Notice> characterFault(const QString& path) {
  for (const char32_t c : path.toUcs4()) {
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
        category == QChar::Separator_Paragraph || category == QChar::Other_Surrogate || QChar::isNonCharacter(c)) {
      return fault(u"package.name-control"_s, {shownEntryName(path.toUtf8())});
    }
  }
  if (path.contains(u'\\')) {
    return fault(u"package.name-backslash"_s, {path});
  }
  if (path.startsWith(u'/')) {
    return fault(u"package.name-absolute"_s, {path});
  }
  if (path.size() >= 2 && path.at(1) == u':' && path.at(0).isLetter()) {
    return fault(u"package.name-drive"_s, {path});
  }
  for (const QChar c : path) {
    if (u"<>:\"|?*"_s.contains(c)) {
      return fault(u"package.name-character"_s, {path, QString(c)});
    }
  }
  return {};
}

} // namespace

std::optional<Notice> entryNameFault(const QString& path, int longest) {
  if (path.size() > longest) {
    return fault(u"package.name-too-long"_s,
                 {path.left(longest), QString::number(path.size()), QString::number(longest)});
  }
  if (auto found = characterFault(path)) {
    return found;
  }
  const QStringView whole = path.endsWith(u'/') ? QStringView(path).chopped(1) : QStringView(path);
  for (const QStringView part : whole.split(u'/')) {
    if (auto found = partFault(path, part)) {
      return found;
    }
  }
  return {};
}

QString entryNameKey(const QString& path) {
  return path.normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C);
}

std::optional<QString> decodedEntryName(QByteArrayView bytes, bool markedUtf8) {
  if (!markedUtf8) {
    for (const char c : bytes) {
      if (static_cast<unsigned char>(c) >= 0x80) {
        return {};
      }
    }
  }
  QStringDecoder decode(QStringDecoder::Utf8,
                        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
  QString name = decode(bytes);
  return decode.hasError() ? std::nullopt : std::optional<QString>(std::move(name));
}

QString shownEntryName(QByteArrayView bytes) {
  QString shown;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f && c != '%') {
      shown += QLatin1Char(c);
    } else {
      shown += u'%' + QString::number(byte, 16).toUpper().rightJustified(2, u'0');
    }
  }
  return shown;
}

void checkEntryNamesTogether(const QStringList& paths, Notices& notices) {
  QHash<QString, QString> seen; // key without a directory's "/" -> path
  for (const QString& path : paths) {
    QString key = entryNameKey(path);
    if (key.endsWith(u'/')) {
      key.chop(1);
    }
    if (const auto earlier = seen.constFind(key); earlier != seen.constEnd()) {
      notices.push_back(fault(u"package.name-duplicate"_s, {path, *earlier}));
    } else {
      seen.insert(key, path);
    }
  }
  QSet<QString> reported;
  for (const QString& path : paths) {
    const QString key = entryNameKey(path);
    for (qsizetype slash = key.indexOf(u'/'); slash >= 0; slash = key.indexOf(u'/', slash + 1)) {
      const QString folder = key.left(slash);
      const auto file = seen.constFind(folder);
      if (file != seen.constEnd() && !file->endsWith(u'/') && !reported.contains(folder)) {
        reported.insert(folder);
        notices.push_back(fault(u"package.name-conflict"_s, {*file, path}));
      }
    }
  }
}

} // namespace khung::model
