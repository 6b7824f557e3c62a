import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import { useFormWords } from './form-words.ts';

type Waiting = OutputOf<'feedback.waitingComments'>[number];

/** Open lines before anybody else reads them; nothing while none wait. */
export function CommentReview() {
  const { t } = useTranslation('feedback');
  const { data = [] } = useRead('feedback.waitingComments', {});
  if (data.length === 0) return null;
  return (
    <Section title={t('review.title', { count: data.length })} help={t('review.help')}>
      <ul className="ks-feedback-lines">
        {data.map((comment) => (
          <li key={comment.id}>
            <OneComment comment={comment} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneComment({ comment }: { readonly comment: Waiting }) {
  const { t } = useTranslation(['feedback', 'domain']);
  const format = useFormat();
  const words = useFormWords();
  const keepBack = useAct('feedback.reviewComment');
  const { id, line, text, month, formName, serviceName } = comment;
  const form = useForm(`review-${id}`, {
    initial: { shownText: text },
    check: ({ shownText }) => (shownText.trim() === '' ? { shownText: 'required' as const } : {}),
    submit: async ({ shownText }) => {
      await api.feedback.reviewComment({ id, state: 'shown', shownText });
    },
  });
  return (
    <form className="ks-feedback-review" onSubmit={form.onSubmit} noValidate>
      <p className="ks-strong">{t(`domain:openLine.${line}`)}</p>
      <PersonWords>{text}</PersonWords>
      <p className="ks-quiet ks-small">
        {t('review.where', {
          form: words.name({ name: formName }),
          service: serviceName,
          month: format.month(month),
        })}
      </p>
      {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
      <TextareaField {...form.field('shownText')} label={t('review.shown')} maxLength={1000} />
      <ButtonRow>
        <Button submits busy={form.busy}>
          {t('review.show')}
        </Button>
        <Button
          kind="quiet"
          busy={keepBack.pending}
          onClick={() => void keepBack.run({ id, state: 'kept_back', shownText: '' })}
        >
          {t('review.keepBack')}
        </Button>
      </ButtonRow>
    </form>
  );
}
