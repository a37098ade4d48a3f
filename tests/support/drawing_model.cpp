// SPDX-License-Identifier: Apache-2.0
#include "tests/support/drawing_model.h"
#include "model/base/resources.h"
#include "model/interchange/text/text_form.h"

#include <QRectF>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::test {

using model::Element;
using model::Link;
using model::ModelData;
using model::Value;

namespace {

/// Adds elements with identities made from their codes.
class Builder {
public:
  Element& add(const QString& type, const QString& code, const QString& name, const QUuid& parent = {}) {
    Element element;
    element.type = type;
    element.code = code;
    element.declaredBy = u"BTP"_s;
    element.parent = parent;
    const QString path = parent.isNull() ? code : parent.toString() + u'/' + code;
    element.id = model::derivedId(element.declaredBy, type, path);
    element.position = m_positions[parent.toString() + type]++;
    element.set(u"name"_s, name);
    data.elements.push_back(element);
    return data.elements.back();
  }

  Element& organisation(const QString& code, const QString& name, const QString& kind, const QString& partOf = {}) {
    Element& element = add(u"organisation"_s, code, name);
    element.set(u"kind"_s, kind);
    refer(element, u"part_of"_s, {idOf(u"organisation", partOf)});
    return element;
  }

  Element& database(const QString& code, const QString& name, const QString& kind, const QString& manager) {
    Element& element = add(u"database"_s, code, name);
    element.set(u"kind"_s, kind);
    refer(element, u"manager"_s, {idOf(u"organisation", manager)});
    return element;
  }

  Element& flow(const QString& code, const QString& name, const QString& kind, const QString& from, const QString& to) {
    Element& element = add(u"data_flow"_s, code, name);
    element.set(u"kind"_s, kind);
    refer(element, u"from"_s, {any(from)});
    refer(element, u"to"_s, {any(to)});
    return element;
  }

  static void refer(Element& element, const QString& property, const std::vector<QUuid>& targets) {
    std::vector<Link> links;
    for (const QUuid& target : targets) {
      if (!target.isNull()) {
        links.push_back({target, {}, false});
      }
    }
    element.setLinks(property, links);
  }

  QUuid idOf(QStringView type, QStringView code) const { return elementByCode(data, type, code).id; }
  QUuid any(QStringView code) const {
    const auto found = std::find_if(data.elements.begin(), data.elements.end(), [&](const Element& e) {
      return e.code == code &&
             (e.type == u"database" || e.type == u"system" || e.type == u"platform" || e.type == u"organisation");
    });
    return found != data.elements.end() ? found->id : QUuid();
  }

