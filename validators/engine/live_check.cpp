// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/live_check.h"

#include "validators/engine/check_session.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

LiveCheck::LiveCheck() = default;

LiveCheck::~LiveCheck() = default;

model::Result<std::unique_ptr<LiveCheck>> LiveCheck::open(std::shared_ptr<const model::Metamodel> metamodel,
                                                          std::shared_ptr<const model::Pack> pack, const QString& file,
                                                          const CheckOptions& options) {
  if (file.isEmpty()) {
    return model::Failure(model::Notice{u"check.no-file"_s, {}, {}, model::Notice::Level::Error});
  }
  auto database = CheckDatabase::open(*metamodel, file, *pack);
  if (!database) {
    return model::Failure(database.error());
  }
  std::unique_ptr<LiveCheck> result(new LiveCheck);
  result->m_metamodel = std::move(metamodel);
  result->m_pack = std::move(pack);
  result->m_database = std::move(*database);
  result->m_session = std::make_unique<CheckSession>(*result->m_database, *result->m_pack, options);
  return result;
}

model::Result<Report> LiveCheck::runAll() {
  model::ChangeSet everything;
  everything.parts << u"*"_s;
  return update(everything);
}

model::Result<Report> LiveCheck::update(const model::ChangeSet& changes) {
  return run(changes, -1);
}

model::Result<Report> LiveCheck::quick(const model::ChangeSet& changes, int milliseconds) {
  return run(changes, milliseconds);
}

model::Result<Report> LiveCheck::run(const model::ChangeSet& changes, int milliseconds) {
  m_session->touch(changes);
  auto report = m_session->run(milliseconds);
  if (m_session->wasCancelled()) {
    return model::Failure(model::Notice{u"check.cancelled"_s, {}, {}, model::Notice::Level::Info});
  }
  return report;
}

const QStringList& LiveCheck::ran() const {
  return m_session->ran();
}

} // namespace khung::validators
