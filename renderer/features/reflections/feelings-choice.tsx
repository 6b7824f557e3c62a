import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { LogContent } from '#shared/contracts/reflective-logs.ts';
import { type Feeling, feelings } from '#shared/domain/reflection/reflection-codes.ts';

/** What is offered before somebody asks for more; what is chosen always shows. */
const offeredFirst: readonly Feeling[] = ['unsure', 'warm', 'tired', 'hopeful', 'stuck'];

interface FeelingsChoiceProps {
  readonly log: Pick<LogContent, 'feelings' | 'ownFeelings'>;
  readonly onChange: (change: Partial<LogContent>) => void;
}

/** Words for feelings: any number of a few, and own ones. */
export function FeelingsChoice({ log, onChange }: FeelingsChoiceProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  const [all, setAll] = useState(false);
  const [own, setOwn] = useState('');
  const offered = feelings.filter(
    (feeling) => all || offeredFirst.includes(feeling) || log.feelings.includes(feeling),
  );
  const add = () => {
    const word = own.trim();
    if (word === '') return;
    onChange({ ownFeelings: [...new Set([...log.ownFeelings, word])] });
    setOwn('');
  };
  return (
    <div>
      <ManyChips
        label={t('write.feelings')}
        chips={[
          ...offered.map((value) => ({ value, label: t(`domain:feeling.${value}`) })),
          ...log.ownFeelings.map((value) => ({ value: `own ${value}`, label: value })),
        ]}
        value={[...log.feelings, ...log.ownFeelings.map((word) => `own ${word}`)]}
        onChange={(chosen) => {
          onChange({
            feelings: feelings.filter((feeling) => chosen.includes(feeling)),
            ownFeelings: log.ownFeelings.filter((word) => chosen.includes(`own ${word}`)),
          });
        }}
      />
      <TextButton
        aria-expanded={all}
        onClick={() => {
          setAll(!all);
        }}
      >
        {all ? t('write.fewerFeelings') : t('write.moreFeelings')}
      </TextButton>
      {all && (
        <form
          className="ks-writer-own"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField label={t('write.ownFeeling')} value={own} maxLength={40} onChange={setOwn} />
          <Button submits>{t('write.addFeeling')}</Button>
        </form>
      )}
    </div>
  );
}
