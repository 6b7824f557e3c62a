import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import type { KnownName } from '#shared/domain/reflection/known-names.ts';

interface NameNoteProps {
  readonly name: KnownName | null;
  /** How many other names stand further down. */
  readonly others: number;
  readonly onWrite: (name: KnownName) => void;
  readonly onLeave: (name: KnownName) => void;
}

/** A gentle word about a known name; it never stops anybody from writing (domain.md 10.5). */
export function NameNote({ name, others, onWrite, onLeave }: NameNoteProps) {
  const { t } = useTranslation('reflections');
  return (
    <div role="status">
      {name !== null && (
        <section className="ks-name-note" aria-label={t('name.title')}>
          <p className="ks-name-note-title">
            <IconBulb size={18} aria-hidden />
            {t('name.title')}
          </p>
          <p>{t('name.text', { name: name.name })}</p>
          {others > 0 && <p>{t('name.next', { count: others })}</p>}
          <div className="ks-name-note-acts">
            <Button
              onClick={() => {
                onWrite(name);
              }}
            >
              {t('name.write', { initial: name.initial })}
            </Button>
            <TextButton
              onClick={() => {
                onLeave(name);
              }}
            >
              {t('name.leave')}
            </TextButton>
          </div>
        </section>
      )}
    </div>
  );
}
