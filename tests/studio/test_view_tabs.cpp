// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/canvas_tab.h"
#include "app/studio/canvas/diagram_tab.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/canvas/items/outline_table.h"
#include "app/studio/canvas/scene/legal_relations.h"
#include "app/studio/canvas/view_tab.h"
#include "app/studio/editing/element_list.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/theme.h"
#include "tests/support/drawing_model.h"
#include "tests/support/sample_model.h"
#include "tests/support/studio_support.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using app::CanvasView;
using Kind = app::ViewRequest::Kind;

namespace {

/// A tab in a window of its own, drawn; of all agencies rather than of the document's alone.
struct Shown {
  Shown(tests::Studio& studio, const app::ViewRequest& request, bool ofAll = true)
      : tab(qobject_cast<app::CanvasTab*>(app::makeViewTab(studio.workspace, request, nullptr))) {
    if (tab) {
      tab->resize(1100, 750);
      tab->show();
      isDrawn = QTest::qWaitForWindowExposed(tab.get()) && isReady();
      if (auto* agency = tab->findChild<QComboBox*>(u"agency"_s); agency && ofAll) {
        agency->setCurrentIndex(0);
        isDrawn = isDrawn && isReady();
      }
    }
  }
  bool isReady() const {
    return QTest::qWaitFor([&] { return tab->canvas().scene().count() > 0 && !busy()->isVisible(); }, 20000);
  }
  QLabel* busy() const { return tab->findChild<QLabel*>(u"busy"_s); }
  CanvasView& canvas() const { return tab->canvas(); }
  QWidget* port() const { return canvas().viewport(); }
  const app::CanvasItem& item(const QUuid& element) const { return canvas().scene().at(canvas().scene().placesOf(element).front()); }
  QPoint pixelOf(const QUuid& element) const { return canvas().toPixel(item(element).bounds.center()).toPoint(); }

  std::unique_ptr<app::CanvasTab> tab;
  bool isDrawn = false;
};

void wheel(QWidget* port, const QPoint& at, int turned, Qt::KeyboardModifiers keys) {
  QWheelEvent event(at, port->mapToGlobal(at), {}, {0, turned}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
  QApplication::sendEvent(port, &event);
}

} // namespace

/// The automatic views of the studio: what they show, looking around in them, what they are told and tell, pictures of them.
class TestViewTabs : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theDataMapOpensReadable() {
    tests::Studio studio;
    QVERIFY(studio.openExample());
    Shown shown(studio, {Kind::Sharing, {}}, false);
    QVERIFY(shown.isDrawn);
    auto* agency = shown.tab->findChild<QComboBox*>(u"agency"_s);
    const QUuid own = studio.find(u"organisation", studio.workspace.document()->meta(u"agency"));
    QCOMPARE(agency->currentData().toUuid(), own); // with the first picture
    QVERIFY(agency->count() > 3);
    QVERIFY(shown.canvas().zoom() >= 0.4);
  }

