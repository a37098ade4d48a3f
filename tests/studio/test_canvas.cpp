// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/shapes.h"
#include "app/studio/canvas/diagram_tab.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/canvas/scene/diagram_layout.h"
#include "app/studio/canvas/tools/alignment.h"
#include "app/studio/canvas/tools/diagram_tool.h"
#include "app/studio/canvas/tools/label_editor.h"
#include "app/studio/canvas/tools/quick_add.h"
#include "app/studio/editing/element_list.h"
#include "tests/support/drawing_model.h"
#include "tests/support/studio_support.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using app::sceneId;

namespace {

/// A studio with the diagram of drawing_model.h in a tab: databases CSDL-DC and CSDL-HT, the flow between them, a frame and a note.
class Drawing {
public:
  Drawing() {
    model::ModelData data = test::drawingModel();
    diagram = test::addStoredDiagram(data);
    for (const model::Element& element : data.elements) {
      if (element.parent == diagram) {
        parts.insert(element.code, element.id);
      }
    }
    if (studio.workspace.create(data)) {
      tab.reset(qobject_cast<app::DiagramTab*>(app::makeViewTab(studio.workspace, {app::ViewRequest::Kind::Diagram, diagram}, nullptr)));
      tab->resize(1000, 700);
      tab->show();
      isReady = QTest::qWaitForWindowExposed(tab.get()) && QTest::qWaitFor([&] { return canvas().scene().count() > 0; }, 20000);
      canvas().setFocus();
      canvas().setZoom(1, {0, 0});
      canvas().ensureSeen(canvas().scene().bounds());
    }
  }
  app::CanvasView& canvas() const { return tab->canvas(); }
  QWidget* port() const { return canvas().viewport(); }
  model::Document& document() const { return *studio.workspace.document(); }
  QUuid part(const QString& code) const { return parts.value(code); }
  QRectF box(const QString& code) const { return tab->content().box(part(code)); }
  QPoint pixel(const QPointF& point) const { return canvas().toPixel(point).toPoint(); }
  QPoint middle(const QString& code) const { return pixel(box(code).center()); }
  /// All that the document holds, to compare states.
  QString state() const { return document().contentHash().value(); }
  double number(const QUuid& id, const QString& property) const {
    const auto element = document().element(id);
    const model::Value* value = element ? element->find(property) : nullptr;
    return value && std::holds_alternative<double>(*value) ? std::get<double>(*value) : NAN;
  }
  std::vector<QUuid> children(QStringView type) const { return document().childrenOf(diagram, type); }
  void moveMouse(const QPoint& to, Qt::MouseButtons held, Qt::KeyboardModifiers keys = {}) const {
    QMouseEvent event(QEvent::MouseMove, QPointF(to), port()->mapToGlobal(QPointF(to)), Qt::NoButton, held, keys);
    QApplication::sendEvent(port(), &event);
  }
  void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {}) const {
    moveMouse(from, Qt::NoButton);
    QTest::mousePress(port(), Qt::LeftButton, keys, from);
    for (int step = 1; step <= 4; ++step) {
      moveMouse(from + (to - from) * step / 4, Qt::LeftButton, keys);
      port()->grab(); // what is shown meanwhile must not fail
    }
    QTest::mouseRelease(port(), Qt::LeftButton, keys, to);
  }
  void drop(const QString& format, const QByteArray& bytes, const QPoint& at) const {
    QMimeData data;
    data.setData(format, bytes);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(port(), &enter);
    if (enter.isAccepted()) {
      QDropEvent event(QPointF(at), Qt::CopyAction, &data, Qt::LeftButton, {});
      QApplication::sendEvent(port(), &event);
    }
  }
  void click(const QString& code, Qt::KeyboardModifiers keys = {}) const { QTest::mouseClick(port(), Qt::LeftButton, keys, middle(code)); }
  QMenu* menu(const QString& name) const {
    QMenu* found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = tab->findChild<QMenu*>(name)) != nullptr; }, 2000);
    return found;
  }

  tests::Studio studio;
  QUuid diagram;
  QHash<QString, QUuid> parts;
  std::unique_ptr<app::DiagramTab> tab;
  bool isReady = false;
};

} // namespace
/// Drawing on a diagram with mouse and keys: each gesture is one step of the document that can be undone whole.
class TestCanvas : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void looksLikeTheStoredView() {
    Drawing d;
    QVERIFY(d.isReady);
    const auto data = d.document().exportData();
    const app::ModelIndex index(*data, d.document().metamodel(), u"en"_s);
    app::ViewOptions options;
    options.subject = d.diagram;
    const auto stored = app::storedView(index, options);
    QVERIFY(stored);
    const auto& shown = d.canvas().scene().items();
    QCOMPARE(shown.size(), stored->picture.items.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
      QCOMPARE(shown[i].drawn.id, stored->picture.items[i].id);
      QCOMPARE(shown[i].drawn.title, stored->picture.items[i].title);
      QCOMPARE(shown[i].drawn.shapes.size(), stored->picture.items[i].shapes.size());
    }
  }

  void movingIsOneStep() {
    Drawing d;
    const QString before = d.state();
    const QRectF box = d.box(u"N2"_s);
    d.drag(d.middle(u"N2"_s), d.middle(u"N2"_s) + QPoint(93, 61));
    QVERIFY(d.box(u"N2"_s).left() > box.left() + 50);
    QVERIFY(d.box(u"N2"_s).top() > box.top() + 30);
    QCOMPARE(d.box(u"N2"_s).left(), d.number(d.part(u"N2"_s), u"x"_s));
    QCOMPARE(d.document().undoName(), u"Move"_s);
    d.document().undo();
    QCOMPARE(d.state(), before);
    QCOMPARE(d.box(u"N2"_s), box);
  }

  void aFrameTakesAlongWhatLiesInIt() {
    Drawing d;
    const QRectF inner = d.box(u"N1"_s), frame = d.box(u"G1"_s);
    const QPoint title = d.pixel(frame.topLeft() + QPointF(40, 8));
    d.drag(title, title + QPoint(80, 40));
    QVERIFY(d.box(u"G1"_s).left() > frame.left());
    QCOMPARE(d.box(u"N1"_s).topLeft() - inner.topLeft(), d.box(u"G1"_s).topLeft() - frame.topLeft());
  }

  void escapeGivesUpAMove() {
    Drawing d;
    const QString before = d.state();
    QTest::mousePress(d.port(), Qt::LeftButton, {}, d.middle(u"N2"_s));
    d.moveMouse(d.middle(u"N2"_s) + QPoint(60, 60), Qt::LeftButton);
    QTest::keyClick(&d.canvas(), Qt::Key_Escape);
    QTest::mouseRelease(d.port(), Qt::LeftButton, {}, d.middle(u"N2"_s) + QPoint(60, 60));
    QCOMPARE(d.state(), before);
  }

  void selectingByClickBandAndAll() {
    Drawing d;
    d.click(u"N1"_s);
    QCOMPARE(d.canvas().selection(), QSet{sceneId(d.part(u"N1"_s))});
    QCOMPARE(d.studio.workspace.selection().size(), std::size_t(1));
    d.click(u"N2"_s, Qt::ControlModifier);
    QCOMPARE(d.canvas().selection().size(), 2);
    d.click(u"N1"_s, Qt::ShiftModifier);
    QCOMPARE(d.canvas().selection(), QSet{sceneId(d.part(u"N2"_s))});
    const QRectF band = d.box(u"N1"_s).adjusted(-12, -12, 12, 12);
    d.drag(d.pixel(band.topLeft()), d.pixel(band.bottomRight()));
    QCOMPARE(d.canvas().selection(), QSet{sceneId(d.part(u"N1"_s))});
    d.tab->perform(u"edit.selectAll");
    QCOMPARE(d.canvas().selection().size(), d.canvas().scene().count());
  }

  void arrowsNudgeAndSeveralStrokesAreOneStep() {
    Drawing d;
    const QRectF box = d.box(u"N1"_s);
    d.click(u"N1"_s);
    QTest::keyClick(&d.canvas(), Qt::Key_Right);
    QTest::keyClick(&d.canvas(), Qt::Key_Right);
    QTest::keyClick(&d.canvas(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(d.box(u"N1"_s).topLeft(), box.topLeft() + QPointF(4, 20));
    d.document().undo();
    QCOMPARE(d.box(u"N1"_s), box);
    QVERIFY(!d.document().canUndo());
  }

  void aCornerSizes() {
    Drawing d;
    d.click(u"N3"_s);
    const QRectF box = d.box(u"N3"_s);
    d.drag(d.pixel(box.bottomRight()), d.pixel(box.bottomRight() + QPointF(60, 50)));
    QVERIFY(d.box(u"N3"_s).width() > box.width() + 40);
    QVERIFY(d.box(u"N3"_s).height() > box.height() + 30);
    QCOMPARE(d.box(u"N3"_s).topLeft(), box.topLeft());
    QCOMPARE(d.document().undoName(), u"Change the size"_s);
  }

  void droppedElementsBringTheirRelations() {
    Drawing d;
    const QString before = d.state();
    const QUuid owner = d.studio.find(u"organisation", u"BCA");
    QVERIFY(!owner.isNull());
    const auto nodes = d.children(u"diagram_node").size(), edges = d.children(u"diagram_edge").size();
    d.drop(QString::fromUtf16(app::ElementListMime), owner.toString().toUtf8(), {700, 500});
    QCOMPARE(d.children(u"diagram_node").size(), nodes + 1);
    QVERIFY(d.children(u"diagram_edge").size() > edges); // one of the databases is managed by it
    QCOMPARE(d.canvas().selection().size(), 1);
    QVERIFY((d.tab->content().box(d.tab->content().nodeOf(owner)->id).topLeft() - d.canvas().toDrawing({700, 500})).manhattanLength() < 2);
    d.document().undo();
    QCOMPARE(d.state(), before);
    d.drop(u"text/plain"_s, "nothing", {700, 500});
    QCOMPARE(d.state(), before);
  }

  void drawnRelationsAreMadeInTheModel() {
    Drawing d;
    const QString before = d.state();
    const auto flows = d.document().elementsOf(u"data_flow").size();
    d.moveMouse(d.middle(u"N1"_s), Qt::NoButton);
    const QPointF grip(d.box(u"N1"_s).right() + 2.2 * d.canvas().reach(), d.box(u"N1"_s).center().y());
    d.drag(d.pixel(grip), d.middle(u"N2"_s));
    QMenu* menu = d.menu(u"relations"_s);
    QVERIFY(menu);
    QStringList offered;
    for (const QAction* action : menu->actions()) {
      offered << action->text();
    }
    QVERIFY2(offered.contains(u"Data flow"_s), qPrintable(offered.join(u',')));
    QVERIFY(!offered.contains(u"Owner"_s)); // a database is nobody's owner
    menu->actions()[offered.indexOf(u"Data flow"_s)]->trigger();
    menu->close();
    QCOMPARE(d.document().elementsOf(u"data_flow").size(), flows + 1);
    QCOMPARE(d.children(u"diagram_edge").size(), std::size_t(2));
    const auto edge = d.document().element(d.children(u"diagram_edge").back());
    const auto flow = d.document().element(edge->linksOf(u"element")->front().target);
    QCOMPARE(flow->linksOf(u"from")->front().target, d.studio.find(u"database", u"CSDL-DC"));
    QCOMPARE(flow->linksOf(u"to")->front().target, d.studio.find(u"database", u"CSDL-HT"));
    d.document().undo();
    QCOMPARE(d.state(), before);
  }

  void aReferenceIsARelation() {
    Drawing d;
    const QUuid ministry = d.studio.find(u"organisation", u"BTP"), database = d.studio.find(u"database", u"CSDL-DC");
    d.drop(QString::fromUtf16(app::ElementListMime), ministry.toString().toUtf8(), {700, 500});
    const auto relations = app::legalRelations(d.document().metamodel(), *d.document().element(database), *d.document().element(ministry), u"en"_s);
    const auto supervised = std::find_if(relations.begin(), relations.end(), [](const auto& relation) { return relation.property == u"supervisors"; });
    QVERIFY(supervised != relations.end());
    QUuid line;
    const QUuid node = d.tab->content().nodeOf(ministry)->id;
    QVERIFY(d.studio.workspace.apply(app::DiagramEdits(d.document(), d.tab->content()).relate(*supervised, d.part(u"N1"_s), node, line)));
    QCOMPARE(d.document().element(database)->linksOf(u"supervisors")->back().target, ministry);
    QCOMPARE(d.document().element(line)->text(u"relation"), u"supervisors"_s);
    const app::SceneItem& drawn = d.canvas().scene().at(d.canvas().scene().find(sceneId(line))).drawn;
    const auto* said = std::get_if<app::TextShape>(&drawn.shapes.back());
    QVERIFY2(drawn.title.contains(supervised->label) && said && said->text == supervised->label, qPrintable(drawn.title));
    const QString related = d.state();
    d.canvas().select({sceneId(line)});
    d.studio.prompter.confirmations.push_back(true);
    d.tab->perform(u"edit.deleteFromModel");
    const auto freed = d.document().element(database);
    QVERIFY(!freed->linksOf(u"supervisors") || freed->linksOf(u"supervisors")->empty());
    QVERIFY(!d.document().element(line));
    d.document().undo();
    QCOMPARE(d.state(), related);
  }

  void bendsComeAndGo() {
    Drawing d;
    const QUuid edge = d.part(u"E1"_s);
    const auto bends = [&] { return app::DiagramFigures::bends(*d.tab->content().element(edge)); };
    QCOMPARE(bends().size(), std::size_t(1));
    const QPointF bend = bends().front();
    d.drag(d.pixel(bend), d.pixel(bend + QPointF(0, 40)));
    QCOMPARE(bends().size(), std::size_t(1));
    QVERIFY(bends().front().y() > bend.y() + 20);
    const QPolygonF course = d.canvas().scene().at(d.canvas().scene().find(sceneId(edge))).course;
    const QPointF between = course[course.size() - 2] * 0.35 + course.back() * 0.65;
    d.drag(d.pixel(between), d.pixel(between + QPointF(10, 50)));
    QCOMPARE(bends().size(), std::size_t(2));
    d.document().undo();
    d.document().undo();
    QCOMPARE(bends(), std::vector{bend});
  }

  void deletingFromTheDiagramKeepsTheModel() {
    Drawing d;
    const QString before = d.state();
    d.click(u"N1"_s);
    d.tab->perform(u"edit.delete");
    QCOMPARE(d.children(u"diagram_node").size(), std::size_t(3));
    QVERIFY(d.children(u"diagram_edge").empty());
    QVERIFY(!d.studio.find(u"database", u"CSDL-DC").isNull());
    d.document().undo();
    QCOMPARE(d.state(), before);
    QCOMPARE(d.canvas().scene().count(), 5);
  }

  void deletingFromTheModelAsksFirst() {
    Drawing d;
    const QString before = d.state();
    d.click(u"N1"_s);
    d.tab->perform(u"edit.deleteFromModel");
    QCOMPARE(d.state(), before); // not confirmed
    QVERIFY(d.studio.prompter.questions.back().detail.contains(d.document().element(d.studio.find(u"data_flow", u"L01"))->text(u"name")));
    d.studio.prompter.confirmations.push_back(true);
    d.tab->perform(u"edit.deleteFromModel");
    QVERIFY(d.studio.find(u"database", u"CSDL-DC").isNull());
    QCOMPARE(d.children(u"diagram_node").size(), std::size_t(3));
    d.document().undo();
    QCOMPARE(d.state(), before);
  }

  void whatVanishesElsewhereLeavesAFigure() {
    Drawing d;
    model::Edit edit(u"Elsewhere"_s);
    edit.remove(d.studio.find(u"database", u"CSDL-DC"));
    QVERIFY(d.studio.workspace.apply(edit));
    QCOMPARE(d.children(u"diagram_node").size(), std::size_t(4));
    const int place = d.canvas().scene().find(sceneId(d.part(u"N1"_s)));
    QVERIFY(place >= 0);
    QVERIFY(d.canvas().scene().at(place).drawn.title.contains(u"CSDL-DC"));
    d.document().undo();
    QVERIFY(d.canvas().scene().at(d.canvas().scene().find(sceneId(d.part(u"N1"_s)))).drawn.element == d.studio.find(u"database", u"CSDL-DC"));
    QSignalSpy closing(d.tab.get(), &app::ViewTab::closing);
    model::Edit all(u"Diagram"_s);
    all.remove(d.diagram);
    QVERIFY(d.studio.workspace.apply(all));
    QCOMPARE(closing.count(), 1);
  }

  void renamingInPlaceTakesWhatTheInputMethodHas() {
    Drawing d;
    d.click(u"N1"_s);
    d.tab->perform(u"edit.rename");
    auto* editor = d.tab->findChild<app::LabelEditor*>();
    QVERIFY(editor && editor->hasFocus());
    QTest::keyClicks(editor, u"Kho moi"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const QUuid database = d.studio.find(u"database", u"CSDL-DC");
    QCOMPARE(d.document().element(database)->text(u"name"), u"Kho moi"_s);
    QTRY_VERIFY(!d.tab->findChild<app::LabelEditor*>());
    d.tab->perform(u"edit.rename");
    editor = d.tab->findChild<app::LabelEditor*>();
    QInputMethodEvent composing(u"kho dữ liệ"_s, {});
    QApplication::sendEvent(editor, &composing);
    QInputMethodEvent committed;
    committed.setCommitString(u"Kho dữ liệu"_s);
    QApplication::sendEvent(editor, &committed);
    d.canvas().setFocus();
    QCOMPARE(d.document().element(database)->text(u"name"), u"Kho dữ liệu"_s);
    QTRY_VERIFY(!d.tab->findChild<app::LabelEditor*>());
    d.tab->perform(u"edit.rename");
    editor = d.tab->findChild<app::LabelEditor*>();
    QTest::keyClicks(editor, u"never"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(d.document().element(database)->text(u"name"), u"Kho dữ liệu"_s);
  }

  void quickAddFindsAndMakes() {
    Drawing d;
    const QPoint ground = d.pixel(d.canvas().scene().bounds().bottomRight() + QPointF(30, 60));
    QTest::mouseDClick(d.port(), Qt::LeftButton, {}, ground);
    auto* popup = d.tab->findChild<app::QuickAdd*>();
    QVERIFY(popup);
    auto* words = popup->findChild<QLineEdit*>();
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"cong chung"_s); // without accents
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(d.children(u"diagram_node").size(), std::size_t(5));
    const auto node = d.document().element(d.children(u"diagram_node").back());
    QVERIFY(d.document().element(node->linksOf(u"element")->front().target)->text(u"name").contains(u"công chứng"));
    QTRY_VERIFY(!d.tab->findChild<app::QuickAdd*>());
    QTest::keyClick(&d.canvas(), Qt::Key_Insert);
    QVERIFY(d.tab->findChild<app::QuickAdd*>());
    QTest::keyClick(d.tab->findChild<app::QuickAdd*>()->findChild<QLineEdit*>(), Qt::Key_Escape);
    QTRY_VERIFY(!d.tab->findChild<app::QuickAdd*>());
    QTest::mouseDClick(d.port(), Qt::LeftButton, {}, d.pixel(d.canvas().scene().bounds().bottomLeft() + QPointF(20, -10)));
    popup = d.tab->findChild<app::QuickAdd*>();
    words = popup->findChild<QLineEdit*>();
    const auto databases = d.document().elementsOf(u"database").size();
    QTest::keyClicks(words, u"Hoan toan moi 77"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(d.document().elementsOf(u"database").size(), databases + 1);
    QCOMPARE(d.document().undoName(), u"New element on the diagram"_s);
  }

  void copyPasteAndDuplicate() {
    Drawing d;
    d.click(u"N1"_s);
    d.click(u"N2"_s, Qt::ControlModifier);
    d.tab->perform(u"edit.copy");
    d.tab->perform(u"edit.paste");
    QCOMPARE(d.children(u"diagram_node").size(), std::size_t(6));
    QCOMPARE(d.children(u"diagram_edge").size(), std::size_t(2));
    QCOMPARE(d.canvas().selection().size(), 2);
    d.tab->perform(u"edit.duplicate");
    QCOMPARE(d.children(u"diagram_node").size(), std::size_t(8));
    d.tab->perform(u"edit.cut");
    QCOMPARE(d.children(u"diagram_node").size(), std::size_t(6));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QString::fromUtf16(app::ElementListMime)));
  }

  void notesAndFrames() {
    Drawing d;
    QTest::mouseClick(d.tab->findChild<QToolButton*>(u"note"_s), Qt::LeftButton);
    auto* editor = d.tab->findChild<app::LabelEditor*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"One"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(editor, u"two"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(d.document().element(d.children(u"diagram_node").back())->text(u"text"), u"One\ntwo"_s);
    d.click(u"N1"_s);
    QTest::mouseClick(d.tab->findChild<QToolButton*>(u"frame"_s), Qt::LeftButton);
    const auto frame = d.document().element(d.children(u"diagram_node").back());
    QCOMPARE(frame->text(u"kind"), u"group"_s);
    QVERIFY(d.tab->content().box(frame->id).contains(d.box(u"N1"_s)));
  }

  void arrangingIsOneStepAndKeepsFramesAround() {
    Drawing d;
    const QString before = d.state();
    d.tab->perform(u"view.layout");
    QTRY_VERIFY_WITH_TIMEOUT(d.document().canUndo(), 20000);
    QVERIFY(d.box(u"G1"_s).contains(d.box(u"N1"_s)));
    QVERIFY(d.box(u"G1"_s).contains(d.box(u"N2"_s)));
    QVERIFY(!d.box(u"N1"_s).intersects(d.box(u"N2"_s)));
    d.document().undo();
    QCOMPARE(d.state(), before);
    QVERIFY(!d.document().canUndo());
  }

  void alignmentMovesToLinesAndEqualGaps() {
    const std::vector<QRectF> boxes{{0, 0, 100, 40}, {130, 15, 60, 40}, {400, 30, 80, 60}};
    for (const QRectF& box : app::alignedTo(boxes, app::AlignTo::Top)) {
      QCOMPARE(box.top(), 0.0);
    }
    for (const QRectF& box : app::alignedTo(boxes, app::AlignTo::Right)) {
      QCOMPARE(box.right(), 480.0);
    }
    const auto spread = app::distributed(boxes, Qt::Horizontal);
    QCOMPARE(spread[1].left() - spread[0].right(), spread[2].left() - spread[1].right());
    QCOMPARE(spread[2], boxes[2]);
    const app::Alignment near = app::aligned(QRectF(398, 203, 50, 20), boxes, 4);
    QCOMPARE(near.shift, QPointF(2, -3));
    QCOMPARE(near.guides.size(), std::size_t(1));
  }

  void theAlignMenuMoves() {
    Drawing d;
    d.click(u"N1"_s);
    d.click(u"N2"_s, Qt::ControlModifier);
    QMenu* menu = d.tab->findChild<QToolButton*>(u"align"_s)->menu();
    menu->actions().front()->trigger();
    QCOMPARE(d.box(u"N1"_s).left(), d.box(u"N2"_s).left());
    QCOMPARE(d.document().undoName(), u"Align"_s);
  }

  void aNewDiagramHasACodeOfItsOwn() {
    Drawing d;
    const auto first = app::newDiagram(d.studio.workspace), second = app::newDiagram(d.studio.workspace);
    QVERIFY(first && second);
    QVERIFY(d.document().element(first->subject)->code != d.document().element(second->subject)->code);
    std::unique_ptr<app::ViewTab> tab(app::makeViewTab(d.studio.workspace, *first, nullptr));
    QVERIFY(tab);
    QCOMPARE(tab->title(), u"New diagram"_s);
    tab->resize(800, 600);
    tab->show();
    auto* empty = static_cast<app::DiagramTab*>(tab.get());
    QTRY_VERIFY_WITH_TIMEOUT(empty->canPerform(u"edit.paste"), 20000);
    QMimeData dragged;
    dragged.setData(QString::fromUtf16(app::ElementListMime), d.studio.find(u"database", u"CSDL-DC").toString().toUtf8());
    QDragEnterEvent enter({200, 200}, Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QApplication::sendEvent(empty->canvas().viewport(), &enter);
    QDropEvent event(QPointF(200, 200), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QApplication::sendEvent(empty->canvas().viewport(), &event);
    QCOMPARE(empty->canvas().scene().count(), 1);
  }

  void pictures() {
    Drawing d;
    const QString folder = qEnvironmentVariable("KHUNG_KEEP_PICTURES");
    d.click(u"N1"_s);
    d.moveMouse(d.middle(u"N2"_s), Qt::NoButton);
    const QImage picture = d.tab->grab().toImage();
    QVERIFY(!picture.isNull());
    if (!folder.isEmpty()) {
      picture.save(folder + u"/diagram.png"_s);
      d.tab->perform(u"edit.rename");
      d.tab->grab().save(folder + u"/diagram rename.png"_s);
      QTest::mouseDClick(d.port(), Qt::LeftButton, {}, d.pixel(d.canvas().scene().bounds().bottomLeft() + QPointF(40, 40)));
      d.tab->grab().save(folder + u"/diagram add.png"_s);
    }
  }
};

KHUNG_STUDIO_TEST(TestCanvas)
#include "test_canvas.moc"
