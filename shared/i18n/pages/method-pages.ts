import type { i18n as I18n } from 'i18next';
import type { AllocationBody, CtiCourseBody } from '../../contracts/methods.ts';
import type { SupportMethod } from '../../domain/cases/case-codes.ts';
import { allocationPicture, type Pointer } from '../../domain/methods/allocation.ts';
import type { AllocationAnswer, AllocationPrompt } from '../../domain/methods/allocation-codes.ts';
import { ctiQuestions } from '../../domain/methods/cti-codes.ts';
import { findPresentPhase } from '../../domain/methods/cti-course.ts';
import type { PageBlock, RecordPage, TeamBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';

function textBlock<K extends 'words' | 'text' | 'team'>(kind: K, key: string, label: string, text: string) {
  return text.trim() === '' ? [] : [{ kind, key, label, text }];
}

function listBlock(key: string, label: string, lines: readonly string[]): PageBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'list', key, label, lines }];
}

/** An answer to a question in words. */
export function answerWords(words: I18n, prompt: AllocationPrompt, answer: AllocationAnswer): string {
  const t = words.getFixedT(null, 'methods');
  if (answer === 'unsure' || answer === 'skipped') return t(`allocation.answer.${answer}`);
  if (prompt !== 'transition') return t(`question.${prompt}.${answer}`);
  return t(answer === 'a' ? 'question.transition.a' : 'question.transition.b');
}

/** The columns of the answers as blocks, and the questions that are open. */
function pictureBlocks(words: I18n, { answers }: AllocationBody['content']): PageBlock[] {
  const t = words.getFixedT(null, ['methods', 'domain']);
  const picture = allocationPicture(answers);
  const line = ({ prompt, answer }: Pointer) =>
    t('methods:page.pointer', {
      prompt: t(`domain:allocationPrompt.${prompt}`),
      answer: answerWords(words, prompt, answer),
    });
  const signs = [
    picture.hasTwoSigns && t('methods:allocation.twoSigns'),
    !picture.isEnough && t('methods:page.notEnough'),
  ].filter((sign) => sign !== false);
  return [
    ...textBlock('text', 'signs', t('methods:page.picture'), signs.join('\n')),
    ...picture.columns.flatMap(({ method, pointers }) =>
      listBlock(
        `points ${method}`,
        t('methods:page.pointsTo', { method: t(`domain:supportMethod.${method}`) }),
        pointers.map(line),
      ),
    ),
    ...listBlock(
      'open',
      t('methods:page.open'),
      picture.open.map((prompt) => t(`domain:allocationPrompt.${prompt}`)),
    ),
  ];
}

/** Which support fits, laid out: the person's wish, what the answers point to, what was decided and why (domain.md 4.5). */
export function allocationPage(words: I18n, { content, team }: AllocationBody): RecordPage {
  const t = words.getFixedT(null, ['methods', 'domain']);
  const method = (code: SupportMethod | null) => (code === null ? '' : t(`domain:supportMethod.${code}`));
  const { personWish, noWishReason, otherBecause } = content;
  const because = otherBecause === null ? '' : t(`domain:otherMethodReason.${otherBecause}`);
  return {
    strengths: content.strengths,
    blocks: [
      ...textBlock('words', 'wish', t('methods:page.wish'), personWish),
      ...textBlock('text', 'noWish', t('methods:page.noWish'), noWishReason),
      ...pictureBlocks(words, content),
      ...textBlock('text', 'preferred', t('methods:page.preferred'), method(content.preferred)),
      ...listBlock('offered', t('methods:page.offered'), content.offered.map(method)),
      ...textBlock(
        'text',
        'chosen',
        t('methods:page.chosen'),
        content.chosen === null ? t('methods:page.notChosen') : method(content.chosen),
      ),
      ...textBlock('text', 'otherBecause', t('methods:page.otherBecause'), because),
      ...textBlock('text', 'ctiReason', t('methods:page.ctiReason'), content.ctiReason),
      ...textBlock('text', 'rationale', t('methods:page.rationale'), content.rationale),
      ...textBlock('text', 'decidedBy', t('methods:page.decidedBy'), content.decidedBy),
      ...textBlock('team', 'team', t('methods:page.team'), team?.workerView ?? ''),
    ],
  };
}

type Phase = CtiCourseBody['content']['phases'][number];

function reviewBlocks(words: I18n, { phase, review, changedReason }: Phase): (PageBlock | TeamBlock)[] {
  const t = words.getFixedT(null, ['methods', 'domain']);
  const name = t(`domain:ctiPhase.${phase}`);
  const changed = textBlock('text', `changed ${phase}`, t('methods:page.changedReason'), changedReason);
  if (review === null) return changed;
  const answers = ctiQuestions.flatMap((question) => {
    const answer = review.answers[question];
    return answer === null
      ? []
      : [
          t('methods:page.answered', {
            question: t(`domain:ctiQuestion.${question}`),
            answer: t(`domain:ctiAnswer.${answer}`),
          }),
        ];
  });
  return [
    ...changed,
    ...listBlock(`review ${phase}`, t('methods:page.reviewOf', { phase: name }), answers),
    ...textBlock('words', `said ${phase}`, t('methods:page.reviewNote'), review.note),
  ];
}

/** The phases of CTI, laid out: in words and days, never as a countdown (domain.md 0.3, 4.3). */
export function ctiPage(words: I18n, { content, team }: CtiCourseBody): RecordPage {
  const t = words.getFixedT(null, ['methods', 'domain']);
  const format = formatters(words.language);
  const present = findPresentPhase(content);
  const until = ({ endedOn, plannedEnd }: Phase) => {
    if (endedOn !== null) return format.day(endedOn);
    return plannedEnd === null ? '' : t('methods:page.planned', { day: format.day(plannedEnd) });
  };
  return {
    strengths: content.strengths,
    blocks: [
      {
        kind: 'table',
        key: 'phases',
        label: t('methods:page.phases'),
        columns: [t('methods:page.phase'), t('methods:page.from'), t('methods:page.until')],
        rows: content.phases.map((phase) => [
          t(`domain:ctiPhase.${phase.phase}`),
          format.day(phase.startedOn),
          until(phase),
        ]),
      },
      ...content.phases.flatMap((phase) =>
        listBlock(
          `focus ${phase.phase}`,
          `${t('methods:cti.focus')} · ${t(`domain:ctiPhase.${phase.phase}`)}`,
          phase.focusAreas,
        ),
      ),
      ...(present === undefined
        ? []
        : textBlock('text', 'taper', t('methods:page.taper'), t(`methods:cti.taper.${present.phase}`))),
      ...content.phases.flatMap((phase) => reviewBlocks(words, phase)),
      ...textBlock('team', 'team', t('methods:page.team'), team?.workerView ?? ''),
    ],
  };
}
