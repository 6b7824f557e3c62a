import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { ButtonRow } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { PersonWithAccess } from '#shared/contracts/access.ts';
import { needsMending } from '#shared/domain/access/access-state.ts';
import './leaving.css';

interface PeopleProps {
  readonly people: readonly PersonWithAccess[];
}

/** Where the keys in `vault.json` and the list of colleagues contradict each other, and what can be done. */
export function AccessToMend({ people }: PeopleProps) {
  return people
    .filter(({ state }) => needsMending(state))
    .map((person) => <Mending key={person.id} person={person} />);
}

function Mending({ person }: { readonly person: PersonWithAccess }) {
  const { t } = useTranslation('access');
  const { id: workerId, name, state } = person;
  const params = { workerId };
  const isMissing = state === 'colleague_without_slot';
  return (
    <Note tone="brass">
      <p>{t(isMissing ? 'mend.colleague' : 'mend.slot', { name })}</p>
      <ButtonRow>
        {isMissing && (
          <ButtonLink to="/settings/colleagues/$workerId/access" params={params}>
            {t('mend.give')}
          </ButtonLink>
        )}
        <ButtonLink to="/settings/colleagues/$workerId/leaving" params={params}>
          {isMissing ? t('mend.leave', { name }) : t('mend.end')}
        </ButtonLink>
      </ButtonRow>
    </Note>
  );
}

/** Colleagues of before, by name. */
export function WhoHasLeft({ people }: PeopleProps) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const left = people.filter(({ state }) => state === 'left');
  if (left.length === 0) return null;
  return (
    <div className="ks-who-left">
      <Sheet>
        <Section title={t('leftTitle')} help={t('leftHelp')}>
          <DataTable
            caption={t('leftTitle')}
            rows={left}
            rowId={({ id }) => id}
            columns={[
              { id: 'name', header: t('leftName'), render: ({ name }) => name },
              { id: 'until', header: t('leftOn'), render: ({ until }) => until && format.day(until) },
            ]}
          />
        </Section>
      </Sheet>
    </div>
  );
}
