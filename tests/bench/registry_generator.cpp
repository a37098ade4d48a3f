// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/registry_generator.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace khung::bench {
namespace {

using model::Element;

const std::array actions = {u"Hồ sơ", u"Giấy phép", u"Quyết định", u"Danh sách", u"Sổ theo dõi", u"Kết quả kiểm tra", u"Đăng ký",
                            u"Chứng nhận", u"Báo cáo", u"Kế hoạch", u"Biên bản", u"Thông báo", u"Hợp đồng", u"Phiếu khảo sát",
                            u"Dự án", u"Công trình", u"Tài sản", u"Lịch sử", u"Chỉ tiêu", u"Đợt thanh tra", u"Nhật ký", u"Đối tượng",
                            u"Cơ sở", u"Trạm quan trắc", u"Điểm đo", u"Mẫu phân tích", u"Khoản thu", u"Khoản chi", u"Đề tài", u"Khóa học"};
const std::array objects = {
    u"khai thác nước ngầm", u"nuôi trồng thủy sản", u"trồng rừng phòng hộ", u"kinh doanh vận tải", u"hành nghề dược",
    u"khám chữa bệnh", u"giáo dục mầm non", u"giáo dục nghề nghiệp", u"người có công", u"bảo trợ xã hội", u"đất lâm nghiệp",
    u"đất ở đô thị", u"công chứng", u"hộ tịch", u"đấu thầu", u"đầu tư công", u"ngân sách xã", u"thuế xuất khẩu", u"hải quan",
    u"phương tiện thủy", u"đường bộ", u"cầu treo", u"chợ đầu mối", u"cụm công nghiệp", u"lưới điện", u"xăng dầu", u"hóa chất",
    u"an toàn thực phẩm", u"tiêm chủng", u"dân số", u"lao động nước ngoài", u"việc làm", u"di tích", u"lễ hội", u"thư viện",
    u"khách sạn", u"hướng dẫn viên", u"sở hữu trí tuệ", u"đo lường", u"bức xạ", u"viễn thông", u"xuất bản", u"báo chí",
    u"giống cây trồng", u"thú y", u"thuốc bảo vệ thực vật", u"đê điều", u"hồ chứa", u"thiên tai", u"khí tượng", u"biển đảo",
    u"khoáng sản", u"chất thải nguy hại", u"khí thải", u"đa dạng sinh học", u"nhà ở xã hội", u"quy hoạch chi tiết",
    u"cấp nước sạch", u"thoát nước", u"nghĩa trang"};
const std::array qualifiers = {u"cấp huyện cũ", u"theo quý", u"vùng biên", u"khu kinh tế", u"liên ngành", u"đã số hóa", u"tồn đọng",
                               u"hằng năm", u"giai đoạn mới", u"ven biển", u"miền núi", u"tư nhân", u"công lập", u"tạm thời",
                               u"đặc thù", u"thí điểm", u"quy mô lớn", u"quy mô nhỏ", u"chuyển tiếp", u"bổ sung", u"trọng điểm",
                               u"xuyên biên giới", u"theo mùa", u"hợp tác xã"};
const std::array nouns = {u"Số", u"Ngày", u"Loại", u"Cơ quan", u"Người", u"Địa điểm", u"Diện tích", u"Giá trị", u"Mức", u"Thời hạn",
                          u"Tình trạng", u"Mã", u"Đơn vị", u"Nguồn", u"Tỷ lệ", u"Khối lượng", u"Kết luận", u"Căn cứ", u"Lý do", u"Hình thức"};
const std::array aspects = {u"cấp", u"kiểm định", u"phê duyệt", u"tiếp nhận", u"thẩm tra", u"gia hạn", u"thu hồi", u"vận hành",
                            u"bàn giao", u"giám sát", u"đo đạc", u"sử dụng", u"chuyển nhượng", u"lưu trữ", u"công bố", u"nghiệm thu",
                            u"thanh toán", u"phân loại", u"đánh giá", u"bồi thường", u"xử phạt", u"đào tạo", u"tuyển dụng", u"vận chuyển"};

/// Small generator with the same numbers everywhere.
class Random {
public:
  explicit Random(quint32 seed) : m_state(seed * 2654435761U + 1) {}
  quint32 next() {
    m_state ^= m_state << 13;
    m_state ^= m_state >> 17;
    m_state ^= m_state << 5;
    return m_state;
  }
  int below(int bound) { return static_cast<int>(next() % static_cast<quint32>(bound)); }
  template <typename List> QString pick(const List& list) {
    return QStringView(list[static_cast<std::size_t>(below(static_cast<int>(list.size())))]).toString();
  }
  /// Small numbers far more often than large ones.
  int skewed(int bound) { return std::min(below(bound), std::min(below(bound), below(bound))); }

private:
  quint32 m_state;
};

class Generator {
public:
  Generator(int percent, bool personal, quint32 seed) : m_random(seed), m_agencies(std::max(1, 120 * percent / 100)), m_personal(personal) {}

