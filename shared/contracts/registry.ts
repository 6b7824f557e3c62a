import { appraisals } from './appraisals.ts';
import { backups, restore } from './backups.ts';
import { callover } from './callover.ts';
import { cases } from './cases.ts';
import { contacts } from './contacts.ts';
import { documents } from './documents.ts';
import { directory } from './directory.ts';
import { drafts } from './drafts.ts';
import { groups } from './groups.ts';
import { consents, handovers } from './handovers.ts';
import { imports } from './imports.ts';
import { incidents } from './incidents.ts';
import { languageHints } from './language.ts';
import { network } from './network.ts';
import { organisation, workers } from './organisation.ts';
import { pairs } from './pairs.ts';
import { peers } from './peers.ts';
import { people } from './people.ts';
import { changeTopics, plans } from './plans.ts';
import { practice } from './practice.ts';
import { prints } from './prints.ts';
import { records } from './records.ts';
import { reflections } from './reflections.ts';
import { stars } from './stars.ts';
import { supervision } from './supervision.ts';
import { landlords, tenancies } from './tenancies.ts';
import { search, timeline } from './timeline.ts';
import { today } from './today.ts';
import { vault } from './vault.ts';
import { wellbeing } from './wellbeing.ts';

/** Every contract of the core, by feature. A feature that is not here does not exist. */
export const contracts = {
  vault,
  organisation,
  workers,
  people,
  cases,
  tenancies,
  landlords,
  contacts,
  timeline,
  search,
  records,
  incidents,
  network,
  directory,
  peers,
  groups,
  documents,
  drafts,
  stars,
  supervision,
  consents,
  handovers,
  callover,
  plans,
  changeTopics,
  practice,
  appraisals,
  reflections,
  prints,
  imports,
  languageHints,
  pairs,
  today,
  wellbeing,
  backups,
  restore,
} as const;

export type Contracts = typeof contracts;
