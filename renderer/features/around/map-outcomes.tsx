import { IconArrowForwardUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import type { OutputOf } from '#renderer/api/client.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { MapNode } from '#shared/contracts/around-maps.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { answered } from '#shared/domain/around/node-map-rules.ts';
import { StepFromMap } from './step-from-map.tsx';
import './maps.css';

interface MapOutcomesProps {
  readonly caseId: string;
  readonly record: KeptRecordOf<'node_map'>;
}

/** Below a kept map: each box becomes a goal, a step or a situation in one go, with its way there (domain.md 8.3). */
export function MapOutcomes({ caseId, record }: MapOutcomesProps) {
  const { t } = useTranslation('around');
  const { may } = useSession();
  const made = useRead('around.made', { caseId, entryId: record.entryId });
  const [step, setStep] = useState<MapNode | null>(null);
  const { nodes } = answered(record.body.content);
  return (
    <div className="ks-map-outcomes">
      <Sheet>
        <Section title={t('into.title')}>
          <ReadArea query={made} height={120}>
            {(all) => (
              <ul className="ks-map-into">
                {nodes.map((node) => (
                  <li key={node.id}>
                    <span>{node.text}</span>
                    <span className="ks-map-into-made">
                      {all
                        .filter(({ nodeId }) => nodeId === node.id)
                        .map((one) => (
                          <MadeLink key={one.targetId} caseId={caseId} made={one} />
                        ))}
                    </span>
                    {may('tools.write') && (
                      <IntoMenu
                        caseId={caseId}
                        entryId={record.entryId}
                        node={node}
                        onStep={() => {
                          setStep(node);
                        }}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </ReadArea>
        </Section>
        {step !== null && (
          <StepFromMap
            caseId={caseId}
            entryId={record.entryId}
            node={step}
            onClose={() => {
              setStep(null);
            }}
          />
        )}
      </Sheet>
    </div>
  );
}

type Made = OutputOf<'around.made'>[number];

/** The way to what a box became. */
function MadeLink({ caseId, made }: { readonly caseId: string; readonly made: Made }) {
  const { t } = useTranslation('around');
  const words = t(`into.${made.outcome}`);
  if (made.outcome === 'safety_factor') {
    return (
      <TextLink to="/people/$caseId/safety" params={{ caseId }} activeOptions={{ exact: true }}>
        {words}
      </TextLink>
    );
  }
  if (made.outcome === 'vulnerability_factor') {
    return (
      <TextLink to="/people/$caseId/plan/barriers" params={{ caseId }}>
        {words}
      </TextLink>
    );
  }
  return (
    <TextLink to="/people/$caseId/plan" params={{ caseId }} activeOptions={{ exact: true }}>
      {words}
    </TextLink>
  );
}

interface IntoMenuProps {
  readonly caseId: string;
  readonly entryId: string;
  readonly node: MapNode;
  readonly onStep: () => void;
}

function IntoMenu({ caseId, entryId, node, onStep }: IntoMenuProps) {
  const { t } = useTranslation('around');
  const navigate = useNavigate();
  const goal = useAct('around.makeGoal');
  const search = { map: entryId, box: node.id };
  return (
    <Menu
      button={
        <Button
          kind="quiet"
          busy={goal.pending}
          icon={<IconArrowForwardUp size={18} aria-hidden />}
          aria-label={t('into.menu', { text: node.text })}
        >
          {t('into.button')}
        </Button>
      }
    >
      <MenuItem
        onSelect={() => {
          void goal.run({ caseId, entryId, nodeId: node.id }).then((made) => {
            if (made !== undefined) toastDone(t('into.goalMade'));
          });
        }}
      >
        {t('into.goal')}
      </MenuItem>
      <MenuItem onSelect={onStep}>{t('into.goal_step')}</MenuItem>
      <MenuItem
        onSelect={() => {
          void navigate({ to: '/people/$caseId/safety/edit', params: { caseId }, search });
        }}
      >
        {t('into.safety_factor')}
      </MenuItem>
      <MenuItem
        onSelect={() => {
          void navigate({ to: '/people/$caseId/plan/barriers/edit', params: { caseId }, search });
        }}
      >
        {t('into.vulnerability_factor')}
      </MenuItem>
    </Menu>
  );
}
