import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '#renderer/app/form.ts';
import { PrintedKey } from '#renderer/features/account/printed-key.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { StepProps } from './setup-page.tsx';
import { type PreparedKit, sameGroup } from './setup-state.ts';
import { StepFrame } from './step-frame.tsx';

interface KitStepProps extends StepProps {
  readonly kit: PreparedKit;
}

/** The organisation's recovery key: shown, put on paper, then two groups typed back from the sheet (security.md 3.2). */
export function KitStep(props: KitStepProps) {
  const [covered, setCovered] = useState(false);
  return covered ? (
    <TypeGroups
      {...props}
      onShow={() => {
        setCovered(false);
      }}
    />
  ) : (
    <ShowKit
      {...props}
      onCover={() => {
        setCovered(true);
      }}
    />
  );
}

function ShowKit({ answers, kit, onBack, onCover }: KitStepProps & { readonly onCover: () => void }) {
  const { t } = useTranslation('setup');
  const form = useForm('setup-kit', {
    initial: {},
    submit: () => {
      onCover();
      return Promise.resolve();
    },
  });
  return (
    <StepFrame
      title={t('kit.title', { organisation: answers.organisation })}
      under={t('kit.under')}
      form={form}
      act={t('kit.toType')}
      onBack={onBack}
    >
      <PrintedKey label={t('kit.label')} groups={kit.kit.groups} jobId={kit.kitJobId} />
      <p>{t('kit.where')}</p>
    </StepFrame>
  );
}

function TypeGroups({ kit, onNext, onBack, onShow }: KitStepProps & { readonly onShow: () => void }) {
  const { t } = useTranslation('setup');
  const [firstPlace, secondPlace] = kit.askFor;
  const isRight = (typed: string, place: number) => sameGroup(typed, kit.kit.groups[place] ?? '');
  const form = useForm('setup-groups', {
    initial: { first: '', second: '' },
    check: ({ first, second }): FieldProblems => ({
      ...(isRight(first, firstPlace) ? {} : { first: 'does_not_match' }),
      ...(isRight(second, secondPlace) ? {} : { second: 'does_not_match' }),
    }),
    sentence: (field) => t('kit.groupWrong', { number: (field === 'first' ? firstPlace : secondPlace) + 1 }),
    submit: ({ first, second }) => {
      onNext({
        typedGroups: [
          { place: firstPlace, text: first },
          { place: secondPlace, text: second },
        ],
      });
      return Promise.resolve();
    },
  });
  return (
    <StepFrame title={t('kit.typeTitle')} under={t('kit.typeHelp')} form={form} onBack={onBack}>
      <FieldsRow>
        <TextField
          {...form.field('first')}
          label={t('kit.group', { number: firstPlace + 1 })}
          maxLength={20}
          autoFocus
        />
        <TextField
          {...form.field('second')}
          label={t('kit.group', { number: secondPlace + 1 })}
          maxLength={20}
        />
      </FieldsRow>
      <div>
        <p className="ks-small ks-quiet">{t('kit.covered')}</p>
        <TextButton onClick={onShow}>{t('kit.showKey')}</TextButton>
      </div>
    </StepFrame>
  );
}
