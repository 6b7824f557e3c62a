import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { DuplicateChoice } from '#shared/contracts/imports.ts';
import { DuplicateCard } from '../duplicate-card.tsx';
import type { SheetDryRun } from './sheet-choices.ts';
import type { SheetFlow } from './sheet-flow.ts';

type Duplicate = SheetDryRun['duplicates'][number];

/** How many cards are drawn at once. */
const pageOf = 20;

/** The one match that has the same name and the same birthday, if it is the only match. */
function sureMatch({ matches }: Duplicate): DuplicateChoice | null {
  const [match, other] = matches;
  if (match === undefined || other !== undefined) return null;
  const isSure = match.reasons.includes('same_name') && match.reasons.includes('same_birth_date');
  return isSure ? { choice: 'same_person', where: match.where, id: match.id } : null;
}

/** People of the file beside those who may be the same; somebody decides, for the clear ones all at once. */
export function SheetDuplicates({
  flow,
  dryRun,
}: {
  readonly flow: SheetFlow;
  readonly dryRun: SheetDryRun;
}) {
  const { t } = useTranslation(['spreadsheets', 'imports']);
  const [shown, setShown] = useState(pageOf);
  const chosen = flow.sheet?.choices.options.duplicates ?? {};
  const open = dryRun.duplicates.filter(({ sourceId }) => chosen[sourceId] === undefined);
  const sure = open.flatMap((duplicate) => {
    const choice = sureMatch(duplicate);
    return choice === null ? [] : [[duplicate.sourceId, choice] as const];
  });
  const more = dryRun.duplicates.length - shown;
  return (
    <Section title={t('imports:duplicatesTitle')} help={t('imports:duplicatesText')}>
      <p role="status" className="ks-quiet">
        {open.length === 0 ? t('allDecided') : t('undecidedText', { count: open.length })}
      </p>
      {sure.length > 1 && (
        <ButtonRow>
          <Button
            onClick={() => {
              flow.decide(Object.fromEntries(sure));
            }}
          >
            {t('samePeople', { count: sure.length })}
          </Button>
        </ButtonRow>
      )}
      {dryRun.duplicates.slice(0, shown).map((duplicate) => (
        <DuplicateCard
          key={duplicate.sourceId}
          duplicate={duplicate}
          counts="row"
          chosen={chosen[duplicate.sourceId]}
          onChoose={(choice) => {
            flow.decide({ [duplicate.sourceId]: choice });
          }}
        />
      ))}
      {more > 0 && (
        <Button
          kind="quiet"
          onClick={() => {
            setShown(shown + pageOf);
          }}
        >
          {t('moreDuplicates', { count: more })}
        </Button>
      )}
    </Section>
  );
}
