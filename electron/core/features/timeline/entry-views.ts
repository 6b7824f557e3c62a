import type { EntryKind, TimelineEntry } from '#shared/contracts/timeline.ts';
import { isShared } from '#shared/domain/change-stages/stage-rules.ts';
import { documentKindOf } from '#shared/domain/documents/document-kind.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { entryId, readingId } from '#shared/lib/ids.ts';
import { recordNeed } from '#shared/domain/records/record-codes.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import {
  assignmentChangeRows,
  changeStageRows,
  contactRows,
  decisionRows,
  disclosureRows,
  followUpRows,
  documentRows,
  externalToolRows,
  homeRows,
  housingMomentRows,
  incidentRows,
  moneyTalkRows,
  networkRows,
  overviewRows,
  planRows,
  recordRows,
  type SpineRow,
  starRows,
  stateChangeRows,
  wellbeingRows,
  tenancyMomentRows,
} from './timeline.queries.ts';

/** What an entry shows besides its kind, time and author. */
type Body = TimelineEntry extends infer E
  ? E extends TimelineEntry
    ? Omit<E, 'id' | 'at' | 'author'>
    : never
  : never;
type Keyed = readonly [key: number | null, body: Body];

function incidentBody(row: Awaited<ReturnType<typeof incidentRows>>[number]): Keyed {
  return [
    row.entry_key,
    {
      kind: 'incident',
      incidentKind: row.kind,
      severity: row.severity,
      status: row.status,
      whatHappened: row.what_happened,
      personsAccount: row.persons_account,
    },
  ];
}

