import type { InputOf } from '#renderer/api/client.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import type { WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { findScaleProblems } from '#shared/domain/wellbeing/own-scale.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

/** An own scale as it stands in its form. */
export interface ScaleForm {
  readonly name: string;
  /** One a line; a minus in front says that a lower answer is the better one. */
  readonly items: string;
  readonly minAnswer: string;
  readonly maxAnswer: string;
  readonly scoring: 'sum' | 'per_item';
}

type Content = Omit<InputOf<'wellbeing.saveScale'>, 'id'>;

/** The form of an own scale, or of a new one from 0 to 10. */
export function scaleFormOf(scale: WellbeingScale | null): ScaleForm {
  if (scale === null) return { name: '', items: '', minAnswer: '0', maxAnswer: '10', scoring: 'per_item' };
  return {
    name: scale.name ?? '',
    items: scale.items
      .map(({ label, lowerIsBetter }) => `${lowerIsBetter ? '- ' : ''}${label ?? ''}`)
      .join('\n'),
    minAnswer: String(scale.minAnswer),
    maxAnswer: String(scale.maxAnswer),
    scoring: scale.scoring === 'sum' ? 'sum' : 'per_item',
  };
}

/** What is kept of the form; NaN where no whole number stands. */
export function scaleContentOf(form: ScaleForm): Content {
  const number = (text: string) => (/^\d{1,2}$/u.test(text.trim()) ? Number(text) : Number.NaN);
  return {
    name: form.name,
    items: linesOf(form.items).map((line) => {
      const [, minus, label = ''] = /^(-|–)?\s*(.*)$/u.exec(line) ?? [];
      return { label, lowerIsBetter: minus !== undefined };
    }),
    minAnswer: number(form.minAnswer),
    maxAnswer: number(form.maxAnswer),
    scoring: form.scoring,
  };
}

/** What keeps an own scale from being kept, by field. */
export function checkScale(form: ScaleForm): FieldProblems {
  const content = scaleContentOf(form);
  return {
    ...findScaleProblems(content),
    ...(content.items.some(({ label }) => label.length > 120) ? { items: 'too_long' } : {}),
    ...(content.items.length > 20 ? { items: 'too_many' } : {}),
    ...(Number.isNaN(content.minAnswer) ? { minAnswer: 'not_a_number' } : {}),
    ...(Number.isNaN(content.maxAnswer) ? { maxAnswer: 'not_a_number' } : {}),
  };
}
