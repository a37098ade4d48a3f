// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/drawing.h"
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"
#include "tests/support/drawing_model.h"
#include "tests/support/gui_test.h"

#include <QDir>
#include <QFile>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

QUuid idOf(const model::ModelData& data, QStringView type, QStringView code) {
  return test::elementByCode(data, type, code).id;
}

const app::SceneItem* itemOf(const app::Scene& scene, const QUuid& id) {
  const QString name = app::sceneId(id);
  const auto found =
      std::find_if(scene.items.begin(), scene.items.end(), [&](const app::SceneItem& item) { return item.id == name; });
  return found != scene.items.end() ? &*found : nullptr;
}

/// All text of an item without white space, as lines may break anywhere in a name.
QString letters(const app::SceneItem& item) {
  QString text;
  for (const app::Shape& shape : item.shapes) {
    if (const auto* line = std::get_if<app::TextShape>(&shape)) {
      text += line->text;
    }
  }
  return text.remove(u' ');
}

QRectF boxOf(const app::SceneItem& item) {
  for (const app::Shape& shape : item.shapes) {
    if (const auto* rectangle = std::get_if<app::RectangleShape>(&shape)) {
      return rectangle->box;
    }
  }
  return {};
}

QRectF extent(const app::TextShape& text) {
  const double width = app::textWidth(text.text, text.style);
  const double left = text.anchor == app::TextShape::Anchor::Start    ? text.at.x()
                      : text.anchor == app::TextShape::Anchor::Middle ? text.at.x() - width / 2
                                                                      : text.at.x() - width;
  return {left, text.at.y() - app::ascent(text.style), width, text.style.size * 1.15};
}

/// Everything lies on the sheet, identities are used once.
void checkScene(const app::Scene& scene) {
  QSet<QString> ids;
  const QRectF sheet = QRectF({0, 0}, scene.size).adjusted(-0.5, -0.5, 0.5, 0.5);
  for (const app::SceneItem& item : scene.items) {
    QVERIFY2(item.id.isEmpty() || !ids.contains(item.id), qPrintable(item.id));
    ids.insert(item.id);
    for (const app::Shape& shape : item.shapes) {
      if (const auto* text = std::get_if<app::TextShape>(&shape)) {
        QVERIFY2(sheet.contains(extent(*text)), qPrintable(text->text));
      } else if (const auto* rectangle = std::get_if<app::RectangleShape>(&shape)) {
        QVERIFY2(sheet.contains(rectangle->box), qPrintable(item.title));
      } else if (const auto* line = std::get_if<app::LineShape>(&shape)) {
        for (const QPointF& point : line->points) {
          QVERIFY2(sheet.contains(point), qPrintable(item.title));
        }
      }
    }
  }
}

/// Text of a box stays within the box, and boxes of elements lie apart.
void checkBoxes(const app::Scene& scene, const QSet<QString>& kinds) {
  std::vector<QRectF> boxes;
  for (const app::SceneItem& item : scene.items) {
    if (!kinds.contains(item.kind)) {
      continue;
    }
    const QRectF box = boxOf(item);
    for (const app::Shape& shape : item.shapes) {
      if (const auto* text = std::get_if<app::TextShape>(&shape)) {
        QVERIFY2(box.adjusted(1, 1, -1, -1).contains(extent(*text)), qPrintable(text->text));
      }
    }
    for (const QRectF& other : boxes) {
      QVERIFY2(!box.intersects(other), qPrintable(item.title));
    }
    boxes.push_back(box);
  }
}

} // namespace

class TestViews : public QObject {
  Q_OBJECT

private:
  std::shared_ptr<const model::Metamodel> m_metamodel = test::testMetamodel();

  app::Scene sheet(const model::ModelData& data, app::DrawingKind kind, const QUuid& subject = {},
                   const QString& language = u"vi"_s) {
    app::DrawingRequest request;
    request.kind = kind;
    request.options.subject = subject;
    request.sheet.date = QDate(2026, 1, 15);
    request.language = language;
    const auto scene = app::drawSheet(data, *m_metamodel, request);
    return scene ? *scene : app::Scene{};
  }

private Q_SLOTS:
  void sharingShowsEverything_data() {
    QTest::addColumn<int>("databases");
    QTest::newRow("25") << 24;
    QTest::newRow("60") << 60;
    QTest::newRow("200") << 200;
  }

