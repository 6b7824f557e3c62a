import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import { sameGroup } from '#renderer/features/setup/setup-state.ts';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { PreparedKit } from './change-key.tsx';

interface TypeGroupsProps {
  readonly kit: PreparedKit;
  readonly onChanged: () => void;
  readonly onShow: () => void;
}

/** Two groups from the new sheet (security.md 3.2), then the change of the key, which may be left alone. */
export function TypeGroups({ kit, onChanged, onShow }: TypeGroupsProps) {
  const { t } = useTranslation('access');
  const percent = useJobProgress('rotation');
  const [firstPlace, secondPlace] = kit.askFor;
  const isRight = (typed: string, place: number) => sameGroup(typed, kit.kit.groups[place] ?? '');
  const form = useForm('new-kit', {
    initial: { first: '', second: '' },
    check: ({ first, second }): FieldProblems => ({
      ...(isRight(first, firstPlace) ? {} : { first: 'does_not_match' }),
      ...(isRight(second, secondPlace) ? {} : { second: 'does_not_match' }),
    }),
    sentence: (field) => t('key.groupWrong', { number: (field === 'first' ? firstPlace : secondPlace) + 1 }),
    submit: async ({ first, second }) => {
      await api.access.changeKey({
        typedGroups: [
          { place: firstPlace, text: first },
          { place: secondPlace, text: second },
        ],
      });
      onChanged();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Section title={t('key.typeTitle')} help={t('key.typeText')}>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <FieldsRow>
            <TextField
              {...form.field('first')}
              label={t('key.group', { number: firstPlace + 1 })}
              maxLength={20}
              autoFocus
            />
            <TextField
              {...form.field('second')}
              label={t('key.group', { number: secondPlace + 1 })}
              maxLength={20}
            />
          </FieldsRow>
          {form.busy && <Note>{t('key.changingText')}</Note>}
          <ButtonRow>
            <Button kind="main" submits busy={form.busy}>
              {form.busy ? t('key.changing', { percent }) : t('key.changeNow')}
            </Button>
            {!form.busy && <TextButton onClick={onShow}>{t('key.showKit')}</TextButton>}
          </ButtonRow>
        </Fields>
      </Section>
    </form>
  );
}
