import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { GroupsOfCase } from '#renderer/features/groups/groups-of-case.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import { MatchRows } from './match-rows.tsx';
import { OfferSection } from './offer-section.tsx';
import './peers.css';
import { WishesSection } from './wishes-section.tsx';

/** People, Peers and groups: whether they were asked, what they would like, who fits, and company. */
export function PeersTab() {
  const { t } = useTranslation('peers');
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const peers = useRead('peers.ofCase', { caseId });
  const called = callName(head.data?.name ?? '');
  return (
    <Sheet>
      <h2 className="ks-hidden">{t('section')}</h2>
      <ReadArea query={peers} height={360}>
        {(data) => (
          <>
            <OfferSection caseId={caseId} called={called} peers={data} />
            <WishesSection caseId={caseId} called={called} peers={data} />
            <MatchRows caseId={caseId} called={called} peers={data} />
          </>
        )}
      </ReadArea>
      <GroupsOfCase caseId={caseId} called={called} />
    </Sheet>
  );
}