  ModelData data;

private:
  QHash<QString, int> m_positions;
};

void addOrganisations(Builder& b) {
  b.organisation(u"CP"_s, u"Chính phủ"_s, u"government"_s);
  const std::vector<std::pair<QString, QString>> ministries{
      {u"BCA"_s, u"Bộ Công an"_s},   {u"BTP"_s, u"Bộ Tư pháp"_s},
      {u"BTC"_s, u"Bộ Tài chính"_s}, {u"BNNMT"_s, u"Bộ Nông nghiệp và Môi trường"_s},
      {u"BYT"_s, u"Bộ Y tế"_s},      {u"BGDDT"_s, u"Bộ Giáo dục và Đào tạo"_s},
      {u"BNV"_s, u"Bộ Nội vụ"_s},    {u"BXD"_s, u"Bộ Xây dựng"_s}};
  for (const auto& [code, name] : ministries) {
    b.organisation(code, name, u"ministry"_s, u"CP"_s);
  }
  b.organisation(u"BTP-CNTT"_s, u"Cục Công nghệ thông tin, Bộ Tư pháp"_s, u"unit"_s, u"BTP"_s);
  b.organisation(u"BTP-HT"_s, u"Cục Hành chính tư pháp"_s, u"unit"_s, u"BTP"_s);
  b.organisation(u"H05"_s, u"Ủy ban nhân dân tỉnh Bắc Ninh"_s, u"province"_s, u"CP"_s);
  b.organisation(u"H17"_s, u"Ủy ban nhân dân thành phố Đà Nẵng"_s, u"province"_s, u"CP"_s);
  b.organisation(u"H01"_s, u"Ủy ban nhân dân tỉnh An Giang"_s, u"province"_s, u"CP"_s);
  b.organisation(u"H05.STP"_s, u"Sở Tư pháp tỉnh Bắc Ninh"_s, u"unit"_s, u"H05"_s);
  b.organisation(u"H17.SYT"_s, u"Sở Y tế thành phố Đà Nẵng"_s, u"unit"_s, u"H17"_s);
  b.organisation(u"NHTM"_s, u"Các ngân hàng thương mại"_s, u"external"_s);
}

void addDatabases(Builder& b) {
  const auto national = u"national"_s, sector = u"sector"_s, shared = u"ministry_shared"_s,
             province = u"province_shared"_s, unit = u"unit"_s;
  b.database(u"CSDL-DC"_s, u"Cơ sở dữ liệu quốc gia về dân cư"_s, national, u"BCA"_s);
  b.database(u"CSDL-HT"_s, u"Cơ sở dữ liệu hộ tịch điện tử toàn quốc"_s, national, u"BTP-HT"_s);
  b.database(u"CSDL-DN"_s, u"Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp, hợp tác xã, hộ kinh doanh"_s, national,
             u"BTC"_s);
  b.database(u"CSDL-DD"_s, u"Cơ sở dữ liệu quốc gia về đất đai"_s, national, u"BNNMT"_s);
  b.database(u"CSDL-LLTP"_s, u"Cơ sở dữ liệu lý lịch tư pháp"_s, sector, u"BTP"_s);
  b.database(u"CSDL-CC"_s, u"Cơ sở dữ liệu công chứng"_s, sector, u"BTP"_s).set(u"lifecycle"_s, u"building"_s);
  b.database(u"CSDL-VBQPPL"_s, u"Cơ sở dữ liệu quốc gia về văn bản quy phạm pháp luật"_s, shared, u"BTP-CNTT"_s);
  b.database(u"CSDL-HSSK"_s, u"Cơ sở dữ liệu hồ sơ sức khỏe điện tử"_s, sector, u"BYT"_s);
  b.database(u"CSDL-HNKCB"_s, u"Cơ sở dữ liệu người hành nghề khám bệnh, chữa bệnh"_s, sector, u"BYT"_s);
  b.database(u"CSDL-GD"_s, u"Cơ sở dữ liệu ngành giáo dục và đào tạo"_s, sector, u"BGDDT"_s);
  Element& exams = b.database(u"CSDL-VB"_s, u"Cơ sở dữ liệu văn bằng, chứng chỉ"_s, shared, u"BGDDT"_s);
  exams.set(u"lifecycle"_s, u"planned"_s);
  exams.set(u"year_from"_s, qint64(2027));
  b.database(u"CSDL-CBCC"_s, u"Cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức trong các cơ quan nhà nước"_s,
             sector, u"BNV"_s);
  b.database(u"CSDL-GPLX"_s, u"Cơ sở dữ liệu giấy phép lái xe"_s, sector, u"BXD"_s);
  b.database(u"CSDL-TS"_s, u"Cơ sở dữ liệu quốc gia về tài sản công"_s, shared, u"BTC"_s);
  b.database(u"CSDL-MT"_s, u"Cơ sở dữ liệu quan trắc môi trường"_s, sector, u"BNNMT"_s);
  b.database(u"BN-DC"_s, u"Kho dữ liệu dùng chung tỉnh Bắc Ninh"_s, province, u"H05"_s);
  b.database(u"BN-TTHC"_s, u"Cơ sở dữ liệu giải quyết thủ tục hành chính tỉnh Bắc Ninh"_s, province, u"H05"_s);
  b.database(u"DN-DC"_s, u"Kho dữ liệu dùng chung thành phố Đà Nẵng"_s, province, u"H17"_s);
  b.database(u"DN-DT"_s, u"Cơ sở dữ liệu nền đô thị thông minh"_s, province, u"H17"_s).set(u"state"_s, u"to_be"_s);
  b.database(u"AG-DC"_s, u"Kho dữ liệu dùng chung tỉnh An Giang"_s, province, u"H01"_s);
  b.database(u"AG-NN"_s, u"Cơ sở dữ liệu nông nghiệp và thủy lợi tỉnh An Giang"_s, province, u"H01"_s);
  b.database(u"BN-STP-HT"_s, u"Sổ hộ tịch số hóa của Sở Tư pháp"_s, unit, u"H05.STP"_s);
  b.database(u"DN-SYT-KCB"_s, u"Cơ sở dữ liệu khám chữa bệnh của Sở Y tế"_s, unit, u"H17.SYT"_s);
  b.database(u"BTP-HT-NC"_s, u"Cơ sở dữ liệu nuôi con nuôi"_s, unit, u"BTP-HT"_s);
  for (const auto& [code, name, manager] :
       {std::tuple{u"HT-DVC"_s, u"Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Bắc Ninh"_s, u"H05"_s},
        std::tuple{u"HT-QLHT"_s, u"Phần mềm đăng ký, quản lý hộ tịch"_s, u"BTP-CNTT"_s}}) {
    b.refer(b.add(u"system"_s, code, name), u"operator"_s, {b.idOf(u"organisation", manager)});
  }
  Element& platform = b.add(u"platform"_s, u"NDXP"_s, u"Nền tảng tích hợp, chia sẻ dữ liệu quốc gia"_s);
  platform.set(u"level"_s, u"national"_s);
  b.refer(platform, u"operator"_s, {b.idOf(u"organisation", u"BCA")});
}

void addFlows(Builder& b) {
  struct Row {
    const char16_t *kind, *from, *to, *name;
  };
  const std::vector<Row> rows{{u"sync", u"CSDL-DC", u"CSDL-HT", u"Đồng bộ thông tin công dân"},
                              {u"contribute", u"CSDL-HT", u"CSDL-DC", u"Cập nhật khai sinh, khai tử"},
                              {u"query", u"CSDL-DC", u"CSDL-LLTP", u"Xác thực thông tin công dân"},
                              {u"sync", u"CSDL-DC", u"CSDL-HSSK", u"Đồng bộ định danh người bệnh"},
                              {u"sync", u"CSDL-DC", u"CSDL-GD", u"Đồng bộ định danh học sinh"},
                              {u"sync", u"CSDL-DC", u"CSDL-CBCC", u"Đồng bộ định danh cán bộ"},
                              {u"query", u"CSDL-DC", u"CSDL-GPLX", u"Tra cứu công dân khi cấp giấy phép lái xe"},
                              {u"sync", u"CSDL-DC", u"BN-DC", u"Đồng bộ dân cư về kho dữ liệu Bắc Ninh"},
                              {u"sync", u"CSDL-DC", u"DN-DC", u"Đồng bộ dân cư về kho dữ liệu Đà Nẵng"},
                              {u"sync", u"CSDL-DC", u"AG-DC", u"Đồng bộ dân cư về kho dữ liệu An Giang"},
                              {u"query", u"CSDL-DC", u"NHTM", u"Xác thực khách hàng ngân hàng"},
                              {u"query", u"CSDL-DN", u"BN-TTHC", u"Tra cứu doanh nghiệp khi giải quyết thủ tục"},
                              {u"copy", u"CSDL-DN", u"DN-DC", u"Sao chép doanh nghiệp để thống kê"},
                              {u"contribute", u"BN-TTHC", u"CSDL-DD", u"Cập nhật biến động đất đai"},
                              {u"contribute", u"AG-NN", u"CSDL-DD", u"Cập nhật biến động đất nông nghiệp"},
                              {u"contribute", u"DN-SYT-KCB", u"CSDL-HSSK", u"Gửi dữ liệu khám chữa bệnh"},
                              {u"copy", u"BN-DC", u"BN-STP-HT", u"Sao chép dân cư cho Sở Tư pháp"},
                              {u"contribute", u"BN-STP-HT", u"CSDL-HT", u"Gửi dữ liệu số hóa sổ hộ tịch"},
                              {u"publish", u"CSDL-VBQPPL", u"NDXP", u"Công bố văn bản quy phạm pháp luật"},
                              {u"publish", u"CSDL-MT", u"NDXP", u"Công bố số liệu quan trắc"},
                              {u"query", u"CSDL-HT", u"HT-DVC", u"Tra cứu hộ tịch khi liên thông thủ tục"},
                              {u"", u"CSDL-HT", u"BTP-HT-NC", u"Chia sẻ dữ liệu nuôi con nuôi"},
                              {u"sync", u"CSDL-HNKCB", u"DN-SYT-KCB", u"Đồng bộ người hành nghề"},
                              {u"copy", u"CSDL-TS", u"AG-DC", u"Sao chép tài sản công để tổng hợp"},
                              {u"query", u"CSDL-VB", u"CSDL-CBCC", u"Tra cứu văn bằng của cán bộ"},
                              {u"sync", u"CSDL-DN", u"CSDL-TS", u"Đồng bộ doanh nghiệp nhà nước"}};
  int number = 1;
  for (const Row& row : rows) {
    Element& flow = b.flow(u"L%1"_s.arg(number++, 2, 10, QChar(u'0')), QString::fromUtf16(row.name),
                           QString::fromUtf16(row.kind), QString::fromUtf16(row.from), QString::fromUtf16(row.to));
    flow.set(u"channel"_s, number % 3 == 0 ? u"agency_platform"_s : u"national_platform"_s);
    flow.set(u"purpose"_s, u"management"_s);
    if (number % 2 == 0) {
      flow.set(u"interval"_s, u"1 ngày"_s);
    }
  }
}

Element& attribute(Builder& b, const QUuid& entity, const QString& code, const QString& name, const QString& datatype,
                   qint64 length = 0) {
  Element& element = b.add(u"attribute"_s, code, name, entity);
  element.set(u"datatype"_s, datatype);
  if (length > 0) {
    element.set(u"length"_s, length);
  }
  return element;
}

QUuid entity(Builder& b, const QUuid& database, const QString& code, const QString& name, const QString& role) {
  Element& element = b.add(u"entity"_s, code, name, database);
  element.set(u"role"_s, role);
  return element.id;
}

Element& byId(Builder& b, const QUuid& id) {
  return *std::find_if(b.data.elements.begin(), b.data.elements.end(), [&](const Element& e) { return e.id == id; });
}

void addEntities(Builder& b) {
  const QUuid population = b.idOf(u"database", u"CSDL-DC"), registry = b.idOf(u"database", u"CSDL-HT");
  const QUuid citizen = entity(b, population, u"CONG-DAN"_s, u"Công dân"_s, u"master"_s);
  const QUuid pin = attribute(b, citizen, u"SO-DDCN"_s, u"Số định danh cá nhân"_s, u"text"_s, 12).id;
  const QUuid fullName = attribute(b, citizen, u"HO-TEN"_s, u"Họ, chữ đệm và tên khai sinh"_s, u"text"_s, 100).id;
  const QUuid birthday = attribute(b, citizen, u"NGAY-SINH"_s, u"Ngày, tháng, năm sinh"_s, u"date"_s).id;
  attribute(b, citizen, u"GIOI-TINH"_s, u"Giới tính"_s, u"code"_s);
  attribute(b, citizen, u"NOI-O"_s, u"Nơi ở hiện tại"_s, u"text"_s, 250);
  b.refer(byId(b, citizen), u"identifier"_s, {pin});

  const QUuid person = entity(b, registry, u"CA-NHAN"_s, u"Cá nhân trong sổ hộ tịch"_s, u"extension"_s);
  const QUuid personPin = attribute(b, person, u"SO-DDCN"_s, u"Số định danh cá nhân"_s, u"text"_s, 12).id;
  const QUuid personName = attribute(b, person, u"HO-TEN"_s, u"Họ và tên"_s, u"text"_s, 100).id;
  const QUuid personBirthday = attribute(b, person, u"NGAY-SINH"_s, u"Ngày sinh"_s, u"date"_s).id;
  attribute(b, person, u"QUOC-TICH"_s, u"Quốc tịch"_s, u"code"_s);
  b.refer(byId(b, person), u"identifier"_s, {personPin});
  b.refer(byId(b, person), u"extends"_s, {citizen});
  b.refer(byId(b, personPin), u"corresponds_to"_s, {pin});
  b.refer(byId(b, personName), u"corresponds_to"_s, {fullName});
  b.refer(byId(b, personBirthday), u"corresponds_to"_s, {birthday});
  byId(b, personPin).set(u"required"_s, qint64(1));

  const QUuid birth = entity(b, registry, u"KHAI-SINH"_s, u"Việc khai sinh"_s, u"master"_s);
  const QUuid birthNumber = attribute(b, birth, u"SO-DK"_s, u"Số đăng ký khai sinh"_s, u"text"_s, 20).id;
  const QUuid child = attribute(b, birth, u"NGUOI-DUOC-KS"_s, u"Người được khai sinh"_s, u"text"_s, 12).id;
  const QUuid mother = attribute(b, birth, u"ME"_s, u"Số định danh của mẹ"_s, u"text"_s, 12).id;
  attribute(b, birth, u"NGAY-DK"_s, u"Ngày đăng ký"_s, u"date"_s);
  attribute(b, birth, u"NOI-DK"_s, u"Cơ quan đăng ký"_s, u"code"_s);
  b.refer(byId(b, birth), u"identifier"_s, {birthNumber});
  b.refer(byId(b, child), u"corresponds_to"_s, {personPin});
  b.refer(byId(b, mother), u"corresponds_to"_s, {personPin});

  const QUuid marriage = entity(b, registry, u"KET-HON"_s, u"Việc kết hôn"_s, u"master"_s);
  const QUuid marriageNumber = attribute(b, marriage, u"SO-DK"_s, u"Số đăng ký kết hôn"_s, u"text"_s, 20).id;
  const QUuid spouse = attribute(b, marriage, u"VO"_s, u"Số định danh của vợ"_s, u"text"_s, 12).id;
  attribute(b, marriage, u"CHONG"_s, u"Số định danh của chồng"_s, u"text"_s, 12);
  b.refer(byId(b, marriage), u"identifier"_s, {marriageNumber});
  b.refer(byId(b, spouse), u"corresponds_to"_s, {personPin});

  const QUuid death = entity(b, registry, u"KHAI-TU"_s, u"Việc khai tử"_s, u"origin"_s);
  const QUuid dead = attribute(b, death, u"NGUOI-MAT"_s, u"Số định danh người mất"_s, u"text"_s, 12).id;
  attribute(b, death, u"NGAY-MAT"_s, u"Ngày mất"_s, u"date"_s);
  b.refer(byId(b, dead), u"corresponds_to"_s, {personPin});

  const QUuid flow = b.idOf(u"data_flow", u"L01");
  Element& carried = b.add(u"carried_item"_s, u"1"_s, {}, flow);
  b.refer(carried, u"entity"_s, {citizen});
  b.refer(carried, u"target"_s, {person});
  const QUuid store = entity(b, b.idOf(u"database", u"BN-DC"), u"CONG-DAN"_s, u"Công dân thường trú"_s, u"copy"_s);
  Element& copied = b.add(u"carried_item"_s, u"1"_s, {}, b.idOf(u"data_flow", u"L08"));
  b.refer(copied, u"entity"_s, {citizen});
  b.refer(copied, u"target"_s, {store});
}

void addUses(Builder& b) {
  Element& system = byId(b, b.idOf(u"system", u"HT-QLHT"));
  b.refer(system, u"reads"_s, {b.idOf(u"database", u"CSDL-HT")});
  b.refer(system, u"writes"_s, {b.idOf(u"database", u"CSDL-HT"), b.idOf(u"database", u"BTP-HT-NC")});
}

} // namespace

