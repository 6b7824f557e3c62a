import type { consents } from '#shared/contracts/handovers.ts';
import { findConsentProblems } from '#shared/domain/consent/consent-rules.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { consentsOf, findConsent, isInForce, scopesOf } from './consents.service.ts';

/** domain.md 9.4: given, withdrawn, listed; nothing is ever removed. @param appVersion printed at the foot */
export function createConsentsHandlers(prints: PrintJobs, appVersion: string): Handlers<typeof consents> {
  return {
    async list({ db, clock }, { caseId }) {
      const rows = await consentsOf(db, await getPersonIdOfCase(db, caseId));
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        scopes: [...scopesOf(row)],
        recipient: row.recipient,
        givenOn: row.given_on,
        method: row.method,
        expiresOn: row.expires_on,
        withdrawnOn: row.withdrawn_on,
        note: row.note,
        capacityNote: row.capacity_note,
        evidenceRef: row.evidence_ref,
        inForce: isInForce(row, clock.today()),
      }));
    },

    async give({ db, clock, newId }, input) {
      const fields = findConsentProblems(input, clock.today());
      refuseProblems(fields);
      const id: string = newId();
      await db
        .insertInto('consents')
        .values({
          id,
          person_id: await getPersonIdOfCase(db, input.caseId),
          kind: input.kind,
          scopes: JSON.stringify(input.scopes),
          recipient: input.recipient,
          given_on: input.givenOn,
          method: input.method,
          expires_on: input.expiresOn,
          withdrawn_on: null,
          note: input.note,
          capacity_note: input.capacityNote,
          evidence_ref: input.evidenceRef,
        })
        .execute();
      return { id };
    },

    async withdraw({ db, clock }, { caseId, id, on }) {
      if (on > clock.today()) throw new AppError('invalid_input', { fields: { on: 'in_the_future' } });
      const result = await db
        .updateTable('consents')
        .set({ withdrawn_on: on })
        .where('id', '=', id)
        .where('person_id', '=', await getPersonIdOfCase(db, caseId))
        .where('withdrawn_on', 'is', null)
        .executeTakeFirst();
      if (result.numUpdatedRows === 0n) throw new AppError('not_found');
      return {};
    },

    async prepareForm(context, { caseId, id, greyscale, encrypt }) {
      const { db } = context;
      const consent = await findConsent(db, await getPersonIdOfCase(db, caseId), id);
      if (consent === undefined) throw new AppError('not_found');
      const { name, caseNumber } = await getCaseName(db, caseId);
      const { words, frame } = await beginPage(context, { appVersion, greyscale });
      const { printedOn } = frame;
      const jobId = prints.register({
        model: {
          kind: 'consent_form',
          frame,
          name,
          caseNumber,
          consent: {
            kind: consent.kind,
            scopes: [...scopesOf(consent)],
            recipient: consent.recipient,
            givenOn: consent.given_on,
            expiresOn: consent.expires_on,
            note: consent.note,
          },
        },
        fileName: `consent-${caseNumber}-${printedOn}.pdf`,
        title: words.t('papers:consent.formDocument', { caseNumber }),
        encrypt,
        onWritten: async () => undefined,
      });
      return { jobId };
    },
  };
}
