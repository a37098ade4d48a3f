// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace khung::model {

/// Whom the reader trusts. Without certificates signatures are checked, their trust is not.
struct Trust {
  QByteArray pem; ///< certificates of authorities; revocation lists of theirs may stand beside them
  QDateTime now;  ///< invalid: the current time

  static Result<Trust> fromFile(const QString& path);
};

/// What is known of one signature, each fact for itself.
struct SignatureResult {
  enum class State { Absent, Unreadable, Invalid, Valid }; ///< does it fit the manifest
  /// Judged at the time of signing that the signature claims, failing that now. ExpiredSince: fit then, over now.
  enum class Certificate { Unknown, Good, ExpiredSince, Expired, NotYetValid, Revoked, NotForSigning };
  enum class Chain { NotChecked, Trusted, Untrusted };

  QString manifest;
  QString file;
  State state = State::Absent;
  Certificate certificate = Certificate::Unknown;
  Chain chain = Chain::NotChecked;
  bool revocationChecked = false;
  QString signer; ///< common name, failing that the whole name
  QString organisation;
  QString issuer;
  QString serial; ///< hexadecimal
  QDateTime time; ///< as claimed by the signer, UTC; may be invalid
  QDateTime validFrom;
  QDateTime validTo;
  QString algorithm; ///< "RSA-3072 SHA256"

  bool operator==(const SignatureResult&) const = default;
};

} // namespace khung::model
