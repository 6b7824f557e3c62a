import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconBell, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useShortcut } from '#renderer/app/shortcuts.ts';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { BeginStar } from './begin-star.tsx';
import { ExternalTools } from './external-tools.tsx';
import { StarResult } from './result/star-result.tsx';
import { starView } from './result/star-view.ts';
import { readingsOldestFirst } from './star-model.ts';
import './result/star-result.css';

type Stars = OutputOf<'stars.readings'>;

/** The Star tab of a file: the latest star, or an earlier one, with everything around it. */
export function StarTab() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const stars = useRead('stars.readings', { caseId });
  const { may } = useSession();
  const { t } = useTranslation('stars');
  const navigate = useNavigate();
  const mayWrite = may('stars.write');
  useShortcut(
    's',
    t('result.new'),
    mayWrite
      ? () => {
          void navigate({ to: '/people/$caseId/together/star', params: { caseId } });
        }
      : null,
  );
  return (
    <>
      <ReadArea query={stars} height={520}>
        {(data) => (
          <Stars caseId={caseId} stars={data} called={callName(head.data?.name ?? '')} mayWrite={mayWrite} />
        )}
      </ReadArea>
      <ExternalTools caseId={caseId} mayWrite={mayWrite} />
    </>
  );
}

interface StarsProps {
  readonly caseId: string;
  readonly stars: Stars;
  readonly called: string;
  readonly mayWrite: boolean;
}

function Stars({ caseId, stars, called, mayWrite }: StarsProps) {
  const { reading } = useSearch({ from: '/frame/people/$caseId/tabs/star' });
  const { readings, templates, prompt } = stars;
  const oldestFirst = readingsOldestFirst(readings, templates);
  const current = oldestFirst.find(({ view }) => view.id === reading) ?? oldestFirst.at(-1);
  const template = templates.find(({ id }) => id === current?.view.templateId);
  if (current === undefined || template === undefined) {
    return <NoStar caseId={caseId} called={called} mayWrite={mayWrite} prompt={prompt} />;
  }
  return (
    <>
      {prompt === 'review' && (
        <ReviewPrompt called={called} day={oldestFirst.at(-1)?.view.nextReviewDate ?? null} />
      )}
      <StarResult
        caseId={caseId}
        view={starView(oldestFirst, current, template)}
        oldestFirst={oldestFirst}
        templates={templates}
        called={called}
        mayWrite={mayWrite}
      />
    </>
  );
}

function ReviewPrompt({ called, day }: { readonly called: string; readonly day: string | null }) {
  const { t } = useTranslation('stars');
  const format = useFormat();
  if (day === null) return null;
  const words = format.day(day);
  return (
    <div className="ks-star-prompt">
      <Note tone="brass" icon={<IconBell size={20} aria-hidden />}>
        {called === ''
          ? t('prompt.reviewNobody', { day: words })
          : t('prompt.review', { name: called, day: words })}
      </Note>
    </div>
  );
}

interface NoStarProps {
  readonly caseId: string;
  readonly called: string;
  readonly mayWrite: boolean;
  readonly prompt: Stars['prompt'];
}

function NoStar({ caseId, called, mayWrite, prompt }: NoStarProps) {
  const { t } = useTranslation('stars');
  const question = called === '' ? t('empty.questionNobody') : t('empty.question', { name: called });
  return (
    <div className="ks-star-prompt">
      {prompt === 'first_reading' && (
        <Note tone="brass" icon={<IconBell size={20} aria-hidden />}>
          {t('prompt.first_reading')}
        </Note>
      )}
      <EmptyState
        icon={<IconStar size={40} aria-hidden />}
        title={t('empty.title')}
        action={mayWrite && <BeginStar caseId={caseId} first />}
      >
        {mayWrite ? question : t('empty.mayNot')}
      </EmptyState>
    </div>
  );
}
