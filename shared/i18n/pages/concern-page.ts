import type { i18n as I18n } from 'i18next';
import type { Concern } from '../../contracts/tenancy-concerns.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';

/**
 * A concern laid out in words as the tenant has it: what was said, the plan they made, which steps are done and what
 * comes next (domain.md 6.5).
 */
export function concernBlocks(words: I18n, concern: Concern): PageBlock[] {
  const t = words.getFixedT(null, ['concerns', 'domain']);
  const { day } = formatters(words.language);
  const steps = concern.steps.flatMap(({ step, state, on }) =>
    state === 'open' || on === null
      ? []
      : [
          t(state === 'done' ? 'print.done' : 'print.notWanted', {
            step: t(`domain:concernStep.${step}`),
            day: day(on),
          }),
        ],
  );
  const lines = (key: string, label: string, list: readonly string[]): PageBlock[] =>
    list.length === 0 ? [] : [{ kind: 'list', key, label, lines: list }];
  return [
    {
      kind: 'text',
      key: 'about',
      label: t('print.about', {
        kind: t(`domain:concernKind.${concern.kind}`),
        day: day(concern.raisedOn),
      }),
      text: concern.summary,
    },
    ...(concern.plan === null
      ? []
      : [{ kind: 'words' as const, key: 'plan', label: t('plan'), text: concern.plan.text }]),
    ...lines('steps', t('print.steps'), steps),
    ...lines('next', t('print.next'), [
      ...(concern.next === null
        ? []
        : [
            t('print.nextStep', {
              step: t(`domain:concernStep.${concern.next.step}`),
              day: day(concern.next.dueOn),
            }),
          ]),
      ...(concern.keyDate === null
        ? []
        : [
            t('print.nextStep', {
              step: t(`domain:concernDateKind.${concern.keyDateKind}`),
              day: day(concern.keyDate),
            }),
          ]),
    ]),
  ];
}
