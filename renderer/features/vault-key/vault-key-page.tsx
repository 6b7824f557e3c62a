import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TrustFrame } from '#renderer/features/trust/trust-frame.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import { ChangeKey } from './change-key.tsx';
import { KeyChanged } from './key-changed.tsx';

/** Since when the vault has its key, and giving it another. */
export function VaultKeyPage() {
  const access = useRead('access.list', {});
  const [isChanged, setChanged] = useState(false);
  return (
    <TrustFrame>
      <Sheet>
        <ReadArea query={access} height={500}>
          {(data) => <Facts access={data} />}
        </ReadArea>
        {isChanged ? (
          <KeyChanged
            onDone={() => {
              setChanged(false);
            }}
          />
        ) : (
          <ChangeKey
            onChanged={() => {
              setChanged(true);
            }}
          />
        )}
      </Sheet>
    </TrustFrame>
  );
}

function Facts({ access }: { readonly access: OutputOf<'access.list'> }) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const { people, key } = access;
  const { user } = useSession();
  const waiting = people.filter(({ id, waitsForKey }) => waitsForKey && id !== user.id).length;
  return (
    <Section title={t('key.facts')} help={t('key.factsHelp')}>
      <div className="ks-stack">
        <DefinitionList>
          {key.since !== null && <Definition term={t('key.since')}>{format.moment(key.since)}</Definition>}
          <Definition term={t('key.number')}>{format.number(key.generation)}</Definition>
        </DefinitionList>
        {waiting > 0 && <Note>{t('key.waiting', { count: waiting })}</Note>}
      </div>
    </Section>
  );
}