  model::ModelData run() {
    m_data.framework = u"vn-decree-draft-2021"_s;
    m_data.title = u"Registry"_s;
    for (int i = 0; i < m_agencies; ++i) {
      addAgency(i);
    }
    addFlows();
    return std::move(m_data);
  }

private:
  static QUuid idOf(const QString& path) { return model::derivedId(u"bench", u"element", path); }

  Element make(const QString& type, const QString& code, const QString& name) {
    Element element;
    element.type = type;
    element.code = code;
    element.id = idOf(type + u'/' + code);
    element.declaredBy = m_agency;
    element.set(u"name"_s, name);
    return element;
  }

  void addAgency(int index) {
    const bool ministry = index % 3 == 0;
    m_agency = u"A%1"_s.arg(index, 3, 10, QChar(u'0'));
    Element agency = make(u"organisation"_s, m_agency, (ministry ? u"Bộ "_s : u"Tỉnh "_s) + m_agency);
    agency.set(u"kind"_s, ministry ? u"ministry"_s : u"province"_s);
    const QUuid root = agency.id;
    m_data.elements.push_back(std::move(agency));
    std::vector<QUuid> units;
    for (int i = 0; i < 12; ++i) {
      Element unit = make(u"organisation"_s, m_agency + u"-U%1"_s.arg(i), u"Đơn vị %1 %2"_s.arg(i).arg(m_agency));
      unit.set(u"kind"_s, u"unit"_s);
      unit.setLinks(u"part_of"_s, {{root, {}, false}});
      units.push_back(unit.id);
      m_data.elements.push_back(std::move(unit));
    }
    for (int i = 0; i < 100; ++i) {
      addDatabase(i, ministry, root, units);
    }
  }

  void addDatabase(int index, bool ministry, const QUuid& root, const std::vector<QUuid>& units) {
    const QString code = m_agency + u"-D%1"_s.arg(index, 3, 10, QChar(u'0'));
    Element database = make(u"database"_s, code, u"CSDL "_s + m_random.pick(objects) + u' ' + m_random.pick(qualifiers) + u' ' + code);
    const int kind = m_random.below(10);
    database.set(u"kind"_s, kind < 4 ? u"unit"_s : ministry ? (kind < 5 ? u"national"_s : kind < 7 ? u"sector"_s : u"ministry_shared"_s) : u"province_shared"_s);
    database.setLinks(u"owner"_s, {{root, {}, false}});
    database.setLinks(u"manager"_s, {{units[static_cast<std::size_t>(m_random.below(12))], {}, false}});
    database.setLinks(u"creators"_s, {{units[0], {}, false}, {units[1], {}, false}});
    database.set(u"update_interval"_s, u"1 days"_s);
    m_databases.push_back(database.id);
    m_entitiesOf.emplace_back();
    m_data.elements.push_back(std::move(database));
    for (int i = 0; i < 10; ++i) {
      addEntity(code, i);
    }
    Element system = make(u"system"_s, code + u"-S"_s, u"Hệ thống "_s + code);
    system.setLinks(u"owner"_s, {{root, {}, false}});
    system.setLinks(u"reads"_s, {{m_databases.back(), {}, false}});
    m_data.elements.push_back(std::move(system));
  }

