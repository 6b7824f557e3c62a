import { access } from './access.ts';
import { appraisals } from './appraisals.ts';
import { accessCopy } from './access-copy.ts';
import { around } from './around.ts';
import { audit } from './audit.ts';
import { backups, rescue, restore } from './backups.ts';
import { breaches } from './breaches.ts';
import { callover } from './callover.ts';
import { cases } from './cases.ts';
import { closing } from './closing.ts';
import { contacts } from './contacts.ts';
import { cover } from './cover.ts';
import { dataRequests } from './data-requests.ts';
import { dates } from './dates.ts';
import { disputes } from './disputes.ts';
import { documents } from './documents.ts';
import { directory } from './directory.ts';
import { drafts } from './drafts.ts';
import { erasure, legalHolds, retention } from './erasure.ts';
import { vaultExport } from './exports.ts';
import { feedback, involvement, voices } from './feedback.ts';
import { groups } from './groups.ts';
import { consents, handovers } from './handovers.ts';
import { homeSearch } from './home-search.ts';
import { household } from './household.ts';
import { hmisExport } from './hmis-export.ts';
import { imports } from './imports.ts';
import { incidents } from './incidents.ts';
import { languageHints } from './language.ts';
import { templatePack } from './template-pack.ts';
import { caseChecklists, templates } from './templates.ts';
import { network } from './network.ts';
import { movingIn } from './moving-in.ts';
import { methods } from './methods.ts';
import { lent, money } from './money.ts';
import { organisation, workers } from './organisation.ts';
import { pairs } from './pairs.ts';
import { peers } from './peers.ts';
import { notices, processing } from './papers.ts';
import { people } from './people.ts';
import { changeTopics, plans } from './plans.ts';
import { pettyCash } from './petty-cash.ts';
import { practice } from './practice.ts';
import { prints } from './prints.ts';
import { records } from './records.ts';
import { contactRhythm } from './rhythm.ts';
import { reflections } from './reflections.ts';
import { service } from './service.ts';
import { spreadsheets } from './spreadsheets.ts';
import { stars } from './stars.ts';
import { supervision } from './supervision.ts';
import { homeCare } from './home-care.ts';
import { homeMeasuresContract } from './home-measures.ts';
import { houses } from './houses.ts';
import { tenancyConcerns } from './tenancy-concerns.ts';
import { landlords, tenancies } from './tenancies.ts';
import { reports } from './reports.ts';
import { rent } from './rent.ts';
import { restrictions } from './restrictions.ts';
import { search, timeline } from './timeline.ts';
import { today } from './today.ts';
import { vault } from './vault.ts';
import { wellbeing } from './wellbeing.ts';

/** Every contract of the core, by feature. A feature that is not here does not exist. */
export const contracts = {
  vault,
  access,
  organisation,
  workers,
  people,
  cases,
  around,
  audit,
  tenancies,
  landlords,
  tenancyConcerns,
  homeCare,
  houses,
  homeMeasures: homeMeasuresContract,
  closing,
  notices,
  processing,
  breaches,
  contacts,
  cover,
  timeline,
  search,
  records,
  incidents,
  network,
  directory,
  peers,
  groups,
  contactRhythm,
  household,
  homeSearch,
  movingIn,
  dates,
  documents,
  drafts,
  feedback,
  voices,
  involvement,
  stars,
  supervision,
  consents,
  handovers,
  methods,
  service,
  reports,
  callover,
  plans,
  changeTopics,
  practice,
  appraisals,
  money,
  rent,
  lent,
  pettyCash,
  reflections,
  dataRequests,
  accessCopy,
  restrictions,
  disputes,
  prints,
  hmisExport,
  imports,
  spreadsheets,
  vaultExport,
  languageHints,
  templates,
  caseChecklists,
  templatePack,
  pairs,
  today,
  wellbeing,
  erasure,
  legalHolds,
  retention,
  backups,
  restore,
  rescue,
} as const;

export type Contracts = typeof contracts;
