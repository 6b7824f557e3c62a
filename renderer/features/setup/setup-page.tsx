import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/app/settings.tsx';
import { countryOfPc } from '#renderer/features/organisation/countries.ts';
import { RestorePage } from '#renderer/features/backups/restore-page.tsx';
import { EntryLayout } from '#renderer/features/signin/entry-layout.tsx';
import { ProblemPage } from '#renderer/features/signin/problem-page.tsx';
import { useRescueLook } from '#renderer/features/signin/use-rescue-look.ts';
import type { VaultStatus } from '#shared/contracts/vault.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { CodeStep } from './code-step.tsx';
import { FinishStep } from './finish-step.tsx';
import { KitStep } from './kit-step.tsx';
import { ManagerStep } from './manager-step.tsx';
import { OrganisationStep } from './organisation-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { firstAnswers, type PreparedKit, type SetupAnswers, type Step, steps } from './setup-state.ts';
import './setup.css';

/** What each step gets. */
export interface StepProps {
  readonly answers: SetupAnswers;
  readonly onNext: (answers: Partial<SetupAnswers>) => void;
  readonly onBack: () => void;
}

interface SetupPageProps {
  readonly onOpen: (status: VaultStatus) => void;
  /** Another vault was chosen: look at it instead. */
  readonly onOther: () => void;
}

/** The first run. Where backups of a vault lie beside an empty place, a vault is missing: that comes first. */
export function SetupPage(props: SetupPageProps) {
  const { look } = useRescueLook();
  const [isNew, setNew] = useState(false);
  if (look === null) return null;
  const isMissing = look.backups.some(({ place }) => place === 'own');
  return isMissing && !isNew ? (
    <ProblemPage
      code="vault_missing"
      organisation={look.backups[0]?.organisation ?? null}
      onAgain={props.onOther}
      onSetUp={() => {
        setNew(true);
      }}
    />
  ) : (
    <Steps {...props} />
  );
}

/** Step by step. The vault is made at the very end, once the kit is known to be on paper. */
function Steps({ onOpen, onOther }: SetupPageProps) {
  const { language } = useSettings();
  const [answers, setAnswers] = useState<SetupAnswers>(() => firstAnswers(countryOfPc(), language));
  const [kit, setKit] = useState<PreparedKit | null>(null);
  const [step, setStep] = useState<Step>('organisation');
  const [restoring, setRestoring] = useState(false);
  const arrived = useRef(step);
  const at = steps.indexOf(step);

  useEffect(() => {
    if (arrived.current === step) return;
    arrived.current = step;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [step]);

  const common: StepProps = {
    answers,
    onNext: (more) => {
      setAnswers((before) => ({ ...before, ...more }));
      setStep(steps[at + 1] ?? step);
    },
    onBack: () => {
      setStep(steps[at - 1] ?? step);
    },
  };
  const onRestore = () => {
    setRestoring(true);
  };
  if (restoring) {
    return (
      <RestorePage
        organisation={null}
        onBack={() => {
          setRestoring(false);
        }}
        onDone={onOther}
      />
    );
  }
  return (
    <EntryLayout organisation={answers.organisation} left={<StepList at={at} />} wide>
      {drawStep(step, common, { kit, onKit: setKit, onOpen, onOther, onRestore })}
    </EntryLayout>
  );
}

interface SetupTools extends SetupPageProps {
  readonly kit: PreparedKit | null;
  readonly onKit: (kit: PreparedKit | null) => void;
  readonly onRestore: () => void;
}

function drawStep(step: Step, common: StepProps, tools: SetupTools): ReactNode {
  const { kit, onKit, onOpen, onOther, onRestore } = tools;
  switch (step) {
    case 'organisation':
      return <OrganisationStep {...common} onOther={onOther} onRestore={onRestore} />;
    case 'manager':
      return <ManagerStep {...common} />;
    case 'passphrase':
      return <PassphraseStep {...common} onKit={onKit} />;
    case 'kit':
      return kit && <KitStep {...common} kit={kit} />;
    case 'code':
      return kit && <CodeStep {...common} kit={kit} />;
    case 'finish':
      return <FinishStep {...common} onOpen={onOpen} />;
    default:
      return assertNever(step);
  }
}

function StepList({ at }: { readonly at: number }) {
  const { t } = useTranslation('setup');
  return (
    <>
      <p className="ks-steps-title">{t('title')}</p>
      <ol className="ks-steps" aria-label={t('stepsLabel')}>
        {steps.map((step, index) => (
          <li
            key={step}
            className="ks-step"
            aria-current={index === at ? 'step' : undefined}
            data-done={index < at || undefined}
          >
            <span className="ks-step-mark">
              {index < at ? <IconCheck size={16} aria-hidden /> : index + 1}
            </span>
            {t(`steps.${step}`)}
          </li>
        ))}
      </ol>
    </>
  );
}
