import type { MethodSettings, MethodWithDefaults } from '#shared/domain/methods/method-defaults.ts';
import { methodsWithDefaults } from '#shared/domain/methods/method-defaults.ts';
import { findFigureProblems, rhythmBounds, type RhythmFigures } from '#shared/domain/contacts/rhythm.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';

/** Figures as typed, by field; what is no number yet stays as it is. */
export type SettingsForm = Readonly<Record<string, string>>;

/** Names of the fields of a method. */
export const fieldOf = (method: MethodWithDefaults, name: 'caseload' | 'floor' | 'vivo') =>
  `${method}_${name}`;
export const stepField = (method: MethodWithDefaults, step: number, name: 'contacts' | 'visit') =>
  `${method}_${name}_${String(step)}`;
export const monthsField = 'cti_months';
export const usualField = (name: keyof RhythmFigures) => `usual_${name}`;

/** In the order in which they are asked. */
export const usualFigures = [
  'firstMonths',
  'visitAtFirst',
  'contact',
  'visitLater',
  'floor',
  'paused',
  'grace',
] as const satisfies readonly (keyof RhythmFigures)[];

/** The settings laid out in fields. */
export function settingsFormOf({ methods, ctiPhaseMonths, usual }: MethodSettings): SettingsForm {
  const entries = methodsWithDefaults.flatMap((method) => {
    const { maxCaseloadPerFte, contactFloorDays, inVivoTarget, steps } = methods[method];
    return [
      [fieldOf(method, 'caseload'), maxCaseloadPerFte],
      [fieldOf(method, 'floor'), contactFloorDays],
      [fieldOf(method, 'vivo'), inVivoTarget],
      ...steps.flatMap(({ contactsPerWeek, visitEveryDays }, step) => [
        [stepField(method, step, 'contacts'), contactsPerWeek] as const,
        [stepField(method, step, 'visit'), visitEveryDays] as const,
      ]),
    ] as const;
  });
  return Object.fromEntries(
    [
      ...entries,
      [monthsField, ctiPhaseMonths] as const,
      ...usualFigures.map((name) => [usualField(name), usual[name]] as const),
    ].map(([name, value]) => [name, String(value)]),
  );
}

/** What a figure may be; the contract says the same. */
interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

function boundsOf(name: string): Bounds {
  const figure = usualFigures.find((each) => usualField(each) === name);
  if (figure !== undefined) return { ...rhythmBounds[figure], isWhole: true };
  if (name === monthsField) return { least: 1, most: 12, isWhole: true };
  if (name.endsWith('_caseload')) return { least: 1, most: 100, isWhole: true };
  if (name.endsWith('_vivo')) return { least: 0, most: 100, isWhole: true };
  if (name.includes('_contacts_')) return { least: 0.05, most: 14, isWhole: false };
  return { least: 1, most: 365, isWhole: true };
}

/** The number that is typed, with a point or a comma; NaN when it is none. */
function numberOf(typed: string): number {
  const text = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
}

function problemOf(name: string, typed: string): FieldCode | undefined {
  const { least, most, isWhole } = boundsOf(name);
  const value = numberOf(typed);
  if (typed.trim() === '') return 'required';
  if (Number.isNaN(value) || (isWhole && !Number.isInteger(value))) return 'not_a_number';
  if (value < least) return 'too_small';
  return value > most ? 'too_big' : undefined;
}

/** What is to be looked at before the settings can be kept. */
export function settingsProblems(form: SettingsForm): FieldProblems {
  const found = Object.entries(form).flatMap(([name, typed]): [string, FieldCode][] => {
    const code = problemOf(name, typed);
    return code === undefined ? [] : [[name, code]];
  });
  if (found.length > 0) return Object.fromEntries(found);
  const { contact } = findFigureProblems(usualOf(form));
  return contact === undefined ? {} : { [usualField('contact')]: contact };
}

function usualOf(form: SettingsForm): RhythmFigures {
  const value = (name: keyof RhythmFigures) => numberOf(form[usualField(name)] ?? '');
  return {
    firstMonths: value('firstMonths'),
    contact: value('contact'),
    visitAtFirst: value('visitAtFirst'),
    visitLater: value('visitLater'),
    paused: value('paused'),
    floor: value('floor'),
    grace: value('grace'),
  };
}

/** The settings that a form without problems holds. */
export function settingsOf(form: SettingsForm, was: MethodSettings, halfWhenTapering: boolean) {
  const value = (name: string) => numberOf(form[name] ?? '');
  const of = (method: MethodWithDefaults) => ({
    maxCaseloadPerFte: value(fieldOf(method, 'caseload')),
    steps: was.methods[method].steps.map((_step, step) => ({
      contactsPerWeek: value(stepField(method, step, 'contacts')),
      visitEveryDays: value(stepField(method, step, 'visit')),
    })),
    contactFloorDays: value(fieldOf(method, 'floor')),
    inVivoTarget: value(fieldOf(method, 'vivo')),
  });
  return {
    usual: usualOf(form),
    methods: { cti: of('cti'), icm: of('icm'), act: of('act'), m_act: of('m_act') },
    ctiPhaseMonths: value(monthsField),
    halfWhenTapering,
  };
}
