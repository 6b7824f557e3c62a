import type { SheetMapping } from '#shared/contracts/spreadsheets.ts';
import {
  type LeftOutColumnReason,
  type SheetKind,
  sheetKinds,
} from '#shared/domain/spreadsheets/sheet-codes.ts';
import { areaField, areaNoteField, sheetFieldsOf } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { hifisFields, hifisLeftOut, tellingHeadings } from './hifis-headings.ts';
import { wordKey } from './read-cell.ts';

/** Areas of a star with the names that a heading may have for them. */
export interface AreaNames {
  readonly key: string;
  readonly names: readonly string[];
}

/** What the columns of a sheet may be. */
export interface HeadingMatch {
  readonly kind: SheetKind | null;
  readonly by: 'hifis' | 'headings' | null;
  readonly mappings: Readonly<Record<SheetKind, SheetMapping>>;
  /** By column. */
  readonly leftOut: readonly (LeftOutColumnReason | null)[];
}

/** What people write over a column, by field; folded, in a few languages. The first field that has a word gets it. */
const words: Readonly<Record<string, string>> = {
  caseNumber: 'case number|case no|case|file number|keystead number|aktenzeichen',
  externalId:
    'id|client id|person id|personal id|number|client number|client no|reference|ref|kundennummer|nr',
  fullName:
    'name|full name|client|client name|person|person name|tenant|resident|nom complet|nombre completo',
  chosenName:
    'chosen name|preferred name|known as|called|nickname|name|full name|rufname|client name|nom d usage',
  givenName:
    'given name|first name|firstname|forename|vorname|prenom|nombre|nome|fornavn|fornamn|etunimi|voornaam',
  familyName:
    'family name|last name|lastname|surname|nachname|nom|nom de famille|apellido|apellidos|cognome|sobrenome|efternavn|efternamn|achternaam',
  otherNames: 'other names|aliases|alias|also known as|aka',
  birthDate:
    'birth date|date of birth|dob|born|birthday|geburtsdatum|geboren|date de naissance|fecha de nacimiento|data di nascita|data de nascimento|fodselsdato|geboortedatum',
  birthDateApproximate: 'birth date approximate|approximate birth date|approximate dob',
  pronouns: 'pronouns|pronomen|pronoms',
  language: 'language|languages|first language|preferred language|sprache|langue|idioma|lingua|sprog|taal',
  interpreterNeeded: 'interpreter|interpreter needed|dolmetscher|interprete',
  phone:
    'phone|telephone|mobile|phone number|mobile number|tel|telefon|handy|telephone number|telefono|telefone',
  otherWaysToReach: 'email|e mail|other contact|contact details',
  openedOn: 'opened|opened on|start|start date|date opened|referral date|support started|beginn|since',
  team: 'team|service',
  method: 'method|support method|methode',
  state: 'state|status|case status',
  accommodation: 'accommodation|accommodation type|housing|type of place|where staying|unterkunft|place',
  address: 'address|street|adresse|anschrift|direccion|indirizzo|endereco',
  movedInOn: 'moved in|moved in on|move in date|tenancy start|einzug|date moved in',
  on: 'date|on|day|contact date|visit date|reading date|payment date|datum|fecha|data|dato|pvm',
  time: 'time|start time|uhrzeit|heure|hora|ora',
  minutes: 'minutes|min|duration|length|dauer|minuten|duree',
  channel: 'channel|contact type|type|type of contact|how|art',
  place: 'place|location|where|ort|lieu|lugar',
  status: 'status|outcome|contact status',
  initiative: 'began by|initiative|initiated by',
  whatHappened: 'what happened|note|notes|text|comment|comments|summary|description|details|notiz|bemerkung',
  personSaid: 'person said|client said|in their words|own words',
  workerView: 'worker view|worker comments|analysis',
  author: 'author|worker|written by|staff|by|support worker|entered by|mitarbeiter|auteur',
  context: 'context|reading type|review type',
  personComment: 'person comment|client comment|their comment',
  workerComment: 'worker comment|staff comment',
  tenancyAddress: 'tenancy|address|property|home|wohnung|adresse',
  kind: 'kind|type|transaction type|entry type|art',
  amount: 'amount|betrag|montant|importe|valor|belob|sum',
  due: 'due|rent due|charge|charged|debit|soll|rent|charges',
  paid: 'paid|payment|payments|credit|received|haben|amount paid',
  openingBalance: 'opening balance|balance brought forward|arrears|anfangssaldo|starting balance',
  note: 'note|notes|comment|description|reference|remark',
  from: 'from|start|start date|since|moved in|check in|von|ab',
  until: 'until|to|end|end date|moved out|check out|bis',
  approximate: 'approximate|approx|estimated',
};

const wordsOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([field, list]) => [field, list.split('|')]),
);

/** The heading of a field in an empty sheet, known again by its words. */
export function headingOf(field: string): string {
  const [word = field] = wordsOf.get(field) ?? [];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Headings as they are compared: without marks, case and signs; `FirstName` is two words. */
function headingKey(heading: string): string {
  return wordKey(heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' '));
}

function matchWords(kind: SheetKind, keys: readonly string[], areas: readonly AreaNames[]): SheetMapping {
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (field: string, names: readonly string[]) => {
    for (const name of names) {
      const at = keys.findIndex((key, index) => key === name && !taken.has(index));
      if (at === -1) continue;
      mapping[field] = at;
      taken.add(at);
      return;
    }
  };
  if (kind === 'stars') {
    for (const { key, names } of areas) {
      const area = names.map(headingKey);
      take(areaField(key), area);
      take(
        areaNoteField(key),
        area.flatMap((name) => [`${name} note`, `${name} notes`, `${name} comment`, `${name} comments`]),
      );
    }
  }
  for (const { name } of sheetFieldsOf(kind, null)) take(name, wordsOf.get(name) ?? []);
  return mapping;
}

/** Fields that tell what a sheet is; whom it is about tells nothing. */
const telling: Readonly<Record<SheetKind, readonly string[]>> = {
  people: ['openedOn', 'pronouns', 'language', 'phone', 'givenName', 'familyName', 'chosenName', 'birthDate'],
  notes: ['whatHappened', 'minutes', 'channel', 'on', 'author', 'time'],
  stars: ['on', 'method'],
  rent: ['due', 'paid', 'amount', 'openingBalance', 'on'],
  stays: ['from', 'until', 'accommodation'],
  homes: ['movedInOn'],
};

function score(kind: SheetKind, mapping: SheetMapping): number {
  const areas = Object.keys(mapping).filter((field) => field.startsWith('area:')).length;
  return areas * 2 + telling[kind].filter((field) => mapping[field] !== undefined).length;
}

function matchHifis(kind: SheetKind, headings: readonly string[]): SheetMapping {
  const fields = hifisFields[kind] ?? {};
  const mapping: Record<string, number> = {};
  for (const [heading, field] of Object.entries(fields)) {
    const at = headings.findIndex((each) => each.toLowerCase() === heading.toLowerCase());
    if (at !== -1 && mapping[field] === undefined) mapping[field] = at;
  }
  return mapping;
}

const kindOf = (mappings: Readonly<Record<SheetKind, SheetMapping>>): SheetKind | null => {
  const [best] = sheetKinds
    .map((kind) => ({ kind, points: score(kind, mappings[kind]) }))
    .filter(({ points }) => points > 1)
    .toSorted((a, b) => b.points - a.points);
  return best?.kind ?? null;
};

/**
 * Proposes what each column may be. Headings of HIFIS decide where two of them are there; else words of the headings.
 * It is a proposal: somebody looks at it, and nothing is brought in by it.
 */
export function matchHeadings(headings: readonly string[], areas: readonly AreaNames[]): HeadingMatch {
  const lower = new Map(tellingHeadings.map((heading) => [heading.toLowerCase(), heading]));
  const isHifis = headings.filter((heading) => lower.has(heading.toLowerCase())).length >= 2;
  const leftOutBy = new Map(Object.entries(hifisLeftOut).map(([name, why]) => [name.toLowerCase(), why]));
  const leftOut = headings.map((heading) =>
    isHifis ? (leftOutBy.get(heading.toLowerCase()) ?? null) : null,
  );
  const keys = headings.map(headingKey);
  const match = (kind: SheetKind) =>
    isHifis && hifisFields[kind] !== undefined ? matchHifis(kind, headings) : matchWords(kind, keys, areas);
  const mappings = {
    people: match('people'),
    notes: match('notes'),
    stars: match('stars'),
    rent: match('rent'),
    stays: match('stays'),
    homes: match('homes'),
  };
  const kind = kindOf(mappings);
  return { kind, by: kind === null ? null : isHifis ? 'hifis' : 'headings', mappings, leftOut };
}
