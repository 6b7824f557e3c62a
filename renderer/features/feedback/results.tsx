import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { PersonWords } from '#renderer/ui/voices.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { FeedbackForm } from '#shared/contracts/feedback.ts';
import { agreementAnswers } from '#shared/domain/feedback/feedback-codes.ts';
import { useFormWords } from './form-words.ts';

type Results = OutputOf<'feedback.results'>;

/** A span of months in words, `YYYY-MM` both. */
function useSpan(): (span: { readonly from: string; readonly to: string }) => string {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const name = (month: string) => format.month(month);
  return ({ from, to }) =>
    from === to ? t('batchMonth', { month: name(from) }) : t('batch', { from: name(from), to: name(to) });
}

interface BatchTableProps {
  readonly batch: Results['batches'][number];
  readonly form: FeedbackForm;
}

/** The counts of one batch; no mean, no percentage, no comparison with anybody. */
export function BatchTable({ batch, form }: BatchTableProps) {
  const { t } = useTranslation(['feedback', 'domain']);
  const words = useFormWords();
  const span = useSpan()(batch);
  const statementOf = (key: string) => form.statements.find((statement) => statement.key === key);
  return (
    <>
      <h2 className="ks-section-title">{span}</h2>
      <p className="ks-quiet">{t('answers', { count: batch.answers })}</p>
      <DataTable
        caption={span}
        rows={batch.statements}
        rowId={({ key }) => key}
        columns={[
          {
            id: 'statement',
            header: t('statement'),
            render: ({ key, counts }) => {
              const statement = statementOf(key);
              const text = statement === undefined ? '' : words.statement(statement);
              return counts === null ? (
                <>
                  {text} <span className="ks-quiet ks-small">{t('tooFew')}</span>
                </>
              ) : (
                text
              );
            },
          },
          ...agreementAnswers.map((answer, place) => ({
            id: answer,
            header: t(`domain:agreementAnswer.${answer}`),
            render: ({ counts, doesNotApply }: Results['batches'][number]['statements'][number]) => {
              const count = answer === 'does_not_apply' ? doesNotApply : counts?.[place];
              return <span className="ks-figures">{count ?? ''}</span>;
            },
          })),
        ]}
      />
    </>
  );
}

/** Open lines that somebody has read first. */
export function ShownComments({ comments }: { readonly comments: Results['comments'] }) {
  const { t } = useTranslation(['feedback', 'domain']);
  const format = useFormat();
  if (comments.length === 0) return <p className="ks-quiet">{t('commentsNone')}</p>;
  return (
    <ul className="ks-feedback-lines">
      {comments.map(({ id, month, line, text }) => (
        <li key={id}>
          <p className="ks-quiet ks-small">{`${t(`domain:openLine.${line}`)} ${format.month(month)}`}</p>
          <PersonWords>{text}</PersonWords>
        </li>
      ))}
    </ul>
  );
}