  /// A small laptop at 200 %: what the drawing is about is in sight, and the bar is not cut off.
  void aSmallTabShowsItsSubjectAndItsWholeBar() {
    tests::Studio studio;
    QVERIFY(studio.openExample());
    const QUuid agency = studio.find(u"organisation", u"BTTTT");
    QVERIFY(!agency.isNull());
    Shown shown(studio, {Kind::Neighbourhood, agency});
    QVERIFY(shown.isDrawn);
    QVERIFY(shown.tab->minimumSizeHint().width() <= 300);
    auto* table = shown.tab->findChild<QToolButton*>(u"showTable"_s);
    QCOMPARE(table->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    shown.tab->resize(300, 260);
    QTRY_COMPARE(table->toolButtonStyle(), Qt::ToolButtonIconOnly);
    shown.canvas().showReadable();
    QVERIFY(shown.canvas().zoom() >= 0.4);
    Shown diagram(studio, {Kind::Diagram, studio.workspace.document()->elementsOf(u"diagram").front()});
    QVERIFY(diagram.isDrawn);
    diagram.tab->resize(400, 260);
    QTRY_COMPARE(diagram.tab->findChild<QToolButton*>(u"note"_s)->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QVERIFY(shown.port()->rect().contains(shown.pixelOf(agency)));
  }

  void itemsAreSelectedWithTheKeyboardAndToldToReaders() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    CanvasView& canvas = shown.canvas();
    shown.tab->activateWindow();
    canvas.setFocus();
    QTRY_VERIFY(canvas.hasFocus());
    QTest::keyClick(&canvas, Qt::Key_Tab);
    QCOMPARE(canvas.selection().size(), 1);
    const QString first = canvas.current();
    const Qt::Key ways[] = {Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Left};
    for (const Qt::Key way : ways) {
      if (canvas.current() == first) {
        QTest::keyClick(&canvas, way, Qt::ControlModifier);
      }
    }
    QVERIFY(canvas.current() != first);
    QCOMPARE(canvas.selection(), QSet<QString>{first}); // walked, not selected
    QTest::keyClick(&canvas, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(canvas.selection(), (QSet<QString>{first, canvas.current()}));
    QTest::keyClick(&canvas, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(canvas.selection(), QSet<QString>{first});

    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&canvas);
    QVERIFY(told);
    QCOMPARE(told->childCount(), canvas.scene().count());
    const int place = canvas.scene().find(first);
    QAccessibleInterface* item = told->child(place);
    QVERIFY(item && item->isValid());
    QCOMPARE(item->text(QAccessible::Name), canvas.scene().at(place).drawn.title);
    QVERIFY(!item->text(QAccessible::Name).isEmpty());
    QVERIFY(item->state().selected && !item->state().focused);
    QCOMPARE(told->indexOfChild(item), place);
    QVERIFY(told->focusChild()->state().focused);
    QVERIFY(item->rect().isValid());
  }

  void everyKindIsDrawn_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("language");
    for (const char* language : {"vi", "en"}) {
      const auto row = [&](const char* name, Kind kind, const QString& type) {
        QTest::addRow("%s %s", name, language) << static_cast<int>(kind) << type << QString::fromLatin1(language);
      };
      row("sharing", Kind::Sharing, {});
      row("overview", Kind::Overview, {});
      row("entities", Kind::Entities, u"database"_s);
      row("entities of an attribute", Kind::Entities, u"attribute"_s);
      row("lineage", Kind::Lineage, u"database"_s);
      row("lineage of an entity", Kind::Lineage, u"entity"_s);
      row("neighbourhood", Kind::Neighbourhood, u"database"_s);
      row("neighbourhood of a diagram", Kind::Neighbourhood, u"organisation"_s);
    }
  }

  void everyKindIsDrawn() {
    QFETCH(int, kind);
    QFETCH(QString, type);
    QFETCH(QString, language);
    tests::Studio studio(language);
    QVERIFY(studio.openExample());
    const QUuid subject = type.isEmpty() ? QUuid() : studio.workspace.document()->elementsOf(type).front();
    const Shown shown(studio, {static_cast<Kind>(kind), subject});
    QVERIFY(shown.isDrawn);
    QVERIFY(shown.canvas().scene().count() > (type == u"entity" ? 0 : 1));
    QVERIFY(!shown.tab->title().isEmpty());
    QCOMPARE(shown.canvas().accessibleName(), shown.tab->title());
    keep(shown, QString::fromLatin1(QTest::currentDataTag()));
  }

  void theSubjectMustExist() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    for (const Kind kind : {Kind::Entities, Kind::Lineage, Kind::Neighbourhood}) {
      QVERIFY(!app::makeViewTab(studio.workspace, {kind, QUuid::createUuid()}, nullptr));
    }
    QSignalSpy remarked(&studio.workspace, &app::Workspace::remarked);
    QVERIFY(!app::makeViewTab(studio.workspace, {Kind::Entities, studio.workspace.document()->elementsOf(u"organisation").front()}, nullptr));
    QCOMPARE(remarked.count(), 1);
  }

