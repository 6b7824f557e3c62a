import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, EmptyState, Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { EndTenancyDialog } from './end-tenancy-dialog.tsx';
import { LandlordSide } from './landlord-side.tsx';
import { LookingIn, Repairs } from './home-care.tsx';
import './tenancies.css';
import { TenancyDialog } from './tenancy-dialog.tsx';
import { type TenancyView, useTenancyFacts } from './tenancy-words.ts';

type Open = { readonly what: 'new' } | { readonly what: 'change' | 'end'; readonly tenancy: TenancyView };

/** The right to live in a home, who lets it, what needs mending, and looking in. */
export function TenancyTab() {
  const { t } = useTranslation('tenancy');
  const caseId = useCaseId();
  const { may } = useSession();
  const tenancies = useRead('tenancies.list', { caseId });
  const home = useRead('cases.home', { caseId });
  const [open, setOpen] = useState<Open | null>(null);
  const mayWrite = may('tools.write');
  const close = () => {
    setOpen(null);
  };
  const add = mayWrite && (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen({ what: 'new' });
      }}
    >
      {t('add')}
    </Button>
  );
  return (
    <ReadArea query={tenancies} height={420}>
      {(list) => {
        const present = list.filter(({ endedOn }) => endedOn === null);
        const earlier = list.filter(({ endedOn }) => endedOn !== null);
        return (
          <Columns
            pattern="list"
            side={
              <>
                <LandlordSide landlordIds={present.flatMap(({ landlordId }) => landlordId ?? [])} />
                <LookingIn caseId={caseId} mayWrite={mayWrite} />
              </>
            }
          >
            <Sheet>
              <Section title={t('present')} action={list.length > 0 && add}>
                {present.length === 0 ? (
                  <EmptyState
                    icon={<IconKey aria-hidden />}
                    title={t('none')}
                    action={list.length === 0 && add}
                  >
                    {t('noneText')}
                  </EmptyState>
                ) : (
                  <div className="ks-tenancies">
                    {present.map((tenancy) => (
                      <OneTenancy
                        key={tenancy.id}
                        tenancy={tenancy}
                        isElsewhere={(home.data?.accommodations ?? []).some(
                          ({ from, until }) =>
                            until === null &&
                            from !== null &&
                            tenancy.movedInOn !== null &&
                            from > tenancy.movedInOn,
                        )}
                        mayWrite={mayWrite}
                        onOpen={setOpen}
                      />
                    ))}
                  </div>
                )}
              </Section>
              <Section title={t('repairs')}>
                <Repairs caseId={caseId} mayWrite={mayWrite} />
              </Section>
              {earlier.length > 0 && (
                <Section title={t('earlier')}>
                  <div className="ks-tenancies">
                    {earlier.map((tenancy) => (
                      <OneTenancy
                        key={tenancy.id}
                        tenancy={tenancy}
                        isElsewhere={false}
                        mayWrite={mayWrite}
                        onOpen={setOpen}
                      />
                    ))}
                  </div>
                </Section>
              )}
            </Sheet>
            {open !== null && open.what !== 'end' && (
              <TenancyDialog
                caseId={caseId}
                tenancy={open.what === 'new' ? null : open.tenancy}
                onClose={close}
              />
            )}
            {open?.what === 'end' && (
              <EndTenancyDialog caseId={caseId} tenancy={open.tenancy} onClose={close} />
            )}
          </Columns>
        );
      }}
    </ReadArea>
  );
}

interface OneTenancyProps {
  readonly tenancy: TenancyView;
  /** A place after moving in still lasts: the end may have been forgotten. */
  readonly isElsewhere: boolean;
  readonly mayWrite: boolean;
  readonly onOpen: (open: Open) => void;
}

function OneTenancy({ tenancy, isElsewhere, mayWrite, onOpen }: OneTenancyProps) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const format = useFormat();
  const facts = useTenancyFacts(tenancy);
  const { isDraft, endedOn, endReason } = tenancy;
  return (
    <article className="ks-tenancy">
      <div className="ks-concern-tags">
        {tenancy.address !== '' && <h3 className="ks-tenancy-address">{tenancy.address}</h3>}
        {isDraft && <Tag tone="brass">{t('draft')}</Tag>}
      </div>
      {isDraft && <p className="ks-quiet">{t('draftText')}</p>}
      {isElsewhere && !isDraft && <Note tone="brass">{t('stillOpen')}</Note>}
      {endedOn !== null && endReason !== null && (
        <p>{t('ended', { day: format.day(endedOn), reason: t(`domain:tenancyEndReason.${endReason}`) })}</p>
      )}
      {tenancy.endWords !== '' && <p className="ks-quiet">{tenancy.endWords}</p>}
      <DefinitionList>
        <Definition term={t('landlord')}>
          {tenancy.landlordName === '' ? t('noLandlord') : tenancy.landlordName}
        </Definition>
        {facts.map(([term, text]) => (
          <Definition key={term} term={term}>
            {text}
          </Definition>
        ))}
      </DefinitionList>
      {mayWrite && (
        <ButtonRow>
          <Button
            kind={isDraft ? 'main' : 'other'}
            onClick={() => {
              onOpen({ what: 'change', tenancy });
            }}
          >
            {isDraft ? t('complete') : t('change')}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              onOpen({ what: 'end', tenancy });
            }}
          >
            {endedOn === null ? t('end') : t('changeEnd')}
          </Button>
        </ButtonRow>
      )}
    </article>
  );
}
