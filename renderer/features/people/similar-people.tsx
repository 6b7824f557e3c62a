import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { NewFileForm } from './new-file-form.ts';
import './similar-people.css';

export type SimilarPeople = OutputOf<'people.findSimilar'>;

interface SimilarProps {
  readonly typed: Pick<NewFileForm, 'chosenName' | 'birthDate'>;
  readonly known: SimilarPeople;
  readonly busy: boolean;
  /** It is somebody else: makes the file. */
  readonly onOther: () => void;
}

/** What was typed beside who is known already, so that a person decides; nothing is blocked. */
export function Similar({ typed, known, busy, onOther }: SimilarProps) {
  const { t } = useTranslation('people');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} tabIndex={-1} className="ks-similar" role="region" aria-label={t('similar.title')}>
      <Note tone="brass" icon={<IconUsers aria-hidden />}>
        <h2 className="ks-section-title">{t('similar.title')}</h2>
        <p>{t('similar.text')}</p>
        <div className="ks-similar-pair">
          <section>
            <h3 className="ks-strong ks-small">{t('similar.typed')}</h3>
            <Identity name={typed.chosenName.trim()} birthDate={typed.birthDate} />
          </section>
          <section>
            <h3 className="ks-strong ks-small">{t('similar.known')}</h3>
            <ul>
              {known.map((person) => (
                <li key={person.caseId}>
                  <KnownPerson person={person} />
                </li>
              ))}
            </ul>
          </section>
        </div>
        <Button busy={busy} onClick={onOther}>
          {t('similar.other')}
        </Button>
      </Note>
    </div>
  );
}

function Identity({ name, birthDate }: { readonly name: string; readonly birthDate: string | null }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <>
      <p className="ks-person-name">{useShownName(name)}</p>
      <p>
        {birthDate === null ? t('similar.bornUnknown') : t('similar.born', { day: format.day(birthDate) })}
      </p>
    </>
  );
}

function KnownPerson({ person }: { readonly person: SimilarPeople[number] }) {
  const { t } = useTranslation(['people', 'domain']);
  return (
    <>
      <Identity name={person.name} birthDate={person.birthDate} />
      <p>
        {[person.caseNumber, ...person.reasons.map((reason) => t(`domain:duplicateReason.${reason}`))].join(
          ' · ',
        )}
      </p>
      <TextLink to="/people/$caseId" params={{ caseId: person.caseId }}>
        {t('similar.open')}
      </TextLink>
    </>
  );
}
