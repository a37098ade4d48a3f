// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/pdf_file.h"

#include <QCryptographicHash>
#include <QHashSeed>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// Text in PDF's own form: UTF-16 with a byte order mark, in hexadecimal.
QByteArray pdfText(const QString& text) {
  QByteArray hex = "<FEFF";
  for (const QChar c : text) {
    hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
  }
  return hex + '>';
}

QByteArray reference(int object) {
  return QByteArray::number(object) + " 0 R";
}

QByteArray decimal(double value) {
  return QByteArray::number(value, 'f', 2);
}

/// The objects of a PDF as QPdfWriter writes it: one table of offsets, no object streams.
class PdfObjects {
public:
  bool read(const QByteArray& bytes);
  QByteArray write() const;

  int add(const QByteArray& body) {
    m_bodies.push_back(body);
    return static_cast<int>(m_bodies.size()) - 1;
  }
  QByteArray& body(int object) { return m_bodies[static_cast<std::size_t>(object)]; }
  int count() const { return static_cast<int>(m_bodies.size()); }
  int root() const { return m_root; }
  int info() const { return m_info; }
  /// First number behind a name in an object's dictionary: the object it refers to.
  int referred(int object, const char* name) const {
    const QByteArray& text = m_bodies[static_cast<std::size_t>(object)];
    const qsizetype at = text.indexOf(name);
    return at < 0 ? 0
                  : text.mid(at + static_cast<qsizetype>(qstrlen(name)), 24).simplified().split(' ').value(0).toInt();
  }
  std::vector<int> pages() const;

private:
  std::vector<QByteArray> m_bodies{QByteArray()}; ///< between "obj" and "endobj"; number 0 is not used
  int m_root = 0;
  int m_info = 0;
};

bool PdfObjects::read(const QByteArray& bytes) {
  const qsizetype startMark = bytes.lastIndexOf("startxref");
  const qsizetype trailer = bytes.lastIndexOf("trailer");
  const qsizetype table = bytes.mid(startMark + 9, 24).simplified().split(' ').value(0).toLongLong();
  if (startMark < 0 || trailer < 0 || table <= 0 || !bytes.mid(table, 4).startsWith("xref")) {
    return false;
  }
  const QList<QByteArray> lines = bytes.mid(table, trailer - table).split('\n');
  std::vector<qsizetype> offsets;
  for (qsizetype i = 2; i < lines.size() && lines[i].size() >= 17; ++i) {
    offsets.push_back(lines[i].left(10).toLongLong());
  }
  std::vector<qsizetype> ends = offsets;
  ends.push_back(table);
  std::sort(ends.begin(), ends.end());
  for (std::size_t i = 1; i < offsets.size(); ++i) {
    const qsizetype end = *std::upper_bound(ends.begin(), ends.end(), offsets[i]);
    const QByteArray whole = bytes.mid(offsets[i], end - offsets[i]);
    const qsizetype start = whole.indexOf("obj"), stop = whole.lastIndexOf("endobj");
    if (start < 0 || stop < start) {
      return false;
    }
    m_bodies.push_back(whole.mid(start + 3, stop - start - 3).trimmed());
  }
  const QByteArray tail = bytes.mid(trailer, startMark - trailer).simplified();
  const QRegularExpression rootPattern(u"/Root (\\d+)"_s), infoPattern(u"/Info (\\d+)"_s);
  m_root = rootPattern.match(QString::fromLatin1(tail)).captured(1).toInt();
  m_info = infoPattern.match(QString::fromLatin1(tail)).captured(1).toInt();
  return m_root > 0 && m_info > 0 && m_root < count() && m_info < count();
}

std::vector<int> PdfObjects::pages() const {
  std::vector<int> list;
  const int tree = referred(m_root, "/Pages");
  const QByteArray text = tree > 0 && tree < count() ? m_bodies[static_cast<std::size_t>(tree)] : QByteArray();
  const qsizetype open = text.indexOf('['), close = text.indexOf(']');
  const QList<QByteArray> words = text.mid(open + 1, close - open - 1).simplified().split(' ');
  for (qsizetype i = 0; i + 2 < words.size(); i += 3) {
    list.push_back(words[i].toInt());
  }
  return list;
}

