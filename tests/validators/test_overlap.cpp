// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_pack.h"
#include "validators/analyses/overlap/candidate_index.h"
#include "validators/analyses/overlap/overlap_text.h"
#include "validators/analyses/overlap/thing_matcher.h"

#include <QtTest>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using namespace khung::validators;

namespace {

Lexicon lexicon() {
  return Lexicon(tests::pack()->values);
}

/// Likeness of two names as the rules see it.
double likeness(const QString& a, const QString& b, NameUse use = NameUse::Thing) {
  Lexicon words = lexicon();
  NameTable names(words);
  const quint32 first = names.add(QStringView(a), use);
  const quint32 second = names.add(QStringView(b), use);
  names.finish();
  NameLikeness result(words);
  result.count(names[first]);
  result.count(names[second]);
  return result.names(names[first], names[second]);
}

QString reading(const QString& name, NameUse use = NameUse::Attribute) {
  Lexicon words = lexicon();
  QStringList texts;
  for (const Word& word : words.read(name, use).words) {
    texts << words.text(word.id);
  }
  return texts.join(u' ');
}

/// "Name: attribute; attribute; ..." where the first attribute, marked *, is the identifier.
quint32 add(ThingMatcher& matcher, quint32 group, const QString& text) {
  ThingMatcher::Thing thing;
  thing.group = group;
  thing.name = matcher.names().add(QStringView(text.section(u':', 0, 0)), NameUse::Thing);
  const quint32 number = matcher.addThing(thing);
  for (QString name : text.section(u':', 1).split(u';', Qt::SkipEmptyParts)) {
    name = name.trimmed();
    ThingMatcher::Leaf leaf;
    leaf.thing = number;
    leaf.type = name.contains(u'=') ? typeKind(name.section(u'=', 1)) : TypeKind::Unknown;
    leaf.name = matcher.names().add(QStringView(name.section(u'=', 0, 0)).mid(name.startsWith(u'*') ? 1 : 0), NameUse::Attribute);
    const quint32 attribute = matcher.addLeaf(leaf);
    if (name.startsWith(u'*')) {
      matcher.setIdentifier(number, attribute);
    }
  }
  return number;
}

ThingComparison compare(const QString& a, const QString& b) {
  Lexicon words = lexicon();
  ThingMatcher matcher(words);
  const quint32 first = add(matcher, 0, a);
  const quint32 second = add(matcher, 1, b);
  matcher.prepare(0.95);
  return matcher.compare(first, second);
}

} // namespace

