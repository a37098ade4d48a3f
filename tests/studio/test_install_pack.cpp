// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/install_pack_dialog.h"
#include "model/framework/pack_archive.h"
#include "model/framework/pack_folders.h"
#include "tests/support/pack_writer.h"
#include "tests/support/studio_support.h"
#include "tests/support/test_pack.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// The window that shows a pack before it is installed.
class TestInstallPack : public QObject {
  Q_OBJECT

private:
  struct Shown {
    explicit Shown(const QString& path) : dialog(tests::metamodel(), path, u"en"_s) {
      dialog.show();
      [&] { QTRY_VERIFY_WITH_TIMEOUT(dialog.isChecked(), 60'000); }();
    }
    QString text() const { return dialog.findChild<QTextBrowser*>()->toPlainText(); }
    QString state() const { return dialog.findChild<QLabel*>()->text(); }
    QPushButton* install() const {
      for (QAbstractButton* button : dialog.findChild<QDialogButtonBox*>()->buttons()) {
        if (dialog.findChild<QDialogButtonBox*>()->buttonRole(button) == QDialogButtonBox::AcceptRole) {
          return qobject_cast<QPushButton*>(button);
        }
      }
      return nullptr;
    }
    app::InstallPackDialog dialog;
  };

private Q_SLOTS:
  void aSoundPackIsShownAndInstalled() {
    const tests::PackWriter packs;
    packs.write(u"tinh-thu/rules/M/not-in-any-diagram.yaml"_s, "slug: not-in-any-diagram\namends: true\nseverity: error\n");
    QVERIFY(model::writePackArchive(packs.agencyPack(), packs.path(u"tinh-thu.khungpack"_s)));
    QVERIFY(QDir(packs.agencyPack()).removeRecursively());
    Shown shown(packs.path(u"tinh-thu.khungpack"_s));
    for (const QString& part : {u"An agency's own requirements"_s, u"tinh-thu 0.1"_s, u"Decision No."_s, u"Author"_s, u"tinh-database-undescribed"_s,
                                u"not-in-any-diagram: Information → Error"_s}) {
      QVERIFY2(shown.text().contains(part), qPrintable(part + u" in "_s + shown.text()));
    }
    QVERIFY(shown.state().contains(u"sound"_s));
    QVERIFY(shown.install()->isEnabled());
    shown.install()->click();
    QCOMPARE(shown.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(model::findPackFolder(u"tinh-thu"_s), packs.agencyPack());
  }

  void anUnsoundPackIsRefusedWithItsReasons() {
    const tests::PackWriter packs;
    packs.useQuery(u"DELETE FROM main.element"_s);
    Shown shown(packs.agencyPack());
    QVERIFY(!shown.install()->isEnabled());
    QVERIFY(shown.state().contains(u"refused"_s));
    QVERIFY2(shown.text().contains(u"DELETE is forbidden"_s), qPrintable(shown.text()));
    shown.dialog.accept(); // by any way
    QVERIFY(shown.dialog.result() != int(QDialog::Accepted));
  }

  void closingEndsTheCheck() {
    const tests::PackWriter packs;
    packs.useQuery(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS subject FROM n"_s);
    QElapsedTimer clock;
    clock.start();
    { const app::InstallPackDialog dialog(tests::metamodel(), packs.agencyPack(), u"en"_s); }
    QVERIFY(clock.elapsed() < 60'000);
  }
};

KHUNG_STUDIO_TEST(TestInstallPack)
#include "test_install_pack.moc"
