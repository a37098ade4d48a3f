// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/package_dialog.h"
#include "app/studio/dialogs/package_state.h"
#include "app/studio/dialogs/signer_picker.h"
#include "app/studio/findings/live_findings.h"
#include "model/package/package_info.h"
#include "tests/package/keys.h"
#include "tests/support/studio_support.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

constexpr int Long = 60'000; ///< milliseconds; the machine may be busy

const QString faulty = uR"(
organisation: [{code: BA, name: Bộ A, kind: ministry}]
database: [{code: CSDL-A, kind: sector, manager: BA}, {code: CSDL-B, kind: sector, manager: BA}]
)"_s;

/// The dialog over a model that was checked.
struct Case {
  explicit Case(const QString& language = u"en"_s) : studio(language) {}

  bool open(const QString& yaml) {
    return studio.openText(yaml) && QTest::qWaitFor([this] { return studio.workspace.findings().report(); }, Long) && make();
  }
  bool make() {
    dialog = std::make_unique<app::PackageDialog>(studio.workspace);
    dialog->show();
    path = studio.folder.filePath(u"gói.asice"_s);
    field<QLineEdit>("path")->setText(path);
    return true;
  }
  template <class Widget> Widget* field(const char* name) { return dialog->findChild<Widget*>(QString::fromLatin1(name)); }
  int page() { return dialog->findChild<QStackedWidget*>()->currentIndex(); }
  void write() { QTest::mouseClick(field<QPushButton>("write"), Qt::LeftButton); }
  bool finishes() {
    return QTest::qWaitFor([this] { return page() == 2; }, Long);
  }
  QString result() { return field<QTextBrowser>("result")->toPlainText(); }

  tests::Studio studio;
  std::unique_ptr<app::PackageDialog> dialog;
  QString path;
};

} // namespace

class TestPackageDialog : public QObject {
  Q_OBJECT

  /// What is seen of a signed package before it is opened.
  void theAuthoritiesAreChosenAndForgotten(Case& c) {
    app::PackageStateDialog state(c.path, c.studio.prompter);
    state.show();
    const auto says = [&](const QString& text) {
      return QTest::qWaitFor([&] { return state.findChild<QTextBrowser*>()->toPlainText().contains(text); }, Long);
    };
    QVERIFY(says(u"(a trusted authority)"_s));
    QTest::mouseClick(state.findChild<QPushButton*>(u"forgetAuthorities"_s), Qt::LeftButton);
    QVERIFY(says(u"not checked for trust"_s));
    QVERIFY(!state.findChild<QPushButton*>(u"forgetAuthorities"_s)->isVisible());
    const tests::TestKeys strangers;
    const QString file = c.studio.folder.filePath(u"người lạ.pem"_s);
    QVERIFY(tests::writeFile(file, strangers.root.certificatePem()));
    c.studio.prompter.paths = {file};
    QTest::mouseClick(state.findChild<QPushButton*>(u"chooseAuthorities"_s), Qt::LeftButton);
    QVERIFY(says(u"not a trusted authority"_s));
  }

private Q_SLOTS:
  void init() { QSettings().clear(); }

  void whatIsMissingIsListedAndReachable() {
    Case c;
    QVERIFY(c.open(faulty));
    QVERIFY(c.field<QLabel>("verdict")->text().startsWith(u"✗"_s));
    auto* missing = c.field<QTreeWidget>("missing");
    const model::RuleSource* rule = c.studio.workspace.pack()->rule(u"missing-name");
    QTreeWidgetItem* item = nullptr;
    for (int i = 0; i < missing->topLevelItemCount(); ++i) {
      if (missing->topLevelItem(i)->text(0).contains(rule->title.en)) {
        item = missing->topLevelItem(i);
      }
    }
    QVERIFY(item);
    QCOMPARE(item->childCount(), 2);
    QVERIFY(item->text(0).endsWith(u"(2)"_s));
    QSignalSpy revealed(&c.studio.workspace, &app::Workspace::revealed);
    Q_EMIT missing->itemActivated(item->child(0), 0);
    QCOMPARE(revealed.count(), 1);
    QVERIFY(!c.dialog->isVisible());
  }

