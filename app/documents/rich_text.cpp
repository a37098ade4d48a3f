// SPDX-License-Identifier: Apache-2.0
#include "app/documents/document_content.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// Kind of a line, its mark removed.
Paragraph::Kind takeMark(QString& line) {
  if (line.startsWith(u"- ") || line.startsWith(u"* ") || line.startsWith(u"• ")) {
    line.remove(0, 2);
    return Paragraph::Kind::Bullet;
  }
  if (line.startsWith(u"+ ")) {
    line.remove(0, 2);
    return Paragraph::Kind::SubBullet;
  }
  return Paragraph::Kind::Body;
}

bool startsBold(const QString& line, qsizetype at) {
  return line.mid(at, 2) == u"**"_s;
}

} // namespace

std::vector<TextRun> richRuns(const QString& line) {
  std::vector<TextRun> runs;
  QString text;
  bool bold = false, italic = false;
  const auto flush = [&] {
    if (!text.isEmpty()) {
      runs.push_back({text, bold, italic});
      text.clear();
    }
  };
  for (qsizetype i = 0; i < line.size(); ++i) {
    const bool opensOrCloses = startsBold(line, i) && (bold || line.indexOf(u"**"_s, i + 2) > i + 2);
    const bool single =
        !startsBold(line, i) && line[i] == u'*' &&
        (italic || (i + 1 < line.size() && !line[i + 1].isSpace() && line.indexOf(u'*', i + 1) > i + 1));
    if (opensOrCloses) {
      flush();
      bold = !bold;
      ++i;
    } else if (single) {
      flush();
      italic = !italic;
    } else {
      text += line[i];
    }
  }
  flush();
  return runs;
}

std::vector<Paragraph> richParagraphs(const QString& text) {
  const QStringList lines = text.split(u'\n');
  bool blanks = false;
  for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
    blanks = blanks || lines[i].trimmed().isEmpty();
  }
  std::vector<Paragraph> paragraphs;
  std::vector<QString> texts;
  bool open = false;
  for (const QString& raw : lines) {
    QString line = raw.trimmed();
    if (line.isEmpty()) {
      open = false;
      continue;
    }
    bool heading = false;
    while (line.startsWith(u'#')) {
      line.remove(0, 1);
      heading = true;
    }
    const Paragraph::Kind kind = takeMark(line = line.trimmed());
    if (blanks && open && !heading && kind == Paragraph::Kind::Body) {
      texts.back() += u' ' + line;
      continue;
    }
    paragraphs.push_back({kind, {}});
    texts.push_back(heading ? u"**"_s + line + u"**"_s : line);
    open = !heading;
  }
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    paragraphs[i].runs = richRuns(texts[i]);
  }
  return paragraphs;
}

} // namespace khung::app
