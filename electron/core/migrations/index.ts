import * as createOrganisation from './0010-create-organisation.ts';
import * as createPeople from './0020-create-people.ts';
import * as createCases from './0030-create-cases.ts';
import * as createEntries from './0040-create-entries.ts';
import * as createStars from './0060-create-stars.ts';
import * as createSharing from './0070-create-sharing.ts';
import * as createImports from './0080-create-imports.ts';
import * as createLanguage from './0090-create-language.ts';
import * as createSearch from './0100-create-search.ts';
import * as createPairs from './0110-create-pairs.ts';
import * as createCallover from './0120-create-callover.ts';
import * as indexDecisions from './0121-index-decisions.ts';
import * as createSupervision from './0130-create-supervision.ts';
import * as createPractice from './0140-create-practice.ts';
import * as createReflections from './0150-create-reflections.ts';
import * as createRecords from './0160-create-records.ts';
import * as createPlans from './0170-create-plans.ts';
import * as widenTenancies from './0180-widen-tenancies.ts';
import * as createMoney from './0190-create-money.ts';
import * as createHouses from './0181-create-houses.ts';
import * as createWellbeing from './0210-create-wellbeing.ts';
import * as createHomeSearch from './0200-create-home-search.ts';
import * as widenOverviews from './0211-widen-overviews.ts';
import * as createMaps from './0220-create-maps.ts';
import * as createMethods from './0230-create-methods.ts';
import * as createClosing from './0240-create-closing.ts';
import * as createNetwork from './0250-create-network.ts';
import * as createPeers from './0251-create-peers.ts';
import * as createGroups from './0252-create-groups.ts';
import * as createFeedback from './0260-create-feedback.ts';
import * as createDocuments from './0270-create-documents.ts';
import * as createKeyDates from './0280-create-key-dates.ts';

/** Every migration with the schema version that it leads to, in order. */
export const migrations = [
  { version: 10, up: createOrganisation.up },
  { version: 20, up: createPeople.up },
  { version: 30, up: createCases.up },
  { version: 40, up: createEntries.up },
  { version: 60, up: createStars.up },
  { version: 70, up: createSharing.up },
  { version: 80, up: createImports.up },
  { version: 90, up: createLanguage.up },
  { version: 100, up: createSearch.up },
  { version: 110, up: createPairs.up },
  { version: 120, up: createCallover.up },
  { version: 121, up: indexDecisions.up },
  { version: 130, up: createSupervision.up },
  { version: 140, up: createPractice.up },
  { version: 150, up: createReflections.up },
  { version: 160, up: createRecords.up },
  { version: 170, up: createPlans.up },
  { version: 180, up: widenTenancies.up },
  { version: 181, up: createHouses.up },
  { version: 190, up: createMoney.up },
  { version: 200, up: createHomeSearch.up },
  { version: 210, up: createWellbeing.up },
  { version: 211, up: widenOverviews.up },
  { version: 220, up: createMaps.up },
  { version: 230, up: createMethods.up },
  { version: 240, up: createClosing.up },
  { version: 250, up: createNetwork.up },
  { version: 251, up: createPeers.up },
  { version: 252, up: createGroups.up },
  { version: 260, up: createFeedback.up },
  { version: 270, up: createDocuments.up },
  { version: 280, up: createKeyDates.up },
] as const;

/** Highest schema version that this version of the app understands; a vault beyond it is refused untouched. */
export const newestSchema: number = Math.max(...migrations.map((migration) => migration.version));
