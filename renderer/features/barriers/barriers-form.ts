import { z } from 'zod';
import { type VulnerabilityBody, vulnerabilityFactor } from '#shared/contracts/barriers.ts';
import type { OutputOf } from '#renderer/api/client.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import type { FactorPolarity, VulnerabilityDomain } from '#shared/domain/barriers/barrier-codes.ts';
import {
  domainOfStrength,
  findBarrierProblems,
  reviewAfterDays,
} from '#shared/domain/barriers/barrier-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { type BroughtBox, isFromBox } from '#renderer/features/around/brought-box.tsx';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

const factorForm = z.strictObject({ ...vulnerabilityFactor.shape, text: z.string(), since: z.string() });
export type FactorForm = z.infer<typeof factorForm>;

/** What helps and what gets in the way as it stands in its form; kept whole as the draft. */
export const barriersForm = z.strictObject({
  ...headForm.shape,
  factors: z.array(factorForm),
  summaryStrengths: z.string(),
  summaryBarriers: z.string(),
});
export type BarriersForm = z.infer<typeof barriersForm>;

type Strengths = OutputOf<'cases.overview'>['strengths'];

/** A row for one more factor, worded by the person until somebody says otherwise. */
export function emptyFactor(domain: VulnerabilityDomain, polarity: FactorPolarity): FactorForm {
  return {
    id: newId(systemClock.millis()),
    polarity,
    domain,
    text: '',
    scope: domain === 'housing' ? 'housing' : domain === 'services' ? 'services' : 'person',
    influence: 2,
    changeable: 'later',
    source: 'person',
    since: '',
    endedOn: null,
    origin: null,
  };
}

/** The next version, from the last one; a first one begins with the strengths that are known. */
export function newBarriers(
  today: string,
  last: KeptRecordOf<'vulnerability'> | null,
  strengths: Strengths,
): BarriersForm {
  const known = strengths.map(({ text, foundBy, domain }) => ({
    ...emptyFactor(domainOfStrength(domain), 'protection'),
    text,
    source: foundBy,
  }));
  return {
    ...newHead(today, last, reviewAfterDays),
    ...(last === null
      ? { factors: known, summaryStrengths: '', summaryBarriers: '' }
      : contentForm(last.body)),
  };
}

/** The form with a factor that was made of a box of a map, unless it is there. */
export function withBox(form: BarriersForm, box: BroughtBox): BarriersForm {
  if (form.factors.some(({ origin }) => isFromBox(origin, box))) return form;
  const factor = { ...emptyFactor('daily_life', 'protection'), text: box.text, origin: box.origin };
  return { ...form, factors: [...form.factors, factor] };
}

function contentForm({ content }: VulnerabilityBody) {
  const { factors, summaryStrengths, summaryBarriers } = content;
  return { factors: [...factors], summaryStrengths, summaryBarriers };
}

/** The form of a kept version, to correct it. */
export function barriersFormOf({ head, version, body }: KeptRecordOf<'vulnerability'>): BarriersForm {
  return { ...headFormOf(head, version), ...contentForm(body) };
}

/** What is kept of the form. */
export function barriersBodyOf(form: BarriersForm): VulnerabilityBody {
  const { factors, summaryStrengths, summaryBarriers } = form;
  return { kind: 'vulnerability', content: { factors, summaryStrengths, summaryBarriers }, team: null };
}

/** What is to be looked at before it can be kept; anything about a factor stands at the list of them. */
export function barriersProblems(form: BarriersForm, today: string): FieldProblems {
  return { ...headFormProblems(form, today), ...findBarrierProblems(form, today) };
}
