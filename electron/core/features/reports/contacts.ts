import {
  type ContactChannel,
  contactChannels,
  type ContactPlace,
  contactPlaces,
  type ContactStatus,
  contactStatuses,
} from '#shared/domain/contacts/contact-codes.ts';
import { isOutsideOwnRooms } from '#shared/domain/methods/fidelity.ts';
import { listHeldContacts, listOtherContacts } from '#core/features/contacts/contact-sums.service.ts';
import { getScope, type ReportContext } from './scope.ts';
import {
  adding,
  amongAll,
  column,
  type DraftReport,
  head,
  measure,
  people,
  type Share,
  table,
  withTotal,
} from './tables.ts';

interface Line {
  readonly caseId: string;
  readonly channel: ContactChannel;
  readonly place: ContactPlace;
  readonly contacts: number;
  readonly minutes: number;
}

const sharesOf = (lines: readonly { readonly caseId: string; readonly contacts: number }[]): Share[] =>
  lines.map((line) => ({ caseId: line.caseId, amount: line.contacts }));
const peopleOf = (lines: readonly { readonly caseId: string }[]) =>
  people(new Set(lines.map(({ caseId }) => caseId)));

/** How often, how and where people were met (domain.md 4.4, 6.1). A fixed number of statements, none of which reads a note. */
export async function contacts(context: ReportContext): Promise<DraftReport> {
  const { db, asked } = context;
  const { cases, left } = await getScope(context, 'open');
  const byNo = new Map([...cases.values()].map(({ no, caseId }) => [no, caseId]));
  const lines = (await listHeldContacts(db, asked)).flatMap((row): Line[] => {
    const caseId = byNo.get(row.case_no);
    return caseId === undefined ? [] : [{ ...row, caseId, minutes: row.minutes ?? 0 }];
  });
  const others = (await listOtherContacts(db, asked)).flatMap((row) => {
    const caseId = byNo.get(row.case_no);
    return caseId === undefined ? [] : [{ ...row, caseId }];
  });
  const inPerson = lines.filter(({ channel }) => channel === 'face_to_face');
  const outside = inPerson.filter(({ place }) => isOutsideOwnRooms(place));
  const present = <K extends string>(all: readonly K[], used: Iterable<K>): K[] => {
    const found = new Set(used);
    return all.filter((each) => found.has(each));
  };
  const byChannel = withTotal(
    present(
      contactChannels,
      lines.map(({ channel }) => channel),
    ).map((key) => head('channel', key)),
    ['contacts', 'minutes'],
  );
  const byPlace = withTotal(
    present(
      contactPlaces,
      inPerson.map(({ place }) => place),
    ).map((key) => head('place', key)),
    ['contacts'],
  );
  const results: { caseId: string; contacts: number; status: ContactStatus }[] = [
    ...others,
    ...lines.map((line) => ({ ...line, status: 'completed' as const })),
  ];
  const byResult = withTotal(
    present(
      contactStatuses,
      results.map(({ status }) => status),
    ).map((key) => head('contact_status', key)),
    ['contacts'],
  );
  const pick = <L>(all: readonly L[], key: string, of: (line: L) => string) =>
    all.filter((line) => key === 'all' || of(line) === key);
  const contactColumn = column(measure('contacts'), { from: 'people' });
  return {
    tables: [
      table(
        {
          key: 'contact_shares',
          columns: [
            column(measure('numerator'), { of: 'denominator', from: 'people' }),
            column(measure('denominator'), { from: 'people' }),
            column(measure('people')),
          ],
          rows: [measure('face_to_face'), measure('in_vivo')],
          adds: { nested: [{ wider: 'face_to_face', narrower: 'in_vivo', columns: ['people'] }] },
          chart: 'bars',
        },
        ({ key }) => {
          const [part, whole] = key === 'face_to_face' ? [inPerson, lines] : [outside, inPerson];
          return [adding(sharesOf(part)), adding(sharesOf(whole)), peopleOf(whole)];
        },
      ),
      table(
        {
          key: 'contacts_by_channel',
          columns: [contactColumn, column(measure('minutes'), { from: 'people' }), column(measure('people'))],
          rows: byChannel.rows,
          adds: { rows: byChannel.adds, nested: amongAll(byChannel.rows) },
          chart: 'bars',
        },
        ({ key }) => {
          const own = pick(lines, key, ({ channel }) => channel);
          const minutes = own.map(({ caseId, minutes: amount }) => ({ caseId, amount }));
          return [adding(sharesOf(own)), adding(minutes), peopleOf(own)];
        },
      ),
      table(
        {
          key: 'contacts_by_place',
          columns: [contactColumn, column(measure('people'))],
          rows: byPlace.rows,
          adds: { rows: byPlace.adds, nested: amongAll(byPlace.rows) },
          chart: 'bars',
        },
        ({ key }) => {
          const own = pick(inPerson, key, ({ place }) => place);
          return [adding(sharesOf(own)), peopleOf(own)];
        },
      ),
      table(
        {
          key: 'contact_results',
          columns: [contactColumn, column(measure('people'))],
          rows: byResult.rows,
          adds: { rows: byResult.adds, nested: amongAll(byResult.rows) },
          chart: 'bars',
        },
        ({ key }) => {
          const own = pick(results, key, ({ status }) => status);
          return [adding(sharesOf(own)), peopleOf(own)];
        },
      ),
    ],
    same: [
      [
        { table: 'contact_shares', row: 'face_to_face', column: 'denominator' },
        { table: 'contacts_by_channel', row: 'all', column: 'contacts' },
        { table: 'contact_results', row: 'completed', column: 'contacts' },
      ],
      [
        { table: 'contact_shares', row: 'face_to_face', column: 'people' },
        { table: 'contacts_by_channel', row: 'all', column: 'people' },
        { table: 'contact_results', row: 'completed', column: 'people' },
      ],
      [
        { table: 'contact_shares', row: 'face_to_face', column: 'numerator' },
        { table: 'contact_shares', row: 'in_vivo', column: 'denominator' },
        { table: 'contacts_by_place', row: 'all', column: 'contacts' },
        { table: 'contacts_by_channel', row: 'face_to_face', column: 'contacts' },
      ],
      [
        { table: 'contact_shares', row: 'in_vivo', column: 'people' },
        { table: 'contacts_by_place', row: 'all', column: 'people' },
        { table: 'contacts_by_channel', row: 'face_to_face', column: 'people' },
      ],
    ],
    remarks: ['about_the_service'],
    left,
  };
}