  void sharingShowsEverything() {
    QFETCH(int, databases);
    const model::ModelData data = test::drawingModel(databases);
    const app::Scene scene = sheet(data, app::DrawingKind::Sharing);
    checkScene(scene);
    checkBoxes(scene, {u"database"_s, u"system"_s, u"platform"_s, u"organisation"_s});
    int shown = 0;
    for (const model::Element& element : data.elements) {
      if (element.type == u"database" || element.type == u"data_flow") {
        const app::SceneItem* item = itemOf(scene, element.id);
        QVERIFY2(item, qPrintable(element.code));
        QVERIFY(item->title.contains(element.text(u"name")));
        ++shown;
        if (element.type == u"database") {
          QVERIFY2(letters(*item).contains(element.text(u"name").remove(u' ')), qPrintable(element.code));
        }
      }
    }
    QVERIFY(shown > databases);
  }

  void levelsStandBelowEachOther() {
    const model::ModelData data = test::drawingModel();
    const app::ModelIndex index(data, *m_metamodel, u"vi"_s);
    const app::Scene scene = sheet(data, app::DrawingKind::Sharing);
    double bottom = 0;
    for (int level = 1; level <= 5; ++level) {
      double nextBottom = bottom;
      for (const model::Element& element : data.elements) {
        const app::SceneItem* item = itemOf(scene, element.id);
        if (item && element.type != u"data_flow" && index.levelOf(element) == level) {
          QVERIFY2(boxOf(*item).top() >= bottom, qPrintable(element.code));
          nextBottom = std::max(nextBottom, boxOf(*item).bottom());
        }
      }
      bottom = nextBottom;
    }
  }

  void agenciesFrameTheirDatabases() {
    const model::ModelData data = test::drawingModel();
    const app::ModelIndex index(data, *m_metamodel, u"vi"_s);
    const app::Scene scene = sheet(data, app::DrawingKind::Sharing);
    for (const model::Element& element : data.elements) {
      if (element.type != u"database") {
        continue;
      }
      const QString frame =
          u"frame-%1-"_s.arg(index.levelOf(element)) + index.agencyOf(element)->id.toString(QUuid::Id128);
      const auto found = std::find_if(scene.items.begin(), scene.items.end(),
                                      [&](const app::SceneItem& item) { return item.id == frame; });
      QVERIFY2(found != scene.items.end(), qPrintable(element.code));
      QVERIFY(boxOf(*found).contains(boxOf(*itemOf(scene, element.id))));
      QVERIFY(letters(*found).contains(index.name(*index.agencyOf(element)).remove(u' ')));
    }
  }

  void sharingOfOneAgencyLeavesOthersOut() {
    const model::ModelData data = test::drawingModel();
    const app::Scene scene = sheet(data, app::DrawingKind::Sharing, idOf(data, u"organisation", u"BTP"));
    QVERIFY(itemOf(scene, idOf(data, u"database", u"CSDL-HT")));
    QVERIFY(itemOf(scene, idOf(data, u"database", u"CSDL-DC"))); // joined by a flow
    QVERIFY(!itemOf(scene, idOf(data, u"database", u"CSDL-MT")));
    QVERIFY(!itemOf(scene, idOf(data, u"data_flow", u"L04")));
  }

  void stateSelectsWhatIsShown() {
    const model::ModelData data = test::drawingModel();
    app::DrawingRequest request;
    request.options.state = u"as_is"_s;
    const auto scene = app::drawSheet(data, *m_metamodel, request);
    QVERIFY(scene);
    QVERIFY(!itemOf(*scene, idOf(data, u"database", u"DN-DT")));
    QVERIFY(itemOf(*scene, idOf(data, u"database", u"DN-DC")));
  }

  void flowKindsDifferInMoreThanColour() {
    QSet<QString> dashes, marks;
    for (const app::theme::FlowLook& look : app::theme::flows()) {
      QString dash;
      for (const double length : look.stroke.dash) {
        dash += QString::number(length) + u' ';
      }
      QVERIFY(!dashes.contains(dash));
      dashes.insert(dash);
      for (const QString& language : {u"vi"_s, u"en"_s}) {
        const QString mark = language + app::flowLetters(look.kind, language);
        QVERIFY(!marks.contains(mark));
        marks.insert(mark);
      }
    }
  }

