import { accountRoutes } from '#renderer/features/account/account.routes.ts';
import {
  calloverFileRoutes,
  calloverRoutes,
  calloverRunRoutes,
} from '#renderer/features/callover/callover.routes.ts';
import {
  caseFormRoutes,
  caseFullScreenRoute,
  caseRoute,
  caseTabRoutes,
  caseTabsRoute,
  caseTogetherRoutes,
} from '#renderer/features/cases/case.routes.tsx';
import { aroundFormRoutes, aroundTabRoutes } from '#renderer/features/around/around.routes.ts';
import { barrierFormRoutes, barrierTabRoutes } from '#renderer/features/barriers/barriers.routes.ts';
import {
  closingFormRoutes,
  closingRoutes,
  closingTabRoutes,
} from '#renderer/features/closing/closing.routes.ts';
import {
  paperFormRoutes,
  paperSettingsRoutes,
  paperTabRoutes,
} from '#renderer/features/papers/papers.routes.ts';
import { breachRoutes } from '#renderer/features/breaches/breaches.routes.ts';
import { auditRoutes, auditTabRoutes } from '#renderer/features/audit/audit.routes.ts';
import { backupRoutes } from '#renderer/features/backups/backups.routes.ts';
import { directoryRoutes } from '#renderer/features/directory/directory.routes.ts';
import { coverRoutes } from '#renderer/features/cover/cover.routes.ts';
import { documentTabRoutes } from '#renderer/features/documents/documents.routes.ts';
import { feedbackRoutes } from '#renderer/features/feedback/feedback.routes.ts';
import { groupsRoutes } from '#renderer/features/groups/groups.routes.ts';
import {
  handoverFormRoutes,
  handoverTabRoutes,
  handoverTogetherRoutes,
} from '#renderer/features/handovers/handovers.routes.ts';
import {
  homesFormRoutes,
  homesSettingsRoutes,
  homesTabRoutes,
  homesTogetherRoutes,
} from '#renderer/features/homes/homes.routes.ts';
import { moneyRoutes, moneyTabRoutes, moneyTogetherRoutes } from '#renderer/features/money/money.routes.ts';
import { noteFormRoutes, noteTabRoutes, noteTogetherRoutes } from '#renderer/features/notes/notes.routes.ts';
import { importRoutes } from '#renderer/features/imports/imports.routes.ts';
import {
  methodFormRoutes,
  methodSettingsRoutes,
  methodTabRoutes,
} from '#renderer/features/methods/methods.routes.ts';
import { networkTabRoutes, networkTogetherRoutes } from '#renderer/features/network/network.routes.ts';
import { organisationRoutes } from '#renderer/features/organisation/organisation.routes.ts';
import { pairRoutes } from '#renderer/features/pairs/pairs.routes.ts';
import { planFormRoutes, planTabRoutes, planTogetherRoutes } from '#renderer/features/plans/plans.routes.ts';
import { peersRoutes, peersTabRoutes } from '#renderer/features/peers/peers.routes.ts';
import { peopleRoutes } from '#renderer/features/people/people.routes.ts';
import { reflectionRoutes } from '#renderer/features/reflections/reflections.routes.ts';
import {
  rightsFormRoutes,
  rightsTabRoutes,
  rightsTrustRoutes,
} from '#renderer/features/rights/rights.routes.ts';
import { rhythmFormRoutes, rhythmTabRoutes } from '#renderer/features/rhythm/rhythm.routes.ts';
import { practiceRoutes } from '#renderer/features/practice/practice.routes.ts';
import { recordTabRoutes, recordTogetherRoutes } from '#renderer/features/records/records.routes.ts';
import {
  safetyFormRoutes,
  safetyTabRoutes,
  safetyTogetherRoutes,
} from '#renderer/features/safety/safety.routes.ts';
import { reportRoutes } from '#renderer/features/reports/reports.routes.ts';
import { serviceRoutes } from '#renderer/features/service/service.routes.ts';
import { starPageRoutes, starTabRoutes, starTogetherRoutes } from '#renderer/features/stars/stars.routes.ts';
import { supervisionRoutes } from '#renderer/features/supervision/supervision.routes.ts';
import { houseRoutes } from '#renderer/features/houses/houses.routes.ts';
import {
  tenancyRoutes,
  tenancyTabRoutes,
  tenancyTogetherRoutes,
} from '#renderer/features/tenancies/tenancies.routes.ts';
import { languageRoutes } from '#renderer/features/language/language.routes.ts';
import { templateRoutes } from '#renderer/features/templates/templates.routes.ts';
import { timelineRoutes } from '#renderer/features/timeline/timeline.routes.ts';
import {
  scalePageRoutes,
  wellbeingTabRoutes,
  wellbeingTogetherRoutes,
} from '#renderer/features/wellbeing/wellbeing.routes.ts';
import {
  erasureFormRoutes,
  erasureTabRoutes,
  erasureTrustRoutes,
} from '#renderer/features/erasure/erasure.routes.ts';
import { todayRoutes } from '#renderer/features/today/today.routes.ts';
import { homeRoute } from './home-route.tsx';
import { frameRoute, fullScreenRoute, rootRoute } from './root-route.tsx';
import { exportRoutes } from '#renderer/features/exports/exports.routes.ts';
import { officeRoutes } from '#renderer/features/office/office.routes.ts';
import { vaultKeyRoutes } from '#renderer/features/vault-key/vault-key.routes.ts';
import { trustRoutes } from '#renderer/features/trust/trust.routes.tsx';

