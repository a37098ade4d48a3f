// SPDX-License-Identifier: Apache-2.0
#include "model/package/asic_manifest.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr QStringView asicNamespace = u"http://uri.etsi.org/02918/v1.2.1#";
constexpr QStringView digestNamespace = u"http://www.w3.org/2000/09/xmldsig#";
constexpr QStringView sha256Uri = u"http://www.w3.org/2001/04/xmlenc#sha256";

/// References are URIs: UTF-8, with all but unreserved characters and "/" escaped.
QString reference(const QString& path) {
  return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QString pathOf(QStringView uri) {
  const QString path = QUrl::fromPercentEncoding(uri.toUtf8());
  return path.startsWith(u"./") ? path.mid(2) : path;
}

/// Reads with a stream reader: it knows namespaces, and bounds what entities unfold to.
class ManifestReader {
public:
  ManifestReader(const QString& path, const QByteArray& bytes) : m_xml(bytes) { m_manifest.path = path; }

  Result<AsicManifest> read() {
    while (!m_xml.isStartElement() && !m_xml.atEnd()) {
      if (m_xml.readNext() == QXmlStreamReader::DTD) {
        return failure(u"DOCTYPE"_s);
      }
    }
    if (!is(asicNamespace, u"ASiCManifest")) {
      return failure(m_xml.hasError() ? m_xml.errorString() : u"ASiCManifest"_s);
    }
    while (nextChild()) {
      if (is(asicNamespace, u"SigReference")) {
        readSignature();
      } else if (is(asicNamespace, u"DataObjectReference")) {
        readEntry();
      } else {
        m_xml.skipCurrentElement(); // extensions
      }
    }
    while (!m_xml.atEnd()) {
      m_xml.readNext(); // so that what follows the root must be sound, too
    }
    if (m_xml.hasError()) {
      return failure(m_xml.errorString());
    }
    if (m_manifest.signature.isEmpty()) {
      return failure(u"SigReference"_s);
    }
    return std::move(m_manifest);
  }

private:
  bool nextChild() { return m_xml.readNextStartElement(); }

  bool is(QStringView space, QStringView name) { return m_xml.namespaceUri() == space && m_xml.name() == name; }

  Failure failure(const QString& reason) const {
    return Failure(
        Notice{u"package.manifest-damaged"_s,
               {m_manifest.path, reason},
               {m_manifest.path, static_cast<int>(m_xml.lineNumber()), static_cast<int>(m_xml.columnNumber())},
               Notice::Level::Error});
  }

  QString attribute(const QString& name) { return m_xml.attributes().value(name).toString(); }

  /// Nothing where it does not look like one: it is shown.
  QString mediaType() {
    static const QRegularExpression form(uR"(\A[!-~]+/[!-~]+(; ?[!-~]+)*\z)"_s);
    const QString type = attribute(u"MimeType"_s);
    return type.size() < 200 && form.match(type).hasMatch() ? type : QString();
  }

  void readSignature() {
    if (!m_manifest.signature.isEmpty()) {
      m_xml.raiseError(u"SigReference"_s);
      return;
    }
    m_manifest.signature = pathOf(attribute(u"URI"_s));
    m_xml.skipCurrentElement();
  }

  void readEntry() {
    AsicManifest::Entry entry{pathOf(attribute(u"URI"_s)), mediaType(), {}, {}};
    while (nextChild()) {
      if (is(digestNamespace, u"DigestMethod") && entry.algorithm.isEmpty()) {
        entry.algorithm = attribute(u"Algorithm"_s);
        m_xml.skipCurrentElement();
      } else if (is(digestNamespace, u"DigestValue") && entry.digest.isEmpty()) {
        readDigest(entry);
      } else if (is(digestNamespace, u"DigestMethod") || is(digestNamespace, u"DigestValue")) {
        m_xml.raiseError(m_xml.name().toString()); // two of them: programs would differ in which they take
      } else {
        m_xml.skipCurrentElement();
      }
    }
    if (!m_xml.hasError() && (entry.path.isEmpty() || entry.algorithm.isEmpty() || entry.digest.isEmpty())) {
      m_xml.raiseError(u"DataObjectReference"_s);
      return;
    }
    m_manifest.entries.push_back(std::move(entry));
  }

  void readDigest(AsicManifest::Entry& entry) {
    QByteArray text = m_xml.readElementText().toLatin1();
    text.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.isEmpty()) {
      m_xml.raiseError(u"DigestValue"_s);
      return;
    }
    entry.digest = result.decoded;
  }

  QXmlStreamReader m_xml;
  AsicManifest m_manifest;
};

} // namespace