  void coloursCanBeRead() {
    using namespace app;
    for (int level = 1; level <= 5; ++level) {
      const theme::Tint& tint = theme::level(level);
      QVERIFY(theme::contrast(tint.strong, theme::paper) >= 4.5);
      QVERIFY(theme::contrast(tint.strong, tint.ground) >= 4.5);
      QVERIFY(theme::contrast(theme::mutedInk, tint.ground) >= 4.5);
      for (const theme::FlowLook& look : theme::flows()) {
        QVERIFY(theme::contrast(look.stroke.colour, tint.ground) >= 4.5);
      }
    }
    for (const QStringView layer : {u"business", u"data", u"application", u"technology", u"security", u""}) {
      QVERIFY(theme::contrast(theme::layer(layer).strong, theme::layer(layer).ground) >= 4.5);
      QVERIFY(theme::contrast(theme::layer(layer).strong, theme::paper) >= 4.5);
    }
    QVERIFY(theme::contrast(theme::ink, theme::paper) >= 7);
    QVERIFY(theme::contrast(Qt::black, Qt::white) > 20.9);
  }

  void entitiesShowAttributesAndRelations() {
    const model::ModelData data = test::drawingModel();
    const app::Scene scene = sheet(data, app::DrawingKind::EntityRelationship, idOf(data, u"database", u"CSDL-HT"));
    checkScene(scene);
    checkBoxes(scene, {u"entity"_s});
    const QUuid registry = idOf(data, u"database", u"CSDL-HT");
    QSet<QUuid> own;
    for (const model::Element& element : data.elements) {
      if (element.type == u"entity" && element.parent == registry) {
        own.insert(element.id);
      }
      if (own.contains(element.id) || own.contains(element.parent)) {
        const app::SceneItem* item = itemOf(scene, element.id);
        QVERIFY2(item, qPrintable(element.code));
        QVERIFY(letters(*item).contains(element.text(u"name").remove(u' ')));
      }
    }
    QVERIFY(itemOf(scene, idOf(data, u"entity", u"CONG-DAN"))); // extended, of another database
    const auto relations = std::count_if(scene.items.begin(), scene.items.end(),
                                         [](const app::SceneItem& item) { return item.kind == u"relation"; });
    QCOMPARE(relations, 5);
  }

  void emptyDatabaseSaysSo() {
    const model::ModelData data = test::drawingModel();
    const app::Scene scene = sheet(data, app::DrawingKind::EntityRelationship, idOf(data, u"database", u"AG-NN"));
    QVERIFY(std::any_of(scene.items.begin(), scene.items.end(),
                        [](const app::SceneItem& item) { return item.kind == u"note"; }));
  }

  void lineageFollowsBothWays() {
    const model::ModelData data = test::drawingModel();
    const app::Scene scene = sheet(data, app::DrawingKind::Lineage, idOf(data, u"database", u"CSDL-HT"));
    checkScene(scene);
    checkBoxes(scene, {u"database"_s, u"system"_s});
    for (const QStringView flow : {u"L01", u"L02", u"L17", u"L18", u"L21", u"L22", u"L08"}) {
      QVERIFY2(itemOf(scene, idOf(data, u"data_flow", flow)), qPrintable(flow.toString()));
    }
    QVERIFY(!itemOf(scene, idOf(data, u"data_flow", u"L14")));
  }

  void lineageWithoutFlowsSaysSo() {
    model::ModelData data = test::drawingModel();
    data.elements.erase(std::remove_if(data.elements.begin(), data.elements.end(), [](const model::Element& e) { return e.type == u"data_flow" || e.type == u"carried_item"; }),
                        data.elements.end());
    const app::Scene scene = sheet(data, app::DrawingKind::Lineage, idOf(data, u"database", u"CSDL-HT"));
    checkScene(scene);
    checkBoxes(scene, {u"database"_s});
    QVERIFY(std::any_of(scene.items.begin(), scene.items.end(), [](const app::SceneItem& item) { return item.kind == u"note"; }));
  }

