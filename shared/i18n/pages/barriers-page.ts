import type { i18n as I18n } from 'i18next';
import type { VulnerabilityBody, VulnerabilityFactor } from '../../contracts/barriers.ts';
import { factorInfluences } from '../../domain/barriers/barrier-codes.ts';
import { pairsByDomain } from '../../domain/barriers/barrier-rules.ts';
import type { PageBlock, RecordPage } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';
import { listBlock, textBlock } from './blocks.ts';

/** A factor in one line, with what is not to be taken for granted: where else than with the person it lies, weight, change, time. */
function factorLine(words: I18n, factor: VulnerabilityFactor): string {
  const t = words.getFixedT(null, ['barriers', 'domain']);
  const { text, scope, polarity, influence, changeable, since } = factor;
  const weight = factorInfluences[influence - 1] ?? 'some';
  const rest = [
    scope === 'person' ? '' : t(`domain:factorScope.${scope}`),
    weight === 'some' ? '' : t(`domain:factorInfluence.${weight}`),
    polarity === 'risk' && changeable !== 'later' ? t(`domain:factorChange.${changeable}`) : '',
    since,
  ].filter((part) => part !== '');
  const plain = text.replace(/\.$/u, '');
  return rest.length === 0 ? text : t('barriers:page.line', { text: plain, rest: rest.join(', ') });
}

function endedBlock(words: I18n, factors: readonly VulnerabilityFactor[]): PageBlock[] {
  const t = words.getFixedT(null, 'barriers');
  const { day } = formatters(words.language);
  const ended = factors.flatMap(({ text, endedOn }) =>
    endedOn === null ? [] : [t('page.endedLine', { text, day: day(endedOn) })],
  );
  return listBlock('ended', t('page.ended'), ended);
}

/** What helps beside what gets in the way, part of life by part of life; sums in words only (domain.md 8.1). */
export function barriersPage(words: I18n, { content }: VulnerabilityBody): RecordPage {
  const t = words.getFixedT(null, ['barriers', 'domain']);
  const { factors, summaryBarriers, summaryStrengths } = content;
  const pairs = pairsByDomain(factors);
  return {
    strengths: pairs.flatMap(({ protection }) => protection.map(({ text }) => text)),
    blocks: [
      ...textBlock('text', 'summary_strengths', t('barriers:field.summaryStrengths'), summaryStrengths),
      ...textBlock('text', 'summary_barriers', t('barriers:field.summaryBarriers'), summaryBarriers),
      ...pairs.map(({ domain, protection, risk }): PageBlock => ({
        kind: 'pair',
        key: domain,
        label: t(`domain:vulnerabilityDomain.${domain}`),
        left: {
          label: t('domain:factorPolarity.protection'),
          lines: protection.map((factor) => factorLine(words, factor)),
        },
        right: {
          label: t('domain:factorPolarity.risk'),
          lines: risk.map((factor) => factorLine(words, factor)),
        },
      })),
      ...endedBlock(words, factors),
    ],
  };
}
