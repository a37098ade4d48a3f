// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

namespace khung::model {

/// A secret that is wiped from memory when it goes. It comes from a file, the environment or a dialog, never from a
/// command line, which every user of the machine can read.
class Password {
public:
  explicit Password(QByteArray utf8);
  ~Password();
  Password(Password&& other) noexcept;
  Password& operator=(Password&& other) noexcept;
  Password(const Password&) = delete;
  Password& operator=(const Password&) = delete;

  /// The first line of a file, without its end.
  static Result<Password> fromFile(const QString& path);
  static Result<Password> fromEnvironment(const QString& variable);

  const QByteArray& bytes() const { return m_bytes; }

private:
  void wipe();

  QByteArray m_bytes;
};

/// A private key with its certificate and chain, from a PKCS#12 file. Cheap to copy; the key is freed with the last
/// copy.
class Signer {
public:
  static Result<Signer> fromFile(const QString& pkcs12, const Password& password);

  QString name() const;
  QDateTime validTo() const;

  /// CAdES-BES: a detached CMS signature in DER with content type, message digest, signing time,
  /// signing-certificate-v2, the certificate and its chain. Fails when the certificate is not valid at `time` (UTC
  /// seconds; invalid: now) or not meant for signing.
  Result<QByteArray> sign(const QByteArray& content, const QDateTime& time = {}) const;

private:
  struct Key;
  explicit Signer(std::shared_ptr<const Key> key);

  std::shared_ptr<const Key> m_key;
};

} // namespace khung::model
