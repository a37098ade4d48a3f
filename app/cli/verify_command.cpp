// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/parser.h"
#include "app/messages/message_text.h"
#include "model/base/file_output.h"
#include "model/package/package.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::SignatureResult;

struct Options {
  std::string package;
  std::string trust;
  std::string format = "text";
  bool requireSignature = false;
};

QString stateName(SignatureResult::State state) {
  switch (state) {
  case SignatureResult::State::Absent:
    return u"absent"_s;
  case SignatureResult::State::Unreadable:
    return u"unreadable"_s;
  case SignatureResult::State::Invalid:
    return u"invalid"_s;
  case SignatureResult::State::Valid:
    break;
  }
  return u"valid"_s;
}

QString chainName(SignatureResult::Chain chain) {
  return chain == SignatureResult::Chain::Trusted     ? u"trusted"_s
         : chain == SignatureResult::Chain::Untrusted ? u"untrusted"_s
                                                      : u"not-checked"_s;
}

QString certificateName(SignatureResult::Certificate certificate) {
  const char* names[] = {"unknown", "good", "expired-since", "expired", "not-yet-valid", "revoked", "not-for-signing"};
  return QString::fromLatin1(names[static_cast<int>(certificate)]);
}

/// Integrity decides; a signature must hold where there is one, and be there where it is asked for.
bool valid(const model::VerifyReport& report, const Options& options) {
  bool signedOnce = false;
  for (const SignatureResult& signature : report.signatures) {
    const bool absent = signature.state == SignatureResult::State::Absent;
    const bool fit = signature.certificate == SignatureResult::Certificate::Good ||
                     signature.certificate == SignatureResult::Certificate::ExpiredSince;
    const bool trusted = options.trust.empty() || signature.chain == SignatureResult::Chain::Trusted;
    if (!absent && (signature.state != SignatureResult::State::Valid || !fit || !trusted)) {
      return false;
    }
    signedOnce = signedOnce || !absent;
  }
  return report.integrity && !model::hasErrors(report.notices) && (signedOnce || !options.requireSignature);
}

void printSignature(Context& context, const SignatureResult& signature) {
  if (signature.state == SignatureResult::State::Absent) {
    context.out << QCoreApplication::translate("cli", "Signature: none") << u"\n"_s;
    return;
  }
  const QString verdict = signature.state == SignatureResult::State::Valid
                              ? QCoreApplication::translate("cli", "fits the contents")
                          : signature.state == SignatureResult::State::Invalid
                              ? QCoreApplication::translate("cli", "does not fit the contents")
                              : QCoreApplication::translate("cli", "cannot be read");
  const QString trust = signature.chain == SignatureResult::Chain::Trusted
                            ? QCoreApplication::translate("cli", "issued by a trusted authority")
                        : signature.chain == SignatureResult::Chain::Untrusted
                            ? QCoreApplication::translate("cli", "not issued by a trusted authority")
                            : QCoreApplication::translate("cli", "trust not checked: give the authorities with --trust");
  context.out << QCoreApplication::translate("cli", "Signature: %1").arg(verdict) << u"\n  "_s
              << QCoreApplication::translate("cli", "Signed by: %1").arg(signature.signer) << u"\n  "_s
              << QCoreApplication::translate("cli", "Issuer: %1 (%2)").arg(signature.issuer, trust) << u"\n  "_s
              << QCoreApplication::translate("cli", "Time claimed: %1").arg(signature.time.toUTC().toString(Qt::ISODate))
              << u"\n"_s;
}

void printText(Context& context, const model::VerifyReport& report, bool good) {
  context.tell(report.notices);
  const auto sound = std::count_if(report.files.begin(), report.files.end(),
                                   [](const model::FileResult& f) { return f.state == model::FileResult::State::Good; });
  context.out << (report.integrity
                      ? QCoreApplication::translate("cli", "Integrity: every one of the %1 files is as listed").arg(sound)
                      : QCoreApplication::translate("cli", "Integrity: broken"))
              << u"\n"_s;
  for (const SignatureResult& signature : report.signatures) {
    printSignature(context, signature);
  }
  context.out << (good ? QCoreApplication::translate("cli", "The package is valid.")
                       : QCoreApplication::translate("cli", "The package is NOT valid."))
              << u"\n"_s;
}

void printJson(Context& context, const model::VerifyReport& report, bool good) {
  QJsonArray files;
  for (const model::FileResult& file : report.files) {
    const char* states[] = {"good", "changed", "missing", "unlisted"};
    files.append(QJsonObject{{u"path"_s, file.path},
                             {u"state"_s, QString::fromLatin1(states[static_cast<int>(file.state)])},
                             {u"bytes"_s, file.size}});
  }
  QJsonArray signatures;
  for (const SignatureResult& signature : report.signatures) {
    signatures.append(QJsonObject{{u"state"_s, stateName(signature.state)},
                                  {u"certificate"_s, certificateName(signature.certificate)},
                                  {u"chain"_s, chainName(signature.chain)},
                                  {u"signer"_s, signature.signer},
                                  {u"issuer"_s, signature.issuer},
                                  {u"time"_s, signature.time.toUTC().toString(Qt::ISODate)},
                                  {u"algorithm"_s, signature.algorithm}});
  }
  QJsonArray notices;
  for (const model::Notice& notice : report.notices) {
    notices.append(QJsonObject{{u"code"_s, notice.code}, {u"values"_s, QJsonArray::fromStringList(notice.values)}});
  }
  const QJsonObject root{{u"valid"_s, good},
                         {u"integrity"_s, report.integrity},
                         {u"files"_s, files},
                         {u"signatures"_s, signatures},
                         {u"notices"_s, notices}};
  context.out << QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Indented));
}

void run(Context& context, const Options& options) {
  model::Trust trust;
  if (!options.trust.empty()) {
    const auto read = model::Trust::fromFile(qt(options.trust));
    if (!read) {
      return context.fail(ExitCode::Unreadable, read.error());
    }
    trust = *read;
  }
  const QString path = qt(options.package);
  if (!QFile::exists(path)) {
    return context.fail(ExitCode::Unreadable, {u"input.missing"_s, {path}, {path, 0, 0}, model::Notice::Level::Error});
  }
  if (model::isStream(path)) {
    return context.fail(ExitCode::Unreadable, {u"input.not-a-file"_s, {path}, {path, 0, 0}, model::Notice::Level::Error});
  }
  const model::VerifyReport report = model::verifyPackage(path, {}, trust);
  const bool good = valid(report, options);
  options.format == "json" ? printJson(context, report, good) : printText(context, report, good);
  context.exit = good ? ExitCode::Clean : ExitCode::NotValid;
}

} // namespace

void addVerifyCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      addCommand(app, "verify", QCoreApplication::translate("cli", "Check integrity and signatures of a review package."));
  command->add_option("package", options->package, utf8(QCoreApplication::translate("cli", "The package (.asice).")))->required();
  command->add_option("--trust", options->trust,
                      utf8(QCoreApplication::translate("cli", "PEM file of the authorities whose certificates count.")));
  command->add_flag("--require-signature", options->requireSignature,
                    utf8(QCoreApplication::translate("cli", "A package without a signature is not valid.")));
  command->add_option("--format", options->format, utf8(QCoreApplication::translate("cli", "text or json.")))
      ->check(CLI::IsMember({"text", "json"}))->type_name("");
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