  void writesAndVerifies() {
    Case c(u"vi"_s);
    QVERIFY(c.open(faulty));
    c.field<QDateEdit>("date")->setDate(QDate(2026, 11, 30));
    c.write();
    QCOMPARE(c.page(), 1);
    QVERIFY(c.finishes());
    QVERIFY2(c.result().contains(u"Đã lập gói hồ sơ"_s), qPrintable(c.result()));
    QVERIFY2(c.result().contains(u"Nguyên vẹn"_s), qPrintable(c.result()));
    QVERIFY(c.result().contains(u"Chưa ký"_s));
    QTest::mouseClick(c.field<QPushButton>("copyPath"), Qt::LeftButton);
    QCOMPARE(QDir::fromNativeSeparators(QApplication::clipboard()->text()), c.path);
    model::Notices notices;
    const auto contents = model::readPackage(c.path, {}, notices);
    QVERIFY(contents && notices.empty());
    const auto info = model::PackageInfo::fromJson(contents->file(model::package_path::info)->bytes);
    QVERIFY(info);
    QCOMPARE(info->submitted, QDate(2026, 11, 30));
    QCOMPARE(info->modelHash, *c.studio.workspace.document()->contentHash());
    QCOMPARE(QDir(c.studio.folder.path()).entryList({u"*.asice*"_s}, QDir::Files).size(), 1);
  }

  void documentsAreInTheLanguageAskedFor() {
    Case c(u"vi"_s);
    QVERIFY(c.open(faulty));
    c.dialog->findChild<QComboBox*>()->setCurrentIndex(1);
    c.write();
    QVERIFY(c.finishes());
    model::Notices notices;
    const auto contents = model::readPackage(c.path, {}, notices);
    QVERIFY(contents);
    const QString html = QString::fromUtf8(contents->file(model::package_path::html)->bytes);
    QVERIFY(html.contains(u"Error"_s));
    QVERIFY(!html.contains(u"Cảnh báo"_s) && !html.contains(u">Lỗi"_s));
    QVERIFY(c.result().contains(u"Đã lập gói hồ sơ"_s)); // the window goes on in its own
  }