ModelData drawingModel() {
  Builder b;
  b.data.framework = u"vn-decree-draft-2021"_s;
  b.data.title = u"Kiến trúc dữ liệu Bộ Tư pháp"_s;
  b.data.agency = u"BTP"_s;
  addOrganisations(b);
  addDatabases(b);
  addFlows(b);
  addEntities(b);
  addUses(b);
  return b.data;
}

ModelData drawingModel(int databases) {
  Builder b;
  b.data = drawingModel();
  const auto count = [&] {
    return std::count_if(b.data.elements.begin(), b.data.elements.end(),
                         [](const Element& e) { return e.type == u"database"; });
  };
  for (int i = 1; count() < databases; ++i) {
    const QString province = u"T%1"_s.arg(i, 2, 10, QChar(u'0'));
    b.organisation(province, u"Ủy ban nhân dân tỉnh thứ %1"_s.arg(i), u"province"_s, u"CP"_s);
    b.database(province + u"-DC"_s, u"Kho dữ liệu dùng chung tỉnh thứ %1"_s.arg(i), u"province_shared"_s, province);
    b.flow(u"P%1"_s.arg(i, 3, 10, QChar(u'0')), u"Đồng bộ dân cư về tỉnh thứ %1"_s.arg(i), u"sync"_s, u"CSDL-DC"_s,
           province + u"-DC"_s);
    if (i % 2 == 0 && count() < databases) {
      b.database(province + u"-TTHC"_s, u"Cơ sở dữ liệu thủ tục hành chính tỉnh thứ %1"_s.arg(i), u"unit"_s, province);
      b.flow(u"Q%1"_s.arg(i, 3, 10, QChar(u'0')), u"Cập nhật đất đai từ tỉnh thứ %1"_s.arg(i), u"contribute"_s,
             province + u"-TTHC"_s, u"CSDL-DD"_s);
    }
  }
  return b.data;
}

