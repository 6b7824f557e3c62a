import { IconCheck, IconPencil, IconPlus, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { Button, ButtonRow, IconButton, TextButton } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { decisionKinds } from '#shared/domain/callover/callover-codes.ts';
import { waitsForPerson } from '#shared/domain/callover/decisions.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { type DecisionNow, isBlank, type TypedDecision } from './typed.ts';
import type { Writing } from './use-writing.ts';

interface DecisionListProps {
  readonly entryId: string;
  readonly called: string;
  readonly decisions: readonly DecisionNow[];
  readonly writing: Writing;
}

/** Decisions by kind; one that concerns the person stays proposed until the person says yes (domain.md 10.6). */
export function DecisionList({ entryId, called, decisions, writing }: DecisionListProps) {
  const { t } = useTranslation('callover');
  const [open, setOpen] = useState<{ readonly id: string; readonly words: TypedDecision } | null>(null);
  const edit = (words: TypedDecision) => {
    if (open === null) return;
    setOpen({ ...open, words });
    writing.decision(open.id, words);
  };
  const close = () => {
    if (open !== null && isBlank(open.words)) writing.remove('decision', open.id);
    setOpen(null);
  };
  const editor = open !== null && (
    <DecisionEditor
      words={open.words}
      called={called}
      onChange={edit}
      onDone={close}
      onRemove={() => {
        writing.remove('decision', open.id);
        setOpen(null);
      }}
    />
  );
  return (
    <section className="ks-run-part" aria-labelledby="run-decisions">
      <div className="ks-section-head">
        <h2 className="ks-run-label" id="run-decisions">
          {t('decision.title')}
        </h2>
        <TextButton
          icon={<IconPlus size={17} aria-hidden />}
          aria-label={t('decision.add')}
          onClick={() => {
            close();
            setOpen({
              id: newId(systemClock.millis()),
              words: { entryId, kind: 'approach', text: '', agreedNeedsPerson: true },
            });
          }}
        >
          {t('notes.add')}
        </TextButton>
      </div>
      {decisions
        .filter(({ id }) => id !== open?.id)
        .map((decision) => (
          <DecisionCard
            key={decision.id}
            decision={decision}
            called={called}
            onEdit={() => {
              const { id, kind, text, agreedNeedsPerson } = decision;
              close();
              setOpen({ id, words: { entryId, kind, text, agreedNeedsPerson } });
            }}
          />
        ))}
      {editor}
    </section>
  );
}

interface DecisionCardProps {
  readonly decision: DecisionNow;
  readonly called: string;
  readonly onEdit: () => void;
}

function DecisionCard({ decision, called, onEdit }: DecisionCardProps) {
  const { t } = useTranslation(['callover', 'domain']);
  return (
    <div className="ks-run-decision">
      <div className="ks-run-decision-head">
        <Tag>{t(`domain:calloverDecisionKind.${decision.kind}`)}</Tag>
        <IconButton
          label={t('callover:decision.change', { text: decision.text })}
          icon={<IconPencil size={17} aria-hidden />}
          onClick={onEdit}
        />
      </div>
      <p>{decision.text}</p>
      <p className="ks-run-standing">
        {waitsForPerson(decision) ? (
          <>
            <IconUser size={17} aria-hidden />
            {t('callover:decision.needsYes', { name: called })}
          </>
        ) : (
          <>
            <IconCheck size={17} aria-hidden />
            {decision.status === 'proposed'
              ? t('callover:decision.ours')
              : t(`domain:calloverDecisionStatus.${decision.status}`)}
          </>
        )}
      </p>
    </div>
  );
}

interface DecisionEditorProps {
  readonly words: TypedDecision;
  readonly called: string;
  readonly onChange: (words: TypedDecision) => void;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}

function DecisionEditor({ words, called, onChange, onDone, onRemove }: DecisionEditorProps) {
  const { t } = useTranslation(['callover', 'domain']);
  return (
    <div className="ks-run-editor" role="group" aria-label={t('callover:decision.title')}>
      <SelectField
        label={t('callover:decision.kind')}
        choices={decisionKinds.map((kind) => ({
          value: kind,
          label: t(`domain:calloverDecisionKind.${kind}`),
        }))}
        value={words.kind}
        onChange={(kind) => {
          onChange({ ...words, kind });
        }}
      />
      <HintedField
        label={t('callover:decision.text')}
        rows={2}
        autoFocus
        value={words.text}
        onChange={(text) => {
          onChange({ ...words, text });
        }}
      />
      <Checkbox
        label={t('callover:decision.concerns', { name: called })}
        help={t('callover:decision.concernsHelp')}
        checked={words.agreedNeedsPerson}
        onChange={(agreedNeedsPerson) => {
          onChange({ ...words, agreedNeedsPerson });
        }}
      />
      <ButtonRow>
        <Button onClick={onDone}>{t('callover:notes.done')}</Button>
        <Button kind="quiet" onClick={onRemove}>
          {t('callover:notes.remove')}
        </Button>
      </ButtonRow>
    </div>
  );
}