async function bodiesOf(
  db: ReadDb,
  kind: EntryKind,
  keys: readonly number[],
  teamOnly: boolean,
): Promise<Keyed[]> {
  switch (kind) {
    case 'contact':
      return (await contactRows(db, keys)).map((row) => [
        row.entry_key,
        {
          kind,
          status: row.status,
          channel: row.channel,
          place: row.place,
          minutes: row.minutes,
          planned: row.planned === 1,
          whatHappened: row.what_happened,
          personSaid: row.person_said,
          workerView: teamOnly ? row.worker_view : null,
          strengthNoticed: row.strength_noticed,
          goodNews: row.good_news === 1,
          hunch: teamOnly ? row.hunch === 1 : null,
          amended: Number(row.amended) === 1,
          sharedWithPerson: row.shared_with_person,
        },
      ]);
    case 'star':
      return (await starRows(db, keys)).map((row) => [
        row.entry_key,
        {
          kind,
          readingId: readingId.parse(row.id),
          templateName: row.name ?? '',
          templateKind: row.kind,
          context: row.context,
          method: row.method,
          answered: row.answered ?? 0,
          areas: row.areas ?? 0,
          personComment: row.person_comment,
        },
      ]);
    case 'state_change':
      return (await stateChangeRows(db, keys)).map((row) => [
        row.entry_key,
        { kind, from: row.from_state, to: row.to_state, reason: row.reason },
      ]);
    case 'assignment':
      return (await assignmentChangeRows(db, keys)).map((row) => [
        row.entry_key,
        {
          kind,
          started: row.started === 1,
          worker: row.worker_name,
          role: row.role,
          span:
            row.from_day === null || row.last_day === null
              ? null
              : { from: row.from_day, until: row.last_day },
        },
      ]);
    case 'overview':
      return (await overviewRows(db, keys)).map((row) => [row.entry_key, { kind, version: row.version }]);
    case 'home':
      return (await homeRows(db, keys)).map((row) => [
        row.entry_key,
        { kind, typeKey: row.type_key, address: row.address },
      ]);
    case 'handover':
      return (await disclosureRows(db, keys)).map((row) => [
        row.entry_key,
        { kind, recipient: row.recipient, encrypted: row.format === 'pdf_encrypted' },
      ]);
    case 'external_tool':
      return (await externalToolRows(db, keys)).map((row) => [
        row.entry_key,
        { kind, toolName: row.tool_name, agreedFocus: row.agreed_focus },
      ]);
    case 'decision':
      return (await decisionRows(db, keys)).map((row) => [
        row.entry_key,
        {
          kind,
          text: row.text,
          origin: row.origin,
          agreedWithPerson: row.agreed_with_person,
          reason: row.reason,
        },
      ]);
    case 'record':
      return (await recordRows(db, keys))
        .filter((row) => teamOnly || recordNeed(row.kind) === 'case.read')
        .map((row) => [
          row.entry_key,
          {
            kind,
            recordKind: row.kind,
            version: row.version,
            method: row.method,
            agreed: row.agreed,
            agreedWords: row.agreed_words,
            amended: Number(row.amended) === 1,
            sharedWithPerson: row.shared_with_person,
          },
        ]);
    case 'incident':
      return teamOnly ? (await incidentRows(db, keys)).map(incidentBody) : [];
    case 'plan':
      return (await planRows(db, keys)).map((row) => [
        row.entry_key,
        {
          kind,
          act: row.act,
          words: row.words,
          text: [row.text, row.what_helped, row.next].filter(Boolean).join('\n'),
        },
      ]);
    case 'housing':
      return (await housingMomentRows(db, keys)).map(({ entry_key, ...moment }) => [
        entry_key,
        { kind, ...moment },
      ]);
    case 'change_stage':
      return (await changeStageRows(db, keys))
        .filter(({ identified_by }) => teamOnly || isShared({ identifiedBy: identified_by }))
        .map((row) => [
          row.entry_key,
          {
            kind,
            title: row.title,
            stage: row.stage,
            identifiedBy: row.identified_by,
            note: row.note,
          },
        ]);
    case 'follow_up':
      return (teamOnly ? await followUpRows(db, keys) : []).map((row) => [
        row.entry_key,
        {
          kind,
          stillHoused: row.still_housed ?? 'not_confirmed',
          contactWish: row.contact_wish ?? 'not_asked',
          note: row.note,
        },
      ]);
    case 'document':
      return (await documentRows(db, keys)).map((row) => [
        row.entry_key,
        {
          kind,
          title: row.title,
          documentKind: documentKindOf(row.media_type),
          removed: row.removed_at !== null,
          sharedWithPerson: row.shared_with_person,
        },
      ]);
    case 'tenancy':
      return teamOnly
        ? (await tenancyMomentRows(db, keys)).map(({ entry_key, concern_kind: concernKind, ...moment }) => [
            entry_key,
            { kind, concernKind, ...moment },
          ])
        : [];
    case 'network':
      return (await networkRows(db, keys)).map((row) => [
        row.entry_key,
        { kind, act: row.act, name: row.name, text: row.text },
      ]);
    case 'wellbeing':
      return teamOnly
        ? (await wellbeingRows(db, keys)).map((row) => [
            row.entry_key,
            {
              kind,
              readingId: row.id,
              scaleKey: row.key,
              scaleName: row.name ?? '',
              figure: row.metric_score ?? row.raw_score,
              isEstimated: row.is_estimated === 1,
              personComment: row.person_comment,
              sharedWithPerson: row.shared_with_person,
            },
          ])
        : [];
    case 'money':
      return teamOnly
        ? (await moneyTalkRows(db, keys)).map((row) => [
            row.entry_key,
            {
              kind,
              method: row.method,
              agreedWords: row.agreed_words,
              text: row.text,
              sharedWithPerson: row.shared_with_person,
            },
          ])
        : [];
    default:
      return assertNever(kind);
  }
}

/** Repeats the last key up to a fixed count, so that every page of a size is one statement that stays prepared. */
function padded(keys: readonly number[], size: number): number[] {
  return Array.from({ length: size }, (_, index) => keys[Math.min(index, keys.length - 1)] ?? 0);
}

/** Entries as the page gets them, in the given order: one statement for each kind that occurs among them. */
export async function entryViews(
  db: ReadDb,
  rows: readonly SpineRow[],
  size: number,
  teamOnly: boolean,
): Promise<TimelineEntry[]> {
  const bodies = new Map<number | null, Body>();
  for (const [kind, same] of Map.groupBy(rows, (row) => row.kind)) {
    const keys = padded(
      same.map(({ key }) => key),
      size,
    );
    for (const [key, body] of await bodiesOf(db, kind, keys, teamOnly)) bodies.set(key, body);
  }
  return rows.flatMap((row) => {
    const body = bodies.get(row.key);
    if (body === undefined) return [];
    return [{ id: entryId.parse(row.id), at: row.at, author: row.author_name, ...body }];
  });
}
