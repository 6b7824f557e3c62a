import { IconCheck, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { findBand } from '#shared/domain/stars/star-template.ts';
import type { StarWords } from '../star-words.ts';
import type { AreaAnswer, TogetherForm } from './together-form.ts';
import { ScalePicker, SmallScale } from './scale-picker.tsx';

interface AreaPageProps {
  readonly template: StarTemplateView;
  readonly words: StarWords;
  readonly index: number;
  readonly method: TogetherForm['method'];
  readonly answer: AreaAnswer;
  readonly onChange: (change: Partial<AreaAnswer>) => void;
  /** The number of last time; null when there was none or it is hidden. */
  readonly last: number | null;
  /** How the person is called; empty when nobody knows. */
  readonly called: string;
  readonly worker: string;
}

/** One area: the question, the steps, the person's words, and whether both see it the same way. */
export function AreaPage(props: AreaPageProps) {
  const { template, words, index, method, answer, onChange, last, called } = props;
  const { t } = useTranslation(['stars', 'domain']);
  const area = template.areas[index];
  if (area === undefined) return null;
  const label = words.areaLabel(area.key);
  const fell = last !== null && answer.number !== null && answer.number < last;
  const question = t('together.where', { area: label, max: template.scaleMax });
  return (
    <>
      <p className="ks-together-part">
        {t('together.partOf', { part: index + 1, count: template.areas.length })}
      </p>
      <h1 className="ks-together-question" tabIndex={-1}>
        {label}
      </h1>
      <p className="ks-together-prompt">{words.areaPrompt(area.key)}</p>
      <ScalePicker
        template={template}
        words={words}
        label={
          answer.differs && called !== ''
            ? `${t('together.personSays', { name: called })}. ${question}`
            : question
        }
        value={answer.leftOut === null ? answer.number : null}
        onChange={(number) => {
          onChange({ number, leftOut: null });
        }}
        last={last}
        ceiling={answer.ceiling}
      />
      {answer.leftOut === null ? (
        <Meaning template={template} words={words} number={answer.number} />
      ) : (
        <LeftOut reason={answer.leftOut} onTakeIn={() => onChange({ leftOut: null })} />
      )}
      <div className="ks-together-words" data-differs={answer.differs || undefined}>
        {method === 'together' && answer.leftOut === null && <BothViews {...props} />}
        <div className="ks-together-own-words">
          <WordsField
            label={fell ? t('together.wordsFall') : t('together.words')}
            value={answer.note}
            onChange={(note) => {
              onChange({ note });
            }}
            rows={3}
            maxLength={2000}
          />
        </div>
        <OwnTop scaleMax={template.scaleMax} ceiling={answer.ceiling} onChange={onChange} />
      </div>
    </>
  );
}

interface MeaningProps {
  readonly template: StarTemplateView;
  readonly words: StarWords;
  readonly number: number | null;
}

function Meaning({ template, words, number }: MeaningProps) {
  const { t } = useTranslation('stars');
  const band = number === null ? undefined : findBand(template.bands, number);
  return (
    <p className="ks-together-meaning" aria-live="polite">
      {band === undefined ? (
        <span className="ks-quiet">{t('together.meaningNone')}</span>
      ) : (
        <>
          <strong>{t('together.meaning', { score: number, band: words.bandLabel(band.key) })}</strong>{' '}
          {words.bandMeaning(band.key)}
        </>
      )}
    </p>
  );
}

interface LeftOutProps {
  readonly reason: NonNullable<AreaAnswer['leftOut']>;
  readonly onTakeIn: () => void;
}

function LeftOut({ reason, onTakeIn }: LeftOutProps) {
  const { t } = useTranslation(['stars', 'domain']);
  return (
    <div className="ks-together-meaning" aria-live="polite">
      <Note>
        {t('together.leftOutNow', { reason: t(`domain:leftOutReason.${reason}`) })}{' '}
        <TextButton onClick={onTakeIn}>{t('together.takeIn')}</TextButton>
      </Note>
    </div>
  );
}

/** Whether both say the same number; if not, both are kept, and one they can live with if they like (domain.md 1.3). */
function BothViews({ template, answer, onChange, called, worker }: AreaPageProps) {
  const { t } = useTranslation('stars');
  const { scaleMax } = template;
  const choices = [
    {
      differs: false,
      label:
        answer.number === null ? t('together.sameYesNone') : t('together.sameYes', { score: answer.number }),
    },
    { differs: true, label: t('together.sameNo') },
  ];
  return (
    <div role="radiogroup" aria-label={t('together.same')} className="ks-together-same">
      <p className="ks-together-sublabel" aria-hidden>
        {t('together.same')}
      </p>
      {choices.map(({ differs, label }) => (
        <label key={label} className="ks-chip">
          <input
            type="radio"
            name="ks-together-same"
            checked={answer.differs === differs}
            onChange={() => {
              onChange(differs ? { differs } : { differs, worker: null, agreed: null });
            }}
          />
          <IconCheck className="ks-chip-tick" aria-hidden />
          <span>{label}</span>
        </label>
      ))}
      {answer.differs && (
        <div className="ks-together-two">
          <p>
            {called === '' ? t('together.personSaysNobody') : t('together.personSays', { name: called })}{' '}
            <strong className="ks-figures">{answer.number ?? '–'}</strong>
          </p>
          <SmallScale
            label={t('together.workerSays', { worker })}
            scaleMax={scaleMax}
            value={answer.worker}
            onChange={(number) => {
              onChange({ worker: number });
            }}
            none={t('together.noNumber')}
          />
          <SmallScale
            label={t('together.settle')}
            note={t('together.settleNote')}
            scaleMax={scaleMax}
            value={answer.agreed}
            onChange={(agreed) => {
              onChange({ agreed });
            }}
            none={t('together.noNumber')}
          />
        </div>
      )}
    </div>
  );
}

interface OwnTopProps {
  readonly scaleMax: number;
  readonly ceiling: number | null;
  readonly onChange: (change: Partial<AreaAnswer>) => void;
}

/** A top of one's own is as good as that of the scale and must not look like failure (domain.md 1.2). */
function OwnTop({ scaleMax, ceiling, onChange }: OwnTopProps) {
  const { t } = useTranslation('stars');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className="ks-together-own-top">
        <Button
          kind="quiet"
          icon={<IconFlag size={17} aria-hidden />}
          onClick={() => {
            setOpen(true);
          }}
        >
          {ceiling === null || ceiling === scaleMax
            ? t('together.ownTop', { max: scaleMax })
            : t('together.ownTopSet', { score: ceiling })}
        </Button>
      </div>
    );
  }
  const choices = Array.from({ length: scaleMax }, (_, index) => {
    const score = scaleMax - index;
    return {
      value: String(score),
      label: score === scaleMax ? t('together.ownTopNone', { max: scaleMax }) : String(score),
    };
  });
  return (
    <div className="ks-together-own-top">
      <SelectField
        label={t('together.ownTopTitle')}
        help={t('together.ownTopHelp', { max: scaleMax })}
        choices={choices}
        value={String(ceiling ?? scaleMax)}
        onChange={(value) => {
          const score = Number(value);
          onChange({ ceiling: score === scaleMax ? null : score });
        }}
      />
    </div>
  );
}
