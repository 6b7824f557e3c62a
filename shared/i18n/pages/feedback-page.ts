import type { i18n as I18n } from 'i18next';
import type { FeedbackForm } from '../../contracts/feedback.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { agreementAnswers, houseStatements } from '../../domain/feedback/feedback-codes.ts';

/** A statement in words: the organisation's own text, or ours from the catalogue. */
export function statementWords(words: I18n, { key, text }: FeedbackForm['statements'][number]): string {
  const own = houseStatements.find((statement) => statement === key);
  return text !== '' || own === undefined ? text : words.t(`domain:houseStatement.${own}`);
}

/** A sheet for a pen: every statement with its answers to tick, and the two open lines. */
export function feedbackSheetBlocks(words: I18n, form: FeedbackForm): PageBlock[] {
  const box = words.t('feedback:sheet.box');
  const space = words.t('feedback:sheet.space');
  return [
    {
      kind: 'table',
      key: 'statements',
      label: words.t('feedback:sheet.statements'),
      columns: [
        words.t('feedback:sheet.statement'),
        ...agreementAnswers.map((answer) => words.t(`domain:agreementAnswer.${answer}`)),
      ],
      rows: form.statements.map((statement) => [
        statementWords(words, statement),
        ...agreementAnswers.map(() => box),
      ]),
    },
    { kind: 'text', key: 'keep', label: words.t('domain:openLine.keep'), text: space },
    { kind: 'text', key: 'change', label: words.t('domain:openLine.change'), text: space },
  ];
}
