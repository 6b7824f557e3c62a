import type { i18n as I18n } from 'i18next';
import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import type { CalloverMinutesModel, CalloverPackModel } from '#shared/contracts/prints.ts';
import type { CardName } from '#shared/domain/callover/callover-codes.ts';
import { callName, initials } from '#shared/domain/people/display-name.ts';
import { dayOf } from '#shared/lib/clock.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { CommandContext, CoreServices } from '#core/kernel/contexts.ts';
import { type AgencyCard, listAgencyCards, logPackDisclosures } from './agency-cards.ts';
import { listCards } from './cards.ts';
import { getMeeting, type Meeting } from './meetings.ts';

type PackInput = z.output<typeof callover.preparePack.input>;
type MinutesInput = z.output<typeof callover.prepareMinutes.input>;

/** What both print models need besides the records. */
export interface PrintParts {
  readonly core: CoreServices;
  readonly jobs: PrintJobs;
  /** Printed at the foot. */
  readonly appVersion: string;
}

/** The person's name as the print was asked to say it (domain.md 10.6). */
function namer(names: CardName): (name: string) => string {
  return names === 'initials' ? initials : callName;
}

function headOf(meeting: Meeting): CalloverPackModel['meeting'] {
  const { teamName, heldOn, startsAt, place, minutes, chair, guests } = meeting;
  return {
    meetingKind: meeting.kind,
    teamName,
    heldOn,
    startsAt,
    place,
    minutes,
    chair,
    attendees: meeting.attendees.map(({ name }) => name),
    apologies: meeting.apologies.map(({ name }) => name),
    guests: [...guests],
  };
}

/** Title of the document: kind and day, never a name (domain.md 14). */
function titleOf({ kind, heldOn }: Meeting, words: I18n): string {
  return `${words.t(`domain:calloverKind.${kind}`)} ${heldOn}`;
}

/** The steps as printed. For an agency: no remarks, and only the persons whose cards it gets. */
function agendaOf(
  meeting: Meeting,
  say: (name: string) => string,
  agencyCards: readonly AgencyCard[] | null,
): CalloverPackModel['agenda'] {
  const printed = new Set(agencyCards?.map(({ card }) => card.entryId));
  const isPrinted = (entryId: string) => agencyCards === null || printed.has(entryId);
  const inDepth = meeting.entries.find((entry) => entry.inDepth);
  return meeting.agenda
    .filter(({ entryId }) => entryId === null || isPrinted(entryId))
    .map(({ code, note, minutes, entryId }) => {
      const about = code === 'in_depth' ? inDepth : meeting.entries.find(({ id }) => id === entryId);
      const name = about !== undefined && isPrinted(about.id) ? say(about.name) : '';
      return { code, note: agencyCards === null ? note : '', minutes, name };
    });
}

/** Fixes agenda, cards and the open actions as a print job (domain.md 10.6). @throws AppError `not_found` */
export async function preparePack(
  { core, jobs, appVersion }: PrintParts,
  context: CommandContext,
  { meetingId, names, forOtherAgency, greyscale, encrypt }: PackInput,
): Promise<string> {
  const meeting = await getMeeting(context, meetingId);
  const agencyCards =
    forOtherAgency === null ? null : await listAgencyCards(context, meetingId, forOtherAgency);
  const cards = agencyCards?.map(({ card }) => card) ?? (await listCards(context, meetingId));
  for (const { caseId } of cards) context.about(caseId);
  const say = namer(names);
  const { words, frame } = await beginPage(context, { appVersion, greyscale });
  const model: CalloverPackModel = {
    kind: 'callover_pack',
    frame,
    meeting: headOf(meeting),
    names,
    forOtherAgency,
    agenda: agendaOf(meeting, say, agencyCards),
    lastActions:
      agencyCards === null
        ? meeting.lastActions
            .filter(({ status }) => status === 'open' || status === 'carried')
            .map(({ text, ownerName, dueOn, name }) => ({ text, ownerName, dueOn, name: say(name) }))
        : [],
    cards: cards.map((card) => ({ ...card, name: say(card.name) })),
  };
  return jobs.register({
    model,
    fileName: `callover-pack-${meeting.heldOn}.pdf`,
    title: titleOf(meeting, words),
    encrypt,
    onWritten: async ({ encrypted }) => {
      if (forOtherAgency === null || agencyCards === null) return;
      await logPackDisclosures(core, forOtherAgency, agencyCards, encrypted);
    },
  });
}

/** Fixes what a meeting said and decided as a print job. @throws AppError `not_found` */
export async function prepareMinutes(
  { jobs, appVersion }: PrintParts,
  context: CommandContext,
  { meetingId, names, greyscale, encrypt }: MinutesInput,
): Promise<string> {
  const meeting = await getMeeting(context, meetingId);
  const listed = await listCards(context, meetingId);
  for (const { caseId } of listed) context.about(caseId);
  const cards = new Map(listed.map(({ entryId, caseNumber }) => [entryId, caseNumber]));
  const say = namer(names);
  const { words, frame } = await beginPage(context, { appVersion, greyscale });
  const actionOf = ({ text, ownerName, dueOn, status }: Meeting['actions'][number]) => ({
    text,
    ownerName,
    dueOn,
    status,
  });
  const model: CalloverMinutesModel = {
    kind: 'callover_minutes',
    frame,
    meeting: headOf(meeting),
    names,
    closedOn: meeting.closedAt === null ? null : dayOf(meeting.closedAt),
    summary: meeting.summary,
    learning: meeting.learning,
    entries: meeting.entries.map((entry) => ({
      name: say(entry.name),
      caseNumber: cards.get(entry.id) ?? '',
      inDepth: entry.inDepth,
      personsMessage: entry.personsMessage,
      discussion: entry.discussion,
      techniquesTried: [...entry.techniquesTried],
      techniquesNote: entry.techniquesNote,
      whatWorks: entry.whatWorks,
      shareBackByName: entry.shareBackByName,
      shareBackBy: entry.shareBackBy,
      decisions: entry.decisions.map(({ kind, text, agreedNeedsPerson, status, outcome, outcomeOn }) => ({
        kind,
        text,
        agreedNeedsPerson,
        status,
        outcome,
        outcomeOn,
      })),
      actions: entry.actions.map(actionOf),
    })),
    actions: meeting.actions.map(actionOf),
    amendments: meeting.amendments.map(({ at, by, reason }) => ({ on: dayOf(at), by, reason })),
  };
  return jobs.register({
    model,
    fileName: `callover-minutes-${meeting.heldOn}.pdf`,
    title: titleOf(meeting, words),
    encrypt,
    onWritten: async () => undefined,
  });
}
