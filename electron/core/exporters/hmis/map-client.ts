import type { HmisIdentityQuestion } from '#shared/domain/exports/hmis-codes.ts';
import { type HmisColumn, diversityColumns } from '#core/importers/hmis/hmis-columns.ts';
import type { AnswerSource, ExportOptions, PersonSource } from './export-source.ts';

type Cells = Readonly<Record<string, string>>;

/** Most characters of a name (S50). */
const longestName = 50;

/** The first characters of a text, never half of one. */
export function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : [...text].reduce((head, char) => ((head + char).length <= most ? head + char : head), '');
}

/** The names as the file has them before they are cut to length. */
export function namesOut({ chosenName, legalGivenName, legalFamilyName }: PersonSource): {
  readonly first: string;
  readonly last: string;
  readonly quality: '1' | '2' | '99';
} {
  if (legalGivenName !== '' || legalFamilyName !== '') {
    return { first: legalGivenName, last: legalFamilyName, quality: '1' };
  }
  if (chosenName === '') return { first: '', last: '', quality: '99' };
  const [, first = chosenName, last = ''] = /^(.*\S) (\S+)$/su.exec(chosenName) ?? [];
  return { first, last, quality: '2' };
}

/** True when a name of this person does not fit into the file. */
export function isNameCut(person: PersonSource): boolean {
  const { first, last } = namesOut(person);
  return first.length > longestName || last.length > longestName;
}

const noAnswers: ReadonlyMap<string, string> = new Map([
  ['does_not_know', '8'],
  ['prefers_not_to_answer', '9'],
]);
const sexCodes: ReadonlyMap<string, string> = new Map([['female', '0'], ['male', '1'], ...noAnswers]);
const yesNoCodes: ReadonlyMap<string, string> = new Map([['no', '0'], ['yes', '1'], ...noAnswers]);

/** FY2026 writes the box as FY2022 did; the vault keeps the name of FY2024. */
const boxNames: ReadonlyMap<string, string> = new Map([['HispanicLatinaeo', 'HispanicLatinao']]);
const raceBoxes = [
  'AmIndAKNative',
  'Asian',
  'BlackAfAmerican',
  'HispanicLatinao',
  'MidEastNAfrican',
  'NativeHIPacific',
  'White',
] as const satisfies readonly HmisColumn<'Client'>[];

function mapRace(answers: readonly AnswerSource[]): Cells {
  const given = answers.filter(({ question }) => question === 'race').map(({ answer }) => answer);
  const ticked = new Set(given.map((answer) => boxNames.get(answer) ?? answer));
  const words = answers.find(({ question }) => question === 'race.text')?.answer ?? '';
  const none = given.map((answer) => noAnswers.get(answer)).find((code) => code !== undefined);
  const hasAnswer = raceBoxes.some((box) => ticked.has(box)) || words !== '';
  return {
    ...Object.fromEntries(raceBoxes.map((box) => [box, ticked.has(box) ? '1' : '0'])),
    RaceNone: none ?? (hasAnswer ? '' : '99'),
    AdditionalRaceEthnicity: cut(words, 100),
  };
}

function mapVeteran(answers: readonly AnswerSource[]): Cells {
  const details = diversityColumns.veteran.filter((column) => column !== 'VeteranStatus');
  const answerTo = (question: string) => answers.find((each) => each.question === question)?.answer ?? '';
  return {
    VeteranStatus: yesNoCodes.get(answerTo('veteran')) ?? '99',
    ...Object.fromEntries(details.map((column) => [column, answerTo(`veteran.${column}`)])),
  };
}

const belongsTo = (question: HmisIdentityQuestion) => (answer: AnswerSource) =>
  answer.question === question || answer.question.startsWith(`${question}.`);

/** Answers that go along: only to the questions that somebody switched on (domain.md 9.5). */
export function answersOut({ answers }: PersonSource, { identity }: ExportOptions): readonly AnswerSource[] {
  return (['race', 'sex', 'veteran'] as const).flatMap((question) =>
    identity[question] ? answers.filter(belongsTo(question)) : [],
  );
}

/** `2026-11-22T09:30:00.000Z` → `2026-11-22 09:30:00`, in UTC; a day begins at midnight. */
export function timeOut(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.length > 10 ? instant.slice(11, 19) : '00:00:00'}`;
}

/**
 * One row of Client.csv without its number. The social security number is never known and never written; what was not
 * asked for is 99, "data not collected". With answers about identity the row bears the day of the newest one, as the
 * import reads it.
 */
export function mapClient(person: PersonSource, options: ExportOptions): Cells {
  const { first, last, quality } = namesOut(person);
  const answers = answersOut(person, options);
  const answered =
    answers
      .map(({ answeredOn }) => answeredOn ?? '')
      .toSorted()
      .at(-1) ?? '';
  const created = timeOut(person.createdAt);
  const updated = answered === '' ? created : timeOut(answered);
  const sex = answers.find(({ question }) => question === 'sex')?.answer ?? '';
  return {
    FirstName: cut(first, longestName),
    LastName: cut(last, longestName),
    NameDataQuality: quality,
    SSNDataQuality: '99',
    DOB: person.birthDate ?? '',
    DOBDataQuality: person.birthDate === null ? '99' : person.birthDateApproximate ? '2' : '1',
    Sex: sexCodes.get(sex) ?? '99',
    ...mapRace(answers),
    ...mapVeteran(answers),
    DateCreated: created < updated ? created : updated,
    DateUpdated: updated,
  };
}