  void addEntity(const QString& database, int index) {
    const QString code = u"E%1"_s.arg(index);
    const QString path = database + u'/' + code;
    const bool repeat = !m_names.empty() && m_random.below(100) == 0;
    const std::size_t other = repeat ? static_cast<std::size_t>(m_random.below(static_cast<int>(m_names.size()))) : 0;
    const QString name = repeat ? m_names[other].first : m_random.pick(actions) + u' ' + m_random.pick(objects) + u' ' + m_random.pick(qualifiers) + u' ' + m_random.pick(aspects);
    Element entity = make(u"entity"_s, path, name);
    entity.code = code;
    entity.parent = m_databases.back();
    entity.position = index;
    const int role = m_random.below(10);
    entity.set(u"role"_s, role < 6 ? u"master"_s : role < 8 ? u"copy"_s : role < 9 ? u"extension"_s : u"origin"_s);
    if (m_personal) {
      entity.set(u"is_person"_s, true);
      entity.set(u"classification"_s, index % 2 == 0 ? u"sensitive"_s : u"internal"_s);
    }
    const QUuid id = entity.id;
    const QUuid key = idOf(u"attribute/"_s + path + u"/ID"_s);
    entity.setLinks(u"identifier"_s, {{key, {}, false}});
    m_entitiesOf.back().push_back(id);
    m_data.elements.push_back(std::move(entity));
    const quint32 seed = repeat ? m_names[other].second : m_random.next();
    m_names.emplace_back(name, seed);
    addAttributes(id, path, seed);
  }

  void addAttributes(const QUuid& entity, const QString& path, quint32 seed) {
    Random random(seed | 1U);
    const int count = 8 + random.below(8);
    for (int i = 0; i < count; ++i) {
      const QString code = i == 0 ? u"ID"_s : u"T%1"_s.arg(i);
      const QString name = i == 0   ? u"Mã định danh"_s
                           : i == 1 ? u"Tên"_s
                           : i == 2 ? u"Ghi chú"_s
                                    : random.pick(nouns) + u' ' + random.pick(aspects) + u' ' + QStringView(objects[static_cast<std::size_t>(random.skewed(static_cast<int>(objects.size())))]).toString();
      Element attribute = make(u"attribute"_s, path + u'/' + code, name);
      attribute.code = code;
      attribute.parent = entity;
      attribute.position = i;
      attribute.set(u"datatype"_s, i % 5 == 4 ? u"date"_s : u"text"_s);
      attribute.set(u"length"_s, qint64(50));
      if (m_personal && i % 3 != 2) {
        attribute.set(u"personal_category"_s, path.endsWith(u'1') || path.endsWith(u'6') ? u"none"_s : i % 3 == 0 ? u"basic"_s : u"sensitive"_s);
        attribute.set(u"classification"_s, seed % 2 == 0 ? u"sensitive"_s : u"internal"_s);
      }
      m_data.elements.push_back(std::move(attribute));
    }
  }

  void addFlows() {
    const int count = static_cast<int>(m_databases.size()) * 3;
    for (int i = 0; i < count; ++i) {
      const auto from = static_cast<std::size_t>(m_random.below(static_cast<int>(m_databases.size())));
      const auto to = static_cast<std::size_t>(m_random.below(static_cast<int>(m_databases.size())));
      if (from == to) {
        continue;
      }
      Element flow = make(u"data_flow"_s, u"F%1"_s.arg(i), u"Luồng %1"_s.arg(i));
      flow.setLinks(u"from"_s, {{m_databases[from], {}, false}});
      flow.setLinks(u"to"_s, {{m_databases[to], {}, false}});
      const int kind = m_random.below(4);
      flow.set(u"kind"_s, kind == 0 ? u"copy"_s : kind == 1 ? u"sync"_s : kind == 2 ? u"query"_s : u"contribute"_s);
      flow.set(u"purpose"_s, m_random.below(2) ? u"statistics"_s : u"procedures"_s);
      flow.set(u"channel"_s, u"national_platform"_s);
      flow.set(u"network"_s, u"dedicated"_s);
      flow.set(u"interval"_s, u"1 days"_s);
      const QUuid flowId = flow.id;
      m_data.elements.push_back(std::move(flow));
      Element item = make(u"carried_item"_s, u"F%1/0"_s.arg(i), {});
      item.code = u"0"_s;
      item.parent = flowId;
      item.setLinks(u"entity"_s, {{m_entitiesOf[from][static_cast<std::size_t>(m_random.below(10))], {}, false}});
      item.setLinks(u"target"_s, {{m_entitiesOf[to][static_cast<std::size_t>(m_random.below(10))], {}, false}});
      m_data.elements.push_back(std::move(item));
    }
  }

  Random m_random;
  int m_agencies;
  bool m_personal;
  QString m_agency;
  model::ModelData m_data;
  std::vector<QUuid> m_databases;
  std::vector<std::vector<QUuid>> m_entitiesOf;
  std::vector<std::pair<QString, quint32>> m_names;
};

} // namespace

model::ModelData generateRegistry(int percent, bool personal, quint32 seed) {
  return Generator(percent, personal, seed).run();
}

} // namespace khung::bench