QByteArray PdfObjects::write() const {
  QByteArray out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  QByteArray table = "xref\n0 " + QByteArray::number(count()) + "\n0000000000 65535 f \n";
  for (int i = 1; i < count(); ++i) {
    table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
    out += QByteArray::number(i) + " 0 obj\n" + m_bodies[static_cast<std::size_t>(i)] + "\nendobj\n";
  }
  const QByteArray hash = QCryptographicHash::hash(out, QCryptographicHash::Sha256).left(16).toHex();
  const QByteArray start = QByteArray::number(out.size());
  return out + table + "trailer\n<< /Size " + QByteArray::number(count()) + " /Info " + reference(m_info) + " /Root " +
         reference(m_root) + " /ID [<" + hash + "> <" + hash + ">]" + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

class PdfFinisher {
public:
  PdfFinisher(PdfObjects& objects, const PdfExtras& extras)
      : m_objects(objects), m_extras(extras), m_pages(objects.pages()) {}

  void run() {
    setDate();
    addLinks();
    QByteArray entries;
    if (!m_extras.bookmarks.empty()) {
      entries += "\n/Outlines " + reference(addOutline()) + "\n/PageMode /UseOutlines";
    }
    if (!m_extras.language.isEmpty()) {
      entries += "\n/Lang (" + m_extras.language.toLatin1() + ")";
    }
    entries += "\n/ViewerPreferences << /DisplayDocTitle true >>";
    QByteArray& catalog = m_objects.body(m_objects.root());
    catalog.insert(catalog.lastIndexOf(">>"), entries + '\n');
  }

private:
  QByteArray destination(const PdfTarget& target) const {
    const auto page = static_cast<std::size_t>(std::clamp(target.page, 0, static_cast<int>(m_pages.size()) - 1));
    return '[' + reference(m_pages[page]) + " /XYZ null " + decimal(heightOf(m_pages[page]) - target.top) + " null]";
  }
  double heightOf(int page) const {
    const QByteArray& text = m_objects.body(page);
    const qsizetype at = text.indexOf("/MediaBox");
    const QByteArray box = text.mid(text.indexOf('[', at) + 1, 80);
    return box.left(box.indexOf(']')).simplified().split(' ').value(3).toDouble();
  }
  void setDate();
  void addLinks();
  int addOutline();

  PdfObjects& m_objects;
  const PdfExtras& m_extras;
  std::vector<int> m_pages;
};

void PdfFinisher::setDate() {
  QByteArray& info = m_objects.body(m_objects.info());
  const qsizetype at = info.indexOf("/CreationDate");
  const qsizetype end = info.indexOf(')', at) + 1;
  QByteArray date;
  if (m_extras.date.isValid()) {
    date = "/CreationDate (D:" + m_extras.date.toUTC().toString(u"yyyyMMddhhmmss"_s).toLatin1() + "Z)";
  }
  if (at >= 0 && end > at) {
    info.replace(at, end - at, date);
  }
}

void PdfFinisher::addLinks() {
  std::map<int, QByteArray> annotations;
  for (const PdfLink& link : m_extras.links) {
    if (link.page < 0 || link.page >= static_cast<int>(m_pages.size())) {
      continue;
    }
    const int page = m_pages[static_cast<std::size_t>(link.page)];
    const double height = heightOf(page);
    const int object =
        m_objects.add("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4\n/Rect [" + decimal(link.area.left()) + ' ' +
                      decimal(height - link.area.bottom()) + ' ' + decimal(link.area.right()) + ' ' +
                      decimal(height - link.area.top()) + "]\n/Dest " + destination(link.target) + " >>");
    annotations[page] += reference(object) + ' ';
  }
  for (const auto& [page, list] : annotations) {
    const int object = m_objects.referred(page, "/Annots");
    if (object > 0) {
      m_objects.body(object) = "[ " + list + ']';
    }
  }
}

/// Objects of the outline; each knows its parent, neighbours and first and last child.
int PdfFinisher::addOutline() {
  const std::vector<PdfBookmark>& marks = m_extras.bookmarks;
  const int root = m_objects.add({});
  const int first = m_objects.count();
  struct Links {
    int parent = 0, previous = 0, next = 0, first = 0, last = 0, count = 0;
  };
  std::vector<Links> links(marks.size() + 1); // the last one is the root
  const std::size_t rootAt = marks.size();
  std::vector<std::size_t> path;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    while (!path.empty() && marks[path.back()].depth >= marks[i].depth) {
      path.pop_back();
    }
    const std::size_t parent = path.empty() ? rootAt : path.back();
    const int object = first + static_cast<int>(i);
    links[i].parent = parent == rootAt ? root : first + static_cast<int>(parent);
    if (links[parent].last != 0) {
      links[i].previous = links[parent].last;
      links[static_cast<std::size_t>(links[parent].last - first)].next = object;
    } else {
      links[parent].first = object;
    }
    links[parent].last = object;
    ++links[parent].count;
    path.push_back(i);
    m_objects.add({});
  }
  const auto entry = [](const char* name, int object) {
    return object == 0 ? QByteArray() : QByteArray(name) + ' ' + reference(object);
  };
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Links& l = links[i];
    QByteArray body = "<< /Title " + pdfText(marks[i].title) + entry(" /Parent", l.parent) +
                      entry(" /Prev", l.previous) + entry(" /Next", l.next) + entry(" /First", l.first) +
                      entry(" /Last", l.last);
    body += l.count > 0 ? " /Count -" + QByteArray::number(l.count) : QByteArray(); // closed at first
    m_objects.body(first + static_cast<int>(i)) = body + " /Dest " + destination(marks[i].target) + " >>";
  }
  m_objects.body(root) = "<< /Type /Outlines" + entry(" /First", links[rootAt].first) +
                         entry(" /Last", links[rootAt].last) + " /Count " + QByteArray::number(links[rootAt].count) +
                         " >>";
  return root;
}

} // namespace

SteadyHashes::SteadyHashes() {
  QHashSeed::setDeterministicGlobalSeed();
}

SteadyHashes::~SteadyHashes() {
  QHashSeed::resetRandomGlobalSeed();
}

void preparePdf(QPdfWriter& writer, const QString& title, const QSizeF& page) {
  writer.setPageLayout(QPageLayout(QPageSize(page, QPageSize::Point, QString(), QPageSize::ExactMatch),
                                   QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
  writer.setTitle(title);
  writer.setCreator(u"Khung "_s + QStringLiteral(KHUNG_VERSION));
  writer.setResolution(1200);
}

model::Result<QByteArray> finishPdf(const QByteArray& written, const PdfExtras& extras) {
  PdfObjects objects;
  if (!objects.read(written) || objects.pages().empty()) {
    return model::Failure(model::Notice{u"drawing.pdf"_s, {}, {}, model::Notice::Level::Error});
  }
  PdfFinisher(objects, extras).run();
  return objects.write();
}

} // namespace khung::app