const caseTree = caseRoute.addChildren([
  caseTabsRoute.addChildren([
    ...caseTabRoutes,
    ...timelineRoutes,
    ...noteTabRoutes,
    ...handoverTabRoutes,
    ...documentTabRoutes,
    ...auditTabRoutes,
    ...starTabRoutes,
    ...wellbeingTabRoutes,
    ...recordTabRoutes,
    ...closingTabRoutes,
    ...paperTabRoutes,
    ...erasureTabRoutes,
    ...safetyTabRoutes,
    ...homesTabRoutes,
    ...rhythmTabRoutes,
    ...planTabRoutes,
    ...barrierTabRoutes,
    ...tenancyTabRoutes,
    ...moneyTabRoutes,
    ...methodTabRoutes,
    ...aroundTabRoutes,
    ...networkTabRoutes,
    ...peersTabRoutes,
    ...rightsTabRoutes,
  ]),
  ...caseFormRoutes,
  ...noteFormRoutes,
  ...handoverFormRoutes,
  ...safetyFormRoutes,
  ...closingFormRoutes,
  ...paperFormRoutes,
  ...erasureFormRoutes,
  ...homesFormRoutes,
  ...rhythmFormRoutes,
  ...planFormRoutes,
  ...barrierFormRoutes,
  ...methodFormRoutes,
  ...aroundFormRoutes,
  ...calloverFileRoutes,
  ...rightsFormRoutes,
]);

const caseTogetherTree = caseFullScreenRoute.addChildren([
  ...caseTogetherRoutes,
  ...noteTogetherRoutes,
  ...starTogetherRoutes,
  ...wellbeingTogetherRoutes,
  ...recordTogetherRoutes,
  ...handoverTogetherRoutes,
  ...planTogetherRoutes,
  ...networkTogetherRoutes,
  ...tenancyTogetherRoutes,
  ...moneyTogetherRoutes,
  ...safetyTogetherRoutes,
  ...homesTogetherRoutes,
]);

/** Every address of the signed-in window; each feature lists its own. */
export const routeTree = rootRoute.addChildren([
  homeRoute,
  frameRoute.addChildren([
    ...todayRoutes,
    ...coverRoutes,
    ...peopleRoutes,
    caseTree,
    ...calloverRoutes,
    ...accountRoutes,
    ...officeRoutes,
    ...trustRoutes,
    ...erasureTrustRoutes,
    ...rightsTrustRoutes,
    ...vaultKeyRoutes,
    ...backupRoutes,
    ...auditRoutes,
    ...breachRoutes,
    ...importRoutes,
    ...exportRoutes,
    ...organisationRoutes,
    ...closingRoutes,
    ...paperSettingsRoutes,
    ...methodSettingsRoutes,
    ...languageRoutes,
    ...templateRoutes,
    ...homesSettingsRoutes,
    ...serviceRoutes,
    ...reportRoutes,
    ...pairRoutes,
    ...supervisionRoutes,
    ...reflectionRoutes,
    ...starPageRoutes,
    ...scalePageRoutes,
    ...practiceRoutes,
    ...directoryRoutes,
    ...groupsRoutes,
    ...peersRoutes,
    ...feedbackRoutes,
    ...tenancyRoutes,
    ...houseRoutes,
    ...moneyRoutes,
  ]),
  fullScreenRoute.addChildren([caseTogetherTree, ...calloverRunRoutes]),
]);