bool isAsicManifest(QStringView path) {
  return path.startsWith(u"META-INF/ASiCManifest") && path.endsWith(u".xml") && path.lastIndexOf(u'/') == 8;
}

bool isAsicEvidence(QStringView path) {
  static const QRegularExpression known(uR"(\AMETA-INF/(ASiC(Archive|EvidenceRecord)Manifest[^/]*\.xml|)"
                                        uR"([^/]*timestamp[^/]*\.tst|[^/]*evidencerecord[^/]*\.(ers|xml))\z)"_s);
  return known.match(path).hasMatch();
}

QString asicManifestPath(int number) {
  return u"META-INF/ASiCManifest%1.xml"_s.arg(number, 3, 10, QLatin1Char('0'));
}

QString asicSignaturePath(int number) {
  return u"META-INF/signature%1.p7s"_s.arg(number, 3, 10, QLatin1Char('0'));
}

QByteArray writeAsicManifest(const QString& signature, const std::vector<PackageFile>& files) {
  const QString asic = asicNamespace.toString();
  const QString ds = digestNamespace.toString();
  QByteArray bytes;
  QXmlStreamWriter xml(&bytes);
  xml.setAutoFormatting(true);
  xml.setAutoFormattingIndent(2);
  xml.writeStartDocument();
  xml.writeNamespace(asic, u"asic"_s);
  xml.writeNamespace(ds, u"ds"_s);
  xml.writeStartElement(asic, u"ASiCManifest"_s);
  xml.writeEmptyElement(asic, u"SigReference"_s);
  xml.writeAttribute(u"URI"_s, reference(signature));
  xml.writeAttribute(u"MimeType"_s, signatureMediaType.toString());
  for (const PackageFile& file : files) {
    xml.writeStartElement(asic, u"DataObjectReference"_s);
    xml.writeAttribute(u"URI"_s, reference(file.path));
    xml.writeAttribute(u"MimeType"_s, file.mimeType.isEmpty() ? mediaTypeOf(file.path) : file.mimeType);
    xml.writeEmptyElement(ds, u"DigestMethod"_s);
    xml.writeAttribute(u"Algorithm"_s, sha256Uri.toString());
    const QByteArray digest = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    xml.writeTextElement(ds, u"DigestValue"_s, QString::fromLatin1(digest.toBase64()));
    xml.writeEndElement();
  }
  xml.writeEndElement();
  xml.writeEndDocument();
  return bytes;
}

Result<AsicManifest> readAsicManifest(const QString& path, const QByteArray& bytes) {
  return ManifestReader(path, bytes).read();
}

std::optional<QCryptographicHash::Algorithm> digestAlgorithm(QStringView uri) {
  static const QHash<QString, QCryptographicHash::Algorithm> known{
      {sha256Uri.toString(), QCryptographicHash::Sha256},
      {u"http://www.w3.org/2001/04/xmldsig-more#sha384"_s, QCryptographicHash::Sha384},
      {u"http://www.w3.org/2001/04/xmlenc#sha512"_s, QCryptographicHash::Sha512},
      {u"http://www.w3.org/2007/05/xmldsig-more#sha3-256"_s, QCryptographicHash::Sha3_256},
      {u"http://www.w3.org/2007/05/xmldsig-more#sha3-384"_s, QCryptographicHash::Sha3_384},
      {u"http://www.w3.org/2007/05/xmldsig-more#sha3-512"_s, QCryptographicHash::Sha3_512}};
  const auto found = known.constFind(uri.toString());
  return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

QString mediaTypeOf(QStringView path) {
  static const QHash<QString, QString> known{
      {u"yaml"_s, u"application/yaml"_s},
      {u"json"_s, u"application/json"_s},
      {u"sarif"_s, u"application/sarif+json"_s},
      {u"html"_s, u"text/html"_s},
      {u"txt"_s, u"text/plain"_s},
      {u"csv"_s, u"text/csv"_s},
      {u"xml"_s, u"application/xml"_s},
      {u"svg"_s, u"image/svg+xml"_s},
      {u"png"_s, u"image/png"_s},
      {u"pdf"_s, u"application/pdf"_s},
      {u"docx"_s, u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s},
      {u"xlsx"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s}};
  const QString suffix = path.mid(path.lastIndexOf(u'.') + 1).toString().toLower();
  return known.value(suffix, u"application/octet-stream"_s);
}

} // namespace khung::model
