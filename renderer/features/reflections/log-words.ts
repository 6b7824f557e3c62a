import { useTranslation } from 'react-i18next';
import type { LogContent } from '#shared/contracts/reflective-logs.ts';
import { modelParts, otherAnswers, type ReflectionField } from '#shared/domain/reflection/models.ts';

/** The words around what was written. */
interface LogWords {
  readonly question: (field: ReflectionField) => string;
  readonly learning: string;
  readonly nextStep: string;
}

export function useLogWords(): LogWords {
  const { t } = useTranslation(['reflections', 'domain']);
  return {
    question: (field) => t(`domain:reflectionField.${field}`),
    learning: t('write.learning'),
    nextStep: t('write.nextStep'),
  };
}

interface WrittenPart {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** What was written in a log, with its questions, in the order of reading; empty answers are left out. */
export function writtenParts(log: LogContent, words: LogWords): readonly WrittenPart[] {
  const own = modelParts[log.model].flatMap(({ fields }) => fields);
  const answers = [...own, ...otherAnswers(log.model, log.answers)].map((field) => ({
    key: field,
    label: words.question(field),
    text: log.answers[field] ?? '',
  }));
  const ends = [
    { key: 'learning', label: words.learning, text: log.learning },
    { key: 'nextStep', label: words.nextStep, text: log.nextStep },
  ];
  return [...answers, ...ends].filter(({ text }) => text.trim() !== '');
}

/** A log as one text: its title, and each question with its answer. */
export function textOfLog(log: LogContent, words: LogWords): string {
  const parts = writtenParts(log, words).map(({ label, text }) => `${label}\n${text.trim()}`);
  return [log.title.trim(), ...parts].filter((part) => part !== '').join('\n\n');
}
