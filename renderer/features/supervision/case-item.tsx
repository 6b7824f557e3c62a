import { IconFileArrowRight, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { IconButton, TextButton } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { ItemView } from '#shared/contracts/supervision-records.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { cycleElements } from '#shared/domain/supervision/supervision-codes.ts';
import { CopyDecisionDialog } from './copy-decision-dialog.tsx';
import { Lenses } from './lenses.tsx';
import type { OpenSession } from './session-screen.tsx';
import { useItem } from './use-item.ts';
import { nameOf, readerOf } from './who.ts';

interface CaseItemProps {
  readonly session: OpenSession;
  readonly item: ItemView;
  readonly autoFocus: boolean;
}

const emptyCycle = { experience: '', reflection: '', analysis: '', planning: '' };

/** What the two talk about one person: strengths first, then the talk, a plan, and at most one decision for the file. */
export function CaseItem({ session, item, autoFocus }: CaseItemProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const { sides } = session;
  const { content, change, remove } = useItem(session.id, item);
  const name = item.caseName ?? t('cases.outOfReach');
  const isMine = item.addedBy === readerOf(sides);
  return (
    <Section
      level={3}
      title={
        <>
          {name}
          <span className="ks-sup-brought">{t('cases.brought', { name: nameOf(sides, item.addedBy) })}</span>
        </>
      }
      action={
        isMine && (
          <IconButton
            label={t('cases.remove', { name })}
            icon={<IconTrash size={18} aria-hidden />}
            onClick={() => void remove()}
          />
        )
      }
    >
      <Fields>
        <HintedField
          label={t('cases.strengths')}
          rows={2}
          autoFocus={autoFocus}
          value={content.strengths}
          onChange={(strengths) => {
            change({ strengths });
          }}
        />
        <HintedField
          label={t('cases.talk')}
          value={content.text}
          onChange={(text) => {
            change({ text });
          }}
        />
        {content.cycle === null ? (
          <TextButton
            onClick={() => {
              change({ cycle: emptyCycle });
            }}
          >
            {t('cases.cycle')}
          </TextButton>
        ) : (
          <Cycle
            cycle={content.cycle}
            onChange={(cycle) => {
              change({ cycle });
            }}
          />
        )}
        <HintedField
          label={t('cases.plan')}
          rows={2}
          value={content.plan}
          onChange={(plan) => {
            change({ plan });
          }}
        />
        <TextField
          label={t('cases.decision')}
          help={t('cases.decisionHelp')}
          maxLength={500}
          value={content.decision}
          onChange={(decision) => {
            change({ decision });
          }}
        />
        <CopyDecision session={session} item={{ ...item, content }} />
        <Lenses content={content} onChange={change} />
      </Fields>
    </Section>
  );
}

interface CycleProps {
  readonly cycle: typeof emptyCycle;
  readonly onChange: (cycle: typeof emptyCycle) => void;
}

/** The four elements of the cycle as four boxes (domain.md 10.3). */
function Cycle({ cycle, onChange }: CycleProps) {
  const { t } = useTranslation('domain');
  return (
    <div className="ks-sup-cycle">
      {cycleElements.map((element) => (
        <HintedField
          key={element}
          label={t(`cycleElement.${element}`)}
          value={cycle[element]}
          onChange={(text) => {
            onChange({ ...cycle, [element]: text });
          }}
        />
      ))}
    </div>
  );
}

/** The way of a decision to the case file, by hand and once. */
export function CopyDecision({ session, item }: Pick<CaseItemProps, 'session' | 'item'>) {
  const { t } = useTranslation('supervision');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { content, caseName, decisionCopiedAt } = item;
  if (content.caseId === null || caseName === null || content.decision.trim() === '') return null;
  if (decisionCopiedAt !== null) {
    return (
      <p className="ks-quiet ks-small">{t('copy.done', { day: format.day(dayOf(decisionCopiedAt)) })}</p>
    );
  }
  return (
    <>
      <TextButton
        icon={<IconFileArrowRight size={18} aria-hidden />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('copy.open', { name: callName(caseName) })}
      </TextButton>
      {open && (
        <CopyDecisionDialog
          sessionId={session.id}
          item={item}
          caseId={content.caseId}
          name={callName(caseName)}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