  void lineageOfAnEntityFollowsWhatFlowsCarry() {
    const model::ModelData data = test::drawingModel();
    const app::Scene scene = sheet(data, app::DrawingKind::Lineage, idOf(data, u"entity", u"CONG-DAN"));
    checkScene(scene);
    QVERIFY(itemOf(scene, idOf(data, u"entity", u"CA-NHAN")));
    QVERIFY(itemOf(scene, idOf(data, u"data_flow", u"L01")));
    QVERIFY(itemOf(scene, idOf(data, u"data_flow", u"L08")));
  }

  void overviewHasAllLayers() {
    const model::ModelData data = test::drawingModel();
    const app::Scene scene = sheet(data, app::DrawingKind::Overview);
    checkScene(scene);
    checkBoxes(scene, {u"database"_s, u"system"_s, u"platform"_s});
    for (const QString& layer : {u"business"_s, u"application"_s, u"data"_s, u"technology"_s, u"security"_s}) {
      QVERIFY2(std::any_of(scene.items.begin(), scene.items.end(),
                           [&](const app::SceneItem& item) { return item.id == u"layer-"_s + layer; }),
               qPrintable(layer));
    }
    for (const model::Element& element : data.elements) {
      QVERIFY(element.type != u"database" || itemOf(scene, element.id));
    }
  }

  void storedDiagramsKeepTheirPlaces() {
    model::ModelData data = test::drawingModel();
    const QUuid diagram = test::addStoredDiagram(data);
    const app::Scene scene = sheet(data, app::DrawingKind::Stored, diagram);
    checkScene(scene);
    const auto kinds = [&](const QString& kind) {
      return std::count_if(scene.items.begin(), scene.items.end(),
                           [&](const app::SceneItem& item) { return item.kind == kind; });
    };
    QCOMPARE(kinds(u"database"_s), 2);
    QCOMPARE(kinds(u"data_flow"_s), 1);
    QCOMPARE(kinds(u"diagram_node"_s), 2); // a frame and a note
  }

  /// Every database of the example, on one sheet for all agencies and on one for each that has an architecture.
  void theExampleCanBeDrawn() {
    const model::ModelData data = test::vietnamExample();
    const app::Scene all = sheet(data, app::DrawingKind::Sharing);
    checkScene(all);
    checkBoxes(all, {u"database"_s, u"system"_s, u"platform"_s, u"organisation"_s});
    for (const model::Element& element : data.elements) {
      if (element.type == u"database") {
        QVERIFY2(itemOf(all, element.id), qPrintable(element.code));
        checkScene(sheet(data, app::DrawingKind::EntityRelationship, element.id));
      }
      if (element.type == u"architecture") {
        const QUuid agency = element.linksOf(u"agency")->front().target;
        checkScene(sheet(data, app::DrawingKind::Sharing, agency));
        checkScene(sheet(data, app::DrawingKind::Overview, agency));
      }
      if (element.type == u"diagram") {
        checkScene(sheet(data, app::DrawingKind::Stored, element.id));
      }
    }
  }

  void unknownSubjectsAreRefused() {
    const model::ModelData data = test::drawingModel();
    app::DrawingRequest request;
    request.options.subject = QUuid::createUuid();
    for (const auto& [kind, code] : {std::pair{app::DrawingKind::EntityRelationship, u"drawing.no-database"_s},
                                     std::pair{app::DrawingKind::Lineage, u"drawing.no-subject"_s},
                                     std::pair{app::DrawingKind::Stored, u"drawing.no-subject"_s}}) {
      request.kind = kind;
      const auto scene = app::drawSheet(data, *m_metamodel, request);
      QVERIFY(!scene);
      QCOMPARE(scene.error().code, code);
    }
  }

  void anEmptyModelCanBeDrawn() {
    const model::ModelData data;
    for (const auto kind : {app::DrawingKind::Sharing, app::DrawingKind::Overview}) {
      const app::Scene scene = sheet(data, kind);
      QVERIFY(!scene.items.empty());
      checkScene(scene);
    }
  }

  void faultyModelsAreDrawnAsFarAsTheyGo() {
    model::ModelData data = test::drawingModel();
    for (model::Element& element : data.elements) {
      if (element.type == u"organisation") {
        element.setLinks(u"part_of"_s, {{element.id, {}, false}}); // each part of itself
      }
      if (element.code == u"CSDL-DC") {
        element.set(u"name"_s, QString(400, u'X'));
        element.set(u"kind"_s, u"unheard-of"_s);
      }
      if (element.code == u"L05") {
        element.setLinks(u"to"_s, {{QUuid(), u"nowhere"_s, false}});
      }
      if (element.code == u"L06") {
        element.setLinks(u"to"_s, *element.linksOf(u"from"));
      }
    }
    const app::Scene scene = sheet(data, app::DrawingKind::Sharing);
    checkScene(scene);
    checkBoxes(scene, {u"database"_s});
  }

