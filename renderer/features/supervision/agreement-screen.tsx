import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Columns, Page, PageTitle, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Agreed } from './agreed.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementSide } from './agreement-side.tsx';
import { KeepingProvider, KeptMark, useKeeping } from './keeping.tsx';
import { PairNote, PrivateTag } from './pair-note.tsx';
import { PrintButton } from './print-button.tsx';
import './supervision.css';

/** How two work together: their agreement, their sessions, their year. */
export function AgreementScreen() {
  const { agreementId = '' } = useParams({ strict: false });
  const query = useRead('supervision.agreement', { agreementId });
  return (
    <KeepingProvider key={agreementId}>
      <ReadArea query={query} height={480}>
        {(data) => <Agreement data={data} />}
      </ReadArea>
    </KeepingProvider>
  );
}

function Agreement({ data }: { readonly data: OutputOf<'supervision.agreement'> }) {
  const { t } = useTranslation('supervision');
  const format = useFormat();
  const sentences = useSentences();
  const { flushAll } = useKeeping();
  const agree = useAct('supervision.agreeAgreement');
  const { agreement, sessions } = data;
  const { id, sides, pair, words, endedOn, agreed } = agreement;
  const canAgree = words !== null && endedOn === null && agreed[sides.mine] === null;
  return (
    <Page>
      <PageTitle
        title={t('agreement.title', {
          name: sides.mine === 'supervisor' ? sides.supervisee.name : sides.supervisor.name,
        })}
        over={
          <span className="ks-sup-under">
            <TextLink quiet to="/supervision">
              {t('home.title')}
            </TextLink>
            <KeptMark />
          </span>
        }
        under={
          <span className="ks-sup-under">
            {endedOn === null
              ? t('agreement.under', { supervisor: sides.supervisor.name, supervisee: sides.supervisee.name })
              : t('agreement.ended', { day: format.day(endedOn) })}
            <PrivateTag pair={pair} />
            {words !== null && <Agreed agreed={agreed} sides={sides} />}
          </span>
        }
        actions={
          <>
            {words !== null && <PrintButton what="agreement" id={id} />}
            {canAgree && (
              <Button
                kind="main"
                busy={agree.pending}
                onClick={() => {
                  void flushAll().then(() => agree.run({ agreementId: id }));
                }}
              >
                {t('agreement.agree')}
              </Button>
            )}
          </>
        }
      />
      {agree.error !== null && <Note tone="clay">{sentences.error(agree.error)}</Note>}
      <Columns side={<AgreementSide agreement={agreement} sessions={sessions} />}>
        <PairNote pair={pair} sides={sides} />
        <Sheet>
          <AgreementForm key={words === null ? 'dates' : 'words'} agreement={agreement} />
        </Sheet>
      </Columns>
    </Page>
  );
}
