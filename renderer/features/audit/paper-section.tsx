import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { NumberField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import { daysBetween } from '#shared/domain/dates/calendar.ts';
import { dayOf } from '#shared/lib/clock.ts';

/** Days after which the next sheet is due (security.md 3.5: monthly). */
const sheetEveryDays = 31;

interface Answer {
  readonly seq: number;
  readonly answer: OutputOf<'audit.compare'>['answer'];
}

/** A number from paper beside the list, and the monthly sheet to compare with later. */
export function PaperSection() {
  const { t } = useTranslation('audit');
  const sentences = useSentences();
  const [number, setNumber] = useState('');
  const [start, setStart] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const seq = Number(number);
  const isReady = Number.isInteger(seq) && seq > 0 && start.trim().length >= 4;
  const compare = async () => {
    try {
      setAnswer({ seq, ...(await api.audit.compare({ seq, start })) });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return (
    <Section title={t('compare.title')} help={t('compare.help')} action={<SheetButton />}>
      <form
        className="ks-audit-compare"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void compare();
        }}
      >
        <NumberField label={t('compare.number')} value={number} onChange={setNumber} />
        <TextField label={t('compare.start')} value={start} onChange={setStart} />
        <Button submits notYet={isReady ? null : t('compare.notYet')}>
          {t('compare.act')}
        </Button>
      </form>
      <div aria-live="polite">
        {answer !== null && (
          <Note tone={answer.answer === 'same' ? 'moss' : 'brass'}>
            {t(`compare.${answer.answer}`, { seq: answer.seq })}
          </Note>
        )}
      </div>
    </Section>
  );
}

function SheetButton() {
  const { t } = useTranslation('audit');
  const { day } = useFormat();
  const today = useToday();
  const sheetAt = useRead('audit.standing', {}).data?.sheetAt ?? null;
  const pdf = useSavePdf((file) => t('compare.sheetSaved', { file }));
  const isDue = sheetAt === null || daysBetween(dayOf(sheetAt), today) >= sheetEveryDays;
  return (
    <div className="ks-stack">
      <Button busy={pdf.busy} onClick={() => void pdf.save(() => api.audit.prepareSheet({}))}>
        {t('compare.sheet')}
      </Button>
      <span className="ks-small ks-quiet">
        {sheetAt === null ? t('compare.sheetNever') : t('compare.sheetAt', { day: day(dayOf(sheetAt)) })}
        {isDue && ` ${t('compare.sheetDue')}`}
      </span>
    </div>
  );
}