/// The traps of Vietnamese names and of like tables, at the level of names, things and candidates.
class TestOverlap : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void sameNames_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("least");
    QTest::newRow("case") << u"Công dân"_s << u"CÔNG DÂN"_s << 1.0;
    QTest::newRow("place of the tone mark") << u"Tổ hoà giải"_s << u"Tổ hòa giải"_s << 1.0;
    QTest::newRow("y and place of the tone mark") << u"Thuỷ sản"_s << u"Thủy sản"_s << 1.0;
    QTest::newRow("composed and decomposed") << u"Thửa đất"_s << u"Thửa đất"_s.normalized(QString::NormalizationForm_D) << 1.0;
    QTest::newRow("without accents") << u"Giấy phép xây dựng"_s << u"giay phep xay dung"_s << 0.95;
    QTest::newRow("as a column") << u"Giấy phép xây dựng"_s << u"GIAY_PHEP_XAY_DUNG"_s << 0.95;
    QTest::newRow("camel case") << u"Trạm quan trắc"_s << u"tramQuanTrac"_s << 0.95;
    QTest::newRow("run together") << u"Trạm quan trắc"_s << u"tramquantrac"_s << 0.95;
    QTest::newRow("abbreviation") << u"Số CCCD"_s << u"Số căn cước công dân"_s << 0.99;
    QTest::newRow("abbreviations in a row") << u"GCN QSDĐ"_s << u"Giấy chứng nhận quyền sử dụng đất"_s << 0.99;
    QTest::newRow("abbreviation with a sign") << u"Sở TT&TT"_s << u"Sở Thông tin và Truyền thông"_s << 0.99;
    QTest::newRow("abbreviation with several meanings") << u"TT công nghệ cao"_s << u"Trung tâm công nghệ cao"_s << 0.85;
    QTest::newRow("initials that no list has") << u"UBKT đoàn viên"_s << u"Ủy ban kiểm tra đoàn viên"_s << 0.85;
    QTest::newRow("synonyms") << u"Người dân"_s << u"Công dân"_s << 0.9;
    QTest::newRow("English") << u"citizen"_s << u"Công dân"_s << 0.9;
    QTest::newRow("words that say little") << u"Thông tin trạm quan trắc"_s << u"Trạm quan trắc"_s << 0.85;
    QTest::newRow("particles") << u"Danh sách các cơ sở giết mổ trên địa bàn"_s << u"Cơ sở giết mổ"_s << 0.85;
    QTest::newRow("groups of words in another order") << u"Hội viên nông dân"_s << u"Nông dân hội viên"_s << 0.9;
    QTest::newRow("plural") << u"monitoring stations"_s << u"Monitoring_Station"_s << 0.95;
  }
  void sameNames() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, least);
    const double found = likeness(a, b);
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
    QCOMPARE(likeness(b, a), found);
  }

  void otherNames_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("most");
    QTest::newRow("tone") << u"Bản đồ"_s << u"Bàn đo"_s << 0.1;
    QTest::newRow("tone in a longer name") << u"Bàn giao mốc giới"_s << u"Bán giao mốc giới"_s << 0.8;
    QTest::newRow("the same syllables in another order") << u"Công nhân"_s << u"Nhân công"_s << 0.85;
    QTest::newRow("short names with like letters") << u"Chỉ tiêu"_s << u"Chi tiết"_s << 0.6;
    QTest::newRow("short syllables are not spelling errors") << u"Chinh"_s << u"Chi"_s << 0.0;
    QTest::newRow("a kind of the thing") << u"Loại phương tiện"_s << u"Phương tiện thủy nội địa"_s << 0.6;
    QTest::newRow("numbers") << u"Địa chỉ 1"_s << u"Địa chỉ 2"_s << 0.6;
    QTest::newRow("common words only") << u"Danh sách"_s << u"Danh mục"_s << 0.1;
    QTest::newRow("nothing") << u""_s << u"Công dân"_s << 0.0;
  }
  void otherNames() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, most);
    const double found = likeness(a, b);
    QVERIFY2(found <= most, qPrintable(QString::number(found)));
  }

  void narrowerIsLikeNotSame() {
    const double found = likeness(u"Học sinh"_s, u"Cá nhân"_s);
    QVERIFY(found > 0.3 && found < 0.8);
  }

  void readsWholePhrasesBeforeTheirParts() {
    QCOMPARE(reading(u"Mã đơn vị hành chính"_s), reading(u"Mã ĐVHC"_s));
    QCOMPARE(reading(u"ma_so_thue"_s), reading(u"MST"_s));
    QCOMPARE(reading(u"Nhân sự CBCCVC"_s, NameUse::Thing), reading(u"Cán bộ, công chức, viên chức"_s, NameUse::Thing));
  }

  void knowsWhatEveryTableHas() {
    Lexicon words = lexicon();
    for (const QString& name : {u"ID"_s, u"Tên"_s, u"Ghi chú"_s, u"ngayTao"_s, u"created_at"_s, u"Trạng thái"_s}) {
      QVERIFY2(words.read(name, NameUse::Attribute).common, qPrintable(name));
    }
    for (const QString& name : {u"Họ và tên"_s, u"Ngày sinh"_s, u"Mã số thuế"_s, u"Tên doanh nghiệp"_s}) {
      QVERIFY2(!words.read(name, NameUse::Attribute).common, qPrintable(name));
    }
    QVERIFY(words.read(u"Người dùng"_s, NameUse::Thing).common);
    QVERIFY(!words.read(u"Người dùng đất"_s, NameUse::Thing).common);
  }

  void letters() {
    QVERIFY(likeness(u"description"_s, u"desc"_s, NameUse::Attribute) > 0.6);
    QVERIFY(likeness(u"order quantity"_s, u"order qty"_s, NameUse::Attribute) > 0.7);
    QVERIFY(likeness(u"receipt chanel"_s, u"receipt channel"_s, NameUse::Attribute) > 0.7);
  }

  void rareWordsWeighMore() {
    Lexicon words = lexicon();
    NameTable names(words);
    const quint32 a = names.add(QStringView(u"Trạm quan trắc khí"), NameUse::Thing);
    const quint32 rare = names.add(QStringView(u"Thiết bị quan trắc khí"), NameUse::Thing);
    const quint32 usual = names.add(QStringView(u"Trạm dịch vụ cơ sở"), NameUse::Thing);
    names.finish();
    NameLikeness found(words);
    for (const quint32 number : {a, rare, usual}) {
      found.count(names[number]);
    }
    for (int i = 0; i < 500; ++i) {
      found.count(words.read(u"Trạm"_s, NameUse::Thing));
    }
    QVERIFY(found.names(names[a], names[rare]) > 0.7);
    QVERIFY(found.names(names[a], names[usual]) < 0.15);
  }

  void comparesThings_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    const QString citizen = u"Công dân: *Số định danh cá nhân; Họ và tên; Ngày sinh; Giới tính; Dân tộc; Nơi thường trú"_s;
    QTest::newRow("other words for all") << citizen << u"Người dân: *SO_CCCD; HO_TEN; NTNS; GIOI_TINH; DAN_TOC; HKTT"_s << 0.9 << 1.0;
    QTest::newRow("same name, other thing")
        << u"Công trình: *Số giấy phép xây dựng; Số tầng; Chủ đầu tư; Cấp công trình"_s
        << u"Công trình: *Mã đề tài; Tác giả; Tạp chí; Chỉ số trích dẫn"_s << 0.0 << 0.5;
    QTest::newRow("a kind of person shares what persons have")
        << citizen << u"Người lái xe: *Số giấy phép lái xe; Họ và tên; Ngày sinh; Hạng xe; Ngày cấp; Điểm còn lại"_s << 0.0 << 0.5;
    QTest::newRow("common attributes only") << u"Loại rừng: *ID; Tên; Ghi chú; Ngày tạo"_s << u"Kho vật tư: *ID; Tên; Ghi chú; Ngày tạo"_s
                                            << 0.0 << 0.05;
    QTest::newRow("a name that everybody uses, and nothing else") << u"Hồ sơ:"_s << u"Hồ sơ:"_s << 0.0 << 0.0;
    QTest::newRow("names alone") << u"Trạm quan trắc nước:"_s << u"Trạm quan trắc nước:"_s << 0.75 << 0.85;
    QTest::newRow("nothing in common") << citizen << u"Mỏ khoáng sản: *Số hiệu mỏ; Trữ lượng"_s << 0.0 << 0.1;
  }
  void comparesThings() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, least);
    QFETCH(double, most);
    const ThingComparison found = compare(a, b);
    QVERIFY2(found.score >= least && found.score <= most, qPrintable(QString::number(found.score)));
    QVERIFY(qAbs(compare(b, a).score - found.score) < 1e-9);
    QVERIFY(!found.certain);
  }

  void isCertainOnlyBeyondDoubt() {
    const QString own = u"Hợp tác xã: *Mã hợp tác xã=text; Tên hợp tác xã=text; Địa chỉ trụ sở=text; Vốn điều lệ=decimal"_s;
    QVERIFY(compare(own, own).certain);
    QVERIFY(compare(own, u"HỢP TÁC XÃ: *MA_HOP_TAC_XA=text; Tên hợp tác xã=text; Địa chỉ trụ sở=text; Vốn điều lệ=decimal"_s).certain);
    const QString tail = u"Tên hợp tác xã=text; Địa chỉ trụ sở=text; Vốn điều lệ=decimal"_s;
    QVERIFY2(!compare(own, u"HTX nông nghiệp: *Mã hợp tác xã=text; "_s + tail).certain, "another name");
    QVERIFY2(!compare(own, u"Hợp tác xã: Mã hợp tác xã=text; "_s + tail).certain, "no identifier");
    QVERIFY2(!compare(own, u"Hợp tác xã: *Mã hợp tác xã=date; "_s + tail).certain, "another type of the identifier");
    QVERIFY2(!compare(own, u"Hợp tác xã: *Mã hợp tác xã=text; Số thành viên; Doanh thu; "_s + tail).certain, "other attributes");
    QVERIFY2(!compare(u"Bàn:*Mã bàn; Số ghế"_s, u"Bản:*Mã bàn; Số ghế"_s).certain, "another tone");
    QVERIFY2(!compare(u"Kho: *ID; Tên"_s, u"Kho: *ID; Tên"_s).certain, "an identifier that everybody has");
  }

  void tellsItsGrounds() {
    const OverlapText text = overlapText(compare(u"Tàu cá: *Số đăng ký tàu; Công suất máy; Chiều dài; Cảng đăng ký"_s,
                                                 u"Tàu cá: *Số đăng ký tàu; Công suất máy; Chiều dài; Nghề khai thác"_s));
    QVERIFY2(text.vi.contains(u"cùng tên, 3/4 trường, cùng trường định danh"_s), qPrintable(text.vi));
    QVERIFY2(text.en.contains(u"same name, 3 of 4 attributes, same identifier"_s), qPrintable(text.en));
    QVERIFY2(text.vi.startsWith(u"giống 0,"_s) && text.en.startsWith(u"likeness 0."_s), qPrintable(text.vi));
  }

  void findsCandidatesWithoutLookingAtAllPairs() {
    Lexicon words = lexicon();
    ThingMatcher matcher(words);
    const int count = 3000;
    for (int i = 0; i < count; ++i) { // every second thing has a twin; all share a usual word
      add(matcher, quint32(i), u"Hồ sơ %1 %2: Chỉ số %1; Mã riêng %1"_s.arg(code(i / 2), code(i / 2 + 7)));
    }
    matcher.prepare(0.95);
    qint64 asked = 0;
    const auto pairs = matcher.candidatePairs(20, [&](quint32, quint32) {
      ++asked;
      return true;
    });
    QVERIFY2(asked <= qint64(count) * 20, qPrintable(QString::number(asked)));
    int twins = 0;
    for (const auto& [a, b] : pairs) {
      twins += b == a + 1 && a % 2 == 0 ? 1 : 0;
    }
    QCOMPARE(twins, count / 2);
  }

  void aWordThatThousandsShareLeadsToTheForemost() {
    CandidateIndex index;
    const quint32 count = 2000;
    for (quint32 i = 0; i < count; ++i) {
      index.add(i, 7);
    }
    index.finish(count);
    CandidateIndex::Notes notes(index);
    const auto found = index.candidates(1999, 20, [](quint32) { return true; }, notes);
    QCOMPARE(found.size(), std::size_t(20));
    QCOMPARE(found.front(), quint32(0));
    QVERIFY(found.back() < CandidateIndex::foremost);
  }

  void isTheSameEveryTime() {
    const auto run = [] {
      Lexicon words = lexicon();
      ThingMatcher matcher(words);
      for (int i = 0; i < 200; ++i) {
        add(matcher, quint32(i % 7), u"Thực thể %1: Trường %2; Trường %3"_s.arg(code(i % 40), code(i % 11), code(i % 13)));
      }
      matcher.prepare(0.95);
      QStringList result;
      for (const auto& [a, b] : matcher.candidatePairs(20, [](quint32, quint32) { return true; })) {
        result << u"%1-%2 %3"_s.arg(a).arg(b).arg(matcher.compare(a, b).score);
      }
      return result;
    };
    QCOMPARE(run(), run());
  }

private:
  /// A syllable-like word for a number.
  static QString code(int number) {
    static const QStringList onsets = {u"b"_s, u"ch"_s, u"d"_s, u"kh"_s, u"l"_s, u"m"_s, u"nh"_s, u"ph"_s, u"s"_s, u"tr"_s};
    static const QStringList rhymes = {u"an"_s, u"ao"_s, u"em"_s, u"ich"_s, u"iem"_s, u"oa"_s, u"ong"_s, u"uc"_s, u"uong"_s, u"yen"_s};
    return onsets[number % 10] + rhymes[number / 10 % 10] + (number >= 100 ? u' ' + code(number / 100) : QString());
  }
};

QTEST_GUILESS_MAIN(TestOverlap)
#include "test_overlap.moc"
