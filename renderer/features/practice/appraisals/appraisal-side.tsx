import { useNavigate } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { AppraisalDetail } from '#shared/contracts/appraisals.ts';
import { isAgreed } from '#shared/domain/practice/appraisal.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { AmendDialog } from './amend-dialog.tsx';

/** Who agreed, what is still to come, and what was added later. */
export function AppraisalSide({ appraisal }: { readonly appraisal: AppraisalDetail }) {
  const { t } = useTranslation('practice');
  return (
    <>
      <Section title={t('agree.title')} look="label">
        <AgreedBy name={appraisal.workerName} at={appraisal.agreedByWorkerAt} />
        <AgreedBy name={appraisal.supervisorName} at={appraisal.agreedBySupervisorAt} />
        {!isAgreed(appraisal) && <Agree appraisal={appraisal} />}
      </Section>
      {isAgreed(appraisal) && <Amendments appraisal={appraisal} />}
      <Drop appraisal={appraisal} />
    </>
  );
}

function AgreedBy({ name, at }: { readonly name: string; readonly at: string | null }) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  return (
    <p>
      {at === null ? (
        <span className="ks-quiet">{t('agree.notYet', { name })}</span>
      ) : (
        <Tag tone="moss" icon={<IconCheck aria-hidden />}>
          {t('agree.on', { name, day: format.day(dayOf(at)) })}
        </Tag>
      )}
    </p>
  );
}

function Agree({ appraisal }: { readonly appraisal: AppraisalDetail }) {
  const { t } = useTranslation('practice');
  const sentences = useSentences();
  const { user } = useSession();
  const { run, pending, error } = useAct('appraisals.agree');
  const mine = user.id === appraisal.workerId ? appraisal.agreedByWorkerAt : appraisal.agreedBySupervisorAt;
  if (mine !== null) return <p className="ks-practice-describes">{t('agree.waiting')}</p>;
  const act = async () => {
    if ((await run({ id: appraisal.id })) !== undefined) toastDone(t('agree.done'));
  };
  return (
    <>
      <p className="ks-practice-describes">
        {appraisal.gaps.length === 0
          ? t('agree.help')
          : t('agree.gaps', { parts: appraisal.gaps.map((gap) => t(`agree.gap.${gap}`)).join('; ') })}
      </p>
      {appraisal.gaps.length === 0 && (
        <Button
          kind="main"
          busy={pending}
          onClick={() => {
            void act();
          }}
        >
          {t('agree.act')}
        </Button>
      )}
      {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
    </>
  );
}

function Amendments({ appraisal }: { readonly appraisal: AppraisalDetail }) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('amend.title')}
      look="label"
      action={
        <TextButton
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('amend.add')}
        </TextButton>
      }
    >
      {appraisal.amendments.length === 0 && <p className="ks-quiet">{t('amend.none')}</p>}
      {appraisal.amendments.map((each) => (
        <div key={each.id}>
          <p className="ks-quiet ks-least">
            {t('amend.by', { name: each.by, moment: format.moment(each.at) })}
          </p>
          <p className="ks-practice-words">{each.text}</p>
        </div>
      ))}
      {adding && (
        <AmendDialog
          id={appraisal.id}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Section>
  );
}

function Drop({ appraisal }: { readonly appraisal: AppraisalDetail }) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const sentences = useSentences();
  const { run, pending, error } = useAct('appraisals.drop');
  const { id, self, manager, together } = appraisal;
  if (self !== null || manager !== null || together !== null) return null;
  const act = async () => {
    if ((await run({ id })) === undefined) return;
    toastDone(t('appraisals.dropped'));
    await navigate({ to: '/development' });
  };
  return (
    <Section>
      <TextButton
        disabled={pending}
        onClick={() => {
          void act();
        }}
      >
        {t('appraisals.drop')}
      </TextButton>
      {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
    </Section>
  );
}
