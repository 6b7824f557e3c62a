import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconFlag } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { EndingWays } from '#renderer/features/closing/ending-ways.tsx';
import { OwnChecklists } from '#renderer/features/templates/own-checklists.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import type { Checklist } from '#shared/domain/cases/case-codes.ts';
import { checklists } from '#shared/domain/cases/case-codes.ts';
import { findChecklistFor, itemsOf } from '#shared/domain/cases/checklist.ts';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { useCaseId } from './case-id.ts';
import { MoveDialog } from './move-dialog.tsx';
import { StepRow } from './step-row.tsx';
import './steps.css';

export type CaseSteps = OutputOf<'cases.checklist'>;

/** The three lists of steps, the one that belongs to where support stands first; and the change of that state. */
export function StepsScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const steps = useRead('cases.checklist', { caseId });
  return (
    <ReadArea query={head} height={400}>
      {(data) => (
        <ReadArea query={steps} height={400}>
          {(lists) => <Steps head={data} steps={lists} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

function Steps({ head, steps }: { readonly head: CaseHeader; readonly steps: CaseSteps }) {
  const { t } = useTranslation(['cases', 'domain']);
  const { may } = useSession();
  const { move } = useSearch({ from: '/frame/people/$caseId/tabs/steps' });
  const navigate = useNavigate({ from: '/people/$caseId/steps' });
  const show = (open: boolean) => {
    void navigate({ search: open ? { move: true } : {}, replace: true });
  };
  const { data: evidence = [] } = useRead(
    'closing.evidence',
    { caseId: head.caseId },
    { enabled: may('tools.read') },
  );
  const thereOn = new Map(evidence.map(({ item, on }) => [item, on]));
  const current = findChecklistFor(head.state);
  const order: readonly Checklist[] =
    current === undefined ? checklists : [current, ...checklists.filter((list) => list !== current)];
  return (
    <Columns side={may('tools.read') && <EndingWays />}>
      <Sheet>
        <Section
          title={t('move.now', { state: t(`domain:caseState.${head.state}`) })}
          help={t(`domain:caseStateMeaning.${head.state}`)}
          action={
            may('case.change') && (
              <Button
                icon={<IconFlag size={18} aria-hidden />}
                onClick={() => {
                  show(true);
                }}
              >
                {t('menu.move')}
              </Button>
            )
          }
        >
          <p className="ks-quiet">{t('steps.explain')}</p>
        </Section>
        {order.map((list, place) => (
          <Fragment key={list}>
            {place === 1 && <OwnChecklists caseId={head.caseId} />}
            <Section title={t(`domain:checklist.${list}`)}>
              <ol className="ks-steps">
                {itemsOf[list].map((key) => {
                  const item = steps.items.find((known) => known.key === key);
                  return item === undefined ? null : (
                    <StepRow key={key} item={item} caseId={head.caseId} thereOn={thereOn.get(key) ?? null} />
                  );
                })}
              </ol>
            </Section>
          </Fragment>
        ))}
      </Sheet>
      {may('case.change') && move === true && (
        <MoveDialog
          head={head}
          steps={steps}
          onClose={() => {
            show(false);
          }}
        />
      )}
    </Columns>
  );
}
