// SPDX-License-Identifier: Apache-2.0
#include "app/studio/findings/live_findings.h"
#include "app/studio/filters/screen_fit.h"
#include "app/studio/window/main_window.h"
#include "app/studio/dialogs/window_prompter.h"
#include "app/studio/filters/menu_key.h"
#include "app/studio/window/recent_files.h"
#include "tests/support/studio_support.h"

#include <QAction>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

struct Window {
  explicit Window(const QString& language = u"en"_s) : studio(language), window(studio.workspace) {
    window.show();
    window.activateWindow();
    active = QTest::qWaitForWindowActive(&window);
  }
  tests::Studio studio;
  app::MainWindow window;
  bool active = false;
};

} // namespace

/// The window as a whole: the way with the keyboard alone, the tool bar, the counts.
class TestMainWindow : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theWelcomePageIsUsedWithTheKeyboardAlone() {
    Window shown;
    QVERIFY(shown.active);
    for (const QString& command : {u"doc.new"_s, u"doc.open"_s, u"doc.openFolder"_s, u"doc.openSample"_s}) {
      QVERIFY(QApplication::focusWidget());
      QCOMPARE(QApplication::focusWidget()->objectName(), command);
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return shown.studio.workspace.document() != nullptr; }, 20000));
  }

  void theToolBarFollowsTheDocument() {
    Window shown;
    auto* bar = shown.window.findChild<QToolBar*>(u"toolBar"_s);
    QVERIFY(bar && !bar->isVisible());
    QVERIFY(shown.studio.openSmall());
    QVERIFY(bar->isVisible());
    for (const QAction* each : bar->actions()) {
      QVERIFY(each->isSeparator() || !each->icon().isNull());
      QVERIFY(each->isSeparator() || !each->toolTip().isEmpty());
    }
    QAction* undo = shown.window.action(u"edit.undo"_s);
    QVERIFY(!undo->isEnabled());
    const QUuid database = shown.studio.workspace.document()->elementsOf(u"database").front();
    QVERIFY(shown.studio.workspace.apply(model::Edit(u"Rename"_s).set(database, u"name"_s, u"Renamed"_s)));
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QVERIFY(!undo->isEnabled());
    QVERIFY(shown.window.action(u"edit.redo"_s)->isEnabled());
  }

  /// 200 % on the screen of an ordinary office laptop.
  void theWindowFitsASmallScreen() {
    for (const QString& language : {u"vi"_s, u"en"_s}) {
      Window shown(language);
      QVERIFY(shown.studio.openExample());
      const QSize least = shown.window.minimumSizeHint();
      QVERIFY2(least.width() <= 960 && least.height() <= 500, qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
    }
  }

  void aDialogStaysOnTheScreen() {
    app::ScreenFit keeper;
    qApp->installEventFilter(&keeper);
    QDialog wide;
    const QRect room = wide.screen()->availableGeometry();
    wide.resize(room.size() * 2);
    wide.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wide));
    QVERIFY(room.contains(wide.pos()));
    QVERIFY(wide.width() <= room.width() && wide.height() <= room.height());
  }

  void theListOfFilesCutsNothingOff() {
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"Kiến trúc"_s));
    QSettings().setValue(u"files/folder"_s, folder.path());
    app::WindowPrompter prompter;
    bool wide = false;
    QTimer::singleShot(500, qApp, [&] {
      QWidget* dialog = QApplication::activeModalWidget();
      const auto* files = dialog ? dialog->findChild<QTreeView*>(u"treeView"_s) : nullptr;
      for (int column = 1; files && column < 4; ++column) {
        wide = (wide || column == 1) && files->header()->sectionSize(column) >= files->header()->sectionSizeHint(column);
      }
      qobject_cast<QDialog*>(dialog)->reject();
    });
    QVERIFY(prompter.fileToSave(u"Lưu"_s, u"a.khung"_s, {u"Khung (*.khung)"_s}).isEmpty());
    QVERIFY(wide);
  }

  /// Only colours are set anew when the theme changes.
  void aThemeChosenLaterLooksLikeOneFromTheStart() {
    const auto looks = [](const std::vector<app::ThemeChoice>& choices) {
      app::useTheme(choices.front());
      tests::Studio studio;
      app::MainWindow window(studio.workspace);
      window.resize(1200, 800);
      window.show();
      studio.openSmall();
      (void)QTest::qWaitFor([&] { return studio.workspace.findings().report() && !studio.workspace.findings().isBusy(); }, 60000);
      for (const app::ThemeChoice choice : choices) {
        app::useTheme(choice);
        QTest::qWait(50); // colours of their own follow
      }
      return std::array{window.findChild<QWidget*>(u"tree"_s)->grab().toImage(), window.findChild<QToolBar*>(u"toolBar"_s)->grab().toImage(),
                        window.findChild<QWidget*>(u"properties"_s)->grab().toImage(), window.statusBar()->grab().toImage()};
    };
    const auto dark = looks({app::ThemeChoice::Dark});
    const auto light = looks({app::ThemeChoice::Light});
    QVERIFY(looks({app::ThemeChoice::Light, app::ThemeChoice::Dark}) == dark);
    QVERIFY(looks({app::ThemeChoice::Dark, app::ThemeChoice::Light}) == light);
    QVERIFY(dark != light);
  }

  void quickOpenPutsDatabasesBeforeTheirFields() {
    Window shown;
    QVERIFY(shown.studio.openExample());
    shown.window.quickOpen();
    auto* popup = shown.window.findChild<QWidget*>(u"pickPopup"_s);
    QVERIFY(popup);
    QTest::keyClicks(popup->findChild<QLineEdit*>(), u"dan cu"_s);
    auto* list = popup->findChild<QListWidget*>();
    QTRY_VERIFY(list->count() > 3);
    QVERIFY2(list->item(0)->text().contains(u"dân cư"), qPrintable(list->item(0)->text()));
    QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
    const std::vector<QUuid>& selection = shown.studio.workspace.selection();
    QCOMPARE(selection.size(), 1u);
    QVERIFY(shown.studio.workspace.metamodel().type(shown.studio.workspace.document()->element(selection.front())->type)->important);
  }

  void aRecentDocumentIsOpenedFromTheMenu() {
    Window shown;
    QVERIFY(shown.studio.openSmall());
    const QString path = shown.studio.folder.filePath(u"Tỉnh Lào Cai.khung"_s);
    QVERIFY(shown.studio.workspace.saveAs(path));
    app::RecentFiles::add(path);
    app::RecentFiles::add(shown.studio.folder.filePath(u"gone.khung"_s));
    shown.studio.workspace.close();
    shown.window.action(u"doc.openRecent"_s)->trigger();
    auto* popup = shown.window.findChild<QWidget*>(u"pickPopup"_s);
    QVERIFY(popup);
    QVERIFY(popup->findChild<QListWidget*>()->count() >= 2);
    QTest::keyClicks(popup->findChild<QLineEdit*>(), u"lao cai"_s);
    QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return shown.studio.workspace.document() != nullptr; }, 20000));
    QCOMPARE(shown.studio.workspace.document()->path(), path);
  }

  void quickOpenPutsWhatBeginsAsTypedFirst() {
    Window shown;
    QVERIFY(shown.studio.openExample());
    shown.window.quickOpen();
    auto* popup = shown.window.findChild<QWidget*>(u"pickPopup"_s);
    QTest::keyClicks(popup->findChild<QLineEdit*>(), u"so do he thong"_s);
    auto* list = popup->findChild<QListWidget*>();
    QTRY_VERIFY(list->count() > 3);
    QVERIFY2(list->item(0)->text().startsWith(u"Sơ đồ"), qPrintable(list->item(0)->text()));
  }

  void shiftF10OpensTheContextMenu() {
    app::MenuKey menuKey;
    qApp->installEventFilter(&menuKey);
    Window shown;
    QVERIFY(shown.active && shown.studio.openSmall());
    shown.window.focusPanel(u"tree"_s);
    QWidget* focused = QApplication::focusWidget();
    QVERIFY(focused);
    QMenu* opened = nullptr;
    QTimer::singleShot(200, qApp, [&opened] {
      opened = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      if (opened) {
        opened->close();
      }
    });
    QTest::keyClick(focused, Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(opened);
  }

  void aCountInTheStatusBarShowsItsFindings() {
    Window shown;
    QVERIFY(shown.studio.openSmall());
    const app::LiveFindings& live = shown.studio.workspace.findings();
    QVERIFY(QTest::qWaitFor([&] { return live.report() && !live.isBusy(); }, 60000));
    auto* warnings = shown.window.findChild<QToolButton*>(u"count_warning"_s);
    QVERIFY(warnings);
    QCOMPARE(warnings->text(), QString::number(live.report()->count(validators::Severity::Warning)));
    warnings->click();
    QVERIFY(shown.window.findChild<QToolButton*>(u"show_warning"_s)->isChecked());
    QVERIFY(!shown.window.findChild<QToolButton*>(u"show_error"_s)->isChecked());
  }
};

KHUNG_STUDIO_TEST(TestMainWindow)
#include "test_main_window.moc"
