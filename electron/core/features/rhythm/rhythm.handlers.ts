import type { ContactAgreement, contactRhythm } from '#shared/contracts/rhythm.ts';
import {
  closerRhythm,
  findAgreement,
  findRhythmStanding,
  rhythmOn,
  usualRhythm,
} from '#shared/domain/contacts/rhythm.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { getContactSettings, rhythmInputOf } from '#core/features/cases/contact-word.service.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { listAttempts } from '#core/features/contacts/last-contact.service.ts';
import { findCurrentForPerson, findRecord, keepVersion } from '#core/features/records/records.service.ts';
import type { QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { contactFiguresRow } from './rhythm.queries.ts';

type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;

/** The questions for thin contact as last gone through, and whether that was after the last contact. */
async function lastQuestions({ db, actor }: Reader, caseId: CaseId, lastContactOn: string | null) {
  const record = await findRecord(db, actor, caseId, 'contact_questions');
  if (record?.body.kind !== 'contact_questions') return null;
  const { madeOn } = record.head;
  return {
    entryId: record.entryId,
    on: madeOn,
    inTeam: record.body.content.talkedInTeam,
    sinceLastContact: lastContactOn === null || madeOn >= lastContactOn,
  };
}

/** The agreement that the next one goes on from: the last version, else what is known of the person. */
async function lastAgreement(db: ReadDb, caseId: CaseId, today: string): Promise<ContactAgreement> {
  const last = await findCurrentForPerson(db, caseId, 'contact_agreement');
  if (last?.body.kind === 'contact_agreement') return last.body.content;
  const { strengths } = await getOverview(db, caseId);
  return {
    strengths: strengths.map(({ text }) => text),
    from: today,
    contactEveryDays: 1,
    visitEveryDays: null,
    pauseEveryDays: null,
    preferredTimes: '',
    preferredChannel: null,
    reason: '',
  };
}

export const contactRhythmHandlers: Handlers<typeof contactRhythm> = {
  async standing(context, { caseId }) {
    const { db, clock } = context;
    const figures = await contactFiguresRow(db, caseId);
    const today = clock.today();
    const input = rhythmInputOf(figures, today, await getContactSettings(db));
    const { contactEveryDays, visitEveryDays } = usualRhythm(input);
    const standing = findRhythmStanding(input);
    return {
      usual: {
        contactEveryDays,
        visitEveryDays,
        floorDays: input.figures.floor,
        pauseEveryDays: input.figures.paused,
      },
      standing:
        standing === undefined
          ? null
          : {
              source: standing.source,
              contactEveryDays: standing.contactEveryDays,
              visitEveryDays: standing.visitEveryDays,
              agreedFrom: findAgreement(input.agreements, today)?.from ?? null,
              contact: standing.contact,
              visit: standing.visit,
              word: standing.word,
            },
      attempts: (await listAttempts(db, figures.no)).map(({ started_at: at, channel }) => ({ at, channel })),
      questions: await lastQuestions(context, caseId, figures.last_contact_on),
    };
  },

  async closer(context, { caseId, reason }) {
    const { db, actor, clock } = context;
    const today = clock.today();
    const figures = await contactFiguresRow(db, caseId);
    const input = rhythmInputOf(figures, today, await getContactSettings(db));
    const rhythm = closerRhythm(rhythmOn(input));
    const current = await findRecord(db, actor, caseId, 'contact_agreement');
    const { entryId } = await keepVersion(context, {
      caseId,
      basedOnVersion: current?.version ?? 0,
      head: {
        madeOn: today,
        method: 'worker_alone',
        others: [],
        reviewOn: null,
        sharedWithPerson: 'not_yet',
        withheldReason: '',
        agreed: 'not_asked',
        agreedWords: '',
        externalPlanRef: '',
      },
      body: {
        kind: 'contact_agreement',
        content: { ...(await lastAgreement(db, caseId, today)), from: today, ...rhythm, reason },
        team: null,
      },
      draftId: null,
    });
    await refreshCaseSummary(db, caseId);
    return { entryId, ...rhythm };
  },
};
