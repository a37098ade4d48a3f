// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/reference_writer.h"

#include "model/base/vietnamese.h"
#include "model/interchange/text/identity.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

QStringList ReferenceWriter::texts(int number, const Property& property, const std::vector<Link>& links) const {
  const ReferenceIndex::Context context = contextOf(m_model, m_index, number, property, [](int, const QString&) {});
  QStringList result;
  for (const Link& link : links) {
    const QString written = text(link, property, context);
    if (!written.isEmpty()) {
      result << written;
    }
  }
  return result;
}

QString ReferenceWriter::text(const Link& link, const Property& property,
                              const ReferenceIndex::Context& context) const {
  if (link.target.isNull()) {
    return normalised(link.text);
  }
  for (const BuiltInGroup& group : builtInGroups()) {
    if (group.id == link.target) {
      return QString::fromUtf16(group.code);
    }
  }
  const QString byId = u"id:"_s + link.target.toString(QUuid::WithoutBraces);
  const int target = m_index.numberOf(link.target);
  if (target < 0) {
    return byId;
  }
  using Kind = ReferenceIndex::Outcome::Kind;
  const Kind meant = link.asGroup ? Kind::Group : Kind::Found;
  for (const QString& form : forms(target, link.asGroup, context)) {
    const ReferenceIndex::Outcome outcome = m_index.resolve(form, property, context);
    if (outcome.kind == meant && outcome.entry == target) {
      return form;
    }
  }
  return link.asGroup ? byId + u"/*"_s : byId;
}

bool ReferenceWriter::isNear(int target, const ReferenceIndex::Context& context) const {
  for (const std::vector<int>& containers : context.hints) {
    for (const int container : containers) {
      if (m_index.isWithin(target, container)) {
        return true;
      }
    }
  }
  for (int around = context.self; around >= 0; around = m_index.entry(around).parent) {
    if (m_index.isWithin(target, around)) {
      return true;
    }
  }
  return false;
}

QStringList ReferenceWriter::forms(int target, bool group, const ReferenceIndex::Context& context) const {
  const ReferenceIndex::Entry& entry = m_index.entry(target);
  if (entry.code.isEmpty()) {
    return {};
  }
  const QString star = group ? u"/*"_s : QString();
  QStringList result;
  if (entry.parent < 0) {
    result << entry.code + star;
  } else if (isNear(target, context)) {
    result << entry.code + star;
    QString end = escapedCode(entry.code);
    for (int up = target; up >= 0; up = m_index.entry(up).parent) {
      end = up == target ? end : escapedCode(m_index.entry(up).code) + u'/' + end;
      result << end + star;
    }
  }
  const QString path = m_index.path(target) + star;
  const QString agency = u'@' + escapedCode(entry.declaredBy);
  result << path << entry.type + u':' + path;
  if (agency.size() > 1) {
    result << path + agency << entry.type + u':' + path + agency;
  }
  result.removeDuplicates();
  return result;
}

} // namespace khung::model
