// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pack_writer.h"

#include "app/files/pack_starter.h"
#include "tests/support/test_pack.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace khung::tests {

PackWriter::PackWriter() : m_before(qgetenv("KHUNG_PACKS")) {
  qputenv("KHUNG_PACKS", m_folder.path().toUtf8());
  if (!app::startPack(agencyPack(), *pack())) {
    qFatal("the starter cannot be written");
  }
}

PackWriter::~PackWriter() { qputenv("KHUNG_PACKS", m_before); }

void PackWriter::write(const QString& relative, const QByteArray& bytes) const {
  QDir().mkpath(QFileInfo(path(relative)).path());
  QFile file(path(relative));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
    qFatal("cannot write %s", qPrintable(relative));
  }
}

void PackWriter::change(const QString& file, const QString& before, const QString& after) const {
  QFile source(agencyPack() + u'/' + file);
  const QString text = source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
  QVERIFY2(text.contains(before), qPrintable(file + u" lacks "_s + before));
  write(u"tinh-thu/"_s + file, QString(text).replace(before, after).toUtf8());
}

void PackWriter::useQuery(const QString& query) const {
  QFile source(agencyPack() + u'/' + ruleFile);
  QString text = source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
  const qsizetype from = text.indexOf(u"query: |"_s);
  const qsizetype to = text.indexOf(u"examples:"_s);
  text.replace(from, to - from, u"query: |\n  "_s + QString(query).replace(u'\n', u"\n  "_s) + u'\n');
  source.close();
  write(u"tinh-thu/"_s + ruleFile, text.toUtf8());
}

QStringList codesOf(const model::Notices& notices) {
  QStringList codes;
  for (const model::Notice& notice : notices) {
    codes << notice.code;
  }
  codes.removeDuplicates();
  return codes;
}

} // namespace khung::tests
