import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { DataRequest } from '#shared/contracts/data-requests.ts';
import { DisputeDialog } from './dispute-dialog.tsx';
import { PortableButton } from './portable-button.tsx';
import { RestrictDialog } from './restriction-dialogs.tsx';

interface RequestToDoProps {
  readonly caseId: string;
  readonly request: DataRequest;
}

/** What the law asks for with this kind of request, and the ways to it. */
export function RequestToDo({ caseId, request }: RequestToDoProps) {
  const { t } = useTranslation('rights');
  const { may } = useSession();
  const [open, setOpen] = useState<'dispute' | 'restrict' | null>(null);
  const { id, kind } = request;
  const close = () => {
    setOpen(null);
  };
  const writes = may('consent.write');
  return (
    <Section title={t('request.whatNext')} help={t(`next.${kind}`)}>
      <ButtonRow>
        {kind === 'access' && writes && (
          <ButtonLink
            kind="main"
            to="/people/$caseId/papers/requests/$requestId/copy"
            params={{ caseId, requestId: id }}
          >
            {t('next.lookThrough')}
          </ButtonLink>
        )}
        {kind === 'portability' && may('rights.manage') && (
          <PortableButton caseId={caseId} id={id} known={request.identity !== null} />
        )}
        {kind === 'correction' && (
          <ButtonLink to="/people/$caseId/notes" params={{ caseId }}>
            {t('next.toFile')}
          </ButtonLink>
        )}
        {kind === 'correction' && writes && (
          <Button
            onClick={() => {
              setOpen('dispute');
            }}
          >
            {t('next.dispute')}
          </Button>
        )}
        {kind === 'erasure' && may('erasure.manage') && (
          <ButtonLink to="/people/$caseId/papers/erasing" params={{ caseId }}>
            {t('request.erasedNext')}
          </ButtonLink>
        )}
        {(kind === 'restriction' || kind === 'objection' || kind === 'correction') && writes && (
          <Button
            onClick={() => {
              setOpen('restrict');
            }}
          >
            {t('next.restrict')}
          </Button>
        )}
      </ButtonRow>
      {kind === 'access' && <Authors caseId={caseId} request={request} />}
      {open === 'dispute' && <DisputeDialog caseId={caseId} requestId={id} onClose={close} />}
      {open === 'restrict' && <RestrictDialog caseId={caseId} requestId={id} onClose={close} />}
    </Section>
  );
}

/** Private logs are closed to managers: their authors search for the person, and say what they found. */
function Authors({ caseId, request: { id, search } }: RequestToDoProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const sentences = useSentences();
  const { may } = useSession();
  const ask = useAct('dataRequests.askAuthors');
  return (
    <Section level={3} title={t('rights:next.authors')} help={t('rights:next.authorsHelp')}>
      {search?.length === 0 && <p className="ks-quiet">{t('rights:next.noAuthors')}</p>}
      {search !== null && search.length > 0 && (
        <ul>
          {search.map(({ name, state }) => (
            <li key={name}>{t('rights:next.author', { name, state: t(`domain:searchState.${state}`) })}</li>
          ))}
        </ul>
      )}
      {ask.error !== null && <Note tone="clay">{sentences.error(ask.error)}</Note>}
      {search === null && may('rights.manage') && (
        <ButtonRow>
          <Button
            busy={ask.pending}
            onClick={() => {
              void ask.run({ caseId, id });
            }}
          >
            {t('rights:next.askAuthors')}
          </Button>
        </ButtonRow>
      )}
    </Section>
  );
}
