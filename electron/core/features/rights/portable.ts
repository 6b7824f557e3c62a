import { strToU8, zipSync } from 'fflate';
import type { CopyChapter } from '#shared/contracts/access-copy.ts';
import { csvLine, csvMark } from '#core/features/files/csv.ts';
import type { HeldChapter } from './gather.service.ts';

/**
 * Columns that a person gave us themselves, by what they said, chose or filled in (GDPR Art. 20): what colleagues saw,
 * thought or worked out is not among them. Documented with every file as `fields.csv`.
 */
export const givenByPerson: Readonly<Record<string, readonly string[]>> = {
  people: [
    'chosen_name',
    'pronouns',
    'legal_given_name',
    'legal_family_name',
    'other_names',
    'birth_date',
    'language',
    'interpreter_needed',
    'phone',
    'other_ways_to_reach',
    'best_times',
    'access_needs',
    'emergency_contacts',
    'paperwork',
    'preferred_channel',
    'preferred_places',
    'word_for_me',
    'not_for_me',
  ],
  diversity_answers: ['question', 'answer', 'answered_on'],
  household_members: ['relation', 'since', 'until'],
  support_overviews: [
    'what_matters',
    'what_people_like',
    'how_to_support',
    'aspirations',
    'language_and_interpreter',
    'cultural_and_spiritual',
    'communication_preferences',
    'access_needs',
  ],
  strengths: ['text'],
  support_needs: ['text', 'person_priority', 'support_wanted'],
  visit_reports: ['person_said', 'agreements_person'],
  incidents: ['persons_account'],
  star_readings: ['reading_date', 'person_comment'],
  star_scores: ['area_key', 'person_score', 'left_out_reason'],
  wellbeing_readings: ['completed_on', 'answers', 'person_comment'],
  goals: ['person_words', 'why', 'agreed_on', 'closing_words'],
  goal_reviews: ['progress_person', 'on_day'],
  choice_ratings: ['on_day', 'area', 'home_type', 'live_with', 'worker', 'words'],
  housing_offers: ['person_answer', 'person_reason'],
  move_in_lists: ['person_words'],
  income_sources: ['kind', 'local_name', 'amount', 'frequency', 'paid_on', 'since', 'until'],
  expenses: ['kind', 'name', 'amount', 'frequency', 'since', 'until'],
  debts: ['creditor_kind', 'creditor_name', 'balance', 'as_of', 'instalment', 'frequency'],
  peer_preferences: [
    'topics',
    'languages',
    'interests',
    'days',
    'areas',
    'contact_ways',
    'gender',
    'not_for_me_topics',
    'not_for_me',
    'wished_gender',
    'wishes',
    'not_these',
  ],
  callover_messages: ['persons_message', 'message_on'],
  mentor_matches: ['person_feedback'],
  group_attendances: ['person_note'],
  voices: ['received_on', 'text'],
  consents: ['kind', 'scopes', 'recipient', 'given_on', 'expires_on', 'withdrawn_on'],
  dispute_notes: ['about', 'person_words', 'noted_on'],
  data_requests: ['kind', 'received_on', 'words'],
};

interface PortableField {
  readonly chapter: CopyChapter;
  readonly record: string;
  readonly on: string | null;
  readonly table: string;
  readonly column: string;
  readonly label: string;
  readonly value: string;
}

/** What the person gave, from everything that is held. */
export function portableFields(chapters: readonly HeldChapter[]): PortableField[] {
  return chapters.flatMap(({ chapter, records }) =>
    records.flatMap((record) =>
      [record, ...record.parts].flatMap(({ title, item, fields }) => {
        const table = item.slice(0, item.indexOf(':'));
        const given = givenByPerson[table] ?? [];
        return fields.flatMap((field): PortableField[] => {
          const path = field.item.slice(item.length + 1);
          const [column = ''] = path.split('.');
          if (!given.includes(column)) return [];
          const { label, text: value } = field;
          return [{ chapter, record: title, on: record.on, table, column: path, label, value }];
        });
      }),
    ),
  );
}

interface Heads {
  readonly data: readonly [string, string, string, string, string];
  readonly fields: readonly [string, string, string];
}

/** One file with the data as JSON and as CSV, and the list of fields that says what each is. */
export function portableFile(
  facts: { readonly organisation: string; readonly madeOn: string; readonly name: string },
  fields: readonly PortableField[],
  heads: Heads,
): Uint8Array {
  const json = JSON.stringify({ format: 'keystead-portable-data', version: 1, ...facts, fields }, null, 2);
  const lines = fields.map(({ record, on, label, value, column }) =>
    csvLine([record, on ?? '', label, value, column]),
  );
  const list = [...new Map(fields.map((field) => [`${field.table}.${field.column}`, field])).values()];
  const known = list.map(({ table, column, label }) => csvLine([table, column, label]));
  return zipSync({
    'data.json': strToU8(`${json}\n`),
    'data.csv': strToU8(csvMark + csvLine([...heads.data]) + lines.join('')),
    'fields.csv': strToU8(csvMark + csvLine([...heads.fields]) + known.join('')),
  });
}
