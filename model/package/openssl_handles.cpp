// SPDX-License-Identifier: Apache-2.0
#include "model/package/openssl_handles.h"

#include <QTimeZone>

#include <algorithm>

#include <ctime>
#include <openssl/err.h>
#include <openssl/x509v3.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

QString printable(QString text) {
  for (QChar& c : text) {
    if (!c.isPrint() && !c.isSurrogate()) {
      c = QChar::ReplacementCharacter;
    }
  }
  return text;
}

/// The first value of a part of a name; empty when it has none.
QString partOf(const X509_NAME* name, int nid) {
  const int index = X509_NAME_get_index_by_NID(name, nid, -1);
  if (index < 0) {
    return {};
  }
  unsigned char* utf8 = nullptr;
  const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
  if (length < 0) {
    return {};
  }
  const QString text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), length);
  OPENSSL_free(utf8);
  return printable(text);
}

} // namespace

BioHandle bioOver(const QByteArray& bytes) {
  return BioHandle(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QString opensslReason() {
  const unsigned long error = ERR_peek_last_error();
  ERR_clear_error();
  const char* reason = error != 0 ? ERR_reason_error_string(error) : nullptr;
  return reason ? QString::fromUtf8(reason) : u"%1"_s.arg(error, 8, 16, QLatin1Char('0'));
}

QDateTime dateTimeOf(const ASN1_TIME* time) {
  std::tm parts{};
  if (!time || ASN1_TIME_to_tm(time, &parts) != 1) {
    return {};
  }
  return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                   QTime(parts.tm_hour, parts.tm_min, std::min(parts.tm_sec, 59)), QTimeZone::utc());
}

QString shownTime(const QDateTime& time) {
  return time.toUTC().toString(Qt::ISODate);
}

QString commonNameOf(const X509_NAME* name) {
  if (QString common = partOf(name, NID_commonName); !common.isEmpty()) {
    return common;
  }
  const BioHandle bio(BIO_new(BIO_s_mem()));
  char* text = nullptr;
  if (!bio || X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) < 0) {
    return {};
  }
  const long length = BIO_get_mem_data(bio.get(), &text);
  return printable(QString::fromUtf8(text, length));
}

QString organisationOf(const X509_NAME* name) {
  return partOf(name, NID_organizationName);
}

bool maySign(X509* certificate) {
  return (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

} // namespace khung::model