  void clicksSelectAndDoubleClicksReveal() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(test::drawingModel()));
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    const auto databases = studio.workspace.document()->elementsOf(u"database");
    const QUuid first = databases[0], second = databases[1];
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, shown.pixelOf(first));
    QCOMPARE(studio.workspace.selection(), std::vector{first});
    QTest::mouseClick(shown.port(), Qt::LeftButton, Qt::ControlModifier, shown.pixelOf(second));
    QCOMPARE(studio.workspace.selection().size(), std::size_t(2));
    QSignalSpy revealed(&studio.workspace, &app::Workspace::revealed);
    QTest::mouseDClick(shown.port(), Qt::LeftButton, {}, shown.pixelOf(second));
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(revealed[0][0].toUuid(), second);
    QTest::keyClick(&shown.canvas(), Qt::Key_Escape);
    QVERIFY(studio.workspace.selection().empty());
  }

  void theSelectionOfOthersIsShown() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(test::drawingModel()));
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    const QUuid database = studio.workspace.document()->elementsOf(u"database").back();
    shown.canvas().setZoom(4, {0, 0});
    const QImage before = shown.port()->grab().toImage();
    studio.workspace.select({database});
    QVERIFY(shown.canvas().selection().contains(shown.item(database).drawn.id));
    QVERIFY(shown.port()->rect().contains(shown.pixelOf(database)));
    QVERIFY(before != shown.port()->grab().toImage());
  }

  void keysGoFromItemToItem() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(test::drawingModel()));
    const Shown shown(studio, {Kind::Lineage, studio.workspace.document()->elementsOf(u"database").front()});
    QVERIFY(shown.isDrawn);
    shown.canvas().setFocus();
    QTest::keyClick(&shown.canvas(), Qt::Key_Tab);
    const QString first = shown.canvas().current();
    QVERIFY(!first.isEmpty());
    QVERIFY(!shown.canvas().accessibleDescription().isEmpty());
    QTest::keyClick(&shown.canvas(), Qt::Key_Tab);
    QVERIFY(shown.canvas().current() != first);
    QTest::keyClick(&shown.canvas(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(shown.canvas().current(), first);
    const QUuid flow = studio.workspace.selection().front();
    QCOMPARE(studio.workspace.document()->element(flow)->type, u"data_flow"_s);
    // Along a flow to the box it leads to.
    const app::CanvasScene& scene = shown.canvas().scene();
    const app::SceneItem line = scene.at(scene.find(first)).drawn;
    shown.canvas().select({line.from});
    QTest::keyClick(&shown.canvas(), Qt::Key_Right);
    bool joined = false;
    for (const app::CanvasItem& item : scene.items()) {
      joined |= item.drawn.from == line.from && item.drawn.to == shown.canvas().current();
    }
    QVERIFY(joined);
  }

  void zoomKeepsThePointUnderThePointer() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(test::drawingModel()));
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    CanvasView& canvas = shown.canvas();
    shown.tab->perform(u"view.actualSize");
    QCOMPARE(canvas.zoom(), 1.0);
    const QPoint at(400, 300);
    const QPointF before = canvas.toDrawing(at);
    wheel(shown.port(), at, 120, Qt::ControlModifier);
    QVERIFY(canvas.zoom() > 1.1);
    QVERIFY((canvas.toDrawing(at) - before).manhattanLength() < 2);
    shown.tab->perform(u"view.fit");
    const QRectF whole = canvas.scene().bounds();
    QVERIFY(QRectF(shown.port()->rect()).contains(QRectF(canvas.toPixel(whole.topLeft()), canvas.toPixel(whole.bottomRight()))));
    const double fitted = canvas.zoom();
    shown.tab->perform(u"view.zoomIn");
    QVERIFY(canvas.zoom() > fitted);
    shown.tab->perform(u"view.zoomOut");
    QCOMPARE(canvas.zoom(), fitted);
  }

  void panningByMouseSpaceAndWheel() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(test::drawingModel()));
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    CanvasView& canvas = shown.canvas();
    canvas.setZoom(3, {0, 0});
    canvas.ensureSeen(QRectF(canvas.scene().bounds().center(), QSizeF(1, 1)));
    const auto moved = [&](auto&& action) {
      const QPointF before = canvas.toDrawing({0, 0});
      action();
      return canvas.toDrawing({0, 0}) - before;
    };
    const auto drag = [&](Qt::MouseButton button) {
      QTest::mousePress(shown.port(), button, {}, {300, 300});
      QMouseEvent event(QEvent::MouseMove, QPointF(240, 260), shown.port()->mapToGlobal(QPointF(240, 260)), Qt::NoButton, button, {});
      QApplication::sendEvent(shown.port(), &event);
      QTest::mouseRelease(shown.port(), button, {}, {240, 260});
    };
    const QPointF middle = moved([&] { drag(Qt::MiddleButton); });
    QVERIFY(middle.x() > 5 && middle.y() > 5);
    const QPointF space = moved([&] {
      QTest::keyPress(&canvas, Qt::Key_Space);
      drag(Qt::LeftButton);
      QTest::keyRelease(&canvas, Qt::Key_Space);
    });
    QVERIFY(space.x() > 5 && space.y() > 5);
    const QPointF down = moved([&] { wheel(shown.port(), {300, 300}, -120, {}); });
    QVERIFY(down.y() > 5 && qAbs(down.x()) < 0.01);
    const QPointF aside = moved([&] { wheel(shown.port(), {300, 300}, -120, Qt::ShiftModifier); });
    QVERIFY(aside.x() > 5 && qAbs(aside.y()) < 0.01);
  }

  void aChangeIsDrawnAndTheOldPictureStays() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(test::drawingModel()));
    const QUuid database = studio.workspace.document()->elementsOf(u"database").front();
    const Shown shown(studio, {Kind::Neighbourhood, database});
    QVERIFY(shown.isDrawn);
    const QString before = shown.item(database).drawn.title;
    QSignalSpy titled(shown.tab.get(), &app::ViewTab::titleChanged);
    model::Edit edit(u"Rename"_s);
    edit.set(database, u"name"_s, u"Kho dữ liệu mới"_s);
    QVERIFY(studio.workspace.apply(edit));
    QCOMPARE(shown.item(database).drawn.title, before);
    QTRY_VERIFY_WITH_TIMEOUT(shown.item(database).drawn.title.contains(u"Kho dữ liệu mới"), 20000);
    QVERIFY(titled.count() > 0);
    QSignalSpy closing(shown.tab.get(), &app::ViewTab::closing);
    model::Edit removal(u"Remove"_s);
    removal.remove(database);
    QVERIFY(studio.workspace.apply(removal));
    QCOMPARE(closing.count(), 1);
  }

  void optionsNarrowThePicture() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(test::drawingModel()));
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    auto* agency = shown.tab->findChild<QComboBox*>(u"agency"_s);
    QVERIFY(agency->count() > 3);
    const int all = shown.canvas().scene().count();
    agency->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(shown.canvas().scene().count() < all, 20000);
    QCOMPARE(agency->currentIndex(), 1);
    const Shown around(studio, {Kind::Neighbourhood, studio.workspace.document()->elementsOf(u"database").front()});
    QVERIFY(around.isDrawn);
    const int one = around.canvas().scene().count();
    around.tab->findChild<QComboBox*>(u"steps"_s)->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(around.canvas().scene().count() > one, 20000);
  }

  void theTableFollowsAndLeads() {
    tests::Studio studio;
    QVERIFY(studio.workspace.create(test::drawingModel()));
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    auto* button = shown.tab->findChild<QToolButton*>(u"showTable"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    app::OutlineTable& table = shown.tab->outline();
    QVERIFY(table.isVisible());
    QVERIFY(table.model()->rowCount() > 4);
    table.setCurrentIndex(table.model()->index(4, 0));
    QCOMPARE(studio.workspace.selection().size(), std::size_t(1));
    const QUuid database = studio.workspace.document()->elementsOf(u"database").front();
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, shown.pixelOf(database));
    QCOMPARE(table.currentIndex().data().toString(), shown.item(database).drawn.title);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!table.isVisible());
  }

  void whatIsSelectedBeforeItIsDrawnIsMarkedThen() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    const model::Element added = tests::plainElement(u"database"_s, u"NEW"_s, u"New"_s);
    QVERIFY(studio.workspace.apply(model::Edit(u"add"_s).add(added)));
    studio.workspace.select({added.id});
    QTRY_VERIFY(!shown.canvas().scene().placesOf(added.id).empty());
    QCOMPARE(shown.canvas().selection().size(), 1);
  }

  void theFirstElementLiesWhereItWasDropped() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    const auto request = app::newDiagram(studio.workspace);
    const std::unique_ptr<app::DiagramTab> tab(qobject_cast<app::DiagramTab*>(app::makeViewTab(studio.workspace, *request, nullptr)));
    tab->resize(1000, 700);
    tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(tab.get()));
    const app::CanvasView& canvas = tab->canvas();
    const double zoom = canvas.zoom();
    QMimeData dragged;
    dragged.setData(QString::fromUtf16(app::ElementListMime), tests::sampleDatabase(0).toString().toUtf8());
    QDragEnterEvent enter({600, 100}, Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QApplication::sendEvent(canvas.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(600, 100), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QApplication::sendEvent(canvas.viewport(), &event);
    QTRY_COMPARE(canvas.scene().count(), 1);
    QCOMPARE(canvas.zoom(), zoom);
    const QPointF corner = canvas.toPixel(canvas.scene().at(0).bounds.topLeft());
    QVERIFY2((corner - QPointF(600, 100)).manhattanLength() < 40, qPrintable(u"%1, %2"_s.arg(corner.x()).arg(corner.y())));
  }

  void whatSaysTheSameInBothDirectionsIsOfferedOnce() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    const model::Document& document = *studio.workspace.document();
    const auto relations = app::legalRelations(document.metamodel(), *document.element(tests::sampleEntity(0, 0)), *document.element(tests::sampleEntity(1, 0)), u"vi"_s);
    QStringList labels;
    for (const app::LegalRelation& relation : relations) {
      labels << relation.label;
    }
    QCOMPARE(labels.removeDuplicates(), 0);
    QVERIFY(labels.size() > 2);
  }

  void findingsAreBadgesWithSentences() {
    tests::Studio studio;
    QVERIFY(studio.openExample());
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    QTRY_VERIFY_WITH_TIMEOUT(studio.workspace.findings().report(), 60000);
    QUuid flawed;
    for (const QUuid& id : studio.workspace.document()->elementsOf(u"database")) {
      if (flawed.isNull() && studio.workspace.findings().worstOf(id) && !shown.canvas().scene().placesOf(id).empty()) {
        flawed = id;
      }
    }
    QVERIFY(!flawed.isNull());
    shown.tab->perform(u"view.actualSize");
    shown.canvas().ensureSeen(shown.item(flawed).bounds);
    QRectF around(0, 0, 20, 20); // on paper, so the same in all themes
    around.moveCenter(shown.canvas().toPixel(shown.item(flawed).bounds.topRight()));
    const auto badge = [&] { return shown.port()->grab(around.toAlignedRect()).toImage(); };
    app::useTheme(app::ThemeChoice::Light);
    const QImage light = badge();
    const QColor ground = shown.canvas().palette().window().color();
    app::useTheme(app::ThemeChoice::Dark);
    QTRY_VERIFY(shown.canvas().palette().window().color() != ground); // all around follows the theme
    QCOMPARE(badge(), light);
    QCOMPARE(shown.canvas().verticalScrollBar()->palette().window().color(), QApplication::palette().window().color());
    app::useTheme(app::ThemeChoice::Light);
    const QImage with = shown.port()->grab().toImage();
    studio.workspace.findings().stop();
    QVERIFY(with != shown.port()->grab().toImage());
    keep(shown, u"badges"_s);
  }

  void picturesGoToFilesAndToTheClipboard() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    const Shown shown(studio, {Kind::Sharing, {}});
    QVERIFY(shown.isDrawn);
    const std::pair<QString, QByteArray> formats[] = {{u"a.pdf"_s, "%PDF"}, {u"a.svg"_s, "<?xml"}, {u"a.png"_s, "\x89PNG"}};
    for (const auto& [name, beginning] : formats) {
      const QString path = studio.folder.filePath(name);
      studio.prompter.paths.push_back(path);
      shown.tab->perform(u"view.exportPicture");
      QFile file(path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      QVERIFY2(file.read(16).startsWith(beginning), qPrintable(name));
    }
    studio.prompter.paths.push_back(studio.folder.filePath(u"no/such/folder.png"_s));
    shown.tab->perform(u"view.exportPicture");
    QCOMPARE(studio.prompter.told.size(), std::size_t(1));
    QCOMPARE(studio.prompter.told.front().code, u"file.unwritable"_s);
    shown.tab->perform(u"view.copyPicture");
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    QVERIFY(copied->data(u"image/svg+xml"_s).contains("<svg"));
  }

  void anEmptyDatabaseSaysSo() {
    tests::Studio studio;
    QVERIFY(studio.openSmall());
    const QUuid database = studio.workspace.document()->elementsOf(u"database").front();
    model::Edit edit(u"Empty"_s);
    for (const QUuid& entity : studio.workspace.document()->childrenOf(database, u"entity")) {
      edit.remove(entity);
    }
    QVERIFY(studio.workspace.apply(edit));
    const Shown shown(studio, {Kind::Entities, database});
    QVERIFY(shown.isDrawn);
    QCOMPARE(shown.canvas().scene().count(), 1);
    QCOMPARE(shown.canvas().scene().at(0).drawn.title, u"The database has no entities yet"_s);
  }

private:
  /// With KHUNG_KEEP_PICTURES=folder the tabs are kept to be looked at.
  static void keep(const Shown& shown, const QString& name) {
    const QString folder = qEnvironmentVariable("KHUNG_KEEP_PICTURES");
    if (!folder.isEmpty()) {
      shown.tab->grab().save(folder + u"/tab "_s + name + u".png"_s);
    }
  }
};

KHUNG_STUDIO_TEST(TestViewTabs)
#include "test_view_tabs.moc"
