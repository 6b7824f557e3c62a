import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { DataRequest } from '#shared/contracts/data-requests.ts';
import { useClockWords } from './clock-words.ts';
import { RequestClockSection } from './request-clock.tsx';
import { RequestEnd } from './request-end.tsx';
import { RequestIdentity } from './request-identity.tsx';
import { RequestToDo } from './request-to-do.tsx';
import './rights.css';

/** One request: what was asked, by when, who asks, what to do, and the answer. */
export function RequestScreen() {
  const caseId = useCaseId();
  const { requestId = '' } = useParams({ strict: false });
  const { t } = useTranslation('rights');
  const request = useRead('dataRequests.get', { caseId, id: requestId });
  return (
    <>
      <p>
        <TextLink quiet to="/people/$caseId/papers/requests" params={{ caseId }}>
          {t('request.back')}
        </TextLink>
      </p>
      <Sheet>
        <ReadArea query={request} height={400}>
          {(data) => <Request caseId={caseId} request={data} />}
        </ReadArea>
      </Sheet>
    </>
  );
}

interface RequestProps {
  readonly caseId: string;
  readonly request: DataRequest;
}

function Request({ caseId, request }: RequestProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const format = useFormat();
  const clock = useClockWords();
  const { kind, words, receivedOn, recordedBy, side, askedByName, authority, state, end } = request;
  return (
    <>
      <Section
        title={t(`domain:requestKind.${kind}`)}
        action={
          <Tag tone={state === 'open' ? 'accent' : 'neutral'}>
            {clock({ ...request, answeredOn: end?.on ?? null })}
          </Tag>
        }
      >
        {words === '' ? (
          <p className="ks-quiet">{t('rights:request.noWords')}</p>
        ) : (
          <PersonWords>{words}</PersonWords>
        )}
        <p className="ks-quiet">
          {t('rights:request.recorded', { day: format.day(receivedOn), name: recordedBy })}
        </p>
        {side === 'somebody_for_them' && <p>{t('rights:request.for', { name: askedByName, authority })}</p>}
      </Section>
      <RequestClockSection caseId={caseId} request={request} />
      <RequestIdentity caseId={caseId} request={request} />
      {state === 'open' && <RequestToDo caseId={caseId} request={request} />}
      <RequestEnd caseId={caseId} request={request} />
    </>
  );
}
