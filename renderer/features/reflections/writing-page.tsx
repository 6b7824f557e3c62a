import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { Passage } from '#renderer/features/language/hint-segments.ts';
import type { LogContent } from '#shared/contracts/reflective-logs.ts';
import { modelParts, otherAnswers, type ReflectionField } from '#shared/domain/reflection/models.ts';
import { type Slot, textAt, withText } from './log-form.ts';
import { nextQuestion } from './next-question.ts';
import { WritingField } from './writing-field.tsx';

interface WritingPageProps {
  readonly log: LogContent;
  readonly onChange: (change: Partial<LogContent>) => void;
  readonly marksAt: (slot: Slot) => readonly Passage[];
  /** A new log begins in its title. */
  readonly isNew: boolean;
}

/** Ids of the fields of a log on the page. */
export const slotId = (slot: Slot) => `log-${slot}`;

/** The page itself: title, day and the questions of the model, without a frame round anything. */
export function WritingPage({ log, onChange, marksAt, isNew }: WritingPageProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const elsewhere = useElsewhere(log);
  const field = (slot: Slot, label: string, prompt: string) => (
    <WritingField
      key={slot}
      id={slotId(slot)}
      label={label}
      prompt={prompt}
      value={textAt(log, slot)}
      marks={marksAt(slot)}
      maxLength={50_000}
      onChange={(text) => {
        onChange(withText(log, slot, text));
      }}
    />
  );
  const question = (name: ReflectionField) =>
    field(name, t(`domain:reflectionField.${name}`), t(`prompt.${name}`));
  return (
    <div>
      <WritingField
        id={slotId('title')}
        look="title"
        label={t('write.title')}
        prompt={t('write.titlePlaceholder')}
        value={log.title}
        marks={marksAt('title')}
        maxLength={200}
        autoFocus={isNew}
        onEnter={nextQuestion}
        onChange={(title) => {
          onChange({ title });
        }}
      />
      <p className="ks-writer-day">{format.weekday(log.occurredOn)}</p>
      {modelParts[log.model].map(({ part, fields }) => (
        <div key={part ?? log.model}>
          {part !== null && <h2 className="ks-writer-part">{t(`domain:reflectionPart.${part}`)}</h2>}
          {fields.map(question)}
        </div>
      ))}
      {elsewhere.length > 0 && (
        <>
          <h2 className="ks-writer-part">{t('write.elsewhere')}</h2>
          {elsewhere.map(question)}
        </>
      )}
      {field('learning', t('write.learning'), t('write.learningPrompt'))}
      {field('nextStep', t('write.nextStep'), t('write.nextStepPrompt'))}
    </div>
  );
}

/** Answers under other models, as they were when this model was chosen: a field that is emptied does not run away. */
function useElsewhere({ model, answers }: LogContent): readonly ReflectionField[] {
  const [seen, setSeen] = useState({ model, fields: otherAnswers(model, answers) });
  if (seen.model === model) return seen.fields;
  const fields = otherAnswers(model, answers);
  setSeen({ model, fields });
  return fields;
}
