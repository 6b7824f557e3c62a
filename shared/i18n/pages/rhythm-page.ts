import type { i18n as I18n } from 'i18next';
import type { ContactAgreementBody, ContactQuestionsBody } from '../../contracts/rhythm.ts';
import type { RecordPage, TeamBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';
import { listBlock, textBlock } from './blocks.ts';

/** How often, in words: one line for contact, one for visits, one for a pause. */
export function rhythmLines(
  words: I18n,
  rhythm: Pick<ContactAgreementBody['content'], 'contactEveryDays' | 'visitEveryDays'> & {
    readonly pauseEveryDays?: number | null;
  },
): string[] {
  const t = words.getFixedT(null, 'domain');
  const pause = rhythm.pauseEveryDays ?? null;
  return [
    t('rhythm.contactEvery', { count: rhythm.contactEveryDays }),
    rhythm.visitEveryDays === null
      ? t('rhythm.noVisits')
      : t('rhythm.visitEvery', { count: rhythm.visitEveryDays }),
    ...(pause === null ? [] : [t('rhythm.pauseEvery', { count: pause })]),
  ];
}

/** An agreement about how often and how one meets. */
export function agreementPage(words: I18n, { content }: ContactAgreementBody): RecordPage {
  const t = words.getFixedT(null, 'rhythm');
  const { day } = formatters(words.language);
  const channel = content.preferredChannel;
  return {
    strengths: content.strengths,
    blocks: [
      ...listBlock('rhythm', t('page.rhythm', { day: day(content.from) }), rhythmLines(words, content)),
      ...textBlock('text', 'times', t('page.times'), content.preferredTimes),
      ...textBlock(
        'text',
        'channel',
        t('page.channel'),
        channel === null ? '' : words.t(`domain:contactChannel.${channel}`),
      ),
      ...textBlock('text', 'reason', t('page.reason'), content.reason),
    ],
  };
}

/** The questions for thin contact: what the person says and what we change; the answers are for the team. */
export function questionsPage(words: I18n, { content, team }: ContactQuestionsBody): RecordPage {
  const t = words.getFixedT(null, 'rhythm');
  const answers = (team?.answers ?? []).map(({ question, text }): TeamBlock => ({
    kind: 'team',
    key: question,
    label: words.t(`domain:engagementQuestion.${question}`),
    text,
  }));
  return {
    withoutStrengths: true,
    strengths: [],
    blocks: [
      ...textBlock('words', 'person_says', t('page.personSays'), content.personSays),
      ...textBlock('text', 'will_change', t('page.willChange'), content.willChange),
      ...textBlock(
        'text',
        'in_team',
        t('page.inTeam'),
        t(content.talkedInTeam ? 'page.inTeamYes' : 'page.inTeamNo'),
      ),
      ...answers,
    ],
  };
}
