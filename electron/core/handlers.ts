import type { Contracts } from '#shared/contracts/registry.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { createBreachesHandlers } from './features/breaches/breaches.handlers.ts';
import { AuditChecks } from './features/audit/audit-checks.ts';
import { createAuditHandlers } from './features/audit/audit.handlers.ts';
import { createAccessHandlers } from './features/access/access.handlers.ts';
import { createCalloverHandlers } from './features/callover/callover.handlers.ts';
import { prepareOverviewPrint } from './features/cases/overview-print.ts';
import { casesHandlers } from './features/cases/cases.handlers.ts';
import { closingHandlers } from './features/closing/closing.handlers.ts';
import { contactsHandlers } from './features/contacts/contacts.handlers.ts';
import { createCoverHandlers } from './features/cover/cover.handlers.ts';
import { datesHandlers } from './features/dates/dates.handlers.ts';
import { createDocumentsHandlers, stageDocument } from './features/documents/documents.handlers.ts';
import { DocumentStages } from './features/documents/document-stages.ts';
import { draftsHandlers } from './features/drafts/drafts.handlers.ts';
import { createConsentsHandlers } from './features/handovers/consents.handlers.ts';
import { createDirectoryHandlers, stageDirectory } from './features/directory/directory.handlers.ts';
import { DirectoryStages } from './features/directory/stages.ts';
import { groupsHandlers } from './features/groups/groups.handlers.ts';
import { createHandoversHandlers } from './features/handovers/handovers.handlers.ts';
import {
  beginKiosk,
  createFeedbackHandlers,
  involvementHandlers,
  voicesHandlers,
} from './features/feedback/feedback.handlers.ts';
import { createErasureHandlers } from './features/erasure/erasure.handlers.ts';
import { createExportsHandlers } from './features/exports/exports.handlers.ts';
import { VaultExports } from './features/exports/vault-exports.ts';
import { FileJobs } from './features/files/file-jobs.ts';
import { describeFile, writeFile } from './features/files/files.handlers.ts';
import { homeSearchHandlers } from './features/housing/home-search.handlers.ts';
import { householdHandlers } from './features/housing/household.handlers.ts';
import { createMovingInHandlers } from './features/housing/moving-in.handlers.ts';
import { createHmisExportHandlers } from './features/hmis-export/hmis-export.handlers.ts';
import { createImportsHandlers, stageImport } from './features/imports/imports.handlers.ts';
import { ImportStages } from './features/imports/stages.ts';
import {
  createSpreadsheetsHandlers,
  stageSpreadsheet,
} from './features/spreadsheets/spreadsheets.handlers.ts';
import { SheetStages } from './features/spreadsheets/stages.ts';
import { incidentsHandlers } from './features/incidents/incidents.handlers.ts';
import { languageHintsHandlers } from './features/language/language.handlers.ts';
import { createTemplatePackHandlers } from './features/templates/template-pack.handlers.ts';
import { caseChecklistsHandlers, templatesHandlers } from './features/templates/templates.handlers.ts';
import { createNetworkHandlers } from './features/network/network.handlers.ts';
import { methodsHandlers } from './features/methods/methods.handlers.ts';
import { createMoneyHandlers, createRentHandlers, lentHandlers } from './features/money/money.handlers.ts';
import { organisationHandlers, workersHandlers } from './features/organisation/organisation.handlers.ts';
import { createNoticesHandlers } from './features/papers/notices.handlers.ts';
import { processingHandlers } from './features/papers/processing.handlers.ts';
import { pairsHandlers } from './features/pairs/pairs.handlers.ts';
import { createPeersHandlers } from './features/peers/peers.handlers.ts';
import { peopleHandlers } from './features/people/people.handlers.ts';
import { createPettyCashHandlers } from './features/petty-cash/petty-cash.handlers.ts';
import { changeTopicsHandlers, createPlansHandlers } from './features/plans/plans.handlers.ts';
import { createAppraisalsHandlers } from './features/practice/appraisals.handlers.ts';
import { createPracticeHandlers } from './features/practice/practice.handlers.ts';
import { PrintJobs } from './features/prints/print-jobs.ts';
import { describePrint, finishPrint, readPrintModel } from './features/prints/prints.handlers.ts';
import { createAroundHandlers } from './features/around/around.handlers.ts';
import { createRecordsHandlers } from './features/records/records.handlers.ts';
import { createReportsHandlers } from './features/reports/reports.handlers.ts';
import { contactRhythmHandlers } from './features/rhythm/rhythm.handlers.ts';
import { createAccessCopyHandlers } from './features/rights/access-copy.handlers.ts';
import { disputesHandlers } from './features/rights/disputes.handlers.ts';
import { dataRequestsHandlers } from './features/rights/requests.handlers.ts';
import { restrictionsHandlers } from './features/rights/restrictions.handlers.ts';
import { prepareStarPrint } from './features/stars/star-print.ts';
import { createServiceHandlers } from './features/service/service.handlers.ts';
import { createSupervisionHandlers } from './features/supervision/supervision.handlers.ts';
import { searchHandlers } from './features/search/search.handlers.ts';
import { createReflectionsHandlers } from './features/reflections/reflections.handlers.ts';
import { starsHandlers } from './features/stars/stars.handlers.ts';
import { housesHandlers } from './features/houses/houses.handlers.ts';
import {
  createConcernsHandlers,
  homeCareHandlers,
  homeMeasuresHandlers,
  landlordsHandlers,
  tenanciesHandlers,
} from './features/tenancies/tenancies.handlers.ts';
import { timelineHandlers } from './features/timeline/timeline.handlers.ts';
import { todayHandlers } from './features/today/today.handlers.ts';
import { createWellbeingHandlers } from './features/wellbeing/wellbeing.handlers.ts';
import type { CoreServices } from './kernel/contexts.ts';
import type { HandlerTable } from './kernel/dispatcher.ts';
import type { Handlers } from './kernel/handlers.ts';
import { newestSchema } from './migrations/index.ts';
import type { InternalCalls } from './protocol.ts';
import { Backups } from './vault/backup/backups.ts';
import { BackupTimes } from './vault/backup/backup-times.ts';
import { createBackupsHandlers } from './vault/backup/backups.handlers.ts';
import { createRescueHandlers } from './vault/backup/rescue.handlers.ts';
import { createRestoreHandlers, RestoreSources } from './vault/backup/restore.handlers.ts';
import { takeSecondPlace } from './vault/backup/second-place.ts';
import { KeyRotation } from './vault/rotation/key-rotation.ts';
import { createVaultHandlers } from './vault/vault.handlers.ts';
import { VaultManager } from './vault/vault-manager.ts';

