import { z } from 'zod';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { type SafetyContent, type SafetyPlanBody, safetyFactor } from '#shared/contracts/safety.ts';
import { findPlanProblems, reviewAfterDays } from '#shared/domain/safety/plan-rules.ts';
import { safetySections } from '#shared/domain/safety/safety-codes.ts';
import { type GridSize, gridSizes } from '#shared/domain/safety/situation-grid.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { type BroughtBox, isFromBox } from '#renderer/features/around/brought-box.tsx';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

const contactRow = z.strictObject({
  /** Keeps a row its own while others come and go. */
  key: z.string(),
  name: z.string(),
  relation: z.string(),
  phone: z.string(),
  when: z.string(),
  consentToContact: z.boolean(),
});
export type ContactRow = z.infer<typeof contactRow>;

const { acceptedRisk: _acceptedRisk, ...factorFields } = safetyFactor.shape;
const factorForm = z.strictObject({
  ...factorFields,
  actions: z.string(),
  accepted: z.boolean(),
  why: z.string(),
  owner: z.string(),
  workerView: z.string(),
});
export type FactorForm = z.infer<typeof factorForm>;

/** The parts that are lists of lines, in the order of the plan (domain.md 7.2). */
const planLists = [
  'protectiveFactors',
  'triggers',
  'earlySignsSelf',
  'earlySignsOthers',
  'selfHelp',
  'othersCanHelp',
  'pleaseAvoid',
  'saferEnvironment',
  'inclusionGoals',
] as const;
export type PlanList = (typeof planLists)[number];

/** The plan as it stands in its form: lists as lines of text. Kept whole as the draft. */
export const planForm = z.strictObject({
  ...headForm.shape,
  notCoProducedReason: z.string(),
  protectiveFactors: z.string(),
  triggers: z.string(),
  earlySignsSelf: z.string(),
  earlySignsOthers: z.string(),
  selfHelp: z.string(),
  othersCanHelp: z.string(),
  pleaseAvoid: z.string(),
  saferEnvironment: z.string(),
  inclusionGoals: z.string(),
  contacts: z.array(contactRow),
  gridSize: z.literal(gridSizes),
  factors: z.array(factorForm),
  shareWith: z.string(),
  pageForOthers: z.array(z.enum(safetySections)),
  noContactDays: z.string(),
  noContactSteps: z.string(),
  workerView: z.string(),
});
export type PlanForm = z.infer<typeof planForm>;

/** A row for one more person to call. */
export function emptyContact(key: string): ContactRow {
  return { key, name: '', relation: '', phone: '', when: '', consentToContact: true };
}

/** One more situation. */
export function emptyFactor(id: string): FactorForm {
  return {
    id,
    domain: 'home',
    direction: 'from_others',
    situation: '',
    evidence: '',
    personView: '',
    isSelfHarmRelated: false,
    needs: '',
    supports: '',
    immediateSteps: '',
    likelihoodBefore: null,
    consequenceBefore: null,
    likelihoodAfter: null,
    consequenceAfter: null,
    actions: '',
    accepted: false,
    why: '',
    owner: '',
    reviewOn: null,
    origin: null,
    workerView: '',
  };
}

/** The form with a situation that was made of a box of a map, unless it is there. */
export function withBox(form: PlanForm, box: BroughtBox): PlanForm {
  if (form.factors.some(({ origin }) => isFromBox(origin, box))) return form;
  const factor = { ...emptyFactor(newId(systemClock.millis())), situation: box.text, origin: box.origin };
  return { ...form, factors: [...form.factors, factor] };
}

function bodyFormOf({ content, team }: SafetyPlanBody, gridSize: GridSize) {
  const lines = Object.fromEntries(planLists.map((list) => [list, content[list].join('\n')])) as Record<
    PlanList,
    string
  >;
  const sameGrid = content.gridSize === gridSize;
  return {
    ...lines,
    notCoProducedReason: content.notCoProducedReason,
    contacts: content.contacts.map((contact, index) => ({ key: `was-${String(index)}`, ...contact })),
    gridSize,
    factors: content.factors.map(({ acceptedRisk, ...factor }) => ({
      ...factor,
      // Places in a grid of other steps mean nothing here: they are asked anew.
      ...(sameGrid
        ? {}
        : { likelihoodBefore: null, consequenceBefore: null, likelihoodAfter: null, consequenceAfter: null }),
      actions: factor.actions.join('\n'),
      ...acceptedRisk,
      workerView: team?.factorViews.find(({ factorId }) => factorId === factor.id)?.text ?? '',
    })),
    shareWith: content.shareWith.join('\n'),
    pageForOthers: content.pageForOthers,
    noContactDays: content.noContact.afterDays === null ? '' : String(content.noContact.afterDays),
    noContactSteps: content.noContact.steps.join('\n'),
    workerView: team?.workerView ?? '',
  };
}

const emptyBody: SafetyPlanBody = {
  kind: 'safety_plan',
  content: {
    notCoProducedReason: '',
    protectiveFactors: [],
    triggers: [],
    earlySignsSelf: [],
    earlySignsOthers: [],
    selfHelp: [],
    othersCanHelp: [],
    pleaseAvoid: [],
    contacts: [],
    saferEnvironment: [],
    inclusionGoals: [],
    gridSize: 5,
    factors: [],
    shareWith: [],
    pageForOthers: [],
    noContact: { afterDays: null, steps: [] },
  },
  team: null,
};

