import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { ActionView } from '#shared/contracts/supervision-records.ts';

import { systemClock } from '#shared/lib/clock.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { useKept } from './keeping.tsx';
import type { OpenSession } from './session-screen.tsx';
import { nameOf } from './who.ts';

type NewAction = Pick<ActionView, 'id' | 'ownerId' | 'dueOn' | 'text'>;

/** What was agreed to do, each with one of the two and a day. */
export function ActionsEditor({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const { sides, record } = session;
  const [fresh, setFresh] = useState<readonly NewAction[]>([]);
  const kept = record.actions.filter(({ isEarlier }) => !isEarlier);
  const unkept = fresh.filter(({ id }) => !kept.some((action) => action.id === id));
  const ids = [...kept.map(({ id }) => id), ...unkept.map(({ id }) => id)];
  const shown: readonly NewAction[] = [...kept, ...unkept];
  return (
    <Section title={t('domain:supervisionSection.actions')} help={t('sectionHelp.actions')}>
      <ul className="ks-sup-items">
        {ids
          .toSorted((a, b) => (a < b ? -1 : 1))
          .map((id) => {
            const action = shown.find((each) => each.id === id);
            return (
              action !== undefined && (
                <ActionEditor
                  key={id}
                  session={session}
                  action={action}
                  autoFocus={fresh.some((each) => each.id === id)}
                />
              )
            );
          })}
      </ul>
      <Button
        icon={<IconPlus size={18} aria-hidden />}
        onClick={() => {
          const id = newId(systemClock.millis());
          setFresh([...fresh, { id, ownerId: sides.supervisee.id, dueOn: null, text: '' }]);
        }}
      >
        {t('actions.add')}
      </Button>
    </Section>
  );
}

interface ActionEditorProps {
  readonly session: OpenSession;
  readonly action: NewAction;
  readonly autoFocus: boolean;
}

const outside = 'outside';

/** One action, kept from its first word on. */
function ActionEditor({ session, action, autoFocus }: ActionEditorProps) {
  const { t } = useTranslation('supervision');
  const { sides } = session;
  const { content, change } = useKept(
    { ownerId: action.ownerId, dueOn: action.dueOn, text: action.text },
    async (next) => {
      await api.supervision.saveAction({ sessionId: session.id, actionId: action.id, ...next });
      return systemClock.now();
    },
    ({ text }) => text.trim() !== '',
  );
  const owners: readonly (WorkerId | null)[] = [sides.supervisee.id, sides.supervisor.id];
  return (
    <li className="ks-sup-item">
      <TextField
        label={t('actions.text')}
        maxLength={500}
        autoFocus={autoFocus}
        value={content.text}
        onChange={(text) => {
          change({ text });
        }}
      />
      <div className="ks-sup-action-row">
        <ChoiceChips
          label={t('actions.owner')}
          chips={owners.map((id) => ({ value: id ?? outside, label: nameOf(sides, id) }))}
          value={content.ownerId ?? outside}
          onChange={(chosen) => {
            change({ ownerId: owners.find((id) => (id ?? outside) === chosen) ?? null });
          }}
        />
        <DateField
          label={t('actions.dueOn')}
          value={content.dueOn}
          onChange={(dueOn) => {
            change({ dueOn });
          }}
        />
      </div>
    </li>
  );
}