QUuid addStoredDiagram(ModelData& data) {
  Builder b;
  b.data = std::move(data);
  const QUuid diagram = b.add(u"diagram"_s, u"SD-01"_s, u"Đồng bộ dân cư và hộ tịch"_s).id;
  const auto node = [&](const QString& code, const QString& kind, const QUuid& element, QRectF box) {
    Element& made = b.add(u"diagram_node"_s, code, {}, diagram);
    made.set(u"kind"_s, kind);
    Builder::refer(made, u"element"_s, {element});
    made.set(u"x"_s, box.x());
    made.set(u"y"_s, box.y());
    made.set(u"w"_s, box.width());
    made.set(u"h"_s, box.height());
    return made.id;
  };
  const QUuid population = b.idOf(u"database", u"CSDL-DC"), registry = b.idOf(u"database", u"CSDL-HT");
  const QUuid frame = node(u"G1"_s, u"group"_s, {}, {-20, -40, 620, 220});
  byId(b, frame).set(u"text"_s, u"Cấp quốc gia"_s);
  const QUuid from = node(u"N1"_s, u"element"_s, population, {10, 20, 160, 60});
  const QUuid to = node(u"N2"_s, u"element"_s, registry, {400, 90, 160, 60});
  const QUuid note = node(u"N3"_s, u"note"_s, {}, {240, 0, 150, 40});
  byId(b, note).set(u"text"_s, u"Qua nền tảng tích hợp, chia sẻ dữ liệu quốc gia"_s);
  Element& edge = b.add(u"diagram_edge"_s, u"E1"_s, {}, diagram);
  Builder::refer(edge, u"element"_s, {b.idOf(u"data_flow", u"L01")});
  Builder::refer(edge, u"from"_s, {from});
  Builder::refer(edge, u"to"_s, {to});
  edge.set(u"points"_s, QStringList{u"90 120"_s});
  data = std::move(b.data);
  return diagram;
}

