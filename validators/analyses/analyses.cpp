// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/analysis.h"

#include "validators/analyses/conformance/conformance.h"
#include "validators/analyses/coverage/coverage.h"
#include "validators/analyses/forms/forms.h"
#include "validators/analyses/identity/identity.h"
#include "validators/analyses/lineage/lineage.h"
#include "validators/analyses/overlap/overlap.h"
#include "validators/analyses/personal/personal.h"
#include "validators/analyses/structure/structure.h"
#include "validators/analyses/text/partners.h"
#include "validators/analyses/text/text.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {

const std::vector<Analysis>& analyses() {
  static const std::vector<Analysis> list = {
      {"structure", {u"org_info"_s, u"org_up"_s, u"element_agency"_s}, {}, Lane::Ground, analyseStructure, {}, true},
      {"databases", {u"db_info"_s}, {u"structure"_s}, Lane::Ground, analyseDatabases},
      {"marks", {u"marked_attribute"_s}, {}, Lane::Ground, analyseMarks},
      {"overlap", {u"overlap_pair"_s, u"attribute_share"_s}, {u"databases"_s}, Lane::Wide, analyseOverlap,
       {u"attribute"_s, u"code_list_value"_s}},
      {"identity", {u"same_entity"_s, u"entity_info"_s, u"entity_class"_s}, {u"structure"_s, u"overlap"_s}, Lane::First,
       analyseIdentity},
      {"lineage",
       {u"flow_link"_s, u"flow_attr"_s, u"flow_info"_s, u"flow_party"_s, u"flow_gap"_s, u"entity_role"_s, u"entity_master"_s,
        u"inherited_attr"_s, u"kept_key"_s, u"copy_feed"_s, u"copy_reach"_s, u"flow_cycle"_s, u"data_use"_s,
        u"procedure_user"_s, u"province_copy"_s, u"province_use"_s},
       {u"identity"_s},
       Lane::First,
       analyseLineage,
       {u"attribute"_s, u"entity"_s}},
      {"conformance",
       {u"attr_mismatch"_s, u"shared_attributes"_s, u"entity_place"_s, u"data_way"_s, u"flow_joined"_s,
        u"structure_conflict"_s},
       {u"lineage"_s},
       Lane::First,
       analyseConformance,
       {u"attribute"_s, u"database"_s, u"entity"_s, u"exchange_attribute"_s}},
      {"coverage",
       {u"node_cover"_s, u"mapped"_s, u"architecture_info"_s, u"agency_architecture"_s, u"code_agency"_s, u"own_database"_s,
        u"agency_content"_s, u"diagram_info"_s, u"section_filled"_s, u"element_home"_s,
        u"unnamed"_s, u"same_name"_s, u"applied_standard"_s, u"element_capability"_s},
       {u"structure"_s},
       Lane::Second,
       analyseCoverage},
      {"forms", {u"form_record"_s, u"form_gap"_s}, {u"coverage"_s}, Lane::Second, analyseForms},
      {"personal", {u"personal_name"_s}, {u"structure"_s, u"marks"_s}, Lane::Second, analysePersonal},
      {"text", {u"text_mention"_s, u"code_mention"_s, u"agency_row"_s}, {u"coverage"_s}, Lane::Second, analyseText},
      {"partners", {u"organisation_row"_s, u"named_partner"_s}, {u"lineage"_s, u"text"_s}, Lane::Last, analysePartners},
  };
  return list;
}

} // namespace khung::validators
