import type { audit } from '#shared/contracts/audit.ts';
import { anchorStart, isStartOf } from '#shared/domain/audit/anchor.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { findAuditHead } from '#core/kernel/audit.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { type AuditChecks, standingChecks } from './audit-checks.ts';
import { prepareList, prepareFileAccess, prepareSheet } from './audit-print.ts';
import { registerExport } from './audit-export.ts';
import { entryRows, findChainValue, findLastAct, markChecksSeen, type PlaceInList } from './audit.queries.ts';
import { listFileAccess, toldEntry } from './audit.service.ts';

/** Entries on one page of the list. */
const pageSize = 50;

function placeOf(cursor: string | null): PlaceInList | null {
  if (cursor === null) return null;
  const [at = '', seq = ''] = cursor.split(' ');
  return { at, seq: Number(seq) };
}

/** Who saw or changed what. @param appVersion printed at the foot */
export function createAuditHandlers(
  checks: AuditChecks,
  prints: PrintJobs,
  files: FileJobs,
  appVersion: string,
): Handlers<typeof audit> {
  return {
    async page({ db }, { before, ...filter }) {
      const rows = await entryRows(db, filter, placeOf(before), pageSize + 1);
      const shown = rows.slice(0, pageSize);
      const last = shown.at(-1);
      const next = rows.length > pageSize && last !== undefined ? `${last.at} ${last.seq}` : null;
      return { entries: shown.map(toldEntry), next };
    },

    async standing({ db }) {
      const { seq, h } = await findAuditHead(db);
      const sheet = await findLastAct(db, 'print', 'audit_sheet');
      const standing = await standingChecks(db);
      const head = { seq, start: anchorStart(h) };
      return { ...standing, busy: checks.isRunning(), head, sheetAt: sheet?.at ?? null };
    },

    check: () => checks.run('all'),

    async markSeen({ db, actor }) {
      await markChecksSeen(db, actor.id);
      return {};
    },

    async compare({ db }, { seq, start }) {
      const h = await findChainValue(db, seq);
      if (h === undefined) return { answer: 'missing' };
      return { answer: isStartOf(h, start) ? 'same' : 'different' };
    },

    prepareExport: ({ core, clock }, filter) => registerExport(core, files, clock, filter),

    preparePrint: (context, { greyscale, encrypt, ...filter }) =>
      prepareList(prints, context, { appVersion, greyscale }, encrypt, filter),

    prepareSheet: (context) => prepareSheet(prints, context, { appVersion, greyscale: true }),

    fileAccess: ({ db }, { caseId }) => listFileAccess(db, caseId),

    prepareFileAccess: (context, { caseId, greyscale, encrypt }) =>
      prepareFileAccess(prints, context, { appVersion, greyscale }, encrypt, caseId),
  };
}