  void languages() {
    const model::ModelData data = test::drawingModel();
    const app::Scene english = sheet(data, app::DrawingKind::Sharing, {}, u"en"_s);
    QCOMPARE(english.title, u"Connection and sharing of data"_s);
    const app::Scene vietnamese = sheet(data, app::DrawingKind::Sharing);
    if (app::translationFile(u"khung_vi"_s).isEmpty()) {
      QSKIP("translations are not built yet");
    }
    QCOMPARE(vietnamese.title, u"Mô hình kết nối, chia sẻ dữ liệu"_s);
  }

  void timeForSixtyDatabases() {
    const model::ModelData data = test::drawingModel(60);
    QElapsedTimer timer;
    timer.start();
    sheet(data, app::DrawingKind::Sharing);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    qInfo("%lld ms", timer.elapsed());
  }

  /// For people to look at: KHUNG_PICTURES names a folder.
  void pictures() {
    if (!qEnvironmentVariableIsSet("KHUNG_PICTURES")) {
      QSKIP("set KHUNG_PICTURES to a folder to get the pictures");
    }
    const QDir folder(qEnvironmentVariable("KHUNG_PICTURES"));
    QDir().mkpath(folder.path());
    const auto save = [&](const QString& name, const app::Scene& scene) {
      const QDateTime date(QDate(2026, 1, 15), QTime(0, 0), Qt::UTC);
      for (const auto& [ending, bytes] :
           {std::pair{u".svg"_s, app::toSvg(scene)}, std::pair{u".png"_s, app::toPng(scene, 100).value()},
            std::pair{u".pdf"_s, app::toPdf(scene, date).value()}}) {
        QFile file(folder.filePath(name + ending));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
      }
      qInfo("%s: %.0f x %.0f mm", qPrintable(name), scene.size.width() / 72 * 25.4, scene.size.height() / 72 * 25.4);
    };
    model::ModelData data = test::drawingModel();
    const QUuid diagram = test::addStoredDiagram(data);
    save(u"sharing24"_s, sheet(data, app::DrawingKind::Sharing));
    save(u"sharing60"_s, sheet(test::drawingModel(60), app::DrawingKind::Sharing));
    save(u"sharing200"_s, sheet(test::drawingModel(200), app::DrawingKind::Sharing));
    save(u"agency"_s, sheet(data, app::DrawingKind::Sharing, idOf(data, u"organisation", u"BTP"), u"en"_s));
    save(u"entities"_s, sheet(data, app::DrawingKind::EntityRelationship, idOf(data, u"database", u"CSDL-HT")));
    save(u"lineage"_s, sheet(data, app::DrawingKind::Lineage, idOf(data, u"entity", u"CONG-DAN")));
    save(u"lineage-database"_s, sheet(data, app::DrawingKind::Lineage, idOf(data, u"database", u"CSDL-HT")));
    save(u"overview"_s, sheet(data, app::DrawingKind::Overview));
    const model::ModelData example = test::vietnamExample();
    const QUuid health = idOf(example, u"organisation", u"BYT");
    save(u"vn-all"_s, sheet(example, app::DrawingKind::Sharing));
    save(u"vn-health"_s, sheet(example, app::DrawingKind::Sharing, health));
    save(u"vn-overview"_s, sheet(example, app::DrawingKind::Overview, health));
    save(u"vn-entities"_s,
         sheet(example, app::DrawingKind::EntityRelationship, idOf(example, u"database", u"CSDL-DC")));
    for (const model::Element& element : example.elements) {
      if (element.type == u"diagram") {
        save(u"vn-"_s + element.code, sheet(example, app::DrawingKind::Stored, element.id));
      }
    }
    save(u"stored"_s, sheet(data, app::DrawingKind::Stored, diagram));
  }
};

KHUNG_GUI_TEST(TestViews)
#include "test_views.moc"
