import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { Leaving } from '#shared/contracts/access.ts';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { LeavingMeaning } from './leaving-meaning.tsx';
import type { Ended } from './leaving-page.tsx';
import './leaving.css';

interface LeavingFormProps {
  readonly leaving: Leaving;
  readonly onEnded: (ended: Ended) => void;
}

const nobody = '';

/** Chooses who takes over, then ends the access in one act. */
export function LeavingForm({ leaving, onEnded }: LeavingFormProps) {
  const { t } = useTranslation('access');
  const sentences = useSentences();
  const act = useAct('access.end');
  const [heirs, setHeirs] = useState<ReadonlyMap<CaseId, string>>(new Map());
  const { id, name, cases } = leaving;

  const end = async () => {
    const handOver = cases.flatMap(({ caseId }) => {
      const to = heirs.get(caseId) ?? nobody;
      // Chosen from the list of colleagues below.
      return to === nobody ? [] : [{ caseId, to: to as WorkerId }];
    });
    const done = await act.run({ id, handOver });
    if (done !== undefined) onEnded({ name, handed: handOver.length, copies: done.copies });
  };

  return (
    <>
      <LeavingMeaning leaving={leaving} />
      <Heirs leaving={leaving} heirs={heirs} onChange={setHeirs} />
      <Section>
        {act.error !== null && <Note tone="clay">{sentences.error(act.error)}</Note>}
        <ButtonRow>
          <ButtonLink to="/settings/colleagues">{t('leaving.keep')}</ButtonLink>
          <Button
            kind="grave"
            busy={act.pending}
            onClick={() => {
              void end();
            }}
          >
            {act.pending ? t('leaving.ending') : t('leaving.end', { name })}
          </Button>
        </ButtonRow>
      </Section>
    </>
  );
}

interface HeirsProps {
  readonly leaving: Leaving;
  readonly heirs: ReadonlyMap<CaseId, string>;
  readonly onChange: (heirs: ReadonlyMap<CaseId, string>) => void;
}

function Heirs({ leaving, heirs, onChange }: HeirsProps) {
  const { t } = useTranslation(['access', 'domain']);
  const format = useFormat();
  const workers = useRead('workers.list', {});
  const { id, name, cases } = leaving;
  const choices = [
    { value: nobody, label: t('leaving.nobody') },
    ...(workers.data ?? [])
      .filter((worker) => worker.until === null && worker.id !== id)
      .map((worker) => ({ value: worker.id, label: worker.name })),
  ];
  const chosen = new Set(cases.map(({ caseId }) => heirs.get(caseId) ?? nobody));
  const [same] = chosen;
  return (
    <Section
      title={t('leaving.casesTitle')}
      help={cases.length === 0 ? t('leaving.noCases', { name }) : t('leaving.casesHelp')}
    >
      {cases.length > 0 && (
        <Fields>
          <p>
            <TextLink to="/cover/new" search={{ away: id }}>
              {t('leaving.oneByOne')}
            </TextLink>
          </p>
          {cases.length > 1 && (
            <SelectField
              id="heir-of-all"
              label={t('leaving.all')}
              choices={choices}
              placeholder={t('leaving.allChoose')}
              value={chosen.size === 1 ? (same ?? null) : null}
              onChange={(to) => {
                onChange(new Map(cases.map(({ caseId }) => [caseId, to])));
              }}
            />
          )}
          {cases.map(({ caseId, caseNumber, name: person, roles }) => (
            <SelectField
              key={caseId}
              id={`heir-${caseId}`}
              label={t('leaving.caseLabel', {
                person,
                caseNumber,
                roles: format.list(roles.map((role) => t(`domain:assignmentRole.${role}`))),
              })}
              choices={choices}
              value={heirs.get(caseId) ?? nobody}
              onChange={(to) => {
                onChange(new Map([...heirs, [caseId, to]]));
              }}
            />
          ))}
        </Fields>
      )}
    </Section>
  );
}