  void signsWithACertificate() {
    Case c;
    QVERIFY(c.open(faulty));
    const tests::TestKeys keys;
    const tests::TestKey key = keys.signer();
    const QString file = c.studio.folder.filePath(u"khóa.p12"_s);
    QVERIFY(tests::writeFile(file, tests::pkcs12(key.key.get(), key.certificate.get(), {&keys.authority}, tests::testPassword)));
    auto* picker = c.dialog->findChild<app::SignerPicker*>();
    const QString root = c.studio.folder.filePath(u"gốc.pem"_s);
    QVERIFY(tests::writeFile(root, keys.root.certificatePem()));
    QVERIFY(c.field<QLabel>("authorities")->text().contains(u"none chosen"_s));
    picker->setChecked(true);
    c.studio.prompter.paths = {file, root}; // the first holds no certificate in PEM
    c.field<QPushButton>("chooseAuthorities")->click();
    QCOMPARE(c.studio.prompter.told.size(), std::size_t(1));
    QVERIFY(c.field<QLabel>("authorities")->text().contains(u"none chosen"_s));
    c.field<QPushButton>("chooseAuthorities")->click();
    QVERIFY(c.field<QLabel>("authorities")->text().contains(u"gốc.pem"_s));
    c.write();
    QCOMPARE(c.page(), 0); // not without a certificate
    QVERIFY(!c.field<QLabel>("complaint")->text().isEmpty());
    auto* password = c.field<QLineEdit>("password");
    auto* state = c.field<QLabel>("certificateState");
    c.field<QLineEdit>("certificateFile")->setText(file);
    password->setText(u"sai"_s);
    QTest::mouseClick(c.field<QPushButton>("readCertificate"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(state->text().startsWith(u"✗"_s), Long);
    QVERIFY(!picker->signer());
    QVERIFY(password->text().isEmpty());
    password->setText(QString::fromUtf8(tests::testPassword));
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(picker->signer().has_value(), Long);
    QCOMPARE(c.page(), 0); // Enter read the certificate, and no more
    QVERIFY(state->text().contains(u"Văn thư Sở Nội vụ"_s));
    QVERIFY(state->text().contains(u"1/1/2040"_s));
    QVERIFY(password->text().isEmpty());
    QVERIFY(c.field<QLabel>("complaint")->isHidden());
    QTest::keyClick(password, Qt::Key_Return); // and now it writes
    QVERIFY(picker->signer().has_value());
    QVERIFY(c.finishes());
    QVERIFY2(c.result().contains(u"Signed by Văn thư Sở Nội vụ"_s), qPrintable(c.result()));
    QVERIFY2(c.result().contains(u"a trusted authority"_s), qPrintable(c.result()));
    theAuthoritiesAreChosenAndForgotten(c);
    const model::VerifyReport report = model::verifyPackage(c.path);
    QVERIFY(report.integrity);
    QCOMPARE(report.signatures.size(), std::size_t(1));
    QCOMPARE(report.signatures.front().state, model::SignatureResult::State::Valid);
    QFile settings(QSettings().fileName());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains(tests::testPassword));
  }

  /// 200 % on the screen of an ordinary office laptop, less the title bar.
  void theDialogFitsASmallScreen() {
    for (const QString& language : {u"vi"_s, u"en"_s}) {
      Case c(language);
      QVERIFY(c.open(faulty));
      const QSize least = c.dialog->minimumSizeHint();
      QVERIFY2(least.width() <= 940 && least.height() <= 490, qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
    }
  }

  void writesOverOnlyWhenToldTo() {
    Case c;
    QVERIFY(c.open(faulty));
    QVERIFY(tests::writeFile(c.path, "mine"));
    c.write();
    QCOMPARE(c.page(), 0);
    QCOMPARE(c.studio.prompter.questions.size(), std::size_t(1));
    QCOMPARE(tests::readFile(c.path), QByteArray("mine"));
    c.studio.prompter.confirmations = {true};
    c.write();
    QVERIFY(c.finishes());
    QVERIFY(tests::readFile(c.path).startsWith("PK"));
  }

  void cancellingLeavesNothingBehind() {
    Case c;
    QVERIFY(c.open(faulty));
    c.write();
    c.dialog->reject();
    QVERIFY(c.dialog->isVisible());
    QVERIFY(QTest::qWaitFor([&] { return c.page() == 0; }, Long));
    QVERIFY(!QFile::exists(c.path));
    c.dialog->reject();
    QVERIFY(!c.dialog->isVisible());
  }

  void failureIsTold() {
    Case c;
    QVERIFY(c.open(faulty));
    c.field<QLineEdit>("path")->setText(c.studio.folder.filePath(u"không/có/gói.asice"_s));
    c.write();
    QVERIFY(c.finishes());
    QVERIFY(c.result().contains(u"The package was not written"_s));
    QVERIFY(c.result().contains(u"✗"_s));
  }

  void aPackageIsJudgedBeforeItIsOpened() {
    Case c;
    QVERIFY(c.open(faulty));
    c.write();
    QVERIFY(c.finishes());
    app::PackageStateDialog good(c.path, c.studio.prompter);
    auto* open = good.findChild<QPushButton*>(u"open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), Long);
    QVERIFY(good.findChild<QTextBrowser*>()->toPlainText().contains(u"Intact"_s));
    QByteArray bytes = tests::readFile(c.path);
    const qsizetype at = bytes.size() / 2;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    const QString broken = c.studio.folder.filePath(u"hỏng.asice"_s);
    QVERIFY(tests::writeFile(broken, bytes));
    app::PackageStateDialog bad(broken, c.studio.prompter);
    QTRY_VERIFY_WITH_TIMEOUT(bad.findChild<QTextBrowser*>()->toPlainText().contains(u"Damaged"_s), Long);
    QVERIFY(!bad.findChild<QPushButton*>(u"open"_s)->isEnabled());
  }
};

KHUNG_STUDIO_TEST(TestPackageDialog)
#include "test_package_dialog.moc"