QUuid addArchitecture(ModelData& data, const QString& kind, const QString& place, const QString& text) {
  Builder b;
  b.data = std::move(data);
  Element& element = b.add(u"architecture"_s, u"KT"_s, u"Kiến trúc dữ liệu Bộ Tư pháp"_s);
  element.set(u"kind"_s, kind);
  element.set(u"edition"_s, u"1.0"_s);
  Builder::refer(element, u"agency"_s, {b.idOf(u"organisation", u"BTP")});
  const QUuid architecture = element.id;
  Element& section = b.add(u"section"_s, place, {}, architecture);
  section.set(u"place"_s, place);
  section.set(u"text"_s, text);
  data = std::move(b.data);
  return architecture;
}

ModelData vietnamExample() {
  const auto metamodel = testMetamodel();
  model::Notices notices;
  ModelData data = model::readTextFolder(*metamodel, model::templatesFolder() + u"/examples/vietnam"_s, notices);
  model::resolveReferences(*metamodel, data, notices);
  return data;
}

std::shared_ptr<const model::Metamodel> testMetamodel() {
  model::Notices notices;
  const auto loaded = model::Metamodel::load(model::templatesFolder() + u"/metamodel"_s, notices);
  if (!loaded) {
    qFatal("no metamodel: %s", qPrintable(loaded.error().code + u' ' + loaded.error().values.join(u' ')));
  }
  return *loaded;
}

Element elementByCode(const ModelData& data, QStringView type, QStringView code) {
  const auto found = std::find_if(data.elements.begin(), data.elements.end(),
                                  [&](const Element& e) { return e.type == type && e.code == code; });
  return found != data.elements.end() ? *found : Element();
}

} // namespace khung::test
