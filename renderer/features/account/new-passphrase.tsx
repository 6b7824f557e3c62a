import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, api } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { LoadingArea, Note } from '#renderer/ui/states.tsx';
import { PassphraseField } from '#renderer/ui/text-fields.tsx';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import './printed-key.css';

/** What somebody chose while setting a passphrase. */
export interface NewPassphrase {
  readonly kind: 'words' | 'own';
  /** The generated words; empty until they are there. */
  readonly words: readonly string[];
  readonly first: string;
  readonly repeat: string;
}

export const noPassphrase: NewPassphrase = { kind: 'words', words: [], first: '', repeat: '' };

/** Words compare without case or extra spaces, as the core normalises them. */
function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

/** The passphrase to send; the generated words are joined by single spaces. */
export function passphraseOf(chosen: NewPassphrase): string {
  return chosen.kind === 'words' ? chosen.words.join(' ') : chosen.first;
}

/** What is still missing or not the same. */
export function checkPassphrase(chosen: NewPassphrase): FieldProblems {
  if (chosen.kind === 'words') {
    const same = chosen.words.length > 0 && plain(chosen.repeat) === chosen.words.join(' ');
    return same ? {} : { repeat: 'does_not_match' };
  }
  if (chosen.first === '') return { first: 'required' };
  return chosen.first === chosen.repeat ? {} : { repeat: 'does_not_match' };
}

/**
 * Asks the core whether one's own passphrase is good enough (security.md 2, row 1).
 * @throws ApiError with `first: too_weak`
 */
export async function requireStrength(chosen: NewPassphrase): Promise<void> {
  if (chosen.kind === 'words') return;
  const { acceptable } = await api.vault.passphraseStrength({ passphrase: chosen.first });
  if (!acceptable) throw new ApiError('passphrase_too_weak', { first: 'too_weak' });
}

/** The sentences of these fields, for `useForm`. */
export function usePassphraseSentence(kind: NewPassphrase['kind']) {
  const { t } = useTranslation('account');
  return (field: string, code: FieldCode): string | undefined => {
    if (field === 'first') return code === 'required' ? t('own.required') : t('own.notEnough');
    if (field !== 'repeat') return undefined;
    return kind === 'words' ? t('own.differentWords') : t('own.different');
  };
}

interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (change: Partial<NewPassphrase>) => void;
  /** Sentence at a field, if any. */
  readonly error: (field: 'first' | 'repeat') => string | undefined;
  /** Prefix of the fields' ids, as in `useForm`. */
  readonly id: string;
}

/** Six generated words, or one's own with its strength in words. Typed twice either way. */
export function NewPassphraseFields({ value, onChange, error, id }: NewPassphraseFieldsProps) {
  const { t } = useTranslation(['account', 'ui']);
  const words = { show: t('ui:showPassphrase'), cover: t('ui:coverPassphrase') };
  return (
    <>
      <ChoiceChips
        label={t('passphraseKinds.label')}
        chips={[
          { value: 'words', label: t('passphraseKinds.words') },
          { value: 'own', label: t('passphraseKinds.own') },
        ]}
        value={value.kind}
        onChange={(kind) => {
          onChange({ kind, repeat: '' });
        }}
      />
      {value.kind === 'words' ? (
        <>
          <SixWords
            words={value.words}
            onWords={(next) => {
              onChange({ words: next, repeat: '' });
            }}
          />
          <PassphraseField
            id={`${id}-repeat`}
            label={t('words.repeat')}
            help={t('words.repeatHelp')}
            words={words}
            autoComplete="new-password"
            value={value.repeat}
            error={error('repeat')}
            onChange={(repeat) => {
              onChange({ repeat });
            }}
          />
        </>
      ) : (
        <>
          <PassphraseField
            id={`${id}-first`}
            label={t('own.label')}
            help={t('own.help')}
            words={words}
            autoComplete="new-password"
            value={value.first}
            error={error('first')}
            onChange={(first) => {
              onChange({ first });
            }}
          />
          <Strength passphrase={value.first} />
          <PassphraseField
            id={`${id}-repeat`}
            label={t('own.repeat')}
            words={words}
            autoComplete="new-password"
            value={value.repeat}
            error={error('repeat')}
            onChange={(repeat) => {
              onChange({ repeat });
            }}
          />
        </>
      )}
    </>
  );
}

interface SixWordsProps {
  readonly words: readonly string[];
  readonly onWords: (words: readonly string[]) => void;
}

function SixWords({ words, onWords }: SixWordsProps) {
  const { t } = useTranslation(['account', 'ui']);
  const sentences = useSentences();
  const [failure, setFailure] = useState<unknown>(null);
  const ask = async () => {
    try {
      onWords((await api.vault.suggestPassphrase({})).words);
    } catch (error) {
      setFailure(error);
    }
  };
  const askOnce = useEffectEvent(() => {
    if (words.length === 0) void ask();
  });
  useEffect(() => {
    const timer = setTimeout(() => askOnce(), 0);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div>
      <p className="ks-help">{t('words.help')}</p>
      {words.length === 0 && failure === null && <LoadingArea label={t('ui:loading')} height={94} />}
      {words.length > 0 && (
        <ol className="ks-six" aria-label={t('words.label')}>
          {words.map((word, place) => (
            <li key={place}>{word}</li>
          ))}
        </ol>
      )}
      {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
      <TextButton
        icon={<IconRefresh size={17} aria-hidden />}
        onClick={() => {
          setFailure(null);
          void ask();
        }}
      >
        {t('words.others')}
      </TextButton>
    </div>
  );
}

/** How long typing must rest before the core is asked, in milliseconds. */
const restMs = 150;

const scores = [0, 1, 2, 3, 4] as const;

function Strength({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation('account');
  const [answer, setAnswer] = useState<{ readonly score: number; readonly acceptable: boolean } | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const next = await api.vault.passphraseStrength({ passphrase });
      if (current) setAnswer(next);
    };
    const timer = setTimeout(() => {
      // Without an answer the last one stands: the core judges again when the passphrase is set.
      void Promise.allSettled([ask()]);
    }, restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase]);

  if (passphrase === '' || answer === null) return null;
  const score = scores.find((known) => known === answer.score) ?? 0;
  return (
    <div className="ks-strength" role="status">
      <div className="ks-strength-bar" aria-hidden>
        {scores.slice(1).map((step) => (
          <i key={step} data-on={score >= step || undefined} />
        ))}
      </div>
      <p className="ks-strength-words">
        <span className="ks-strong">{t(`own.strength.${score}`)}</span>
        {answer.acceptable && <span>{t('own.enough')}</span>}
      </p>
    </div>
  );
}