interface Beginning {
  readonly today: string;
  /** The present version, from which the new one begins. */
  readonly last: KeptRecordOf<'safety_plan'> | null;
  /** Known strengths of the file, for a first plan. */
  readonly strengths: readonly string[];
  readonly gridSize: GridSize;
}

/** The next version, filled from the last; a first one begins with the strengths that are known (domain.md 0.3). */
export function newPlan({ today, last, strengths, gridSize }: Beginning): PlanForm {
  const body = bodyFormOf(last?.body ?? emptyBody, gridSize);
  const known = last === null ? strengths.join('\n') : body.protectiveFactors;
  return { ...newHead(today, last, reviewAfterDays), ...body, protectiveFactors: known };
}

/** A kept version, to correct it. */
export function planFormOf(record: KeptRecordOf<'safety_plan'>): PlanForm {
  const { content } = record.body;
  return { ...headFormOf(record.head, record.version), ...bodyFormOf(record.body, content.gridSize) };
}

function factorOf(form: FactorForm): SafetyContent['factors'][number] {
  const { accepted, why, workerView: _view, actions, ...factor } = form;
  const noGrid = {
    likelihoodBefore: null,
    consequenceBefore: null,
    likelihoodAfter: null,
    consequenceAfter: null,
  };
  const noSelfHarm = { needs: '', supports: '', immediateSteps: '' };
  return {
    ...factor,
    ...(factor.isSelfHarmRelated ? noGrid : noSelfHarm),
    actions: [...linesOf(actions)],
    acceptedRisk: { accepted, why: accepted ? why : '' },
    owner: factor.owner.trim(),
  };
}

function daysOf(form: PlanForm): number | null {
  const typed = form.noContactDays.trim();
  return /^\d{1,3}$/u.test(typed) && Number(typed) > 0 && Number(typed) <= 365 ? Number(typed) : null;
}

/** What is kept of the form. */
export function planBodyOf(form: PlanForm): SafetyPlanBody {
  const lists = Object.fromEntries(planLists.map((list) => [list, [...linesOf(form[list])]])) as Record<
    PlanList,
    string[]
  >;
  return {
    kind: 'safety_plan',
    content: {
      ...lists,
      notCoProducedReason: form.method === 'worker_alone' ? form.notCoProducedReason.trim() : '',
      contacts: form.contacts
        .filter(({ name }) => name.trim() !== '')
        .map(({ key: _key, ...contact }) => contact),
      gridSize: form.gridSize,
      factors: form.factors.map(factorOf),
      shareWith: [...linesOf(form.shareWith)],
      pageForOthers: form.pageForOthers,
      noContact: { afterDays: daysOf(form), steps: [...linesOf(form.noContactSteps)] },
    },
    team: {
      workerView: form.workerView,
      factorViews: form.factors
        .filter(({ workerView }) => workerView.trim() !== '')
        .map(({ id, workerView }) => ({ factorId: id, text: workerView })),
    },
  };
}

/** The field of the form behind a problem of the plan: those of a situation stand at the list of situations. */
export function planField(path: string): string {
  const [name = path] = path.split('.');
  return name === 'noContact' ? 'noContactDays' : name;
}

/** The problems of situations share one place; their codes tell the sentences apart. */
const factorCodes: Readonly<Record<string, FieldCode>> = {
  situation: 'required',
  grid: 'invalid',
  why: 'too_short',
};

function planProblems(form: PlanForm): FieldProblems {
  const { content } = planBodyOf(form);
  const found = findPlanProblems(content, form.method !== 'worker_alone');
  return Object.fromEntries(
    Object.entries(found).map(([path, code]) => {
      const [name, , part] = path.split('.');
      return name === 'factors' ? ['factors', factorCodes[part ?? ''] ?? code] : [path, code];
    }),
  );
}

function lengthProblems(form: PlanForm): FieldProblems {
  const lists = [...planLists, 'noContactSteps', 'shareWith'] as const;
  const tooLong = lists.filter((list) => linesOf(form[list]).some((line) => line.length > 500));
  const tooMany = lists.filter((list) => linesOf(form[list]).length > (list === 'shareWith' ? 20 : 40));
  const typed = form.noContactDays.trim();
  return {
    ...Object.fromEntries(tooLong.map((list) => [list, 'too_long' as const])),
    ...Object.fromEntries(tooMany.map((list) => [list, 'too_many' as const])),
    ...(form.contacts.some(
      ({ name, relation, phone, when }) => name.trim() === '' && `${relation}${phone}${when}`.trim() !== '',
    )
      ? { contacts: 'required' }
      : {}),
    ...(typed !== '' && daysOf(form) === null ? { noContactDays: 'not_a_number' } : {}),
  };
}

/** What is to be looked at before the plan can be kept. */
export function planFormProblems(form: PlanForm, today: string): FieldProblems {
  return {
    ...headFormProblems(form, today),
    ...planProblems(form),
    ...lengthProblems(form),
  };
}