type AllHandlers = { readonly [F in keyof Contracts]?: Handlers<Contracts[F]> };

/** Answers to the shell's own calls; the gateway never forwards these names from a page. */
export type InternalHandlers = {
  readonly [N in keyof InternalCalls]?: (
    input: InternalCalls[N]['input'],
  ) => Promise<InternalCalls[N]['output']>;
};

/** Every feature's handlers, one list. */
export function createHandlers(
  core: CoreServices,
  clock: Clock,
): {
  readonly table: HandlerTable;
  readonly internal: InternalHandlers;
  readonly backupTimes: BackupTimes;
} {
  const manager = new VaultManager({ clock, newestSchema, fastKdf: core.settings().fastKdf });
  const backups = new Backups(core, clock, newestSchema);
  const backupTimes = new BackupTimes(backups, core, clock);
  const rotation = new KeyRotation(core, clock, backups, newestSchema);
  const sources = new RestoreSources();
  const prints = new PrintJobs();
  const importStages = new ImportStages();
  const sheetStages = new SheetStages();
  const directoryStages = new DirectoryStages();
  const files = new FileJobs();
  const exports = new VaultExports({ core, files, clock });
  const documentStages = new DocumentStages();
  const auditChecks = new AuditChecks(core, clock);
  const table = {
    vault: createVaultHandlers(manager, prints, backups, auditChecks),
    backups: createBackupsHandlers(core, backups, manager),
    access: createAccessHandlers({ core, manager, backups, rotation, jobs: prints }),
    rescue: createRescueHandlers({ core, manager, backups, sources, newestSchema }),
    restore: createRestoreHandlers({ core, manager, backups, sources, newestSchema }),
    organisation: organisationHandlers,
    workers: workersHandlers,
    people: peopleHandlers,
    cases: casesHandlers,
    tenancies: tenanciesHandlers,
    landlords: landlordsHandlers,
    tenancyConcerns: createConcernsHandlers(prints, core.settings().appVersion),
    homeCare: homeCareHandlers,
    houses: housesHandlers,
    homeMeasures: homeMeasuresHandlers,
    closing: closingHandlers,
    notices: createNoticesHandlers(prints, core.settings().appVersion),
    processing: processingHandlers,
    breaches: createBreachesHandlers(prints, core.settings().appVersion),
    contacts: contactsHandlers,
    timeline: timelineHandlers,
    cover: createCoverHandlers(prints, core.settings().appVersion),
    search: searchHandlers,
    around: createAroundHandlers(),
    audit: createAuditHandlers(auditChecks, prints, files, core.settings().appVersion),
    records: createRecordsHandlers(prints, core.settings().appVersion),
    incidents: incidentsHandlers,
    contactRhythm: contactRhythmHandlers,
    household: householdHandlers,
    homeSearch: homeSearchHandlers,
    movingIn: createMovingInHandlers(prints, core.settings().appVersion),
    network: createNetworkHandlers(prints, core.settings().appVersion),
    directory: createDirectoryHandlers(directoryStages),
    peers: createPeersHandlers(prints, core.settings().appVersion),
    groups: groupsHandlers,
    dates: datesHandlers,
    documents: createDocumentsHandlers(documentStages, files),
    drafts: draftsHandlers,
    feedback: createFeedbackHandlers(core, prints, core.settings().appVersion),
    voices: voicesHandlers,
    involvement: involvementHandlers,
    reflections: createReflectionsHandlers(prints, core.settings().appVersion),
    hmisExport: createHmisExportHandlers(files, core.settings().appVersion),
    imports: createImportsHandlers(importStages),
    spreadsheets: createSpreadsheetsHandlers(sheetStages, files),
    vaultExport: createExportsHandlers(exports),
    languageHints: languageHintsHandlers,
    templates: templatesHandlers,
    caseChecklists: caseChecklistsHandlers,
    templatePack: createTemplatePackHandlers(files),
    pairs: pairsHandlers,
    today: todayHandlers,
    dataRequests: dataRequestsHandlers,
    accessCopy: createAccessCopyHandlers({
      core,
      prints,
      files,
      clock,
      appVersion: core.settings().appVersion,
    }),
    restrictions: restrictionsHandlers,
    disputes: disputesHandlers,
    stars: starsHandlers,
    supervision: createSupervisionHandlers(prints, core.settings().appVersion),
    consents: createConsentsHandlers(prints, core.settings().appVersion),
    handovers: createHandoversHandlers(core, prints, clock),
    callover: createCalloverHandlers({ core, jobs: prints, appVersion: core.settings().appVersion }),
    plans: createPlansHandlers(prints, core.settings().appVersion),
    changeTopics: changeTopicsHandlers,
    money: createMoneyHandlers(prints, core.settings().appVersion),
    rent: createRentHandlers(prints, core.settings().appVersion),
    lent: lentHandlers,
    pettyCash: createPettyCashHandlers(prints, core.settings().appVersion),
    practice: createPracticeHandlers(prints, core.settings().appVersion),
    appraisals: createAppraisalsHandlers(prints, core.settings().appVersion),
    wellbeing: createWellbeingHandlers(prints, core.settings().appVersion),
    methods: methodsHandlers,
    service: createServiceHandlers(prints, core.settings().appVersion),
    reports: createReportsHandlers(prints, files, core.settings().appVersion),
    ...createErasureHandlers({ core, backups, prints, appVersion: core.settings().appVersion }),
    prints: {
      model: readPrintModel(prints),
      prepareStar: prepareStarPrint(prints, core.settings().appVersion),
      prepareOverview: prepareOverviewPrint(prints, core.settings().appVersion),
    },
  } satisfies AllHandlers;
  const internal: InternalHandlers = {
    'vault.use': async ({ folder }) => {
      await backups.pause();
      core.useFolder(folder);
      backups.resume();
      void backupTimes.locked();
      return null;
    },
    'vault.lock': async () => {
      // Not waited for: the process ends now, and what it leaves is cleared by the next backup.
      void backups.pause();
      await exports.stop();
      await core.end({ action: 'lock', entity: 'session', entityId: null, detail: null });
      return null;
    },
    'backups.copy': async () => {
      await backupTimes.locked();
      return null;
    },
    'backups.useSecond': takeSecondPlace(core, backups),
    'restore.lookIn': ({ path }) => Promise.resolve({ found: sources.lookIn(path) }),
    'imports.stage': stageImport(core, importStages),
    'spreadsheets.stage': stageSpreadsheet(core, sheetStages),
    'directory.stage': stageDirectory(core, directoryStages),
    'documents.stage': stageDocument(core, documentStages),
    'feedback.begin': beginKiosk(core),
    'files.describe': describeFile(files),
    'files.write': writeFile(files),
    'prints.describe': describePrint(core, prints),
    'prints.finish': finishPrint(prints),
  };
  return { table, internal, backupTimes };
}
